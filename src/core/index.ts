import { askedLanguage } from './askedLanguage'
import { type Load, useBy } from './chunks'
import { forgetLink } from './links'
import { startOnce } from './once'
import { services } from './services'
import { sweep } from './sweep'
import type { Consent, ConsentId, Part, Settings, Stop } from './types'

export { SettingsError } from './check'
export type * from './types'

/**
 * Starts consent on this page without an interface: you render your own from `$surface` and `$record`. On a server
 * it gives an instance that grants nothing but essential and touches nothing.
 *
 * One page has one consent: a second call with equal settings gives the first one back.
 *
 * @param parts - started after our own, and stopped before them
 * @throws SettingsError when a setting is wrong; in production builds settings aren't checked
 * @throws Error when consent was started with other settings
 */
export function createConsent<const S extends Settings>(
  settings: S,
  ...parts: Part[]
): Consent<ConsentId<S>> {
  return startOnce(settings, [services, sweep, speak, ({ on }) => on('close', forgetLink), ...parts], use)
}

/** Until our interface says in which language it asks, it is the site's own that asks, in that of the page. */
function speak(consent: Consent): Stop {
  const asked = askedLanguage(consent.settings)
  Object.assign(consent, { language: /^[a-z\d-]+/i.exec(asked)?.[0] ?? 'en' })
  return () => {}
}

const chunks = {
  erase: () => import('./erase'),
  module: () => import('./module'),
}

const use = useBy(((name: keyof typeof chunks) => chunks[name]()) as unknown as Load)
