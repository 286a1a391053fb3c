import type { Messages } from '../core/types'

/** Catalan. */
export const messages: Messages = {
  accept: 'Accepta-ho tot',
  reject: 'Rebutja-ho tot',
  manage: 'Tria les galetes',

  bannerTitle: 'Les galetes, les trieu vós',
  bannerText:
    'Utilitzem galetes sense les quals aquest web no funciona. Amb el vostre consentiment, també recordem la vostra configuració i mesurem com es fa servir el web. Podeu canviar d’opinió en qualsevol moment.',
  policy: 'Política de privacitat',
  added: 'Afegit des de la vostra elecció: {names}.',

  save: 'Desa la selecció',
  close: 'Tanca',

  preferencesTitle: 'Preferències de galetes',
  preferencesText:
    'Trieu què pot desar aquest web al vostre dispositiu. Les galetes necessàries estan sempre actives perquè el web no funciona sense elles.',
  alwaysOn: 'Sempre actives',
  contact: 'Teniu preguntes? {contact}',
  saved: 'S’ha desat la vostra selecció.',
  chosen: 'Data de l’elecció: {date}. Referència: {id}',
  signal:
    'Respectem el senyal de privacitat del vostre navegador (GPC): les galetes opcionals estan desactivades.',
  categories: {
    essential: {
      title: 'Necessàries',
      description: 'Inici de sessió, seguretat i registre d’aquesta elecció.',
    },
    preference: {
      title: 'Preferències',
      description: 'Recorden opcions com ara la llengua i el tema.',
    },
    analytics: {
      title: 'Estadístiques',
      description: 'Ens ajuden a entendre com fan servir el web els visitants per poder-lo millorar.',
    },
  },

  cookies: { one: '{count} galeta', other: '{count} galetes' },
  services: { one: '{count} servei', other: '{count} serveis' },
  thisSite: 'Aquest web',
  hosts: 'Es connecta a {hosts}',
  name: 'Nom',
  purpose: 'Finalitat',
  keptFor: 'Durada',
  session: 'Fins que tanqueu el navegador',
  untilErased: 'Fins que s’esborri',
  ourPurpose: 'Recorda la vostra elecció',

  heldBy: 'Aquest contingut no s’ha carregat: {name}. Pot desar galetes al vostre dispositiu.',
  loadOnce: 'Carrega-ho un cop',
  allowAlways: 'Permet-ho sempre',
}
