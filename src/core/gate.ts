import { meets } from './condition'
import { createScriptRunner } from './scripts'
import type { Consent, Stop } from './types'
import { watchElements } from './watch'

const GUARDED = '[data-assent]'

/** What makes an element load; held, each stands behind `data-`. */
const URL_ATTRIBUTES = ['src', 'srcset', 'href', 'poster', 'data']

/** Releases what a page holds with `data-assent` when its condition is met, and holds it again when it isn't. */
export function gate(consent: Consent): Stop {
  const { settings } = consent
  let stopped = false

  const isMet = (element: Element): boolean => {
    const condition = element.getAttribute('data-assent') ?? ''
    const met = meets(
      condition,
      id => (settings.categoryOf.has(id) ? consent.has(id) : undefined),
      Boolean(consent.$record.get()),
    )
    if (met === undefined) {
      const error = new Error(`unknown id in data-assent="${condition}"`)
      consent.emit('error', { error, during: 'gate' })
    }
    return met ?? false
  }

  const run = createScriptRunner(consent, element => !stopped && isMet(element))

  const review = (element: Element): void => {
    if (element instanceof HTMLScriptElement) {
      if (element.type === 'text/plain' && isMet(element)) run(element)
    } else {
      const met = isMet(element)
      for (const name of URL_ATTRIBUTES) move(element, name, met)
    }
  }
  const reviewAll = () => document.querySelectorAll(GUARDED).forEach(review)

  const stopWatching = watchElements(GUARDED, review)
  // The visitor sees the banner close before any vendor's script runs.
  const stopListening = consent.$record.listen(() => afterPaint(reviewAll))
  return () => {
    stopListening()
    stopWatching()
    stopped = true
  }

  function move(element: Element, name: string, met: boolean): void {
    const [from, to] = met ? [`data-${name}`, name] : [name, `data-${name}`]
    const value = element.getAttribute(from)
    if (value === null) return
    element.removeAttribute(from)
    element.setAttribute(to, value)
    if (met) consent.emit('release', { element })
  }
}

function afterPaint(run: () => void): void {
  // Nothing is painted in a hidden tab, so requestAnimationFrame would wait until it is shown.
  if (document.hidden) setTimeout(run)
  else requestAnimationFrame(() => setTimeout(run))
}
