import { type Interface, type Load, use } from './chunks'
import { together } from './stops'
import type { Mounts, Part } from './types'
import { watchElements } from './watch'

/** Where the interface fills an element of the page. */
const PANEL = '[data-assent-panel]'
const DECLARATION = '[data-assent-declaration]'

/**
 * Loads the interface when something of it is wanted, and not before: a visitor who has chosen never loads it unless
 * she opens the preferences.
 */
export function interfaceOnDemand(load: Load): Part {
  return consent => {
    let loading: Promise<Interface | undefined> | undefined

    const needed = () => {
      loading ??= use(consent, load, 'interface', chunk => chunk.mountInterface(consent)).then(loaded => {
        // Asked again, it is tried again.
        if (!loaded) {
          loading = undefined
          consent.close()
        }
        return loaded
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
