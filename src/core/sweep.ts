import { type Load, use } from './chunks'
import { pairs, readCookies } from './cookie'
import { ungranted } from './grants'
import { together } from './stops'
import type { Consent, ServiceSettings, Stop, StorageSettings } from './types'

/** The conditions under which scripts have run, whether or not these are still in the page, or consent was stopped since. */
const ran = new Set<string>()

/**
 * Sees to it that services that aren't granted leave nothing on the device: at every start, and on withdrawal. What
 * erases is loaded only where there is something to erase.
 */
export function sweep(consent: Consent, load: Load): Stop {
  let stopErasing: Stop | undefined

  const erase = (withdrawn: readonly string[]) =>
    use(consent, load, 'erase', chunk => {
      stopErasing ??= chunk.catchLateWriters(consent)
      return chunk.erase(consent, withdrawn, ran)
    }).then(isDone => {
      // What can't be erased can be stopped, and the next start tries again.
      if (!isDone && withdrawn.length) location.reload()
    })

  if (readCookies(consent.settings.cookie.name).length > 1 || mayHaveLeft(ungranted(consent))) erase([])
  return together(
    consent.on('release', ({ element }) => {
      if (element instanceof HTMLScriptElement) ran.add(element.dataset.assent as string)
    }),
    consent.on('withdraw', ({ ids }) => erase(ids)),
    () => stopErasing?.(),
  )
}

/** Whether something is there whose name begins as that of a service's cookie or storage. A guess, quickly made. */
function mayHaveLeft(services: ServiceSettings[]): boolean {
  const present = pairs()
  try {
    present.push(...Object.keys(localStorage), ...Object.keys(sessionStorage))
  } catch {
    // Where storage is blocked, there is nothing in it.
  }
  return services
    .flatMap(({ cookies = [], storage = [] }) => [...cookies, ...storage])
    .some(
      entry =>
        // Databases can only be listed later.
        (entry as StorageSettings).kind === 'indexedDB' ||
        present.some(text => text.startsWith(entry.name.split('*')[0] as string)),
    )
}
