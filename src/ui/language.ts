import type { Words } from '../core/chunks'
import type { Consent, Settings } from '../core/types'
import { loadMessages } from './loadMessages'

// A chunk of its own: a page in English needs none of this.

/** The languages in `src/messages`. */
const TAGS =
  'ar bg ca cs cy da de el en es et fa fi fr ga he hi hr hu id is it ja ko lt lv mt nb nl pl pt pt-BR ro ru sk sl sq sr sr-Latn sv th tr uk vi zh zh-Hant'

/** Loads the words of the page's language. Rejects where they can't be loaded. */
export async function loadWords({ settings }: Consent): Promise<Words> {
  const { languages, messages } = settings
  const lang = pickLanguage(settings)
  // A language that the site has written whole may be one that we lack.
  const words = { lang, ...languages?.[lang], ...messages }
  if (lang === 'en' || !TAGS.split(' ').includes(lang)) return words
  const own = await Promise.race([loadMessages(lang), patience()])
  // A site that describes one category keeps our words for the others.
  return { ...own, ...words, categories: { ...own.categories, ...words.categories } }
}

/** Nobody can answer a banner that isn't there. */
const patience = () => new Promise<never>((_, reject) => setTimeout(reject, 5_000, Error('timeout')))

/** The page's language, or else one of the visitor's, or else English. */
export function pickLanguage({ language = 'auto', languages }: Settings): string {
  const known = [...TAGS.split(' '), ...Object.keys(languages ?? {})]
  const wanted = language === 'auto' ? [document.documentElement.lang, ...navigator.languages] : [language]
  for (const wish of wanted) {
    // Chinese as it is written there, and Norwegian in whatever form.
    let tag = wish
      .toLowerCase()
      .replace(/^zh-(tw|hk|mo)/, 'zh-hant')
      .replace(/^n[no]\b/, 'nb')
    for (; tag; tag = tag.replace(/-?[^-]*$/, '')) {
      const found = known.find(each => each.toLowerCase() === tag)
      if (found) return found
    }
  }
  return 'en'
}
