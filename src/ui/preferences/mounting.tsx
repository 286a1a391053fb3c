import { type ComponentType, h, render } from 'preact'
import type { Stop } from '../../core/types'
import { dress } from '../dress'
import { Declaration } from './Declaration'
import { Form } from './Form'
import { type Given, type Props, props } from './props'

interface Mounted {
  readonly View: ComponentType<Props>
  /** Shows it, in the words of now. */
  draw(given: Given): void
  readonly stop: Stop
}

/** What stands in the page's own elements. */
const mounted = new Map<HTMLElement, Mounted>()

export const mountPreferences = mounting(Form)
export const mountDeclaration = mounting(Declaration)

/** Gives what shows a view in an element of the page, in place of another that was mounted there before. */
function mounting(View: ComponentType<Props>) {
  return (element: HTMLElement, given: Given | undefined): Stop => {
    const before = mounted.get(element)
    // Unless the page has emptied the element meanwhile, it is there already, with what was not saved yet.
    if (before?.View === View && element.firstChild) return before.stop
    before?.stop()
    // A route that has gone took its elements with it.
    for (const [other, { stop }] of mounted) if (!other.isConnected) stop()
    let isDrawn = false
    const own: Mounted = {
      View,
      draw(spoken) {
        // What the parser has yet to add to the element would stand below.
        if (document.readyState === 'loading')
          return document.addEventListener('DOMContentLoaded', () => own.draw(spoken))
        // Meanwhile, it may have been stopped.
        if (mounted.get(element) !== own) return
        // What stood there was for those without scripts.
        if (!isDrawn) element.replaceChildren()
        isDrawn = true
        dress(element, spoken.consent, spoken.messages)
        render(<View {...props(spoken)} />, element)
      },
      stop() {
        // Mounted again meanwhile, it is no longer this one's to clear.
        if (mounted.get(element) !== own) return
        render(null, element)
        element.classList.remove('assent')
        mounted.delete(element)
      },
    }
    mounted.set(element, own)
    if (given) own.draw(given)
    return own.stop
  }
}

export function drawAll(given: Given): void {
  for (const { draw } of mounted.values()) draw(given)
}

export function unmountAll(): void {
  for (const { stop } of mounted.values()) stop()
}
