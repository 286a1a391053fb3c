import { type Interface, type Load, use } from './chunks'
import { together } from './stops'
import type { Consent, Mounts, Stop } from './types'
import { watchElements } from './watch'

/** Where the interface fills an element of the page. To fill it again does nothing. */
const PANEL = '[data-assent-panel]'
const DECLARATION = '[data-assent-declaration]'

/**
 * Loads the interface when something of it is wanted, and not before: a visitor who has chosen never loads it unless
 * she opens the preferences.
 */
export function interfaceOnDemand(consent: Consent, load: Load): Stop {
  let loading: Promise<Interface | undefined> | undefined

  const needed = () => {
    loading ??= use(consent, load, 'interface', chunk => chunk.mount(consent, load)).then(loaded => {
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
  const mounts = consent as unknown as { -readonly [Method in keyof Mounts]: Mounts[Method] }
  const provide = (method: keyof Mounts) => {
    const mount = (element: HTMLElement) => {
      const mounted = needed().then(loaded => loaded?.mount(method, element))
      return () => mounted.then(stop => stop?.())
    }
    mounts[method] = mount
    return mount
  }
  const mountPreferences = provide('mountPreferences')
  const mountDeclaration = provide('mountDeclaration')

  return together(
    consent.$surface.subscribe(surface => surface && needed()),
    watchElements(`${PANEL},${DECLARATION}`, element =>
      element.matches(PANEL) ? mountPreferences(element) : mountDeclaration(element),
    ),
    () => loading?.then(loaded => loaded?.stop()),
  )
}
