import type { ResolvedSettings } from './types'

/** The language of the interface. English is the only one that assent brings so far. */
export function languageOf({ language }: ResolvedSettings): string {
  return language && language !== 'auto' ? language : 'en'
}
