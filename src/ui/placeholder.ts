import styles from '../../styles/placeholder.css?inline'
import tokens from '../../styles/tokens.css?inline'
import { languageOf } from '../core/language'
import type { Consent, Stop } from '../core/types'
import { placeholder as english } from '../messages/en/placeholder'
import { fill, messagesFor } from './messages'
import { nameOf } from './names'
import { adoptStyles } from './styles'

/**
 * Stands in the place of a held frame: says who would be in it, and lets the visitor load it once or always. Without
 * Preact, because a visitor who has refused meets it on every page.
 */
export function mountPlaceholder(consent: Consent, frame: HTMLIFrameElement): Stop {
  // By the time this file has come, the frame may have been released, or stand there twice.
  if (
    !frame.isConnected ||
    !frame.dataset.src ||
    frame.previousElementSibling?.matches('.assent-placeholder')
  )
    return () => {}
  adoptStyles(tokens)
  adoptStyles(styles)
  const messages = messagesFor(consent, english)
  const ids = (frame.dataset.assent ?? '').split(/[\s|]+/)

  const names = ids.map(id => nameOf(consent, id)).join(', ')
  const box = document.createElement('div')
  box.className = 'assent assent-placeholder'
  box.lang = languageOf(consent.settings)
  box.dataset.theme = consent.settings.theme ?? 'auto'
  box.role = 'group'
  box.ariaLabel = frame.title || names
  box.style.minHeight = `${frame.clientHeight}px`

  const text = document.createElement('p')
  text.textContent = fill(messages.heldBy, { name: names })
  const actions = document.createElement('div')
  actions.className = 'assent-actions'
  actions.append(
    button(messages.loadOnce, () => {
      // No longer ours to hold: neither recorded, nor taken back, and gone with the page.
      frame.removeAttribute('data-assent')
      frame.src = frame.dataset.src ?? ''
      stop(frame)
    }),
    button(messages.allowAlways, () => consent.save(Object.fromEntries(ids.map(id => [id, true])))),
  )
  box.append(text, actions)
  frame.before(box)
  const { display } = frame.style
  frame.style.display = 'none'

  // What is released stands in the frame's place, as its copy.
  const stopListening = consent.on('release', ({ element }) => {
    if (element === box.nextElementSibling) stop(element as HTMLIFrameElement)
  })
  return () => stop(frame)

  function stop(shown: HTMLIFrameElement): void {
    stopListening()
    // The focus goes to what the visitor asked for.
    const hadFocus = box.contains(document.activeElement)
    box.remove()
    shown.style.display = display
    if (hadFocus) shown.focus({ preventScroll: true })
  }
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = label
  element.addEventListener('click', onClick)
  return element
}
