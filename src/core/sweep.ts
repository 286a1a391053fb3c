import type { Use } from './chunks'
import { pairs, readCookies } from './cookie'
import { ungranted } from './grants'
import { ran } from './scripts'
import { together } from './stops'
import type { Consent, CookieSettings, ServiceSettings, Stop, StorageSettings } from './types'

/**
 * Sees to it that services that aren't granted leave nothing on the device: at every start, and on withdrawal. What
 * erases is loaded only where there is something to erase.
 */
export function sweep(consent: Consent, use: Use): Stop {
  let stopErasing: Stop | undefined

  const erase = (withdrawn: readonly string[]) =>
    use('erase', chunk => {
      stopErasing ??= chunk.eraseAgain(consent)
      return chunk.erase(consent, withdrawn, ran)
    }).then(mustReload => {
      // What can't be erased now can be stopped, and the next start tries again.
      if (ran.size && (mustReload ?? withdrawn.length)) reload(consent, withdrawn)
    })

  if (readCookies(consent.settings.cookie.name).length > 1 || mayHaveLeft(ungranted(consent))) erase([])
  return together(
    consent.on('withdraw', ({ ids }) => erase(ids)),
    () => {
      // What is still being loaded must not start then.
      stopErasing ??= () => {}
      stopErasing()
    },
  )
}

/** After this, nothing runs under these ids, so there can't be a second one. */
function reload(consent: Consent, ids: readonly string[]): void {
  let isPrevented: boolean | undefined
  consent.emit('reload', {
    prevent() {
      isPrevented = true
    },
    ids,
  })
  if (isPrevented) return
  // Two that are taken back at the same time take one.
  ran.clear()
  location.reload()
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
    .flatMap(({ cookies = [], storage = [] }) => [...storage, ...cookies])
    .some(
      entry =>
        // Databases can only be listed later, and nobody sees the cookies of other paths.
        (entry as CookieSettings).path ||
        (entry as StorageSettings).kind === 'indexedDB' ||
        present.some(text => text.startsWith(entry.name.split('*')[0] as string)),
    )
}
