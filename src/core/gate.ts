import type { Use } from './chunks'
import { meets } from './condition'
import { createScriptRunner } from './scripts'
import { together } from './stops'
import { trusted } from './trusted'
import type { Consent, Stop } from './types'
import { matches, watchElements } from './watch'
import { reportWrites } from './writes'

/**
 * What makes an element load; held, each stands behind `data-`. WebKit loads `src` when it comes before `srcset`, or goes
 * after it.
 */
const URL_ATTRIBUTES = ['imagesrcset', 'srcset', 'src', 'href', 'poster', 'data']

/** Releases what a page holds with `data-assent` when its condition is met, and holds it again when it isn't. */
export function gate(consent: Consent, use: Use): Stop {
  let isRunning = true
  const run = createScriptRunner(consent, use, isMet, failed)
  /** Whether there may be placeholders. Their file isn't loaded only to take none away. */
  let hasAsked: boolean | undefined
  const observe = (root?: ShadowRoot) =>
    together(
      watchElements('[data-assent]', review, root),
      () =>
        // Behind those that are on their way.
        hasAsked && use('placeholder', chunk => chunk.stop(consent, root)),
    )
  consent.observe = observe
  return together(reportWrites(consent), observe(), () => {
    isRunning = false
  })

  function review(element: HTMLElement): void {
    // A shadow root may be another consent's by now.
    if (!isRunning) return
    try {
      const isReleased = isMet(element)
      if (!(element instanceof HTMLScriptElement)) turn(element, isReleased)
      else if (isReleased && element.type === 'text/plain') run(element)
    } catch (error) {
      failed(element, error)
    }
    // What is released has its address in the right place.
    if (matches(element, 'iframe[data-src]')) {
      hasAsked = true
      use('placeholder', chunk => chunk.mount(consent, element as HTMLIFrameElement, use))
    }
  }

  /** A malformed condition never is. After the end, nothing is. */
  function isMet(element: HTMLElement): boolean | undefined {
    try {
      return isRunning && meets(element.dataset.assent as string, consent)
    } catch (error) {
      return failed(element, error)
    }
  }

  /** It stays held, and says so once, however often it is looked at. */
  function failed({ dataset }: HTMLElement, error: unknown): undefined {
    if (dataset.assentState) return
    dataset.assentState = 'error'
    // Later, lest a listener that changes the page has us look at it again for ever.
    setTimeout(() => consent.emit('error', { error, during: 'gate' }))
  }

  /** Moves what loads to where it does, or back to where it doesn't. */
  function turn(element: HTMLElement, isReleased: boolean | undefined): void {
    const from = isReleased ? 'data-' : ''
    const to = isReleased ? '' : 'data-'
    const turning = URL_ATTRIBUTES.filter(name => {
      const url = element.getAttribute(from + name)
      // Sanitizers let `data-` through: it must not become what they would have taken out.
      // Where a page doesn't allow our policy, this throws as long as nothing has been touched.
      return (
        url &&
        !isCode(url) &&
        (name !== 'href' || element.localName === 'link') &&
        trusted('createScriptURL', url)
      )
    })
    if (!turning[0]) return
    // It is changed outside of the page: a frame that only loses its attribute would still show what it has loaded, and
    // keep it running; and Firefox doesn't load one that gets its address while the page is parsed, nor subtitles that
    // show already. It stays the same element, because a framework that has made it will want to remove it.
    const place = new Text()
    const next = element.nextElementSibling
    if (!isReleased) {
      // WebKit chooses anew as soon as one of a picture's sources is held, so what is behind it goes first.
      if (next?.matches('picture>[data-assent]')) review(next as HTMLElement)
      turning.reverse()
    }
    // Outside of its picture, it would load an image at once.
    if (element.localName !== 'img') element.replaceWith(place)
    for (const name of turning) {
      // What is held may show something of the site's own instead, and keeps its address all the same.
      const url = element.getAttribute(`data-${name}`) || element.getAttribute(name)
      element.setAttribute(to + name, trusted('createScriptURL', url as string))
      element.removeAttribute(from + name)
    }
    place.replaceWith(element)
    // A player goes on with what it has found. What it finds now, it loads as its markup says.
    if (!isReleased && matches(element, 'source,video,audio'))
      element.closest<HTMLMediaElement>('video,audio')?.load()
    if (isReleased) consent.emit('release', { element })
  }
}

/** Browsers skip blanks and control characters in front of a scheme and within it. */
const isCode = (url: string) => /^javascript:/i.test(url.replace(/[\0- ]/g, ''))
