import { cookieNames, readCookies } from './cookie'
import type { Consent, Part, ServiceSettings } from './types'

/** The module that erases, as `import()` resolves it. */
export type EraseModule = typeof import('./erase')

/**
 * Sees to it that services that aren't granted leave nothing on the device: at every start, and on withdrawal. What
 * erases is loaded only where there is something to erase.
 */
export function sweep(load: () => Promise<EraseModule>): Part {
  return consent => {
    const erase = (withdrawn: readonly string[]) =>
      load()
        .then(module => module.erase(consent, withdrawn))
        .catch(error => {
          consent.emit('error', { error, during: 'erase' })
          // What can't be erased can be stopped, and the next start tries again.
          if (withdrawn.length) location.reload()
        })

    if (readCookies(consent.settings.cookie.name).length > 1 || ungranted(consent).some(hasLeft)) erase([])
    return consent.on('withdraw', ({ ids }) => erase(ids))
  }
}

/** The services that may keep nothing here. */
export function ungranted(consent: Consent): ServiceSettings[] {
  return consent.settings.categories.flatMap(({ services }) => services.filter(({ id }) => !consent.has(id)))
}

function hasLeft({ cookies = [], storage = [] }: ServiceSettings): boolean {
  return (
    cookies.some(({ name }) => matching(cookieNames(), name).length) ||
    // Databases can only be listed later.
    storage.some(({ kind, name }) => kind === 'indexedDB' || matching(storageKeys(kind), name).length)
  )
}

export function storageKeys(kind: 'localStorage' | 'sessionStorage'): string[] {
  try {
    return Object.keys(window[kind])
  } catch {
    // Where storage is blocked, there is nothing in it.
    return []
  }
}

/** Those names that fit an exact name or a pattern, in which each `*` stands for any characters. */
export function matching(names: readonly string[], pattern: string): string[] {
  const literal = pattern.replace(/[^\w*]/g, '\\$&')
  const whole = new RegExp(`^${literal.replace(/\*/g, '.*')}$`)
  return names.filter(name => whole.test(name))
}
