import { cookieNames, deleteCookie, readCookies, writeCookie } from './cookie'
import { serialiseRecord } from './record'
import { matching, storageKeys, ungranted } from './sweep'
import type { Consent, StorageSettings } from './types'

/**
 * Erases what services that aren't granted have left, and all copies of our own cookie but the one that counts.
 *
 * @param withdrawn - the ids whose yes was just taken back; empty at start
 */
export async function erase(consent: Consent, withdrawn: readonly string[]): Promise<void> {
  const { categories, cookie } = consent.settings
  const essential = categories[0]?.services.flatMap(service => service.cookies ?? []) ?? []
  for (const service of ungranted(consent)) {
    // A careless pattern may fit what the page can't do without.
    for (const { name } of service.cookies ?? [])
      for (const found of matching(cookieNames(), name))
        if (![cookie, ...essential].some(kept => matching([found], kept.name).length)) deleteCookie(found)
    for (const entry of service.storage ?? []) await eraseStorage(entry)
  }
  healDuplicates(consent)
  // What has run can't be un-run. After the reload it doesn't run, so there is no second one.
  if (hasRun(withdrawn)) location.reload()
}

function hasRun(ids: readonly string[]): boolean {
  const released = document.querySelectorAll<HTMLElement>('script[data-assent]:not([type="text/plain"])')
  return [...released].some(script => script.dataset.assent?.split(/[\s|]+/).some(id => ids.includes(id)))
}

async function eraseStorage({ kind, name }: StorageSettings): Promise<void> {
  if (kind !== 'indexedDB') for (const key of matching(storageKeys(kind), name)) window[kind].removeItem(key)
  else
    for (const database of await indexedDB.databases())
      if (database.name && matching([database.name], name).length) indexedDB.deleteDatabase(database.name)
}

/** Where this host and a parent domain both have our cookie, the newest, which the store has taken, stays alone. */
function healDuplicates({ settings, $record }: Consent): void {
  const { name, domain } = settings.cookie
  const record = $record.get()
  if (readCookies(name).length < 2) return
  deleteCookie(name)
  if (record) writeCookie(name, serialiseRecord(record), record.maxAgeDays, domain)
}
