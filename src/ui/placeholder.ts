import styles from '../../styles/placeholder.css?inline'
import tokens from '../../styles/tokens.css?inline'
import { askedLanguage } from '../core/askedLanguage'
import type { Use } from '../core/chunks'
import { meets } from '../core/condition'
import type { Consent, ServiceSettings, Stop } from '../core/types'
import { matches } from '../core/watch'
import { placeholder as english } from '../messages/en/placeholder'
import { dress } from './dress'
import { fill, wordsFor } from './messages'
import { adoptStyles } from './styles'

/** What takes each of them away, or back what was loaded once, with its consent and the root that it is in. */
const leaving = new Map<Stop, readonly [Consent, Node]>()

const HELD = '[data-assent][data-src]'

/** Those that have no box yet, because they aren't displayed. */
const unshown = new WeakSet<HTMLIFrameElement>()

/** Our boxes, each with the consent that it answers to. */
const boxes = new WeakMap<Element, Consent>()

/**
 * Stands in the place of a held frame: says who would be in it, and lets the visitor load it once or always. Without
 * Preact, because a visitor who has refused meets it on every page.
 */
export function mount(consent: Consent, frame: HTMLIFrameElement, use: Use): void {
  const before = frame.previousElementSibling as HTMLElement | null
  // By the time this file has come, the frame may have been released, or stand there twice.
  if (!frame.isConnected || !matches(frame, HELD) || (before && boxes.get(before) === consent)) return
  // Turbo and htmx put back a copy of a page, where nothing listens; another start of ours has left one that is as dead.
  if (before && matches(before, '.assent-placeholder')) {
    frame.style.display = before.dataset.display ?? ''
    before.remove()
  }
  const style = getComputedStyle(frame)
  // One that nobody is to see: trackers have such.
  if (parseFloat(style.width) < 2 && parseFloat(style.height) < 2) return
  if (style.display === 'none') {
    waitUntilShown(consent, frame, use)
    return
  }
  const root = frame.getRootNode() as Document | ShadowRoot
  // In a shadow root, the page's sheets don't hold.
  adoptStyles(tokens + styles, root)
  const box = document.createElement('div')
  box.className = 'assent-placeholder'
  // Where a copy of the box finds it.
  const { display } = frame.style
  box.dataset.display = display
  // As attributes, because Firefox has the properties only since version 119.
  box.setAttribute('role', 'group')
  if (/absolute|fixed/.test(style.position)) Object.assign(box.style, placeOf(frame, style))
  else box.style.minHeight = `${frame.offsetHeight}px`
  const text = document.createElement('p')
  const about = document.createElement('p')
  const once = button(() => loadOnce(consent, frame, root))
  const always = button(() => consent.save(Object.fromEntries(wanted(frame).map(id => [id, true]))))
  const actions = document.createElement('div')
  actions.className = 'assent-actions'
  actions.append(once, always)
  box.append(text, actions)
  boxes.set(box, consent)
  frame.before(box)
  hide(frame)

  const wordsObserver = new MutationObserver(() => {
    // A framework may make a common frame of it.
    if (matches(frame, HELD)) speak()
    else leave()
  })
  wordsObserver.observe(document.documentElement, { attributeFilter: ['lang', 'data-theme'] })
  wordsObserver.observe(frame, { attributeFilter: ['data-assent', 'data-src', 'title'] })
  speak()

  // A framework knows its frame, not what we have put in front of it.
  const place = frame.parentNode as Node
  const placeObserver = new MutationObserver(() => {
    // One that takes the page to what the server has sent takes the box away, and gives the frame its own style.
    const isTaken = !box.parentNode && frame.parentNode === place && matches(frame, HELD)
    // Another's may stand there by now, also one of another build of ours: both would put theirs back for ever.
    const other = frame.previousElementSibling
    if (isTaken && !(other && matches(other, '.assent-placeholder'))) hide(frame)
    else if (frame.parentNode !== box.parentNode) return leave()
    if (frame.previousElementSibling !== box) frame.before(box)
  })
  placeObserver.observe(place, { childList: true })

  const stopListening = consent.on('release', ({ element }) => {
    if (element === frame) leave()
  })
  leaving.set(leave, [consent, root])

  async function speak(): Promise<void> {
    const asked = askedLanguage(consent.settings)
    const words = await wordsFor(consent, use)
    // The page may have changed its language once more, and that one have come first.
    if (asked !== askedLanguage(consent.settings)) return
    const messages = { ...english, ...words }
    dress(box, consent, words)
    // In a shadow root, our sheet doesn't see the theme of the page.
    if (root !== document && box.dataset.theme === 'auto')
      box.dataset.theme = document.documentElement.dataset.theme ?? 'auto'
    const { services: all = [] } = consent.settings
    const services = named(frame).flatMap(id => all.find(service => service.id === id) ?? [])
    // A category is what may load, not who.
    const host = hostOf(frame)
    const name = services.map(service => service.name).join(', ') || frame.title || host
    box.setAttribute('aria-label', frame.title || name)
    text.textContent = fill(messages.heldBy, { name })
    about.replaceChildren(...(services.length ? services.flatMap(whatFor) : name === host ? [] : [host]))
    if (about.firstChild) text.after(about)
    // A yes wouldn't load what waits for a no.
    if (!wanted(frame).length) always.remove()
    else if (!always.parentNode) actions.append(always)
    once.textContent = messages.loadOnce
    always.textContent = messages.allowAlways
  }

  function leave(): void {
    leaving.delete(leave)
    stopListening()
    placeObserver.disconnect()
    wordsObserver.disconnect()
    // The focus goes to what the visitor asked for.
    const hadFocus = box.contains(root.activeElement)
    // Where another box has taken its place, the frame is that one's to show.
    if (box.parentNode) frame.style.display = display
    box.remove()
    if (hadFocus) frame.focus({ preventScroll: true })
  }
}

