import { listen, together } from './stops'
import type { Stop } from './types'

/** From so many changes on, it is cheaper to look at the whole page. */
const MANY = 64

/**
 * Calls `fn` for each element that matches, in document order: those in the page now, those that come later by any
 * means, and those of which a framework changes the condition or the address. `fn` must bear to be called again for the
 * same element, as when it is moved, and for one that has gone again. A script whose text the parser is still reading is
 * left until it is complete, because the network may cut it anywhere; other elements may still get children.
 */
export function watchElements(
  selector: string,
  fn: (element: HTMLElement) => unknown,
  root: Document | ShadowRoot = document,
): Stop {
  const isLoading = () => document.readyState === 'loading'
  const found = (element: HTMLElement & Partial<HTMLScriptElement>) => {
    // At a script's end tag, the parser gives it `async`, if its author hasn't. Where he has, or innerHTML has brought it,
    // only the end of the page tells that it is complete.
    // https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
    if (!isLoading() || element.src || element.async !== element.hasAttribute('async')) fn(element)
  }
  const findIn = (node: ParentNode) => node.querySelectorAll<HTMLElement>(selector).forEach(found)
  const findAll = () => findIn(root)
  // Every insertion in the page pays for this.
  const observer = new MutationObserver(changes => {
    // What was incomplete may be complete now.
    if (isLoading() || changes.length > MANY) findAll()
    else
      for (const { addedNodes, attributeName, target } of changes)
        for (const node of (attributeName ? [target] : addedNodes) as HTMLElement[]) {
          if (node.matches?.(selector)) found(node)
          if (node.firstChild) findIn(node)
        }
  })

  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['data-src', 'data-assent'] })
  findAll()
  return together(
    // What starts us is left alone until somebody sees the page.
    listen(document, 'prerenderingchange', findAll),
    listen(document, 'readystatechange', findAll),
    () => observer.disconnect(),
  )
}
