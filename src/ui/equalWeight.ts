import { listen, together } from '../core/stops'
import type { Stop } from '../core/types'

/** What makes a button count for more than another. */
const COMPARED = [
  'color',
  'background-color',
  'background-image',
  'border-top',
  'border-right',
  'border-bottom',
  'border-left',
  'border-radius',
  'box-shadow',
  'outline',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'text-transform',
  'text-decoration-line',
  'text-shadow',
  'opacity',
  'filter',
  'transform',
  'visibility',
  'padding',
  'margin',
]

/**
 * Says where a page gives "accept" another weight than "reject": in size, distance, colours, border or type. Call it
 * in the tests of a site that styles the banner itself, at each width that matters.
 *
 * @param root - where to look; the whole page by default
 * @returns a sentence for each difference; empty where the two are equal
 *
 * EDPB Guidelines 03/2022 on deceptive design patterns, and the Cookie Banner Taskforce's report of 17 January 2023.
 */
export function findUnequalWeight(root: ParentNode = document): string[] {
  const groups = [...root.querySelectorAll<HTMLElement>('.assent-actions:has([data-action="reject"])')]
  return groups.flatMap(group => {
    const accept = group.querySelector('[data-action="accept"]')
    const reject = group.querySelector('[data-action="reject"]')
    return accept && reject ? differences(accept, reject) : ['“accept” and “reject” are not side by side']
  })
}

function differences(accept: Element, reject: Element): string[] {
  const found: string[] = []
  const compare = (what: string, a: string, b: string) => {
    if (a !== b) found.push(`${what}: “accept” has ${a}, “reject” has ${b}`)
  }
  const [a, b] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()]
  // Half a pixel is rounding.
  if (Math.abs(a.width - b.width) > 1) compare('width', `${a.width}px`, `${b.width}px`)
  if (Math.abs(a.height - b.height) > 1) compare('height', `${a.height}px`, `${b.height}px`)
  const [styleOfAccept, styleOfReject] = [getComputedStyle(accept), getComputedStyle(reject)]
  for (const property of COMPARED)
    compare(property, styleOfAccept.getPropertyValue(property), styleOfReject.getPropertyValue(property))
  return found
}

/** Warns a developer at the console, now and when the window gets another size, once for each difference. */
export function warnOfUnequalWeight(): Stop {
  const told = new Set<string>()
  const look = () => {
    for (const difference of findUnequalWeight())
      if (!told.has(difference)) {
        told.add(difference)
        console.warn(`assent: accept and reject must weigh the same. ${difference}`)
      }
  }
  // What is to be looked at is drawn by then, and a host's styles have come.
  let timer: ReturnType<typeof setTimeout>
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(look, 500)
  }
  soon()
  return together(listen(window, 'resize', soon), listen(document, 'assent:open', soon), () =>
    clearTimeout(timer),
  )
}
