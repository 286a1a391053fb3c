import type { Messages } from '../core/types'

/** German. */
export const messages: Messages = {
  accept: 'Alle akzeptieren',
  reject: 'Alle ablehnen',
  manage: 'Cookies auswählen',

  bannerTitle: 'Ihre Cookies, Ihre Wahl',
  bannerText:
    'Wir verwenden Cookies, ohne die diese Website nicht funktioniert. Mit Ihrer Einwilligung merken wir uns auch Ihre Einstellungen und messen, wie die Website genutzt wird. Sie können Ihre Wahl jederzeit ändern.',
  policy: 'Datenschutzerklärung',
  added: 'Neu seit Ihrer Wahl: {names}.',

  save: 'Auswahl speichern',
  close: 'Schließen',

  preferencesTitle: 'Cookie-Einstellungen',
  preferencesText:
    'Wählen Sie, was diese Website auf Ihrem Gerät speichern darf. Notwendige Cookies sind immer aktiv, weil die Website ohne sie nicht funktioniert.',
  alwaysOn: 'Immer aktiv',
  contact: 'Fragen? {contact}',
  saved: 'Ihre Auswahl ist gespeichert.',
  chosen: 'Gewählt am {date}. Referenz: {id}',
  signal: 'Das Datenschutzsignal Ihres Browsers (GPC) wird beachtet: Optionale Cookies sind aus.',
  categories: {
    essential: {
      title: 'Notwendig',
      description: 'Anmeldung, Sicherheit und Speichern dieser Auswahl.',
    },
    preference: {
      title: 'Präferenzen',
      description: 'Einstellungen wie Sprache und Design merken.',
    },
    analytics: {
      title: 'Statistik',
      description: 'Helfen uns zu verstehen, wie die Website genutzt wird, damit wir sie verbessern können.',
    },
  },

  cookies: { one: '{count} Cookie', other: '{count} Cookies' },
  services: { one: '{count} Dienst', other: '{count} Dienste' },
  thisSite: 'Diese Website',
  hosts: 'Verbindet sich mit {hosts}',
  name: 'Name',
  purpose: 'Zweck',
  keptFor: 'Speicherdauer',
  session: 'Bis zum Schließen des Browsers',
  untilErased: 'Bis zur Löschung',
  ourPurpose: 'Merkt sich Ihre Auswahl',

  heldBy: 'Hier würde {name} geladen. Dabei können Cookies auf Ihrem Gerät gespeichert werden.',
  loadOnce: 'Einmal laden',
  allowAlways: 'Immer erlauben',
}
