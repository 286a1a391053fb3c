import type { Use } from './chunks'
import { gate } from './gate'
import { links } from './links'
import { resolveSettings } from './settings'
import { type Adopt, type Choosing, createStore, type Store } from './store'
import { sync } from './sync'
import type { Consent, Settings, Stop } from './types'

/** A part, some of which is loaded when it is needed. */
export type LoadingPart = (consent: Consent, use: Use) => Stop

/**
 * What every use of assent does: settings become a store, and the parts follow it, in this order.
 *
 * @returns the consent, and what begins: reads the stored choice and starts the parts. Not to be called on a server, nor
 * before somebody sees the page.
 */
export function start(
  settings: Settings,
  chooseBy: (store: Store, adopt: Adopt) => Choosing,
  parts: readonly LoadingPart[],
  use: Use,
): [Consent, begin: () => void] {
  const [store, adopt, takeUp] = createStore(resolveSettings(settings))
  const stops: Stop[] = []
  // Not spread: some of the store are getters.
  const consent = Object.assign(store, chooseBy(store, adopt), {
    stop() {
      while (stops.length) stops.pop()?.()
    },
  }) as Consent
  return [consent, begin]

  function begin(): void {
    // Before the parts: a visitor who follows a link to the preferences gets those.
    takeUp()
    for (const part of [gate, links, sync, ...parts]) stops.push(part(consent, use))
    consent.emit('ready', { consent })
  }
}
