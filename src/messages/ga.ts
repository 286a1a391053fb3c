import type { Messages } from '../core/types'

/** Irish. */
export const messages: Messages = {
  accept: 'Glac le gach ceann',
  reject: 'Diúltaigh do gach ceann',
  manage: 'Roghnaigh fianáin',

  bannerTitle: 'Do chuid fianán, do rogha féin',
  bannerText:
    'Úsáidimid fianáin a bhfuil gá leo chun go n-oibreoidh an suíomh seo. Le do thoiliú, cuimhnímid ar do shocruithe freisin agus tomhaisimid úsáid an tsuímh. Is féidir leat d’intinn a athrú am ar bith.',
  policy: 'Beartas príobháideachais',
  added: 'Nua ó rinne tú do rogha: {names}.',

  save: 'Sábháil mo roghanna',
  close: 'Dún',

  preferencesTitle: 'Socruithe fianán',
  preferencesText:
    'Roghnaigh cad a cheadaíonn tú don suíomh seo a stóráil ar do ghléas. Bíonn fianáin riachtanacha ar siúl i gcónaí mar ní oibríonn an suíomh gan iad.',
  alwaysOn: 'Ar siúl i gcónaí',
  contact: 'Ceisteanna? {contact}',
  saved: 'Sábháladh do roghanna.',
  chosen: 'Dáta na rogha: {date}. Tagairt: {id}',
  signal: 'Cloímid le comhartha príobháideachais do bhrabhsálaí (GPC): tá fianáin roghnacha múchta.',
  categories: {
    essential: {
      title: 'Riachtanach',
      description: 'Logáil isteach, slándáil agus cuimhneamh ar an rogha seo.',
    },
    preference: {
      title: 'Sainroghanna',
      description: 'Cuimhníonn siad ar shocruithe amhail teanga agus téama.',
    },
    analytics: {
      title: 'Anailísíocht',
      description: 'Cabhraíonn siad linn a thuiscint conas a úsáidtear an suíomh, chun é a fheabhsú.',
    },
  },

  cookies: {
    one: '{count} fhianán',
    two: '{count} fhianán',
    few: '{count} fhianán',
    many: '{count} bhfianán',
    other: '{count} fianán',
  },
  services: {
    one: '{count} seirbhís',
    two: '{count} sheirbhís',
    few: '{count} sheirbhís',
    many: '{count} seirbhís',
    other: '{count} seirbhís',
  },
  thisSite: 'An suíomh seo',
  hosts: 'Ceangal le: {hosts}',
  name: 'Ainm',
  purpose: 'Cuspóir',
  keptFor: 'Tréimhse choinneála',
  session: 'Go dtí go ndúnfar an brabhsálaí',
  untilErased: 'Go dtí go scriosfar é',
  ourPurpose: 'Cuimhníonn ar do rogha',

  heldBy: 'Ábhar nár lódáladh: {name}. Má lódáiltear é, d’fhéadfaí fianáin a stóráil ar do ghléas.',
  loadOnce: 'Lódáil uair amháin',
  allowAlways: 'Ceadaigh i gcónaí',
}
