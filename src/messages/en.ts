import type { Messages } from '../core/types'

/** English. */
export const en: Messages = {
  accept: 'Accept all',
  reject: 'Reject all',
  manage: 'Choose cookies',
  save: 'Save choices',
  close: 'Close',

  bannerTitle: 'Your cookies, your choice',
  bannerText:
    'We use cookies that keep this site working. With your consent we also remember your settings and measure how the site is used. You can change your mind at any time.',
  policy: 'Privacy policy',
  policyOf: '{site} privacy policy',

  preferencesTitle: 'Cookie preferences',
  preferencesText:
    'Choose what this site may store on your device. Essential cookies are always on because the site can’t work without them.',
  alwaysOn: 'Always on',
  contact: 'Questions? {contact}',
  categories: {
    essential: { title: 'Essential', description: 'Sign-in, security and remembering this choice.' },
    preference: { title: 'Preference', description: 'Remember settings such as language and theme.' },
    analytics: {
      title: 'Analytics',
      description: 'Help us understand how visitors use the site so that we can improve it.',
    },
  },

  cookies: { one: '{count} cookie from {source}', other: '{count} cookies from {source}' },
  services: { one: '{count} service', other: '{count} services' },
  thisSite: 'this site',
  name: 'Name',
  purpose: 'Purpose',
  keptFor: 'Kept for',
  session: 'Until you close the browser',
  untilErased: 'Until erased',
  ourPurpose: 'Remembers your choice',
  saved: 'Your choices are saved.',
}
