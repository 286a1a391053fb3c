import { meets } from './condition'
import { createScriptRunner, reportWrites } from './scripts'
import { together } from './stops'
import type { Consent, Stop } from './types'
import { watchElements } from './watch'

const GUARDED = '[data-assent]'

/** What makes an element load; held, each stands behind `data-`. */
const URL_ATTRIBUTES = ['src', 'srcset', 'href', 'poster', 'data']

/** Releases what a page holds with `data-assent` when its condition is met, and holds it again when it isn't. */
export function gate(consent: Consent): Stop {
  const roots = new Map<Document | ShadowRoot, Stop>()
  const run = createScriptRunner(consent, held => roots.size > 0 && isMet(held))

  consent.observe = root => {
    if (!roots.has(root)) roots.set(root, watchElements(GUARDED, review, root))
    return () => {
      roots.get(root)?.()
      roots.delete(root)
    }
  }
  roots.set(document, watchElements(GUARDED, review))
  return together(
    reportWrites(consent),
    // The visitor sees the banner close before any vendor's script runs.
    consent.$record.listen(() => afterPaint(reviewAll)),
    () => {
      for (const stop of roots.values()) stop()
      roots.clear()
    },
  )

  function reviewAll(): void {
    for (const root of roots.keys()) root.querySelectorAll<HTMLElement>(GUARDED).forEach(review)
  }

  function review(element: HTMLElement): void {
    if (!(element instanceof HTMLScriptElement)) {
      const isReleased = isMet(element)
      for (const name of URL_ATTRIBUTES) turn(element, name, isReleased)
    } else if (element.type === 'text/plain' && isMet(element)) run(element)
  }

  function isMet(element: HTMLElement): boolean {
    const condition = element.dataset.assent as string
    const met = meets(
      condition,
      id => (consent.settings.categoryOf.has(id) ? consent.has(id) : undefined),
      Boolean(consent.$record.get()),
    )
    if (met === undefined) {
      const error = Error(`unknown id in "${condition}"`)
      consent.emit('error', { error, during: 'gate' })
    }
    return met ?? false
  }

  /** Moves an attribute to where it loads, or back to where it doesn't. */
  function turn(element: HTMLElement, name: string, isReleased: boolean): void {
    const [from, to] = isReleased ? [`data-${name}`, name] : [name, `data-${name}`]
    const value = element.getAttribute(from)
    if (value === null) return
    element.removeAttribute(from)
    element.setAttribute(to, value)
    // Without its attribute a frame still shows what it has loaded, and keeps it running: only a new one doesn't.
    if (!isReleased && element.localName === 'iframe') element.replaceWith(element.cloneNode())
    // A player takes no notice of its sources once it has looked at them.
    element.closest<HTMLMediaElement>('video,audio')?.load()
    if (isReleased) consent.emit('release', { element })
  }
}

function afterPaint(run: () => void): void {
  // Nothing is painted in a hidden tab, so requestAnimationFrame would wait until it is shown.
  if (document.hidden) setTimeout(run)
  else requestAnimationFrame(() => setTimeout(run))
}
