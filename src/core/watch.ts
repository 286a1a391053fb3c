import { listen, together } from './stops'
import type { Stop } from './types'

/**
 * Calls `fn` for each element that matches, in document order: those in the page now, and those that come later by
 * any means. An element that is moved is found again. One that the parser is still reading is found when it is
 * complete, because its text may be cut anywhere.
 */
export function watchElements(
  selector: string,
  fn: (element: HTMLElement) => unknown,
  root: Document | ShadowRoot = document,
): Stop {
  let unfinished: HTMLElement[] = []

  const found = (element: HTMLElement) => {
    if (!isComplete(element)) unfinished.push(element)
    else if (element.isConnected) fn(element)
  }
  // Every insertion in the page pays for this: of what isn't ours, most has neither a selector to match nor children.
  const findIn = (node: Node) => {
    const element = node as HTMLElement
    if (element.matches?.(selector)) found(element)
    if (element.firstChild) element.querySelectorAll<HTMLElement>(selector).forEach(found)
  }
  const finish = () => {
    const elements = unfinished
    unfinished = []
    elements.forEach(found)
  }
  const observer = new MutationObserver(changes => {
    finish()
    for (const { addedNodes } of changes) addedNodes.forEach(findIn)
  })

  observer.observe(root, { childList: true, subtree: true })
  root.querySelectorAll<HTMLElement>(selector).forEach(found)
  return together(listen(document, 'readystatechange', finish), () => observer.disconnect())
}

/** While a page loads, its last element is the one that the parser may be in the middle of. */
function isComplete(element: Element): boolean {
  let last: Node = document
  while (last.lastChild) last = last.lastChild
  return document.readyState !== 'loading' || !element.contains(last)
}
