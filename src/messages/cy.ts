import type { Messages } from '../core/types'

/** Welsh. */
export const messages: Messages = {
  accept: 'Derbyn pob cwci',
  reject: 'Gwrthod pob cwci',
  manage: 'Dewis cwcis',

  bannerTitle: 'Eich cwcis, eich dewis chi',
  bannerText:
    'Rydym yn defnyddio cwcis sy’n angenrheidiol i’r wefan hon weithio. Gyda’ch cydsyniad, rydym hefyd yn cofio eich gosodiadau ac yn mesur sut mae’r wefan yn cael ei defnyddio. Gallwch newid eich meddwl unrhyw bryd.',
  policy: 'Polisi preifatrwydd',
  added: 'Newydd ers i chi ddewis: {names}.',

  save: 'Cadw dewisiadau',
  close: 'Cau',

  preferencesTitle: 'Gosodiadau cwcis',
  preferencesText:
    'Dewiswch beth y caiff y wefan hon ei storio ar eich dyfais. Mae cwcis hanfodol ymlaen bob amser gan na all y wefan weithio hebddynt.',
  alwaysOn: 'Ymlaen bob amser',
  contact: 'Cwestiynau? {contact}',
  saved: 'Mae eich dewisiadau wedi’u cadw.',
  chosen: 'Dewiswyd ar {date}. Cyfeirnod: {id}',
  signal: 'Rydym yn parchu signal preifatrwydd eich porwr (GPC): mae cwcis dewisol wedi’u diffodd.',
  categories: {
    essential: {
      title: 'Hanfodol',
      description: 'Mewngofnodi, diogelwch a chofio’r dewis hwn.',
    },
    preference: {
      title: 'Gosodiadau',
      description: 'Cofio gosodiadau fel iaith a thema.',
    },
    analytics: {
      title: 'Dadansoddi',
      description: 'Ein helpu i ddeall sut mae ymwelwyr yn defnyddio’r wefan er mwyn i ni allu ei gwella.',
    },
  },

  cookies: {
    zero: '{count} cwci',
    one: '{count} cwci',
    two: '{count} gwci',
    few: '{count} chwci',
    many: '{count} chwci',
    other: '{count} cwci',
  },
  services: {
    zero: '{count} gwasanaeth',
    one: '{count} gwasanaeth',
    two: '{count} wasanaeth',
    few: '{count} gwasanaeth',
    many: '{count} gwasanaeth',
    other: '{count} gwasanaeth',
  },
  thisSite: 'Y wefan hon',
  hosts: 'Cysylltu â: {hosts}',
  name: 'Enw',
  purpose: 'Diben',
  keptFor: 'Cyfnod cadw',
  session: 'Nes i chi gau’r porwr',
  untilErased: 'Nes ei ddileu',
  ourPurpose: 'Cofio eich dewis',

  heldBy: 'Byddai {name} yn llwytho yma. Gall storio cwcis ar eich dyfais.',
  loadOnce: 'Llwytho unwaith',
  allowAlways: 'Caniatáu bob amser',
}
