import { listen } from './stops'
import type { Consent, Stop } from './types'

export const HASH = '#cookie-preferences'

/**
 * Opens the preferences from any `<a href="#cookie-preferences">` or `[data-assent-open]`, whenever it came into the
 * page, and for a visitor who arrives with that hash.
 */
export function links(consent: Consent): Stop {
  const onClick = (event: MouseEvent) => {
    // Not every target of an event is an element.
    const target = event.composedPath()[0] as Partial<Element> | undefined
    const link = target?.closest?.<HTMLElement>(`a[href$="${HASH}"],[data-assent-open]`)
    if (!link) return
    event.preventDefault()
    // Safari doesn't focus what is clicked; the dialog gives the focus back to what had it.
    link.focus({ preventScroll: true })
    consent.open()
  }
  if (location.hash === HASH) consent.open()
  return listen(document, 'click', onClick)
}
