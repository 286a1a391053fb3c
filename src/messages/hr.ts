import type { Messages } from '../core/types'

/** Croatian. */
export const messages: Messages = {
  accept: 'Prihvati sve',
  reject: 'Odbij sve',
  manage: 'Odaberi kolačiće',

  bannerTitle: 'Vaši kolačići, vaš odabir',
  bannerText:
    'Koristimo kolačiće bez kojih ova stranica ne radi. Uz vašu privolu pamtimo i vaše postavke te mjerimo kako se stranica koristi. Odabir možete promijeniti u svakom trenutku.',
  policy: 'Pravila privatnosti',
  added: 'Novo od vašeg odabira: {names}.',

  save: 'Spremi odabir',
  close: 'Zatvori',

  preferencesTitle: 'Postavke kolačića',
  preferencesText:
    'Odaberite što ova stranica smije spremati na vaš uređaj. Nužni kolačići uvijek su uključeni jer stranica bez njih ne radi.',
  alwaysOn: 'Uvijek uključeni',
  contact: 'Imate pitanja? {contact}',
  saved: 'Vaš je odabir spremljen.',
  chosen: 'Datum odabira: {date}, oznaka: {id}',
  signal: 'Poštujemo signal privatnosti vašeg preglednika (GPC): neobavezni kolačići su isključeni.',
  categories: {
    essential: {
      title: 'Nužni',
      description: 'Prijava, sigurnost i pamćenje ovog odabira.',
    },
    preference: {
      title: 'Preferencije',
      description: 'Pamte postavke kao što su jezik i tema.',
    },
    analytics: {
      title: 'Analitički',
      description: 'Pomažu nam razumjeti kako se stranica koristi da bismo je poboljšali.',
    },
  },

  cookies: { one: '{count} kolačić', few: '{count} kolačića', other: '{count} kolačića' },
  services: { one: '{count} usluga', few: '{count} usluge', other: '{count} usluga' },
  thisSite: 'Ova stranica',
  hosts: 'Spaja se na {hosts}',
  name: 'Naziv',
  purpose: 'Svrha',
  keptFor: 'Rok čuvanja',
  session: 'Do zatvaranja preglednika',
  untilErased: 'Do brisanja',
  ourPurpose: 'Pamti vaš odabir',

  heldBy: 'Nije učitano: {name}. Učitavanjem se na vaš uređaj mogu spremiti kolačići.',
  loadOnce: 'Učitaj jednom',
  allowAlways: 'Uvijek dopusti',
}
