import { askedLanguage } from '../core/askedLanguage'
import type { Use, Words } from '../core/chunks'
import type { Consent } from '../core/types'

/** What replaces the English texts. A language that can't be had is English, and an `error` event says why. */
export async function wordsFor(consent: Consent, use: Use): Promise<Words> {
  const { languages, messages } = consent.settings
  // A page in English needs nothing of what finds and loads another language.
  const isOther = languages || !/^en/.test(askedLanguage(consent.settings))
  const found = isOther && (await use('language', chunk => chunk.loadWords(consent)))
  const words = found || { ...messages, lang: 'en' }
  // An empty button would be one that nobody can read.
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text)) as Words
}

/** Puts values in the place of `{name}`; a name without a value stays as it stands. */
export function fill(text: string, values: { readonly [name: string]: string | number }): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name) => String(values[name] ?? placeholder))
}
