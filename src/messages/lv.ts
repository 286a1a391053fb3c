import type { Messages } from '../core/types'

/** Latvian. */
export const messages: Messages = {
  accept: 'Pieņemt visas',
  reject: 'Noraidīt visas',
  manage: 'Izvēlēties sīkdatnes',

  bannerTitle: 'Jūsu sīkdatnes, jūsu izvēle',
  bannerText:
    'Mēs izmantojam sīkdatnes, bez kurām šī vietne nedarbojas. Ar jūsu piekrišanu mēs arī atceramies jūsu iestatījumus un mērām vietnes izmantošanu. Izvēli varat mainīt jebkurā laikā.',
  policy: 'Privātuma politika',
  added: 'Jaunumi kopš jūsu izvēles: {names}.',

  save: 'Saglabāt izvēli',
  close: 'Aizvērt',

  preferencesTitle: 'Sīkdatņu iestatījumi',
  preferencesText:
    'Izvēlieties, ko šī vietne drīkst glabāt jūsu ierīcē. Nepieciešamās sīkdatnes vienmēr ir ieslēgtas, jo bez tām vietne nedarbojas.',
  alwaysOn: 'Vienmēr ieslēgtas',
  contact: 'Vai ir jautājumi? {contact}',
  saved: 'Jūsu izvēle ir saglabāta.',
  chosen: 'Izvēles datums: {date}, numurs: {id}',
  signal: 'Jūsu pārlūka privātuma signāls (GPC) ir ņemts vērā: neobligātās sīkdatnes ir izslēgtas.',
  categories: {
    essential: {
      title: 'Nepieciešamās',
      description: 'Pieteikšanās, drošība un šīs izvēles saglabāšana.',
    },
    preference: {
      title: 'Iestatījumi',
      description: 'Atceras, piemēram, valodu un noformējumu.',
    },
    analytics: {
      title: 'Statistika',
      description: 'Palīdz mums saprast, kā vietne tiek izmantota, lai to uzlabotu.',
    },
  },

  cookies: { zero: '{count} sīkdatņu', one: '{count} sīkdatne', other: '{count} sīkdatnes' },
  services: { zero: '{count} pakalpojumu', one: '{count} pakalpojums', other: '{count} pakalpojumi' },
  thisSite: 'Šī vietne',
  hosts: 'Savienojas ar: {hosts}',
  name: 'Nosaukums',
  purpose: 'Nolūks',
  keptFor: 'Glabāšanas ilgums',
  session: 'Līdz pārlūka aizvēršanai',
  untilErased: 'Līdz dzēšanai',
  ourPurpose: 'Atceras jūsu izvēli',

  heldBy: 'Saturs nav ielādēts: {name}. To ielādējot, jūsu ierīcē var tikt saglabātas sīkdatnes.',
  loadOnce: 'Ielādēt vienreiz',
  allowAlways: 'Vienmēr atļaut',
}
