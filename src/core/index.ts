import { startHeadless } from './headless'
import type { Consent, ConsentId, Part, Settings } from './types'

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
  return startHeadless(settings, parts, { placeholder })
}

/** The place of a held frame is the site's own to fill. */
const placeholder = async () => ({ mount() {}, stop() {} })
