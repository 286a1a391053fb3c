import { meets } from './condition'
import { cookieNames, deleteCookie, httpOnly, PROBE, readCookies, writeOnlyCookie } from './cookie'
import { isElsewhere } from './domain'
import { ungranted } from './grants'
import { matching } from './pattern'
import { daysLeft, serialiseRecord } from './record'
import { stopping } from './stopping'
import { listen, together } from './stops'
import type { Consent, CookieSettings, ServiceSettings, Stop, StorageSettings } from './types'

/** Long enough for a database that nobody has open. */
const PATIENCE_MS = 1_000

/**
 * Erases what services that aren't granted have left, and all copies of our own cookie but the one that counts, and
 * reports it.
 *
 * @param withdrawn - the ids whose yes was just taken back; empty at start
 * @param ran - the conditions under which code has run
 * @returns whether something runs that can't be stopped but by loading the page again
 */
export async function erase(
  consent: Consent,
  withdrawn: readonly string[],
  ran: ReadonlySet<string>,
): Promise<boolean> {
  const { erased, remaining } = await eraseLeftovers(consent)
  for (const name of await unreachableCookies(consent)) remaining.add(name)
  healDuplicates(consent)
  report(consent, erased, remaining)
  let isNeeded = mustReload(consent, withdrawn, ran)
  if (!isNeeded) {
    // One that fails to stop runs on, and it may take its time to fail.
    await Promise.all(stopping).catch(() => {})
    isNeeded = mustReload(consent, withdrawn, ran)
  }
  // A page that came as the answer to a form must not send it again.
  if (isNeeded) history.replaceState(history.state, '', location.href)
  return isNeeded
}

interface Outcome {
  readonly erased: Set<string>
  readonly remaining: Set<string>
}

async function eraseLeftovers(
  consent: Consent,
  isWanted: (entry: StorageSettings) => boolean = () => true,
): Promise<Outcome> {
  const outcome: Outcome = { erased: new Set(), remaining: new Set() }
  for (const service of ungranted(consent)) {
    eraseCookies(service, consent, outcome)
    for (const entry of (service.storage ?? []).filter(isWanted)) await eraseStorage(entry, consent, outcome)
  }
  return outcome
}

/** Where databases can't be listed, erasing one doesn't say whether it was there; where storage is blocked, there are none. */
const isListed = ({ kind }: StorageSettings) => kind !== 'indexedDB' || Boolean(window.indexedDB?.databases)

function report(consent: Consent, erased: Set<string>, remaining: Set<string>): void {
  if (erased.size || remaining.size) consent.emit('erase', { erased: [...erased], remaining: [...remaining] })
}

/** Nothing tells of what is written to localStorage or IndexedDB, so these are looked at again after a while. */
const LATE_MS = [1_000, 5_000]

/** Erases again what a script that still runs writes after its yes was taken back. */
export function eraseAgain(consent: Consent): Stop {
  const { cookieStore } = globalThis as { cookieStore?: EventTarget }
  const timers: ReturnType<typeof setTimeout>[] = []
  const again = async () => {
    const { erased, remaining } = await eraseLeftovers(consent, isListed)
    // What can't be erased has been told already.
    if (erased.size) report(consent, erased, remaining)
  }
  const onChange = ({ changed }: { changed: readonly { value: string }[] }) => {
    if (!changed.every(({ value }) => value === PROBE)) again()
  }
  const later = () => {
    for (const ms of LATE_MS) timers.push(setTimeout(again, ms))
  }
  later()
  return together(
    listen(cookieStore, 'change', onChange),
    listen(document, 'visibilitychange', again),
    consent.on('withdraw', later),
    () => timers.forEach(clearTimeout),
  )
}

function eraseCookies(
  { cookies = [] }: ServiceSettings,
  consent: Consent,
  { erased, remaining }: Outcome,
): void {
  for (const { name, path, domain } of cookies) {
    // What this page has by that name is another.
    if (isElsewhere(domain)) continue
    for (const found of matching(cookieNames(), name).filter(isFree(consent))) {
      deleteCookie(found)
      ;(readCookies(found).length ? remaining : erased).add(found)
    }
    // What happens to it there, nobody sees.
    if (path && isFree(consent)(name)) deleteCookie(name, path)
  }
}

