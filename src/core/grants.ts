import type { Consent, ServiceSettings } from './types'

/** The services that may keep nothing here. */
export function ungranted(consent: Consent): ServiceSettings[] {
  return (consent.settings.services ?? []).filter(({ id }) => !consent.has(id))
}
