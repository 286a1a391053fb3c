import { listen, together } from './stops'
import type { Stop } from './types'

/** Whether a node is an element that matches; in a form, a control of that name stands before the method. */
export const matches = (node: Partial<Element>, selector: string) => node.matches?.call?.(node, selector)

/** From so many changes on, or nodes in one, it is cheaper to look at the whole page. */
const MANY = 64

/**
 * Calls `fn` for each element that matches, in document order: those in the page now, those that come later by any
 * means, those of which a framework changes the condition or the address, and all of them again when the visitor has
 * chosen. `fn` must bear that, and also one that has gone again. Nothing behind a script whose text the parser is still
 * reading comes before it, because the network may cut it anywhere; other elements may still get children.
 */
export function watchElements(
  selector: string,
  fn: (element: HTMLElement) => unknown,
  root: Document | ShadowRoot = document,
): Stop {
  const isLoading = () => document.readyState === 'loading'
  const findIn = (node: ParentNode) => {
    for (const element of node.querySelectorAll<HTMLElement>(selector)) {
      if (!isLoading() || !isIncomplete(element)) fn(element)
      // Modules have a turn of their own.
      else if (element.dataset.type !== 'module') return
    }
  }
  /** Choices of which the visitor has yet to see the banner close; after the end, one more. */
  let waiting = 0
  const findAll = () => {
    if (!waiting) findIn(root)
  }
  // Every insertion in the page pays for this.
  const observer = new MutationObserver(changes => {
    for (const { attributeName, addedNodes, target } of changes) {
      // What was incomplete may be complete now.
      if (waiting || changes.length > MANY || addedNodes.length > MANY || isLoading()) return findAll()
      for (const node of (attributeName ? [target] : addedNodes) as HTMLElement[]) {
        if (matches(node, selector)) fn(node)
        if (node.firstChild) findIn(node)
      }
    }
  })

  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['data-assent', 'data-src'] })
  findAll()
  return together(
    // What starts us is left alone until somebody sees the page.
    listen(document, 'assent:change', () => {
      waiting++
      afterPaint(() => {
        if (!--waiting) findIn(root)
      })
    }),
    () => {
      // What is painted next may have been asked for before.
      waiting++
      observer.disconnect()
    },
    listen(document, 'prerenderingchange', findAll),
    listen(document, 'readystatechange', findAll),
  )
}

/**
 * At a script's end tag, the parser gives it `async`, if its author hasn't. Where he has, or where innerHTML has brought
 * it, only the end of the page tells that its text is complete; one with an address seldom has any, and needn't wait.
 * https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 */
function isIncomplete(element: Partial<HTMLScriptElement> & Element): boolean {
  return element.async ? element.hasAttribute('async') && !element.src : element.async === false
}

/** The visitor sees the banner close before any vendor's script runs. */
export function afterPaint(run: () => void): void {
  // Nothing is painted in a hidden tab, so requestAnimationFrame would wait until it is shown.
  if (document.hidden) setTimeout(run)
  else requestAnimationFrame(() => setTimeout(run))
}
