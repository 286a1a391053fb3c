import type { Consent } from '../core/types'

/** What visitors call a category or service, where the settings have a name for it. */
export function nameOf({ settings }: Consent, id: string): string {
  const known = settings.categories.flatMap(({ id, title, services }) => [{ id, name: title }, ...services])
  return known.find(each => each.id === id)?.name ?? id
}
