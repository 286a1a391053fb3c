import { Fragment, h, render } from 'preact'
import bannerStyles from '../../styles/banner.css?inline'
import tokens from '../../styles/tokens.css?inline'
import type { Interface } from '../core/chunks'
import { languageOf } from '../core/language'
import type { Consent, Stop } from '../core/types'
import { banner } from '../messages/en/banner'
import { Banner } from './Banner'
import { messagesFor } from './messages'
import { adoptStyles } from './styles'

type Preferences = typeof import('./preferences/index')

/**
 * Puts the interface on the page: the banner while the visitor hasn't chosen, the preferences when they are opened.
 * What shows is a function of the consent's `$surface` and `$record`.
 */
export function mountInterface(consent: Consent): Interface {
  const props = { consent, messages: messagesFor(consent, banner) }
  const root = document.createElement('div')
  root.id = 'assent'
  dress(root)
  adoptStyles(tokens)
  adoptStyles(bannerStyles)
  if ((consent.settings.layout ?? 'card') !== 'card')
    import('./layouts').then(({ styles }) => adoptStyles(styles))

  let preferences: Preferences | undefined
  let loading: Promise<Preferences | undefined> | undefined
  // Turbo, Astro and htmx replace the body or all that is in it, and us with it. Whoever removes us alone means us, and
  // gets no resistance.
  const bodyObserver = new MutationObserver(changes => {
    const removed = changes.flatMap(({ removedNodes }) => [...removedNodes])
    if (root.isConnected || !removed.some(node => node !== root)) return
    // A dialog that was taken out is no longer on top of the page.
    if (consent.$surface.get() === 'preferences') consent.close()
    draw()
  })
  const stops = [consent.$surface.subscribe(draw), consent.$record.listen(draw)]

  return {
    mountPreferences: element => mountInto('Panel', element),
    mountDeclaration: element => mountInto('Declaration', element),
    stop() {
      for (const stop of stops) stop()
      preferences?.unmountAll()
      bodyObserver.disconnect()
      render(null, root)
      root.remove()
      document.removeEventListener('DOMContentLoaded', draw)
    },
  }

  function draw(): void {
    if (!document.body) {
      document.addEventListener('DOMContentLoaded', draw)
      return
    }
    const surface = consent.$surface.get()
    const isManaging = surface === 'preferences'
    const isAsking = surface === 'banner' || (isManaging && consent.unanswered.length > 0)
    if (surface && !root.isConnected) document.body.prepend(root)
    for (const node of [document.documentElement, document.body])
      bodyObserver.observe(node, { childList: true })
    render(
      <Fragment>
        {isAsking && <Banner {...props} />}
        {isManaging && preferences && <preferences.PreferencesDialog {...preferences.props(props)} />}
      </Fragment>,
      root,
    )
    if (!surface) root.remove()
    if (isManaging && !preferences) loadPreferences().then(loaded => (loaded ? draw() : consent.close()))
  }

  function loadPreferences(): Promise<Preferences | undefined> {
    loading ??= import('./preferences/index').then(
      loaded => {
        adoptStyles(loaded.styles)
        preferences = loaded
        return loaded
      },
      error => {
        // Asked again, it is tried again.
        loading = undefined
        consent.emit('error', { error, during: 'preferences' })
        return undefined
      },
    )
    return loading
  }

  function mountInto(view: 'Panel' | 'Declaration', element: HTMLElement): Stop {
    const mounted = loadPreferences().then(loaded => {
      dress(element)
      return loaded?.mountInto(element, loaded[view], props)
    })
    return () => mounted.then(stop => stop?.())
  }

  function keepToUs(event: Event): void {
    event.stopPropagation()
  }

  /** Makes an element one in which our styles hold. */
  function dress(element: HTMLElement): void {
    element.classList.add('assent')
    element.lang = languageOf(consent.settings)
    element.dataset.theme = consent.settings.theme ?? 'auto'
    // A tracker that listens for clicks on the document would report the very click that withdraws its consent.
    element.addEventListener('click', keepToUs)
  }
}
