import { pickRecord, unanswered } from '../core/record'
import { resolveSettings } from '../core/settings'
import type { ConsentId, ConsentRecord, Settings } from '../core/types'

export type { ConsentId, ConsentRecord, Settings } from '../core/types'

/** What a visitor's cookie says, for a server that renders her page. */
export interface ServerConsent<Id extends string = string> {
  /** The record that holds, the same that the browser will find; `undefined` where there is none. */
  readonly record: ConsentRecord | undefined
  /** Whether the banner will show: there is something that the visitor has yet to answer. */
  readonly asks: boolean
  /** Whether an id is granted. `essential`, and services in it, always are. */
  has(id: Id): boolean
}

/**
 * Reads the record from the `Cookie` header of a request, by the same rules as the browser.
 *
 * @param header - `request.headers.get('cookie')`, or Node's `request.headers.cookie`; absent is the same as empty
 * @param settings - the same as the browser's
 */
export function readConsent<const S extends Settings>(
  header: string | null | undefined,
  settings: S,
): ServerConsent<ConsentId<S>> {
  const resolved = resolveSettings(settings)
  const prefix = `${resolved.cookie.name}=`
  const texts = (header ?? '')
    .split(';')
    .map(pair => pair.trim())
    .filter(pair => pair.startsWith(prefix))
    .map(pair => pair.slice(prefix.length))
  const record = pickRecord(texts, resolved)
  return {
    record,
    asks: unanswered(record, resolved).length > 0,
    has(id) {
      const category = resolved.categoryOf.get(id)
      return category === 'essential' || (category !== undefined && record?.choices[id] === true)
    },
  }
}
