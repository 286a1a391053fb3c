import { createConsent } from 'assent'

export const consent = createConsent({
  site: { name: 'FlowCMS', contact: 'privacy@flowcms.io' },
  policy: { version: '2026-01', url: '/flowcms/privacy' },
  // The four examples share one address, and so one cookie jar: a name of its own keeps this site's choice apart.
  cookie: { name: 'flow-assent' },
  categories: [
    'essential',
    {
      id: 'preference',
      title: 'Preference',
      description: 'Remember your theme and language, and let the support chat recognise you.',
    },
    'analytics',
  ],
  services: [
    {
      id: 'session',
      name: 'Sign-in',
      category: 'essential',
      purpose: 'Keeps you signed in while the tab is open.',
      storage: [{ name: 'flow-session', kind: 'sessionStorage', purpose: 'Says that you are signed in' }],
    },
    {
      id: 'profile',
      name: 'Profile preferences',
      category: 'preference',
      purpose: 'Shows FlowCMS in your theme and language.',
      storage: [
        { name: 'flow-theme', kind: 'localStorage', purpose: 'Light or dark' },
        { name: 'flow-language', kind: 'localStorage', purpose: 'Your language' },
      ],
    },
    {
      id: 'intercom',
      name: 'Support chat',
      category: 'preference',
      provider: 'Intercom',
      purpose: 'Lets you write to our customer success team, and keeps the history of your tickets.',
      url: 'https://www.intercom.com/legal/privacy',
      cookies: [{ name: 'intercom-id-*', purpose: 'Recognises you in the chat', maxAgeDays: 270 }],
      storage: [{ name: 'intercom.*', kind: 'localStorage', purpose: 'Holds a conversation together' }],
    },
    {
      id: 'plausible',
      name: 'Plausible Analytics',
      category: 'analytics',
      provider: 'Plausible',
      purpose: 'Usage metrics: page views, feature clicks and session duration, without cookies.',
      url: 'https://plausible.io/data-policy',
    },
  ],
})
