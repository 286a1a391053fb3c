import { listen, together } from './stops'
import type { Consent, Stop } from './types'

/**
 * Keeps all documents of a visitor at one record. A message only says that there is something to read: the truth is
 * in the cookie.
 */
export function sync(consent: Consent): Stop {
  let channel: BroadcastChannel | undefined

  const catchUp = () => {
    consent.refresh()
    try {
      channel ??= new BroadcastChannel('assent')
      // In Firefox, the cookie comes after the message; long after it, where two tabs wrote one at the same moment.
      channel.onmessage = () => [99, 2_500].map(ms => setTimeout(() => channel && consent.refresh(), ms))
    } catch {
      // Firefox gives none where it blocks cookies, and then there is nothing to tell either.
    }
  }
  // A page with an open channel may not go into the back/forward cache. When it comes back, it may have missed one.
  const onHide = () => {
    channel = channel?.close() as undefined
  }

  catchUp()
  return together(
    listen(document, 'visibilitychange', consent.refresh),
    listen(window.cookieStore, 'change', consent.refresh),
    listen(window, 'pageshow', catchUp),
    listen(window, 'pagehide', onHide),
    // Also of what it has heard: a page of another origin tells only who looks.
    consent.on('change', () => channel?.postMessage(0)),
    onHide,
  )
}
