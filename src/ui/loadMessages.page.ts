import type { Messages } from '../core/types'

/** By script tag, each is a file in the folder beside this one. */
export async function loadMessages(tag: string): Promise<Messages> {
  // In a variable, where the bundler doesn't look for the files that it might mean.
  const file = `./languages/${tag}.js`
  return (await import(file)).messages
}
