import type { Messages } from '../core/types'

/** Lithuanian. */
export const messages: Messages = {
  accept: 'Priimti visus',
  reject: 'Atmesti visus',
  manage: 'Pasirinkti slapukus',

  bannerTitle: 'Jūsų slapukai – jūsų pasirinkimas',
  bannerText:
    'Naudojame slapukus, be kurių ši svetainė neveikia. Jums sutikus, taip pat įsimename jūsų nustatymus ir matuojame, kaip naudojamasi svetaine. Pasirinkimą galite bet kada pakeisti.',
  policy: 'Privatumo politika',
  added: 'Nauja po jūsų pasirinkimo: {names}.',

  save: 'Išsaugoti pasirinkimą',
  close: 'Uždaryti',

  preferencesTitle: 'Slapukų nustatymai',
  preferencesText:
    'Pasirinkite, ką ši svetainė gali išsaugoti jūsų įrenginyje. Būtinieji slapukai visada įjungti, nes be jų svetainė neveikia.',
  alwaysOn: 'Visada įjungti',
  contact: 'Turite klausimų? {contact}',
  saved: 'Jūsų pasirinkimas išsaugotas.',
  chosen: 'Pasirinkimo data: {date}, numeris: {id}',
  signal: 'Paisome jūsų naršyklės privatumo signalo (GPC): neprivalomi slapukai išjungti.',
  categories: {
    essential: {
      title: 'Būtinieji',
      description: 'Prisijungimas, saugumas ir šio pasirinkimo įsiminimas.',
    },
    preference: {
      title: 'Nuostatos',
      description: 'Įsimena nustatymus, pavyzdžiui, kalbą ir temą.',
    },
    analytics: {
      title: 'Statistika',
      description: 'Padeda mums suprasti, kaip naudojamasi svetaine, kad galėtume ją tobulinti.',
    },
  },

  cookies: { one: '{count} slapukas', few: '{count} slapukai', other: '{count} slapukų' },
  services: { one: '{count} paslauga', few: '{count} paslaugos', other: '{count} paslaugų' },
  thisSite: 'Ši svetainė',
  hosts: 'Jungiasi prie: {hosts}',
  name: 'Pavadinimas',
  purpose: 'Paskirtis',
  keptFor: 'Saugojimo trukmė',
  session: 'Iki naršyklės uždarymo',
  untilErased: 'Iki ištrynimo',
  ourPurpose: 'Įsimena jūsų pasirinkimą',

  heldBy: 'Turinys neįkeltas: {name}. Jį įkėlus jūsų įrenginyje gali būti išsaugota slapukų.',
  loadOnce: 'Įkelti vieną kartą',
  allowAlways: 'Visada leisti',
}
