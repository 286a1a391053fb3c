import type { Messages } from '../core/types'

/** Norwegian Bokmål. */
export const messages: Messages = {
  accept: 'Godta alle',
  reject: 'Avvis alle',
  manage: 'Velg informasjonskapsler',

  bannerTitle: 'Dine informasjonskapsler, ditt valg',
  bannerText:
    'Vi bruker informasjonskapsler som må til for at nettstedet skal fungere. Med ditt samtykke husker vi også innstillingene dine og måler hvordan nettstedet brukes. Du kan ombestemme deg når som helst.',
  policy: 'Personvernerklæring',
  added: 'Nytt siden du valgte: {names}.',

  save: 'Lagre valgene',
  close: 'Lukk',

  preferencesTitle: 'Innstillinger for informasjonskapsler',
  preferencesText:
    'Velg hva dette nettstedet kan lagre på enheten din. Nødvendige informasjonskapsler er alltid på, fordi nettstedet ikke fungerer uten dem.',
  alwaysOn: 'Alltid på',
  contact: 'Spørsmål? {contact}',
  saved: 'Valgene dine er lagret.',
  chosen: 'Valgt {date}. Referanse: {id}',
  signal: 'Vi respekterer personvernsignalet fra nettleseren din (GPC): Valgfrie informasjonskapsler er av.',
  categories: {
    essential: {
      title: 'Nødvendige',
      description: 'Innlogging, sikkerhet og lagring av dette valget.',
    },
    preference: {
      title: 'Preferanser',
      description: 'Husker innstillinger som språk og tema.',
    },
    analytics: {
      title: 'Statistikk',
      description: 'Hjelper oss å forstå hvordan nettstedet brukes, slik at vi kan forbedre det.',
    },
  },

  cookies: { one: '{count} informasjonskapsel', other: '{count} informasjonskapsler' },
  services: { one: '{count} tjeneste', other: '{count} tjenester' },
  thisSite: 'Dette nettstedet',
  hosts: 'Kobler til {hosts}',
  name: 'Navn',
  purpose: 'Formål',
  keptFor: 'Lagringstid',
  session: 'Til du lukker nettleseren',
  untilErased: 'Til den slettes',
  ourPurpose: 'Husker valget ditt',

  heldBy: 'Her ville {name} blitt lastet inn. Innholdet kan lagre informasjonskapsler på enheten din.',
  loadOnce: 'Last inn én gang',
  allowAlways: 'Tillat alltid',
}
