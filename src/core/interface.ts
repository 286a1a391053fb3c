import type { Interface, Use } from './chunks'
import { together } from './stops'
import type { Consent, Mounts, Stop } from './types'
import { watchElements } from './watch'

/**
 * Loads the interface when something of it is wanted, and not before: a visitor who has chosen never loads it unless
 * she opens the preferences.
 */
export function interfaceOnDemand(consent: Consent, use: Use): Stop {
  let loading: Promise<Interface | undefined> | undefined

  const needed = () => {
    loading ??= use('interface', chunk => chunk.mount(consent, use)).then(loaded => {
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
  const provide = (method: keyof Mounts, selector: string) => {
    const mount = (element: HTMLElement) => {
      const mounted = needed().then(loaded => loaded?.mount(method, element))
      return () => mounted.then(stop => stop?.())
    }
    mounts[method] = mount
    // To fill an element again does nothing.
    return watchElements(selector, mount)
  }

  return together(
    // The panel shows the preferences.
    provide('mountDeclaration', '[data-assent-declaration]'),
    provide('mountPreferences', '[data-assent-panel]'),
    () => loading?.then(loaded => loaded?.stop()),
    consent.$surface.subscribe(surface => surface && needed()),
  )
}
