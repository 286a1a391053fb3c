import type { Messages } from '../core/types'

/** Finnish. */
export const messages: Messages = {
  accept: 'Hyväksy kaikki',
  reject: 'Hylkää kaikki',
  manage: 'Valitse evästeet',

  bannerTitle: 'Sinä päätät evästeistä',
  bannerText:
    'Käytämme evästeitä, joita ilman tämä sivusto ei toimi. Suostumuksellasi muistamme myös asetuksesi ja mittaamme sivuston käyttöä. Voit muuttaa valintaasi milloin tahansa.',
  policy: 'Tietosuojaseloste',
  added: 'Uutta valintasi jälkeen: {names}.',

  save: 'Tallenna valinnat',
  close: 'Sulje',

  preferencesTitle: 'Evästeasetukset',
  preferencesText:
    'Valitse, mitä tämä sivusto saa tallentaa laitteellesi. Välttämättömät evästeet ovat aina käytössä, koska sivusto ei toimi ilman niitä.',
  alwaysOn: 'Aina käytössä',
  contact: 'Kysyttävää? {contact}',
  saved: 'Valintasi on tallennettu.',
  chosen: 'Valinta tehty {date}. Viite: {id}',
  signal: 'Selaimesi yksityisyyssignaalia (GPC) noudatetaan: valinnaiset evästeet eivät ole käytössä.',
  categories: {
    essential: {
      title: 'Välttämättömät',
      description: 'Kirjautuminen, tietoturva ja tämän valinnan muistaminen.',
    },
    preference: {
      title: 'Mieltymykset',
      description: 'Muistavat asetukset, kuten kielen ja teeman.',
    },
    analytics: {
      title: 'Tilastot',
      description: 'Auttavat meitä ymmärtämään, miten sivustoa käytetään, jotta voimme parantaa sitä.',
    },
  },

  cookies: { one: '{count} eväste', other: '{count} evästettä' },
  services: { one: '{count} palvelu', other: '{count} palvelua' },
  thisSite: 'Tämä sivusto',
  hosts: 'Yhteydet: {hosts}',
  name: 'Nimi',
  purpose: 'Käyttötarkoitus',
  keptFor: 'Säilytysaika',
  session: 'Selaimen sulkemiseen asti',
  untilErased: 'Poistamiseen asti',
  ourPurpose: 'Muistaa valintasi',

  heldBy: 'Sisältöä ei ole ladattu: {name}. Jos lataat sen, laitteellesi voidaan tallentaa evästeitä.',
  loadOnce: 'Lataa kerran',
  allowAlways: 'Salli aina',
}
