import { type Interface, type Load, use } from './chunks'
import { together } from './stops'
import type { Consent, Mounts, Stop } from './types'
import { watchElements } from './watch'

/** Where the interface fills an element of the page, and hasn't yet. */
const PANEL = '[data-assent-panel]:not(.assent)'
const DECLARATION = '[data-assent-declaration]:not(.assent)'

/**
 * Loads the interface when something of it is wanted, and not before: a visitor who has chosen never loads it unless
 * she opens the preferences.
 */
export function interfaceOnDemand(consent: Consent, load: Load): Stop {
  let loading: Promise<Interface | undefined> | undefined

  const needed = () => {
    loading ??= use(consent, load, 'interface', chunk => chunk.mountInterface(consent)).then(loaded => {
      if (!loaded) {
        // Asked again, it is tried again. Whoever asks for the preferences at least finds out what there is to choose.
        loading = undefined
        const { policy } = consent.settings
        if (consent.$surface.get() === 'preferences' && policy.url) location.href = policy.url
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
  const mounts = consent as unknown as { -readonly [Method in keyof Mounts]: Mounts[Method] }
  mounts.mountPreferences = mount('mountPreferences')
  mounts.mountDeclaration = mount('mountDeclaration')

  return together(
    consent.$surface.subscribe(surface => surface && needed()),
    watchElements(`${PANEL},${DECLARATION}`, element =>
      mounts[element.matches(PANEL) ? 'mountPreferences' : 'mountDeclaration'](element),
    ),
    () => loading?.then(loaded => loaded?.stop()),
  )
}
