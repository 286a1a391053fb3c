import type { Load } from './chunks'
import { gate } from './gate'
import { isServer } from './isServer'
import { links } from './links'
import { resolveSettings } from './settings'
import { listen } from './stops'
import { type Adopt, type Choosing, createStore, type Store } from './store'
import { sync } from './sync'
import type { Consent, Settings, Stop } from './types'

/** A part, some of which is loaded when it is needed. */
export type LoadingPart = (consent: Consent, load: Load) => Stop

/** What every use of assent does: settings become a store, and the parts follow it, in this order. */
export function start(
  settings: Settings,
  chooseBy: (store: Store, adopt: Adopt) => Choosing,
  parts: readonly LoadingPart[],
  load: Load,
): Consent {
  const [store, adopt, begin] = createStore(resolveSettings(settings))
  const stops: Stop[] = []
  // Not spread: some of the store are getters.
  const consent = Object.assign(store, chooseBy(store, adopt), {
    stop() {
      while (stops.length) stops.pop()?.()
    },
  }) as Consent
  if (!isServer) {
    // Nobody sees a prerendered page, and maybe nobody ever will: until it is shown, it is as if nobody had come.
    if ((document as { prerendering?: boolean }).prerendering)
      stops.push(listen(document, 'prerenderingchange', show))
    else show()
  }
  return consent

  function show(): void {
    // Before the parts: a visitor who follows a link to the preferences gets those.
    begin()
    for (const part of [gate, links, sync, ...parts]) stops.push(part(consent, load))
    consent.emit('ready', { consent })
  }
}
