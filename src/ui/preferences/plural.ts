import type { Plural } from '../../core/types'

/** Picks the text for a number in a language. */
export function plural(text: Plural, count: number, language: string): string {
  return text[new Intl.PluralRules(language).select(count)] ?? text.other
}