// Also where the page's style says how frames are displayed.
const hide = ({ style }: HTMLElement) => style.setProperty('display', 'none', 'important')

/** Where a frame stands in the common box that keeps a film's shape, and has no height but its padding; or in the window. */
function placeOf(frame: HTMLElement, { position, transform, translate }: CSSStyleDeclaration) {
  const isFixed = position === 'fixed'
  const { offsetTop, offsetLeft, offsetWidth, offsetHeight, offsetParent } = frame
  const { top, left, width, height } = isFixed
    ? frame.getBoundingClientRect()
    : { top: offsetTop, left: offsetLeft, width: offsetWidth, height: offsetHeight }
  const { clientWidth = 0, clientHeight = 0 } = (isFixed ? document.scrollingElement : offsetParent) ?? {}
  const sides = [top, clientWidth - left - width, clientHeight - top - height, left]
  const inset = sides.map(px => `${px}px`).join(' ')
  return { position, inset, overflow: 'auto', ...(!isFixed && { transform, translate }) }
}

/** A page may show later what nobody is to see yet. */
function waitUntilShown(consent: Consent, frame: HTMLIFrameElement, use: Use): void {
  if (unshown.has(frame)) return
  unshown.add(frame)
  const observer = new IntersectionObserver(entries => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    leave()
    mount(consent, frame, use)
  })
  observer.observe(frame)
  const leave = () => {
    leaving.delete(leave)
    unshown.delete(frame)
    observer.disconnect()
  }
  leaving.set(leave, [consent, frame.getRootNode()])
}

/** Neither recorded nor taken back, and gone with the page; but a yes that is given after all can be taken back. */
function loadOnce(consent: Consent, frame: HTMLIFrameElement, root: Node): void {
  const { assent = '' } = frame.dataset
  frame.dataset.assent = 'essential'
  const stopListening = consent.on('change', () => {
    if (isMet(assent, consent)) restore()
  })
  const restore = () => {
    leaving.delete(restore)
    stopListening()
    // A framework may have given it another condition.
    if (frame.dataset.assent === 'essential') frame.dataset.assent = assent
  }
  leaving.set(restore, [consent, root])
}

/** A condition that is malformed, of which the gate tells, is never met. */
function isMet(condition: string, consent: Consent): boolean {
  try {
    return meets(condition, consent)
  } catch {
    return false
  }
}

/** Takes those of a consent away: all, or those in a shadow root. */
export function stop(consent: Consent, root?: ShadowRoot): void {
  for (const [leave, [owner, place]] of leaving) if (owner === consent && (!root || place === root)) leave()
}

/** The ids of which a frame needs a yes. */
const named = ({ dataset }: HTMLElement) =>
  (dataset.assent ?? '').split(/[\s|]+/).filter(id => id && !id.startsWith('!'))

/** The ids that are enough for a frame: of alternatives, the first. Empty where a no is needed. */
function wanted({ dataset }: HTMLElement): string[] {
  const needed = (dataset.assent ?? '')
    .trim()
    .split(/\s+/)
    .map(alternatives => alternatives.split('|').find(id => !id.startsWith('!')))
  return needed.every(id => id !== undefined) ? needed : []
}

// What isn't an address has no host, and throws nothing.
const hostOf = ({ dataset }: HTMLElement) => link(dataset.src).hostname

/** What a service would do, and who provides it. */
function whatFor({ purpose, provider, url }: ServiceSettings): (Node | string)[] {
  const by = provider && url ? link(url, provider) : provider
  return [purpose, by].flatMap(part => (part ? [part, ' '] : []))
}

const link = (href = '', textContent = '') =>
  Object.assign(document.createElement('a'), { href, textContent })

function button(onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.addEventListener('click', onClick)
  return element
}
