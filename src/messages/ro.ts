import type { Messages } from '../core/types'

/** Romanian. */
export const messages: Messages = {
  accept: 'Acceptă toate',
  reject: 'Respinge toate',
  manage: 'Alege cookie-urile',

  bannerTitle: 'Cookie-uri: alegerea vă aparține',
  bannerText:
    'Folosim cookie-uri necesare pentru funcționarea acestui site. Cu consimțământul dumneavoastră, reținem și setările alese și măsurăm modul în care este folosit site-ul. Vă puteți răzgândi oricând.',
  policy: 'Politica de confidențialitate',
  added: 'Noutăți după alegerea dumneavoastră: {names}.',

  save: 'Salvează opțiunile',
  close: 'Închide',

  preferencesTitle: 'Setări pentru cookie-uri',
  preferencesText:
    'Alegeți ce poate stoca acest site pe dispozitivul dumneavoastră. Cookie-urile necesare sunt mereu active, deoarece site-ul nu funcționează fără ele.',
  alwaysOn: 'Mereu active',
  contact: 'Întrebări? {contact}',
  saved: 'Opțiunile dumneavoastră au fost salvate.',
  chosen: 'Data alegerii: {date}. Referință: {id}',
  signal:
    'Respectăm semnalul de confidențialitate al browserului (GPC): cookie-urile opționale sunt dezactivate.',
  categories: {
    essential: {
      title: 'Necesare',
      description: 'Autentificare, securitate și reținerea acestei alegeri.',
    },
    preference: {
      title: 'Preferințe',
      description: 'Rețin setări precum limba și tema.',
    },
    analytics: {
      title: 'Statistici',
      description: 'Ne ajută să înțelegem cum este folosit site-ul, ca să îl putem îmbunătăți.',
    },
  },

  cookies: { one: '{count} cookie', few: '{count} cookie-uri', other: '{count} de cookie-uri' },
  services: { one: '{count} serviciu', few: '{count} servicii', other: '{count} de servicii' },
  thisSite: 'Acest site',
  hosts: 'Se conectează la {hosts}',
  name: 'Nume',
  purpose: 'Scop',
  keptFor: 'Durata păstrării',
  session: 'Până la închiderea browserului',
  untilErased: 'Până la ștergere',
  ourPurpose: 'Reține alegerea dumneavoastră',

  heldBy: 'Conținut neîncărcat: {name}. Încărcarea lui poate stoca cookie-uri pe dispozitivul dumneavoastră.',
  loadOnce: 'Încarcă o dată',
  allowAlways: 'Permite mereu',
}
