import type { Consent, ServiceSettings } from './types'

/** The services that may keep nothing here. */
export function ungranted({ settings, has }: Consent): ServiceSettings[] {
  return (settings.services ?? []).filter(({ id }) => !has(id))
}
