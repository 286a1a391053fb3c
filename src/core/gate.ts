import type { Chunks, Use } from './chunks'
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
const URL_ATTRIBUTES = ['srcset', 'src', 'href', 'poster', 'data']

/** Releases what a page holds with `data-assent` when its condition is met, and holds it again when it isn't. */
export function gate(consent: Consent, use: Use): Stop {
  let isRunning = true
  const run = createScriptRunner(consent, use, isMet, failed)
  let placeholders: Promise<ReturnType<Chunks['placeholder']['mount']> | undefined> | undefined
  const observe = (root?: ShadowRoot) =>
    together(watchElements('[data-assent]', review, root), () => placeholders?.then(stop => stop?.(root)))
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
      else if (element.type === 'text/plain' && isReleased) run(element)
    } catch (error) {
      failed(element, error)
    }
    // What is released has its address in the right place.
    if (matches(element, 'iframe[data-src]'))
      placeholders = use('placeholder', chunk => chunk.mount(consent, element as HTMLIFrameElement, use))
  }

  /** @throws Error when the condition is malformed */
  function isMet(element: HTMLElement): boolean {
    // After the end, nothing is released.
    return isRunning && meets(element.dataset.assent as string, consent)
  }

  /** It stays held, and says so once, however often it is looked at. */
  function failed({ dataset }: HTMLElement, error: unknown): void {
    if (dataset.assentState) return
    dataset.assentState = 'error'
    // Later, lest a listener that changes the page has us look at it again for ever.
    setTimeout(() => consent.emit('error', { error, during: 'gate' }))
  }

  /** Moves what loads to where it does, or back to where it doesn't. */
  function turn(element: HTMLElement, isReleased: boolean): void {
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
    // Outside of its picture, WebKit would load an image at once.
    if (element.localName !== 'img') {
      // And in it, it chooses anew as soon as a source is held.
      if (!isReleased)
        element.closest('picture')?.querySelectorAll<HTMLElement>('img[data-assent]').forEach(review)
      element.replaceWith(place)
    }
    if (!isReleased) turning.reverse()
    for (const name of turning) {
      // What is held may show something of the site's own instead, and keeps its address all the same.
      const url = element.getAttribute(`data-${name}`) || element.getAttribute(name)
      element.setAttribute(to + name, trusted('createScriptURL', url as string))
      element.removeAttribute(from + name)
    }
    place.replaceWith(element)
    // A player takes no notice of its sources once it has looked at them; of its subtitles it does.
    if (element.localName !== 'track') element.closest<HTMLMediaElement>('video,audio')?.load()
    if (isReleased) consent.emit('release', { element })
  }
}

/** Browsers skip blanks and control characters in front of a scheme and within it. */
const isCode = (url: string) => /^javascript:/i.test(url.replace(/[\0- ]/g, ''))
