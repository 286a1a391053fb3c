import type { Messages } from '../core/types'

/** Slovenian. */
export const messages: Messages = {
  accept: 'Sprejmi vse',
  reject: 'Zavrni vse',
  manage: 'Izberi piškotke',

  bannerTitle: 'Vaši piškotki, vaša izbira',
  bannerText:
    'Uporabljamo piškotke, brez katerih to spletno mesto ne deluje. Z vašo privolitvijo si zapomnimo tudi vaše nastavitve in merimo uporabo spletnega mesta. Izbiro lahko kadar koli spremenite.',
  policy: 'Politika zasebnosti',
  added: 'Novo od vaše izbire: {names}.',

  save: 'Shrani izbiro',
  close: 'Zapri',

  preferencesTitle: 'Nastavitve piškotkov',
  preferencesText:
    'Izberite, kaj sme to spletno mesto shraniti v vašo napravo. Nujni piškotki so vedno vklopljeni, ker spletno mesto brez njih ne deluje.',
  alwaysOn: 'Vedno vklopljeni',
  contact: 'Imate vprašanja? {contact}',
  saved: 'Vaša izbira je shranjena.',
  chosen: 'Datum izbire: {date}. Oznaka: {id}',
  signal: 'Upoštevamo signal zasebnosti vašega brskalnika (GPC): neobvezni piškotki so izklopljeni.',
  categories: {
    essential: {
      title: 'Nujni',
      description: 'Prijava, varnost in shranjevanje te izbire.',
    },
    preference: {
      title: 'Nastavitve',
      description: 'Zapomnijo si na primer jezik in temo.',
    },
    analytics: {
      title: 'Analitični',
      description: 'Pomagajo nam razumeti, kako se spletno mesto uporablja, da ga lahko izboljšamo.',
    },
  },

  cookies: {
    one: '{count} piškotek',
    two: '{count} piškotka',
    few: '{count} piškotki',
    other: '{count} piškotkov',
  },
  services: {
    one: '{count} storitev',
    two: '{count} storitvi',
    few: '{count} storitve',
    other: '{count} storitev',
  },
  thisSite: 'To spletno mesto',
  hosts: 'Povezave: {hosts}',
  name: 'Ime',
  purpose: 'Namen',
  keptFor: 'Rok hrambe',
  session: 'Do zaprtja brskalnika',
  untilErased: 'Do izbrisa',
  ourPurpose: 'Zapomni si vašo izbiro',

  heldBy: 'Vsebina ni naložena: {name}. Ob nalaganju se lahko v vašo napravo shranijo piškotki.',
  loadOnce: 'Naloži enkrat',
  allowAlways: 'Vedno dovoli',
}
