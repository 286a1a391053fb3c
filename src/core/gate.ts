import { meets } from './condition'
import { createScriptRunner } from './scripts'
import { together } from './stops'
import type { Consent, Stop } from './types'
import { watchElements } from './watch'

const GUARDED = '[data-assent]'

/** What makes an element load; held, each stands behind `data-`. */
const URL_ATTRIBUTES = ['src', 'href', 'srcset', 'poster', 'data']

/** Releases what a page holds with `data-assent` when its condition is met, and holds it again when it isn't. */
export function gate(consent: Consent): Stop {
  const roots = new Set<Document | ShadowRoot>()
  const run = createScriptRunner(consent, isMet)
  const observe = (root: Document | ShadowRoot) => {
    roots.add(root)
    return together(watchElements(GUARDED, review, root), () => roots.delete(root))
  }
  consent.observe = observe
  return together(
    observe(document),
    // The visitor sees the banner close before any vendor's script runs.
    consent.$record.listen(() => afterPaint(reviewAll)),
  )

  function reviewAll(): void {
    for (const root of roots) root.querySelectorAll<HTMLElement>(GUARDED).forEach(review)
  }

  function review(element: HTMLElement): void {
    const isReleased = isMet(element)
    if (!(element instanceof HTMLScriptElement)) turn(element, isReleased)
    else if (isReleased && element.type === 'text/plain') run(element)
  }

  function isMet(element: HTMLElement): boolean {
    const { $record, settings, has } = consent
    try {
      const allows = (id: string) => (settings.categoryOf.get(id) ? has(id) : undefined)
      // After the end, nothing is released.
      return roots.has(document) && meets(element.dataset.assent as string, allows, Boolean($record.get()))
    } catch (error) {
      // Later, lest a listener that changes the page has us look at it again for ever.
      setTimeout(consent.emit, 0, 'error', { error, during: 'gate' })
      return false
    }
  }

  /** Moves what loads to where it does, or back to where it doesn't. */
  function turn(element: HTMLElement, isReleased: boolean): void {
    const from = isReleased ? 'data-' : ''
    const to = isReleased ? '' : 'data-'
    const turning = URL_ATTRIBUTES.filter(name => {
      const url = element.getAttribute(from + name)
      // Sanitizers let `data-` through: it must not become what they would have taken out.
      return url && !isCode(url) && (name !== 'href' || element.localName === 'link')
    })
    if (!turning[0]) return
    // It is changed outside of the page: a frame that only loses its attribute would still show what it has loaded, and
    // keep it running; and Firefox doesn't load one that gets its address while the page is parsed, nor subtitles that
    // show already. It stays the same element, because a framework that has made it will want to remove it.
    const place = new Text()
    // Outside of its picture, WebKit would load an image at once.
    if (element.localName !== 'img') element.replaceWith(place)
    for (const name of turning) {
      // What is held may show something of the site's own instead, and keeps its address all the same.
      element.setAttribute(
        to + name,
        (element.getAttribute(`data-${name}`) || element.getAttribute(name)) as string,
      )
      element.removeAttribute(from + name)
    }
    place.replaceWith(element)
    // A player takes no notice of its sources once it has looked at them.
    element.closest<HTMLMediaElement>('video,audio')?.load()
    if (isReleased) consent.emit('release', { element })
  }
}

/** Browsers skip blanks and control characters in front of a scheme and within it. */
const isCode = (url: string) => /^javascript:/i.test(url.replace(/[\0- ]/g, ''))

function afterPaint(run: () => void): void {
  // Nothing is painted in a hidden tab, so requestAnimationFrame would wait until it is shown.
  if (document.hidden) setTimeout(run)
  else requestAnimationFrame(() => setTimeout(run))
}
