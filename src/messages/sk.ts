import type { Messages } from '../core/types'

/** Slovak. */
export const messages: Messages = {
  accept: 'Prijať všetko',
  reject: 'Odmietnuť všetko',
  manage: 'Vybrať cookies',

  bannerTitle: 'Vaše cookies, vaša voľba',
  bannerText:
    'Používame cookies, bez ktorých táto stránka nefunguje. S vaším súhlasom si pamätáme aj vaše nastavenia a meriame, ako sa stránka používa. Svoju voľbu môžete kedykoľvek zmeniť.',
  policy: 'Zásady ochrany osobných údajov',
  added: 'Od vašej voľby pribudlo: {names}.',

  save: 'Uložiť voľbu',
  close: 'Zavrieť',

  preferencesTitle: 'Nastavenia cookies',
  preferencesText:
    'Vyberte, čo môže táto stránka ukladať vo vašom zariadení. Nevyhnutné cookies sú vždy zapnuté, pretože bez nich stránka nefunguje.',
  alwaysOn: 'Vždy zapnuté',
  contact: 'Máte otázky? {contact}',
  saved: 'Vaša voľba je uložená.',
  chosen: 'Dátum voľby: {date}. Identifikátor: {id}',
  signal: 'Rešpektujeme signál ochrany súkromia vášho prehliadača (GPC): voliteľné cookies sú vypnuté.',
  categories: {
    essential: {
      title: 'Nevyhnutné',
      description: 'Prihlásenie, bezpečnosť a zapamätanie tejto voľby.',
    },
    preference: {
      title: 'Preferenčné',
      description: 'Pamätajú si nastavenia, ako sú jazyk a vzhľad.',
    },
    analytics: {
      title: 'Analytické',
      description: 'Pomáhajú nám pochopiť, ako sa stránka používa, aby sme ju mohli zlepšovať.',
    },
  },

  cookies: { one: '{count} cookie', few: '{count} cookies', other: '{count} cookies' },
  services: { one: '{count} služba', few: '{count} služby', other: '{count} služieb' },
  thisSite: 'Táto stránka',
  hosts: 'Pripája sa k: {hosts}',
  name: 'Názov',
  purpose: 'Účel',
  keptFor: 'Doba uchovávania',
  session: 'Do zatvorenia prehliadača',
  untilErased: 'Do vymazania',
  ourPurpose: 'Pamätá si vašu voľbu',

  heldBy: 'Obsah nie je načítaný: {name}. Pri načítaní sa vo vašom zariadení môžu uložiť cookies.',
  loadOnce: 'Načítať raz',
  allowAlways: 'Vždy povoliť',
}
