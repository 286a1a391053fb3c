import type { Settings } from './types'

/** The language that is asked for: the page's, where the settings don't name one; empty where neither does. */
export function askedLanguage({ language = 'auto' }: Pick<Settings, 'language'>): string {
  return language === 'auto' ? document.documentElement.lang : language
}
