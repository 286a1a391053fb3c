import type { Messages } from '../core/types'

/** Serbian, in Latin letters: letter for letter what `sr.ts` says. */
export const messages: Messages = {
  accept: 'Prihvati sve',
  reject: 'Odbij sve',
  manage: 'Izaberi kolačiće',

  bannerTitle: 'Vaši kolačići, vaš izbor',
  bannerText:
    'Koristimo kolačiće bez kojih ovaj sajt ne može da radi. Uz vaš pristanak pamtimo i vaša podešavanja i merimo kako se sajt koristi. Svoj izbor možete da promenite u bilo kom trenutku.',
  policy: 'Politika privatnosti',
  added: 'Dodato posle vašeg izbora: {names}.',

  save: 'Sačuvaj izbor',
  close: 'Zatvori',

  preferencesTitle: 'Podešavanja kolačića',
  preferencesText:
    'Izaberite šta ovaj sajt sme da čuva na vašem uređaju. Neophodni kolačići su uvek uključeni jer sajt ne može da radi bez njih.',
  alwaysOn: 'Uvek uključeni',
  contact: 'Imate pitanja? {contact}',
  saved: 'Vaš izbor je sačuvan.',
  chosen: 'Datum izbora: {date} (broj: {id})',
  signal: 'Poštujemo signal privatnosti vašeg pregledača (GPC): opcioni kolačići su isključeni.',
  categories: {
    essential: {
      title: 'Neophodni',
      description: 'Prijavljivanje, bezbednost i pamćenje ovog izbora.',
    },
    preference: {
      title: 'Podešavanja',
      description: 'Pamte podešavanja kao što su jezik i tema.',
    },
    analytics: {
      title: 'Analitika',
      description: 'Pomažu nam da razumemo kako posetioci koriste sajt da bismo ga poboljšali.',
    },
  },

  cookies: { one: '{count} kolačić', few: '{count} kolačića', other: '{count} kolačića' },
  services: { one: '{count} servis', few: '{count} servisa', other: '{count} servisa' },
  thisSite: 'Ovaj sajt',
  hosts: 'Povezuje se sa {hosts}',
  name: 'Naziv',
  purpose: 'Svrha',
  keptFor: 'Rok čuvanja',
  session: 'Do zatvaranja pregledača',
  untilErased: 'Do brisanja',
  ourPurpose: 'Pamti vaš izbor',

  heldBy: 'Ovaj sadržaj nije učitan: {name}. Može da čuva kolačiće na vašem uređaju.',
  loadOnce: 'Učitaj jednom',
  allowAlways: 'Uvek dozvoli',
}
