import type { Settings } from '../../src/core/types'
import { recordText, sdk } from './markup'

/** Services with all that the interface can show of one: long words, many cookies, hosts, a provider with a policy. */
export const settings = {
  site: { name: 'Shop', contact: 'privacy@shop.example' },
  policy: { version: '1', url: '/privacy' },
  services: [
    {
      id: 'session',
      name: 'Session',
      category: 'essential',
      purpose: 'Keeps you signed in.',
      cookies: [{ name: '__Host-session', purpose: 'Sign-in' }],
    },
    {
      id: 'theme',
      name: 'Theme',
      category: 'preference',
      storage: [{ name: 'theme', kind: 'localStorage' }],
    },
    {
      id: 'ga4',
      name: 'Google Analytics',
      provider: 'Google Ireland Limited',
      url: 'https://policies.google.com/privacy',
      category: 'analytics',
      purpose: 'Measures how the site is used.',
      hosts: ['*.google-analytics.com', '*.analytics.google.com', '*.googletagmanager.com'],
      cookies: [
        { name: '_ga', purpose: 'Tells visitors apart', maxAgeDays: 730 },
        { name: '_ga_*', purpose: 'Keeps the state of the session', maxAgeDays: 730 },
      ],
    },
    {
      id: 'maps',
      name: 'Maps',
      provider: 'Cartography',
      category: 'analytics',
      purpose: 'Shows where we are.',
      cookies: [{ name: 'map_session_identifier', purpose: 'Counts views', maxAgeDays: 1 }],
    },
  ],
} as const satisfies Settings

/** What stands in a page of its own, and where. */
export const INLINE = {
  panel: '<div data-assent-panel></div>',
  declaration: '<div data-assent-declaration></div>',
  placeholder:
    '<iframe title="Map" width="480" height="270" style="max-width: 100%; border: 0" data-assent="maps" data-src="/map"></iframe>',
} as const

export type Inline = keyof typeof INLINE

/** The banner's layouts and positions, as settings. */
export const BANNERS = {
  card: {},
  'card at the end': { position: 'bottom-end' },
  'card at the top': { position: 'top-start' },
  bar: { layout: 'bar' },
  'bar at the top': { layout: 'bar', position: 'top-start' },
  box: { layout: 'box' },
} as const satisfies Record<string, Partial<Settings>>

export interface ShopOptions {
  readonly lang?: string
  readonly more?: Partial<Settings>
  /** What the page has in it, besides its own text. */
  readonly inline?: readonly Inline[]
  /** The visitor has refused before, so that no banner shows. */
  readonly hasChosen?: boolean
  readonly head?: string
  readonly body?: string
}

/** The page of a shop, with a few links and the interface in it. */
export function shop({
  lang = 'en',
  more = {},
  inline = [],
  hasChosen = false,
  head = '',
  body = '',
}: ShopOptions = {}): string {
  const no = ['preference', 'analytics', 'theme', 'ga4', 'maps']
  const cookie = `<script>document.cookie = 'assent=${recordText({ no })}; path=/'</script>`
  return `<!doctype html><html lang="${lang}"${lang === 'ar' ? ' dir="rtl"' : ''}><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>Shop</title>
    <style>
      :root { color-scheme: light dark; font-family: system-ui, sans-serif }
      body { max-width: 60rem; margin: 0 auto; padding: 16px; background: light-dark(#f5f7fa, #0d1017) }
    </style>
    ${head}${hasChosen ? cookie : ''}${sdk({ ...settings, ...more })}</head>
    <body><main><h1>Shop</h1><p>Things to buy. <a href="/first">The first</a></p>
    ${inline.map(name => `<h2>Here</h2>${INLINE[name]}`).join('\n')}${body}</main>
    <footer><a id="footer" href="#cookie-preferences">Cookie preferences</a></footer></body></html>`
}

/** To be run in the page, so that it looks as it will stay. */
export const endTransitions = (): void => {
  for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish()
}
