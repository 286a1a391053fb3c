import { createConsent } from 'assent'

export const consent = createConsent({
  site: { name: 'Aurix CMS', contact: 'sales@aurixcms.com' },
  policy: { version: '2026-04-06', url: '/aurix-cms/privacy' },
  // The four examples share one address, and so one cookie jar: a name of its own keeps this site's choice apart.
  cookie: { name: 'aurix-assent' },
  position: 'bottom-end',
  services: [
    {
      id: 'view',
      name: 'Project view',
      category: 'preference',
      purpose: 'Shows your projects the way you left them.',
      storage: [{ name: 'aurix-view', kind: 'localStorage', purpose: 'List or board' }],
    },
    {
      id: 'plausible',
      name: 'Plausible Analytics',
      category: 'analytics',
      provider: 'Plausible',
      purpose: 'Basic telemetry: pages viewed and features used, without cookies.',
      url: 'https://plausible.io/data-policy',
    },
  ],
})
