import type { Consent, Messages } from '../core/types'

/** The texts of a part of the interface: the language's own, under those that the site replaces. */
export function messagesFor<Part extends Partial<Messages>>({ settings }: Consent, own: Part): Part {
  return { ...own, ...settings.messages }
}

/** Puts values in the place of `{name}`; a name without a value stays as it stands. */
export function fill(text: string, values: { readonly [name: string]: string | number }): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name) => String(values[name] ?? placeholder))
}
