import { fill } from '../messages'
import { nameOf } from '../names'
import type { Props } from './props'

/** Names what was added since the visitor chose; `undefined` where she hasn't, or nothing was. */
export function whatIsNew({ consent, messages }: Props): string | undefined {
  const names = consent.unanswered.map(id => nameOf(consent, id)).join(', ')
  return consent.$record.get() && names ? fill(messages.added, { names }) : undefined
}