/** The cookies that only a server can remove, found or told of, and those of third parties and other paths. */
async function unreachableCookies(consent: Consent): Promise<string[]> {
  const isErasable = isFree(consent)
  const declared = ungranted(consent)
    .flatMap(({ cookies = [] }) => cookies)
    .filter(({ name, domain }) => isElsewhere(domain) || isErasable(name))
  const isOutOfReach = ({ name, domain, path, httpOnly }: CookieSettings) =>
    isElsewhere(domain) ||
    httpOnly ||
    (path && name.includes('*') && !`${location.pathname}/`.startsWith(path.replace(/\/?$/, '/')))
  const exact = declared.filter(({ name, domain }) => !isElsewhere(domain) && !name.includes('*'))
  return [
    ...declared.filter(isOutOfReach).map(({ name }) => name),
    ...(await httpOnly(exact.map(({ name }) => name))),
  ]
}

async function eraseStorage(
  { kind, name, domain }: StorageSettings,
  consent: Consent,
  { erased, remaining }: Outcome,
): Promise<void> {
  if (isElsewhere(domain)) return void remaining.add(name)
  const kept = granted(consent).flatMap(({ storage = [] }) =>
    storage.filter(other => other.kind === kind).map(other => other.name),
  )
  const found = kind === 'indexedDB' ? await databaseNames(name) : storageKeys(kind)
  for (const key of matching(found, name).filter(isNoneOf(kept))) {
    try {
      if (kind !== 'indexedDB') window[kind].removeItem(key)
      ;(kind !== 'indexedDB' || (await deleteDatabase(key)) ? erased : remaining).add(key)
    } catch {
      // Where storage is blocked, there is nothing in it.
    }
  }
}

function storageKeys(kind: 'localStorage' | 'sessionStorage'): string[] {
  try {
    return Object.keys(window[kind])
  } catch {
    // Where storage is blocked, there is nothing in it.
    return []
  }
}

/** @param name - all that there is to go by where databases can't be listed */
async function databaseNames(name: string): Promise<string[]> {
  // A sandboxed frame has none, and asking for them leaves Chromium with a rejection that nobody can catch.
  if (origin === 'null') return []
  if (!window.indexedDB?.databases) return name.includes('*') ? [] : [name]
  try {
    return (await indexedDB.databases()).map(database => database.name ?? '')
  } catch {
    // As in `storageKeys`.
    return []
  }
}

/** @returns whether it is gone; while somebody in this or another tab has it open, it stays */
function deleteDatabase(name: string): Promise<boolean> {
  return new Promise(resolve => {
    const deleting = indexedDB.deleteDatabase(name)
    deleting.onsuccess = () => resolve(true)
    deleting.onblocked = () => resolve(false)
    deleting.onerror = () => resolve(false)
    setTimeout(resolve, PATIENCE_MS, false)
  })
}

/** What services with a grant keep, essential ones among them, stays, also where a careless pattern fits it. */
function granted(consent: Consent): ServiceSettings[] {
  return (consent.settings.services ?? []).filter(({ id }) => consent.has(id))
}

const isNoneOf =
  (patterns: readonly string[]) =>
  (name: string): boolean =>
    !patterns.some(pattern => matching([name], pattern).length)

/** Whether a cookie's name is neither ours nor that of a service with a grant. */
const isFree = (consent: Consent) =>
  isNoneOf([
    consent.settings.cookie.name,
    ...granted(consent).flatMap(({ cookies = [] }) => cookies.map(cookie => cookie.name)),
  ])

/** Where this host and a parent domain both have our cookie, the newest, which the store has taken, stays alone. */
function healDuplicates({ settings, $record, refresh }: Consent): void {
  // While something was erased, another tab may have chosen.
  refresh()
  const { name, domain } = settings.cookie
  const record = $record.get()
  if (readCookies(name).length < 2) return
  if (record) writeOnlyCookie(name, serialiseRecord(record), daysLeft(record), domain)
  else deleteCookie(name)
}

/** Whether something runs under a yes that was taken back, and can't be stopped otherwise. */
function mustReload(consent: Consent, withdrawn: readonly string[], ran: ReadonlySet<string>): boolean {
  const { services = [] } = consent.settings
  const unstoppable = withdrawn.filter(
    id => ran.has(`${id}!`) || !services.find(service => service.id === id)?.stops,
  )
  const runsOn = (condition: string) => {
    try {
      return !meets(condition, consent) && condition.split(/[\s|]+/).some(id => unstoppable.includes(id))
    } catch {
      // It has run under other settings, before consent was stopped and started anew.
      return false
    }
  }
  return [...ran].some(runsOn)
}
