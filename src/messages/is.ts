import type { Messages } from '../core/types'

/** Icelandic. */
export const messages: Messages = {
  accept: 'Samþykkja allt',
  reject: 'Hafna öllu',
  manage: 'Velja vafrakökur',

  bannerTitle: 'Þú velur vafrakökurnar',
  bannerText:
    'Við notum vafrakökur sem vefurinn þarf til að virka. Með samþykki þínu geymum við líka stillingar þínar og mælum hvernig vefurinn er notaður. Þú getur skipt um skoðun hvenær sem er.',
  policy: 'Persónuverndarstefna',
  added: 'Nýtt frá síðasta vali: {names}.',

  save: 'Vista val',
  close: 'Loka',

  preferencesTitle: 'Vafrakökustillingar',
  preferencesText:
    'Veldu hvað þessi vefur má vista í tækinu þínu. Alltaf er kveikt á nauðsynlegum vafrakökum því vefurinn virkar ekki án þeirra.',
  alwaysOn: 'Alltaf virkar',
  contact: 'Spurningar? {contact}',
  saved: 'Val þitt hefur verið vistað.',
  chosen: 'Valið var vistað {date}. Tilvísun: {id}',
  signal: 'Við virðum persónuverndarmerki vafrans þíns (GPC): slökkt er á valkvæðum vafrakökum.',
  categories: {
    essential: {
      title: 'Nauðsynlegar',
      description: 'Innskráning, öryggi og vistun á þessu vali.',
    },
    preference: {
      title: 'Stillingar',
      description: 'Muna stillingar eins og tungumál og útlit.',
    },
    analytics: {
      title: 'Tölfræði',
      description: 'Hjálpa okkur að skilja hvernig gestir nota vefinn svo að við getum bætt hann.',
    },
  },

  cookies: { one: '{count} vafrakaka', other: '{count} vafrakökur' },
  services: { one: '{count} þjónusta', other: '{count} þjónustur' },
  thisSite: 'Þessi vefur',
  hosts: 'Tengist við {hosts}',
  name: 'Heiti',
  purpose: 'Tilgangur',
  keptFor: 'Geymslutími',
  session: 'Þar til vafranum er lokað',
  untilErased: 'Þar til gögnum er eytt',
  ourPurpose: 'Man val þitt',

  heldBy: 'Hér myndi {name} hlaðast inn. Við það gætu vafrakökur vistast í tækinu þínu.',
  loadOnce: 'Hlaða inn einu sinni',
  allowAlways: 'Leyfa alltaf',
}
