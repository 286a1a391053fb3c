import { Fragment, h, render } from 'preact'
import bannerStyles from '../../styles/banner.css?inline'
import tokens from '../../styles/tokens.css?inline'
import { askedLanguage } from '../core/askedLanguage'
import type { Interface, Use, Words } from '../core/chunks'
import type { BannerMessages, Consent } from '../core/types'
import { banner } from '../messages/en/banner'
import { Banner } from './Banner'
import { dress } from './dress'
import { wordsFor } from './messages'
import { adoptStyles } from './styles'

export { findUnequalWeight } from './equalWeight'

type Preferences = typeof import('./preferences/index')

/**
 * Puts the interface on the page: the banner while the visitor hasn't chosen, the preferences when they are opened.
 * What shows is a function of the consent's `$surface` and `$record`.
 */
export function mountInterface(consent: Consent, use: Use): Interface {
  let messages: (BannerMessages & Words) | undefined
  const root = document.createElement('div')
  root.id = 'assent'
  adoptStyles(tokens + bannerStyles)
  const { layout, position } = consent.settings
  // A card in the first corner does without, where there is room for it.
  const styled =
    (layout || position || innerHeight < 481) && use('layouts', ({ styles }) => adoptStyles(styles))

  let preferences: Preferences | undefined
  let asked: string | undefined
  // Turbo, Astro and htmx replace the body or all that is in it, and us with it. Whoever removes us alone means us, and
  // gets no resistance.
  const bodyObserver = new MutationObserver(changes => {
    speak()
    const isOther = (node: Node) => node !== root
    if (root.isConnected || !changes.some(({ removedNodes }) => [...removedNodes].some(isOther))) return
    // What Turbo and htmx put back is a copy, where nothing listens.
    document.getElementById('assent')?.remove()
    // A dialog that was taken out is no longer on top of the page.
    if (consent.$surface.get() === 'preferences') consent.close()
    draw()
  })
  const stops = [consent.$surface.listen(draw), consent.$record.listen(draw)]
  if (process.env.NODE_ENV !== 'production') {
    const warning = import('./equalWeight').then(({ warnOfUnequalWeight }) => warnOfUnequalWeight())
    stops.push(() => warning.then(stop => stop()))
  }
  speak()

  return {
    mount: (method, element) =>
      loadPreferences().then(loaded => loaded?.[method](element, messages && { consent, messages })),
    stop() {
      for (const stop of stops) stop()
      preferences?.unmountAll()
      bodyObserver.disconnect()
      render(null, root)
      root.remove()
      asked = messages = undefined
    },
  }

  /** Draws in the language of the page, when it has come. */
  async function speak(): Promise<void> {
    const lang = askedLanguage(consent.settings)
    if (lang === asked) return
    asked = lang
    const words = await wordsFor(consent, use)
    await styled
    // Who is asked again hears what is new, which the preferences know to say.
    if (consent.$surface.get() && consent.$record.get()) await loadPreferences()
    // The script may stand in the head.
    if (!document.body) await new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve))
    if (lang !== asked) return
    ;(consent as { language?: string }).language = words.lang
    messages = { ...banner, ...words }
    draw()
    preferences?.drawAll({ consent, messages })
  }

  function draw(): void {
    if (!messages) return
    const surface = consent.$surface.get()
    const isManaging = surface === 'preferences'
    const isAsking = surface === 'banner' || (isManaging && consent.unanswered[0])
    dress(root, consent, messages)
    const isNew = !root.isConnected
    if (surface && isNew) document.body.prepend(root)
    for (const node of [document.documentElement, document.body])
      bodyObserver.observe(node, { childList: true, attributeFilter: ['lang'] })
    const props = preferences?.props({ consent, messages })
    render(
      <Fragment>
        {isAsking && (
          <Banner consent={consent} messages={messages} news={props && preferences?.whatIsNew(props)} />
        )}
        {isManaging && props && preferences && <preferences.PreferencesDialog {...props} />}
      </Fragment>,
      root,
    )
    if (isNew && isAsking) announce()
    if (!surface) root.remove()
    if (isManaging && !preferences)
      loadPreferences().then(loaded => {
        if (loaded) return draw()
        consent.close()
        location.href = consent.settings.policy.url ?? '#'
      })
  }

  /**
   * Has screen readers say what the banner asks. They say what changes in a live region, not what it comes with; a region
   * of many elements Orca says in pieces, and out of order. So there is one that nobody sees, for a text that comes later
   * than the banner, and that is gone before a reader goes through the page.
   */
  function announce(): void {
    const shown = root.firstElementChild as HTMLElement
    const region = document.createElement('div')
    region.setAttribute('aria-live', 'polite')
    region.style.cssText = 'position:fixed;scale:0'
    root.prepend(region)
    setTimeout(() => {
      // Who has it hidden by a filter isn't told of it either.
      if (shown.offsetHeight) region.append(shown.innerText)
    }, 100)
    setTimeout(() => region.remove(), 3_000)
  }

  function loadPreferences(): Promise<Preferences | undefined> {
    return use('preferences', loaded => {
      preferences = loaded as Preferences
      adoptStyles(preferences.styles)
      return preferences
    })
  }
}
