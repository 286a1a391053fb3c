import type { Choosing } from './choose'
import { createEvents } from './events'
import { gate } from './gate'
import { links } from './links'
import { resolveSettings } from './settings'
import { type Adopt, createStore, type Store } from './store'
import type { Consent, Part, Settings, Stop } from './types'

/** What every use of assent does: settings become a store, and the parts follow it, in this order. */
export function start(
  settings: Settings,
  chooseBy: (store: Store, adopt: Adopt) => Choosing,
  parts: readonly Part[],
): Consent {
  const [store, adopt] = createStore(resolveSettings(settings), createEvents())
  const stops: Stop[] = []
  // Not spread: `storage` is a getter.
  const consent: Consent = Object.assign(store, chooseBy(store, adopt), {
    stop() {
      while (stops.length) stops.pop()?.()
    },
  })
  if (typeof document === 'object') {
    // Before the parts: a visitor who follows a link to the preferences gets those.
    if (!consent.$record.get()) consent.open('banner')
    for (const part of [gate, links, ...parts]) stops.push(part(consent))
    consent.emit('ready', { consent })
  }
  return consent
}
