import type { ResolvedSettings, Settings } from './types'

/**
 * Fills in the defaults. What can be wrong with settings is `check.ts`'s to say, which production pages don't load;
 * here a wrong one must only never grant anything.
 */
export function resolveSettings(settings: Settings): ResolvedSettings {
  const listed = (settings.categories ?? ['preference', 'analytics']).map(category =>
    typeof category === 'string' ? { id: category } : category,
  )
  const isEssential = ({ id }: { id: string }) => id === 'essential'
  const categories = [
    listed.find(isEssential) ?? { id: 'essential' },
    ...listed.filter(category => !isEssential(category)),
  ].map(category => ({
    ...category,
    services: (settings.services ?? []).filter(service => service.category === category.id),
  }))
  const categoryOf = new Map(
    categories.flatMap(({ id, services }) =>
      [id, ...services.map(service => service.id)].map(each => [each, id] as const),
    ),
  )
  return {
    ...settings,
    categories,
    categoryOf,
    optionalIds: [...categoryOf.keys()].filter(id => categoryOf.get(id) !== 'essential'),
    cookie: { name: 'assent', domain: 'host', maxAgeDays: 182, ...settings.cookie },
    language: settings.language && settings.language !== 'auto' ? settings.language : 'en',
  }
}
