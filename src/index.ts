import { startHeadless } from './core/headless'
import { interfaceOnDemand } from './core/interface'
import { isServer } from './core/isServer'
import { provideLater } from './core/stops'
import type { Consent, ConsentId, Mounts, Settings } from './core/types'

export { SettingsError } from './core/check'
export type * from './core/types'

/**
 * Starts consent on this page: reads the visitor's choice, asks when there is none, and holds or releases what needs
 * it. Safe on a server, where it grants nothing but essential and touches nothing.
 *
 * One page has one consent: a second call with equal settings gives the first one back.
 *
 * @throws SettingsError when a setting is wrong; in production builds settings aren't checked
 * @throws Error when consent was started with other settings
 */
export function createConsent<const S extends Settings>(settings: S): Consent<ConsentId<S>> & Mounts {
  const consent = startHeadless(settings, [interfaceOnDemand], chunks)
  const mounts = consent as unknown as Consent & { -readonly [Method in keyof Mounts]: Mounts[Method] }
  // A server has no page to mount them in.
  for (const method of ['mountPreferences', 'mountDeclaration'] as const)
    if (isServer) mounts[method] = () => () => {}
    else provideLater(mounts, method)
  return consent as Consent<ConsentId<S>> & Mounts
}

const chunks = {
  interface: () => import('./ui/index').then(({ mountInterface }) => ({ mount: mountInterface })),
  preferences: () => import('./ui/preferences/index'),
  layouts: () => import('./ui/layouts'),
  language: () => import('./ui/language'),
  placeholder: () => import('./ui/placeholder'),
}
