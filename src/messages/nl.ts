import type { Messages } from '../core/types'

/** Dutch. */
export const messages: Messages = {
  accept: 'Alles accepteren',
  reject: 'Alles weigeren',
  manage: 'Cookies kiezen',

  bannerTitle: 'Uw cookies, uw keuze',
  bannerText:
    'We gebruiken cookies die nodig zijn om deze website te laten werken. Met uw toestemming onthouden we ook uw voorkeuren en meten we hoe de website wordt gebruikt. U kunt uw keuze altijd wijzigen.',
  policy: 'Privacyverklaring',
  added: 'Nieuw sinds uw keuze: {names}.',

  save: 'Keuze opslaan',
  close: 'Sluiten',

  preferencesTitle: 'Cookie-instellingen',
  preferencesText:
    'Kies wat deze website op uw apparaat mag opslaan. Noodzakelijke cookies staan altijd aan, omdat de website zonder die cookies niet werkt.',
  alwaysOn: 'Altijd aan',
  contact: 'Vragen? {contact}',
  saved: 'Uw keuze is opgeslagen.',
  chosen: 'Gekozen op {date}. Referentie: {id}',
  signal: 'Het privacysignaal van uw browser (GPC) wordt gerespecteerd: optionele cookies staan uit.',
  categories: {
    essential: {
      title: 'Noodzakelijk',
      description: 'Inloggen, beveiliging en het onthouden van deze keuze.',
    },
    preference: {
      title: 'Voorkeuren',
      description: 'Onthouden instellingen zoals taal en thema.',
    },
    analytics: {
      title: 'Statistieken',
      description: 'Helpen ons te begrijpen hoe de website wordt gebruikt, zodat we die kunnen verbeteren.',
    },
  },

  cookies: { one: '{count} cookie', other: '{count} cookies' },
  services: { one: '{count} dienst', other: '{count} diensten' },
  thisSite: 'Deze website',
  hosts: 'Maakt verbinding met {hosts}',
  name: 'Naam',
  purpose: 'Doel',
  keptFor: 'Bewaartermijn',
  session: 'Tot u de browser sluit',
  untilErased: 'Tot verwijdering',
  ourPurpose: 'Onthoudt uw keuze',

  heldBy: 'Niet geladen: {name}. Bij het laden kunnen er cookies op uw apparaat worden opgeslagen.',
  loadOnce: 'Eenmalig laden',
  allowAlways: 'Altijd toestaan',
}
