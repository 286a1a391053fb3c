import type { Messages } from '../core/types'

/** Albanian. */
export const messages: Messages = {
  accept: 'Prano të gjitha',
  reject: 'Refuzo të gjitha',
  manage: 'Zgjidh cookie-t',

  bannerTitle: 'Cookie-t i zgjidhni ju',
  bannerText:
    'Përdorim cookies pa të cilat ky sajt nuk funksionon. Me pëlqimin tuaj, mbajmë mend edhe cilësimet tuaja dhe matim si përdoret sajti. Mund ta ndryshoni zgjedhjen në çdo kohë.',
  policy: 'Politika e privatësisë',
  added: 'Shtuar që nga zgjedhja juaj: {names}.',

  save: 'Ruaj zgjedhjen',
  close: 'Mbyll',

  preferencesTitle: 'Cilësimet e cookie-ve',
  preferencesText:
    'Zgjidhni çfarë mund të ruajë ky sajt në pajisjen tuaj. Cookie-t e nevojshme janë gjithmonë aktive, sepse sajti nuk funksionon pa to.',
  alwaysOn: 'Gjithmonë aktive',
  contact: 'Keni pyetje? {contact}',
  saved: 'Zgjedhja juaj u ruajt.',
  chosen: 'Zgjodhët më {date}. Referenca: {id}',
  signal: 'Sinjali i privatësisë i shfletuesit tuaj (GPC) respektohet: cookie-t opsionale janë joaktive.',
  categories: {
    essential: {
      title: 'Të nevojshme',
      description: 'Identifikimi, siguria dhe ruajtja e kësaj zgjedhjeje.',
    },
    preference: {
      title: 'Preferencat',
      description: 'Mbajnë mend cilësime si gjuha dhe tema.',
    },
    analytics: {
      title: 'Analitika',
      description: 'Na ndihmojnë të kuptojmë si e përdorin vizitorët sajtin, që ta përmirësojmë.',
    },
  },

  cookies: { one: '{count} cookie', other: '{count} cookies' },
  services: { one: '{count} shërbim', other: '{count} shërbime' },
  thisSite: 'Ky sajt',
  hosts: 'Lidhet me {hosts}',
  name: 'Emri',
  purpose: 'Qëllimi',
  keptFor: 'Afati i ruajtjes',
  session: 'Deri në mbylljen e shfletuesit',
  untilErased: 'Deri në fshirje',
  ourPurpose: 'Mban mend zgjedhjen tuaj',

  heldBy: 'Këtu do të ngarkohej {name}. Mund të ruajë cookies në pajisjen tuaj.',
  loadOnce: 'Ngarko një herë',
  allowAlways: 'Lejo gjithmonë',
}
