import { askedLanguage } from '../core/askedLanguage'
import type { Consent } from '../core/types'
import type { Words } from './language'

/** What replaces the English texts. A language that can't be had is English, and an `error` event says why. */
export async function wordsFor(consent: Consent): Promise<Words> {
  const { languages, messages } = consent.settings
  let words: Words = { ...messages, lang: 'en' }
  try {
    // A page in English needs nothing of what finds and loads another language.
    if (languages || !/^en/.test(askedLanguage(consent.settings)))
      words = await (await import('./language')).loadWords(consent)
  } catch (error) {
    consent.emit('error', { error, during: 'language' })
  }
  // An empty button would be one that nobody can read.
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text)) as Words
}

/** Puts values in the place of `{name}`; a name without a value stays as it stands. */
export function fill(text: string, values: { readonly [name: string]: string | number }): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name) => String(values[name] ?? placeholder))
}
