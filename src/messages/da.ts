import type { Messages } from '../core/types'

/** Danish. */
export const messages: Messages = {
  accept: 'Accepter alle',
  reject: 'Afvis alle',
  manage: 'Vælg cookies',

  bannerTitle: 'Dine cookies, dit valg',
  bannerText:
    'Vi bruger cookies, der får denne hjemmeside til at fungere. Med dit samtykke husker vi også dine indstillinger og måler, hvordan hjemmesiden bruges. Du kan til enhver tid ændre dit valg.',
  policy: 'Privatlivspolitik',
  added: 'Nyt siden dit valg: {names}.',

  save: 'Gem valg',
  close: 'Luk',

  preferencesTitle: 'Cookieindstillinger',
  preferencesText:
    'Vælg, hvad denne hjemmeside må gemme på din enhed. Nødvendige cookies er altid slået til, fordi hjemmesiden ikke fungerer uden dem.',
  alwaysOn: 'Altid slået til',
  contact: 'Spørgsmål? {contact}',
  saved: 'Dit valg er gemt.',
  chosen: 'Du valgte den {date}. Reference: {id}',
  signal: 'Din browsers privatlivssignal (GPC) respekteres: Valgfrie cookies er slået fra.',
  categories: {
    essential: {
      title: 'Nødvendige',
      description: 'Login, sikkerhed og lagring af dette valg.',
    },
    preference: {
      title: 'Præferencer',
      description: 'Husker indstillinger som sprog og tema.',
    },
    analytics: {
      title: 'Statistik',
      description: 'Hjælper os med at forstå, hvordan hjemmesiden bruges, så vi kan forbedre den.',
    },
  },

  cookies: { one: '{count} cookie', other: '{count} cookies' },
  services: { one: '{count} tjeneste', other: '{count} tjenester' },
  thisSite: 'Denne hjemmeside',
  hosts: 'Opretter forbindelse til {hosts}',
  name: 'Navn',
  purpose: 'Formål',
  keptFor: 'Opbevaringstid',
  session: 'Indtil du lukker browseren',
  untilErased: 'Indtil det slettes',
  ourPurpose: 'Husker dit valg',

  heldBy: 'Ikke indlæst: {name}. Hvis du indlæser indholdet, kan der blive gemt cookies på din enhed.',
  loadOnce: 'Indlæs én gang',
  allowAlways: 'Tillad altid',
}
