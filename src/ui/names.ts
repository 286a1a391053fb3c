import type { Consent } from '../core/types'

/** What visitors call a category or service, where the settings have a name for it. */
export function nameOf({ settings }: Consent, id: string): string {
  for (const category of settings.categories) {
    if (category.id === id) return category.title ?? id
    for (const service of category.services) if (service.id === id) return service.name
  }
  return id
}
