import type { CategorySettings, ResolvedSettings, Settings } from './types'

/**
 * Fills in the defaults. What can be wrong with settings is `check.ts`'s to say, which production pages don't load;
 * here a wrong one must only never grant anything.
 */
export function resolveSettings(settings: Settings): ResolvedSettings {
  // In a map, `essential` stays first, also when the site describes it itself.
  const entries = ['essential', ...(settings.categories ?? ['preference', 'analytics'])] as CategorySettings[]
  const byId = new Map(
    // An id alone is a string, which has none.
    entries.map(
      entry => (entry.id ? [entry.id, entry] : [entry, { id: entry }]) as [string, CategorySettings],
    ),
  )
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
