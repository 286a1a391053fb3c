import type { Messages } from '../core/types'

/** Swedish. */
export const messages: Messages = {
  accept: 'Acceptera alla',
  reject: 'Avvisa alla',
  manage: 'Välj cookies',

  bannerTitle: 'Dina cookies, ditt val',
  bannerText:
    'Vi använder cookies som krävs för att webbplatsen ska fungera. Med ditt samtycke sparar vi också dina inställningar och mäter hur webbplatsen används. Du kan ändra dig när som helst.',
  policy: 'Integritetspolicy',
  added: 'Nytt sedan ditt val: {names}.',

  save: 'Spara val',
  close: 'Stäng',

  preferencesTitle: 'Cookieinställningar',
  preferencesText:
    'Välj vad webbplatsen får spara på din enhet. Nödvändiga cookies är alltid på, eftersom webbplatsen inte fungerar utan dem.',
  alwaysOn: 'Alltid på',
  contact: 'Frågor? {contact}',
  saved: 'Ditt val har sparats.',
  chosen: 'Valet gjordes {date}. Referens: {id}',
  signal: 'Din webbläsares integritetssignal (GPC) respekteras: valfria cookies är avstängda.',
  categories: {
    essential: {
      title: 'Nödvändiga',
      description: 'Inloggning, säkerhet och lagring av detta val.',
    },
    preference: {
      title: 'Inställningar',
      description: 'Kommer ihåg till exempel språk och tema.',
    },
    analytics: {
      title: 'Statistik',
      description: 'Hjälper oss att förstå hur webbplatsen används så att vi kan förbättra den.',
    },
  },

  cookies: { one: '{count} cookie', other: '{count} cookies' },
  services: { one: '{count} tjänst', other: '{count} tjänster' },
  thisSite: 'Den här webbplatsen',
  hosts: 'Ansluter till {hosts}',
  name: 'Namn',
  purpose: 'Syfte',
  keptFor: 'Lagringstid',
  session: 'Tills du stänger webbläsaren',
  untilErased: 'Tills det raderas',
  ourPurpose: 'Kommer ihåg ditt val',

  heldBy: 'Innehållet är inte laddat: {name}. Om du laddar det kan cookies sparas på din enhet.',
  loadOnce: 'Ladda en gång',
  allowAlways: 'Tillåt alltid',
}
