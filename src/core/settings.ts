import type { CategorySettings, ResolvedSettings, Settings } from './types'

/**
 * Fills in the defaults. What can be wrong with settings is `check.ts`'s to say, which production pages don't load;
 * here a wrong one must only never grant anything.
 */
export function resolveSettings(settings: Settings): ResolvedSettings {
  // In a map, `essential` stays first, also when the site describes it itself.
  const byId = new Map<string, CategorySettings>()
  for (const entry of ['essential', ...(settings.categories ?? ['preference', 'analytics'])]) {
    const category = typeof entry === 'string' ? { id: entry } : entry
    byId.set(category.id, category)
  }
  const categories = [...byId.values()].map(category => ({
    ...category,
    services: (settings.services ?? []).filter(service => service.category === category.id),
  }))
  const categoryOf = new Map(
    categories.flatMap(({ services, id }) => [{ id }, ...services].map(each => [each.id, id] as const)),
  )
  return {
    ...settings,
    categories,
    categoryOf,
    optionalIds: [...categoryOf.keys()].filter(id => categoryOf.get(id) !== 'essential'),
    cookie: { name: 'assent', ...settings.cookie },
  }
}
