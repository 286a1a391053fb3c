import { Fragment, h, render } from 'preact'
import bannerStyles from '../../styles/banner.css?inline'
import tokens from '../../styles/tokens.css?inline'
import type { Interface } from '../core/interface'
import type { Consent, Stop } from '../core/types'
import { Banner } from './Banner'
import { messagesFor } from './messages'
import { adoptStyles } from './styles'

type Preferences = typeof import('./preferences/index')

/**
 * Puts the interface on the page: the banner while the visitor hasn't chosen, the preferences when they are opened.
 * What shows is a function of the consent's `$surface` and `$record`.
 */
export function mountInterface(consent: Consent): Interface {
  const messages = messagesFor(consent)
  const props = { consent, messages }
  const root = document.createElement('div')
  root.id = 'assent'
  dress(root)
  adoptStyles(tokens + bannerStyles)

  let preferences: Preferences | undefined
  let loading: Promise<Preferences | undefined> | undefined
  /** What is mounted into the page's own elements. */
  const mounted = new Map<HTMLElement, Stop>()
  const stops = [consent.$surface.subscribe(draw), consent.$record.listen(draw)]

  return {
    mountPreferences: element => mountInto(element, loaded => <loaded.Panel {...props} />),
    mountDeclaration: element => mountInto(element, loaded => <loaded.Declaration {...props} />),
    stop() {
      for (const stop of [...stops, ...mounted.values()]) stop()
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
    const isAsking = surface === 'banner' || (isManaging && !consent.$record.get())
    if (surface && !root.isConnected) document.body.prepend(root)
    render(
      <Fragment>
        {isAsking && <Banner {...props} />}
        {isManaging && preferences && <preferences.PreferencesDialog {...props} />}
      </Fragment>,
      root,
    )
    if (!surface) root.remove()
    if (isManaging && !preferences) loadPreferences().then(loaded => (loaded ? draw() : consent.close()))
    // A route that has gone took its elements with it.
    for (const [element, stop] of mounted) if (!element.isConnected) stop()
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

  function mountInto(element: HTMLElement, view: (loaded: Preferences) => h.JSX.Element): Stop {
    mounted.get(element)?.()
    const stop = () => {
      render(null, element)
      mounted.delete(element)
    }
    mounted.set(element, stop)
    loadPreferences().then(loaded => {
      if (!loaded || mounted.get(element) !== stop) return
      dress(element)
      render(view(loaded), element)
    })
    return stop
  }

  function keepToUs(event: Event): void {
    event.stopPropagation()
  }

  /** Makes an element one in which our styles hold. */
  function dress(element: HTMLElement): void {
    element.classList.add('assent')
    element.lang = consent.settings.language
    element.dataset.theme = consent.settings.theme ?? 'auto'
    // A tracker that listens for clicks on the document would report the very click that withdraws its consent.
    element.addEventListener('click', keepToUs)
  }
}
