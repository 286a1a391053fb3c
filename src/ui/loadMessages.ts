import type { Messages } from '../core/types'

/** Each language is a chunk of its own. */
export async function loadMessages(tag: string): Promise<Messages> {
  return (await import(`../messages/${tag}.ts`)).messages
}
