import type { Messages } from '../core/types'

/** Estonian. */
export const messages: Messages = {
  accept: 'Nõustu kõigiga',
  reject: 'Keeldu kõigist',
  manage: 'Vali küpsised',

  bannerTitle: 'Teie küpsised, teie valik',
  bannerText:
    'Kasutame küpsiseid, ilma milleta see veebisait ei toimi. Teie nõusolekul jätame meelde ka teie seaded ja mõõdame veebisaidi kasutamist. Saate oma valikut igal ajal muuta.',
  policy: 'Privaatsustingimused',
  added: 'Lisandunud pärast teie valikut: {names}.',

  save: 'Salvesta valik',
  close: 'Sulge',

  preferencesTitle: 'Küpsiste seaded',
  preferencesText:
    'Valige, mida see veebisait tohib teie seadmesse salvestada. Vajalikud küpsised on alati sees, sest ilma nendeta veebisait ei toimi.',
  alwaysOn: 'Alati sees',
  contact: 'Küsimusi? {contact}',
  saved: 'Teie valik on salvestatud.',
  chosen: 'Valiku kuupäev: {date}. Viide: {id}',
  signal: 'Arvestame teie brauseri privaatsussignaali (GPC): valikulised küpsised on väljas.',
  categories: {
    essential: {
      title: 'Vajalikud',
      description: 'Sisselogimine, turvalisus ja selle valiku meelespidamine.',
    },
    preference: {
      title: 'Eelistused',
      description: 'Jätavad meelde seaded, näiteks keele ja kujunduse.',
    },
    analytics: {
      title: 'Statistika',
      description: 'Aitab meil mõista, kuidas veebisaiti kasutatakse, et saaksime seda paremaks muuta.',
    },
  },

  cookies: { one: '{count} küpsis', other: '{count} küpsist' },
  services: { one: '{count} teenus', other: '{count} teenust' },
  thisSite: 'See veebisait',
  hosts: 'Ühendused: {hosts}',
  name: 'Nimi',
  purpose: 'Eesmärk',
  keptFor: 'Säilitusaeg',
  session: 'Kuni brauseri sulgemiseni',
  untilErased: 'Kuni kustutamiseni',
  ourPurpose: 'Jätab teie valiku meelde',

  heldBy: 'Sisu pole laaditud: {name}. Laadimisel võidakse teie seadmesse salvestada küpsiseid.',
  loadOnce: 'Laadi üks kord',
  allowAlways: 'Luba alati',
}
