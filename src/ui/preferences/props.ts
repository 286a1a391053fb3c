import type { Words } from '../../core/chunks'
import type { BannerMessages, Consent, PreferencesMessages } from '../../core/types'
import { preferences } from '../../messages/en/preferences'

/** What the interface knows. */
export interface Given {
  readonly consent: Consent
  readonly messages: BannerMessages & Words
}

/** What every view of the preferences needs. */
export interface Props {
  consent: Consent
  messages: BannerMessages & PreferencesMessages & Words
}

/** Adds what only the preferences say to what the banner says, in English where there are no other words. */
export function props({ consent, messages }: Given): Props {
  const categories = { ...preferences.categories, ...messages.categories }
  return { consent, messages: { ...preferences, ...messages, categories } }
}
