import type { Messages } from '../core/types'

/** Czech. */
export const messages: Messages = {
  accept: 'Přijmout vše',
  reject: 'Odmítnout vše',
  manage: 'Vybrat cookies',

  bannerTitle: 'Vaše cookies, vaše volba',
  bannerText:
    'Používáme cookies, bez kterých tento web nefunguje. S vaším souhlasem si také pamatujeme vaše nastavení a měříme, jak se web používá. Svou volbu můžete kdykoli změnit.',
  policy: 'Zásady ochrany osobních údajů',
  added: 'Od vaší volby přibylo: {names}.',

  save: 'Uložit volbu',
  close: 'Zavřít',

  preferencesTitle: 'Nastavení cookies',
  preferencesText:
    'Vyberte, co smí tento web ukládat do vašeho zařízení. Nezbytné cookies jsou vždy zapnuté, protože bez nich web nefunguje.',
  alwaysOn: 'Vždy zapnuté',
  contact: 'Máte dotazy? {contact}',
  saved: 'Vaše volba je uložena.',
  chosen: 'Datum volby: {date}. Identifikátor: {id}',
  signal: 'Respektujeme signál ochrany soukromí vašeho prohlížeče (GPC): volitelné cookies jsou vypnuté.',
  categories: {
    essential: {
      title: 'Nezbytné',
      description: 'Přihlášení, zabezpečení a zapamatování této volby.',
    },
    preference: {
      title: 'Preferenční',
      description: 'Pamatují si nastavení, jako je jazyk a vzhled.',
    },
    analytics: {
      title: 'Analytické',
      description: 'Pomáhají nám pochopit, jak se web používá, abychom ho mohli zlepšovat.',
    },
  },

  cookies: { one: '{count} cookie', few: '{count} cookies', other: '{count} cookies' },
  services: { one: '{count} služba', few: '{count} služby', other: '{count} služeb' },
  thisSite: 'Tento web',
  hosts: 'Připojuje se k: {hosts}',
  name: 'Název',
  purpose: 'Účel',
  keptFor: 'Doba uchování',
  session: 'Do zavření prohlížeče',
  untilErased: 'Do smazání',
  ourPurpose: 'Pamatuje si vaši volbu',

  heldBy: 'Obsah není načten: {name}. Při načtení se do vašeho zařízení mohou uložit cookies.',
  loadOnce: 'Načíst jednou',
  allowAlways: 'Vždy povolit',
}
