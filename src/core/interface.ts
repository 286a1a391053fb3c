import { together } from './stops'
import type { Consent, Mounts, Part, Stop } from './types'
import { watchElements } from './watch'

/** What the interface's chunk gives once it is loaded. */
export interface Interface extends Mounts {
  stop: Stop
}

/** The module of the interface, as `import()` resolves it. */
export interface InterfaceModule {
  mountInterface(consent: Consent): Interface
}

/** Where the interface fills an element of the page. */
const PANEL = '[data-assent-panel]'
const DECLARATION = '[data-assent-declaration]'

/**
 * Loads the interface when something of it is wanted, and not before: a visitor who has chosen never loads it unless
 * she opens the preferences.
 */
export function interfaceOnDemand(load: () => Promise<InterfaceModule>): Part {
  return consent => {
    let loading: Promise<Interface | undefined> | undefined

    const needed = () => {
      loading ??= load()
        .then(module => module.mountInterface(consent))
        .catch(error => {
          // Asked again, it is tried again.
          loading = undefined
          consent.emit('error', { error, during: 'interface' })
          return undefined
        })
      return loading
    }
    const mount = (method: keyof Mounts) => (element: HTMLElement) => {
      const mounted = needed().then(loaded => loaded?.[method](element))
      return () => mounted.then(stop => stop?.())
    }
    const mounts: Mounts = {
      mountPreferences: mount('mountPreferences'),
      mountDeclaration: mount('mountDeclaration'),
    }
    Object.assign(consent, mounts)

    return together(
      consent.$surface.subscribe(surface => surface && needed()),
      watchElements(`${PANEL},${DECLARATION}`, element =>
        mounts[element.matches(PANEL) ? 'mountPreferences' : 'mountDeclaration'](element),
      ),
      () => loading?.then(loaded => loaded?.stop()),
    )
  }
}
