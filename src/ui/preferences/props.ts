import type { BannerMessages, Consent } from '../../core/types'
import { preferences } from '../../messages/en/preferences'
import type { Words } from '../language'
import type { Props } from './Form'

/** What the interface knows. */
export interface Given {
  readonly consent: Consent
  readonly messages: BannerMessages & Words
}

/** Adds what only the preferences say to what the banner says, in English where there are no other words. */
export function props({ consent, messages }: Given): Props {
  const categories = { ...preferences.categories, ...messages.categories }
  return { consent, messages: { ...preferences, ...messages, categories } }
}
