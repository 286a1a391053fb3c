import type { PreferencesMessages } from '../../core/types'

export const preferences: PreferencesMessages = {
  save: 'Save choices',
  close: 'Close',

  preferencesTitle: 'Cookie preferences',
  preferencesText:
    'Choose what this site may store on your device. Essential cookies are always on because the site can’t work without them.',
  added: 'New since you chose: {names}.',
  alwaysOn: 'Always on',
  contact: 'Questions? {contact}',
  saved: 'Your choices are saved.',
  chosen: 'You chose on {date}. Reference: {id}',
  signal: 'Your browser’s privacy signal (GPC) is respected: optional cookies are off.',
  categories: {
    essential: { title: 'Essential', description: 'Sign-in, security and remembering this choice.' },
    preference: { title: 'Preference', description: 'Remember settings such as language and theme.' },
    analytics: {
      title: 'Analytics',
      description: 'Help us understand how visitors use the site so that we can improve it.',
    },
  },

  cookies: { one: '{count} cookie', other: '{count} cookies' },
  services: { one: '{count} service', other: '{count} services' },
  thisSite: 'This site',
  hosts: 'Connects to {hosts}',
  name: 'Name',
  purpose: 'Purpose',
  keptFor: 'Kept for',
  session: 'Until you close the browser',
  untilErased: 'Until erased',
  ourPurpose: 'Remembers your choice',
}
