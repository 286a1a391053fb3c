import { listen, together } from './stops'
import type { Stop } from './types'

/** From so many changes on, it is cheaper to look at the whole page. */
const MANY = 64

/**
 * Calls `fn` for each element that matches, in document order: those in the page now, those that come later by any
 * means, and those of which a framework changes the condition or the address. `fn` must bear to be called again for the
 * same element, as when it is moved, and for one that has gone again. One that the parser is still reading is left until
 * it is complete, because its text may be cut anywhere.
 */
export function watchElements(
  selector: string,
  fn: (element: HTMLElement) => unknown,
  root: Document | ShadowRoot = document,
): Stop {
  const isLoading = () => document.readyState === 'loading'
  const found = (element: HTMLElement) => {
    if (!(isLoading() && isLast(element))) fn(element)
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
  return together(listen(document, 'readystatechange', findAll), () => observer.disconnect())
}

/** Whether the parser may be in the middle of an element: while a page loads, that is where it ends. */
function isLast(element: Element): boolean {
  let last: Node = document
  while (last.lastChild) last = last.lastChild
  return element.contains(last)
}
