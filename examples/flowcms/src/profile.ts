import { atom, type WritableAtom } from 'nanostores'
import { consent } from './consent'
import { english, german } from './texts'

export type Theme = 'auto' | 'light' | 'dark'
export type Language = 'en' | 'de'

export const $theme = remembered<Theme>('flow-theme', 'auto')
export const $language = remembered<Language>('flow-language', 'en')

$theme.subscribe(theme => {
  document.documentElement.dataset.theme = theme
})
$language.subscribe(language => {
  document.documentElement.lang = language
})

export function textsOf(language: Language) {
  return language === 'de' ? german : english
}

/**
 * A setting that is kept on the device with consent to preference cookies, and otherwise until the page is closed.
 * The SDK erases what is stored when that consent is withdrawn.
 */
function remembered<T extends string>(key: string, initial: T): WritableAtom<T> {
  const stored = consent.has('preference') ? localStorage.getItem(key) : null
  const $setting = atom((stored ?? initial) as T)
  const keep = () => {
    if (consent.has('preference')) localStorage.setItem(key, $setting.get())
  }
  $setting.listen(keep)
  consent.on('grant', () => {
    if ($setting.get() !== initial) keep()
  })
  return $setting
}
