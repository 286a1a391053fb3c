import type { ComponentType } from 'preact'
import type { BannerMessages, Consent, Stop } from '../../core/types'
import { preferences } from '../../messages/en/preferences'
import { messagesFor } from '../messages'
import type { Props } from './Form'
import { mountInto as mount } from './mountInto'

// The interface's second chunk: what only those need who open the preferences, or a page that shows them inline.
export { default as styles } from '../../../styles/preferences.css?inline'
export { Declaration } from './Declaration'
export { Form as Panel } from './Form'
export { unmountAll } from './mountInto'
export { PreferencesDialog } from './PreferencesDialog'

type Given = { consent: Consent; messages: BannerMessages }

/** Adds what only the preferences say to what the banner says. */
export function props({ consent, messages }: Given): Props {
  const own = messagesFor(consent, preferences)
  // A site that describes one category keeps our words for the others.
  const categories = { ...preferences.categories, ...own.categories }
  return { consent, messages: { ...messages, ...own, categories } }
}

export function mountInto(element: HTMLElement, view: ComponentType<Props>, given: Given): Stop {
  return mount(element, view, props(given))
}
