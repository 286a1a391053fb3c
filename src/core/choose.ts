import { hasCookie, writeCookie } from './cookie'
import { isServer } from './isServer'
import { LONGEST_DAYS, nowInSeconds, serialiseRecord } from './record'
import type { Adopt, Choosing, Store } from './store'
import type { Choices, ConsentRecord } from './types'

/** A refusal is remembered as long as a yes. */
export const MAX_AGE_DAYS = 182

/** A choice becomes a record, the record goes into the cookie, and the store adopts it. */
export function chooseBy(store: Store, adopt: Adopt): Choosing {
  const { settings, $record, emit } = store
  const { categoryOf, optionalIds } = settings
  const { name, domain, maxAgeDays = MAX_AGE_DAYS } = settings.cookie

  const keep = (record: ConsentRecord) =>
    writeCookie(name, serialiseRecord(record), record.maxAgeDays, domain)

  /** While a record is told, it is in the cookie and not yet the page's. */
  let isTelling = false
  // Another document may have chosen, of which this one hasn't heard.
  const isGranted = (id: string) => {
    if (!isTelling) store.refresh()
    return store.has(id)
  }

  const isInCookie = (record: ConsentRecord | undefined) => hasCookie(name, `1~${record?.id}`)

  const choosing: Choosing = {
    acceptAll: (source = 'accept') => choosing.save(answers(optionalIds, true), source),
    rejectAll: (source = 'reject') => choosing.save(answers(optionalIds, false), source),
    withdraw(...ids) {
      // Where nothing of it was granted there is nothing to take back, nor a choice to record.
      const isNamed = (id: string) =>
        !ids.length || ids.includes(id) || ids.includes(categoryOf.get(id) as string)
      const granted = optionalIds.filter(id => isNamed(id) && isGranted(id))
      if (granted.length) choosing.save(answers(granted, false))
    },
    save(choices, source = 'save') {
      if (isServer) return
      const answer = (id: string) => choices?.[id] ?? choices?.[categoryOf.get(id) as string] ?? isGranted(id)
      const record: ConsentRecord = {
        id: randomId(),
        givenAt: nowInSeconds(),
        maxAgeDays: Math.min(maxAgeDays, LONGEST_DAYS),
        policy: settings.policy.version,
        choices: Object.fromEntries(optionalIds.map(id => [id, answer(id) === true])),
        // What isn't a word, such as the event of a listener, would spoil the cookie.
        source: /^[a-z-]+$/.test(source) ? source : 'host',
        language: store.language || 'en',
        regime: 'opt-in',
      }
      const before = $record.get()
      const isKept = keep(record)
      // The proof first: whoever hears of a choice may make another, and the last record told must be the last one made.
      isTelling = true
      emit('record', record)
      isTelling = false
      if ($record.get() === before) adopt(record, record.source, isKept ? 'cookie' : 'blocked')
      // Firefox shows two tabs that choose at the same moment what the other wrote, and keeps it so. Whoever of them writes
      // first what it sees now, ends that; and it may show one what this choice has replaced. What is no longer in the cookie
      // isn't ours to bring back.
      setTimeout(() => {
        const now = $record.get()
        if (now && isKept && (isInCookie(now) || isInCookie(before))) keep(now)
      }, Math.random() * 2_000)
    },
    forget() {
      if (isServer) return
      // It may be on this host from when that was the setting.
      for (const home of [domain, 'host', 'site']) writeCookie(name, '', 0, home)
      adopt(undefined, 'host')
    },
  }
  return choosing
}

const answers = (ids: readonly string[], answer: boolean): Choices =>
  Object.fromEntries(ids.map(id => [id, answer]))

function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => (byte % 36).toString(36)).join('')
}
