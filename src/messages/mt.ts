import type { Messages } from '../core/types'

/** Maltese. */
export const messages: Messages = {
  accept: 'Aċċetta kollox',
  reject: 'Irrifjuta kollox',
  manage: 'Agħżel il-cookies',

  bannerTitle: 'Il-cookies tiegħek, l-għażla tiegħek',
  bannerText:
    'Nużaw cookies meħtieġa biex jaħdem dan is-sit. Bil-kunsens tiegħek, niftakru wkoll is-settings tiegħek u nkejlu kif jintuża s-sit. Tista’ tbiddel fehmtek meta trid.',
  policy: 'Politika tal-privatezza',
  added: 'Ġdid minn meta għażilt: {names}.',

  save: 'Issejvja l-għażla',
  close: 'Agħlaq',

  preferencesTitle: 'Preferenzi tal-cookies',
  preferencesText:
    'Agħżel x’jista’ jaħżen dan is-sit fuq l-apparat tiegħek. Il-cookies essenzjali huma dejjem attivi għax is-sit ma jaħdimx mingħajrhom.',
  alwaysOn: 'Dejjem attivi',
  contact: 'Mistoqsijiet? {contact}',
  saved: 'L-għażla tiegħek ġiet issejvjata.',
  chosen: 'Data tal-għażla: {date}. Referenza: {id}',
  signal:
    'Nirrispettaw is-sinjal ta’ privatezza tal-browser tiegħek (GPC): il-cookies fakultattivi huma diżattivati.',
  categories: {
    essential: {
      title: 'Essenzjali',
      description: 'Dħul fil-kont, sigurtà u żamma ta’ din l-għażla.',
    },
    preference: {
      title: 'Preferenzi',
      description: 'Jiftakru settings bħal-lingwa u d-dehra.',
    },
    analytics: {
      title: 'Analitiċi',
      description: 'Jgħinuna nifhmu kif jintuża s-sit biex inkunu nistgħu ntejbuh.',
    },
  },

  cookies: {
    one: '{count} cookie',
    two: '{count} cookies',
    few: '{count} cookies',
    many: '{count}-il cookie',
    other: '{count} cookie',
  },
  services: {
    one: '{count} servizz',
    two: '{count} servizzi',
    few: '{count} servizzi',
    many: '{count}-il servizz',
    other: '{count} servizz',
  },
  thisSite: 'Dan is-sit',
  hosts: 'Konnessjonijiet: {hosts}',
  name: 'Isem',
  purpose: 'Għan',
  keptFor: 'Perjodu ta’ żamma',
  session: 'Sakemm tagħlaq il-browser',
  untilErased: 'Sakemm jitħassar',
  ourPurpose: 'Jiftakar l-għażla tiegħek',

  heldBy: 'Kontenut mhux mgħobbi: {name}. Jekk tgħabbih, jistgħu jinħażnu cookies fuq l-apparat tiegħek.',
  loadOnce: 'Għabbi darba',
  allowAlways: 'Ippermetti dejjem',
}
