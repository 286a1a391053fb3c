import styles from '../../styles/placeholder.css?inline'
import tokens from '../../styles/tokens.css?inline'
import { askedLanguage } from '../core/askedLanguage'
import type { Load } from '../core/chunks'
import type { Consent, Stop } from '../core/types'
import { placeholder as english } from '../messages/en/placeholder'
import { dress } from './dress'
import { fill, wordsFor } from './messages'
import { nameOf } from './names'
import { adoptStyles } from './styles'

/** Our boxes, each with the consent that it answers to. */
const boxes = new WeakMap<Element, Consent>()

/**
 * Stands in the place of a held frame: says who would be in it, and lets the visitor load it once or always. Without
 * Preact, because a visitor who has refused meets it on every page.
 */
export function mountPlaceholder(consent: Consent, frame: HTMLIFrameElement, load: Load): Stop {
  const before = frame.previousElementSibling as HTMLElement | null
  // By the time this file has come, the frame may have been released, or stand there twice.
  if (!frame.isConnected || !frame.dataset.src || (before && boxes.get(before) === consent)) return () => {}
  // Turbo and htmx put back a copy of a page, where nothing listens; another start of ours has left one that is as dead.
  if (before?.matches('.assent-placeholder')) {
    frame.style.display = before.dataset.display ?? ''
    before.remove()
  }
  adoptStyles(tokens)
  adoptStyles(styles)
  const ids = () => (frame.dataset.assent ?? '').split(/[\s|]+/)

  const box = document.createElement('div')
  box.className = 'assent-placeholder'
  // Where a copy of the box finds it.
  const { display } = frame.style
  box.dataset.display = display
  // As attributes, because Firefox has the properties only since version 119.
  box.setAttribute('role', 'group')
  box.style.minHeight = `${frame.clientHeight}px`
  const text = document.createElement('p')
  const once = button(() => {
    // Neither recorded nor taken back, and gone with the page.
    frame.dataset.assent = 'essential'
  })
  const always = button(() => consent.save(Object.fromEntries(ids().map(id => [id, true]))))
  const actions = document.createElement('div')
  actions.className = 'assent-actions'
  actions.append(once, always)
  box.append(text, actions)
  boxes.set(box, consent)
  frame.before(box)
  frame.style.display = 'none'

  const wordsObserver = new MutationObserver(speak)
  wordsObserver.observe(document.documentElement, { attributeFilter: ['lang'] })
  wordsObserver.observe(frame, { attributeFilter: ['data-assent', 'title'] })
  speak()

  // A framework knows its frame, not what we have put in front of it.
  const placeObserver = new MutationObserver(() => {
    if (frame.parentNode !== box.parentNode) stop()
    else if (frame.previousElementSibling !== box) frame.before(box)
  })
  placeObserver.observe(frame.parentNode as Node, { childList: true })

  const stopListening = consent.on('release', ({ element }) => {
    if (element === frame) stop()
  })
  return stop

  async function speak(): Promise<void> {
    const asked = askedLanguage(consent.settings)
    const words = await wordsFor(consent, load)
    // The page may have changed its language once more, and that one have come first.
    if (asked !== askedLanguage(consent.settings)) return
    const messages = { ...english, ...words }
    dress(box, consent, words)
    const name = ids()
      .map(id => nameOf(consent, id))
      .join(', ')
    box.setAttribute('aria-label', frame.title || name)
    text.textContent = fill(messages.heldBy, { name })
    once.textContent = messages.loadOnce
    always.textContent = messages.allowAlways
  }

  function stop(): void {
    stopListening()
    placeObserver.disconnect()
    wordsObserver.disconnect()
    // The focus goes to what the visitor asked for.
    const hadFocus = box.contains(document.activeElement)
    // Where another box has taken its place, the frame is that one's to show.
    if (box.isConnected) frame.style.display = display
    box.remove()
    if (hadFocus) frame.focus({ preventScroll: true })
  }
}

function button(onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.addEventListener('click', onClick)
  return element
}
