import type { Consent, Messages } from '../core/types'
import { en } from '../messages/en'

/** The texts to show: the language's own, under those that the site replaces. */
export function messagesFor({ settings }: Consent): Messages {
  const { messages } = settings
  return { ...en, ...messages, categories: { ...en.categories, ...messages?.categories } }
}

/** Puts values in the place of `{name}`; a name without a value stays as it stands. */
export function fill(text: string, values: { readonly [name: string]: string | number }): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name) => String(values[name] ?? placeholder))
}
