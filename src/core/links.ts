import { listen, together } from './stops'
import type { Consent, Stop } from './types'
import { matches } from './watch'

const HASH = '#cookie-preferences'

/** Takes the link out of the address, so that a page that is loaded again doesn't open the preferences once more. */
export function forgetLink(): void {
  if (location.hash === HASH) history.replaceState(history.state, '', location.href.replace(HASH, ''))
}

/**
 * Opens the preferences from any `<a href="#cookie-preferences">` or `[data-assent-open]`, whenever it came into the
 * page, and for a visitor who arrives at that hash, from elsewhere or in the page: by an address that she types, or by a
 * link whose click a component keeps to itself.
 */
export function links(consent: Consent): Stop {
  const onClick = (event: MouseEvent) => {
    // The whole path, because a component of the page may have what was clicked in a shadow of its own; not all of it are
    // elements, and the window that it ends with may have anything.
    const path = event.composedPath() as Partial<HTMLElement>[]
    const link = path.find(
      node => node !== (window as never) && matches(node, `a[href$="${HASH}"],[data-assent-open]`),
    ) as HTMLElement
    if (!link) return
    event.preventDefault()
    // Safari doesn't focus what is clicked; the dialog gives the focus back to what had it.
    link.focus({ preventScroll: true })
    consent.open()
  }
  const arrive = () => {
    if (location.hash === HASH) consent.open()
  }
  arrive()
  return together(listen(document, 'click', onClick), listen(window, 'hashchange', arrive))
}
