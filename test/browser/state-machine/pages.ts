import type { Consent } from '../../../src/core/types'
import { strict } from '../markup'
import type { SiteRequest } from '../site'
import type { Page } from '../site-answers'

declare global {
  interface Window {
    machine: {
      /** Which of the served documents this is. */
      readonly page: number
      readonly runs: Run[]
      readonly errors: string[]
      consent?: Consent
      /** Lets through what is put into the page later, where there are Trusted Types. */
      readonly trusted: Rules
    }
  }
}

interface Rules {
  createScript(text: string): string
  createScriptURL(address: string): string
}

interface TrustingWindow extends Window {
  trustedTypes?: { createPolicy(name: string, rules: Rules): Rules }
}

/** That a held script ran, and what was granted at that moment. */
export interface Run {
  readonly key: string
  readonly granted: readonly string[]
  readonly hasDecided: boolean
}

export type Kind = 'src' | 'inline' | 'iframe' | 'img'

/** Something held, in a page from the start or put there later. */
export interface Held {
  readonly key: string
  readonly kind: Kind
  readonly condition: string
}

const CATEGORY_IDS = ['preference', 'analytics'] as const

/** Two services in one category, and one that is alone in its own. */
const SERVICES = [
  { id: 'chat', name: 'Chat', category: 'preference', cookies: [{ name: '_chat' }] },
  { id: 'stats', name: 'Stats', category: 'analytics', cookies: [{ name: '_st' }, { name: '_st_*' }] },
  { id: 'maps', name: 'Maps', category: 'analytics', cookies: [{ name: '_map' }] },
]

export const IDS: readonly string[] = ['preference', 'chat', 'analytics', 'stats', 'maps']

export const CATEGORY_OF: Readonly<Record<string, string>> = Object.fromEntries([
  ...CATEGORY_IDS.map(id => [id, id]),
  ...SERVICES.map(({ id, category }) => [id, category]),
])

/** Every switch in the preferences, and the ids that follow it. */
export const SWITCHES: Readonly<Record<string, readonly string[]>> = {
  preference: ['preference', 'chat'],
  chat: ['chat'],
  analytics: ['analytics', 'stats', 'maps'],
  stats: ['stats'],
  maps: ['maps'],
}

/** What a service's scripts would leave, and whose it is. */
export const TRACES: Readonly<Record<string, string>> = {
  _chat: 'chat',
  _st: 'stats',
  _st_1: 'stats',
  _map: 'maps',
}

export const CONDITIONS = [
  'analytics',
  'preference',
  'stats',
  'chat maps',
  'analytics preference',
  'stats|chat',
  '!analytics',
  '!chat',
] as const

export const FROM_THE_START: readonly [Kind, condition: string, attribute?: string][] = [
  ['src', 'analytics'],
  ['inline', 'preference'],
  ['src', 'stats', 'async'],
  ['src', 'analytics preference', 'defer'],
  ['inline', 'stats|chat', 'data-type="module"'],
  ['inline', '!analytics'],
  ['iframe', 'chat'],
  ['img', 'maps'],
]

/**
 * Writes the page of a site, its number and policy version in it, and says what it holds.
 *
 * @param isStrict - whether the page is under a policy that lets a nonce through and nothing else
 */
export function writePage(page: number, policy: number, isStrict: boolean): { answer: Page; held: Held[] } {
  const settings = { policy: { version: String(policy), url: '/privacy' }, services: SERVICES }
  const elements = FROM_THE_START.map(([kind, condition, attribute = ''], i) => ({
    held: { key: `${page}-${i}`, kind, condition },
    attribute,
  }))
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>
    <script>(${prepare})(${page}, ${JSON.stringify(IDS)})</script>
    <script type="application/json" data-assent-config>${JSON.stringify(settings)}</script>
    <script src="/dist/assent.js"></script>
    <body><button id="open" data-assent-open>Preferences</button>
    ${elements.map(({ held, attribute }) => markup(held, attribute)).join('\n')}`
  // With `no-store`, no page would come back from the back/forward cache.
  const headers = { 'cache-control': 'no-cache' }
  return {
    answer: isStrict ? strict(html, headers) : { html, headers },
    held: elements.map(({ held }) => held),
  }
}

function markup({ key, kind, condition }: Held, attribute: string): string {
  const held = `data-assent="${condition}" ${attribute}`
  if (kind === 'inline') return `<script type="text/plain" ${held}>window.ran.push('${key}')</script>`
  if (kind === 'src') return `<script type="text/plain" ${held} src="${address(key)}"></script>`
  return `<${kind} ${held} data-src="${address(key)}">${kind === 'iframe' ? '</iframe>' : ''}`
}

/** Where a held element leads: only scripts are there, but for frames and images the request is all that counts. */
export const address = (key: string) => `/log/${key}.js`

/** The key of the element that asked for this, if one did. */
export const keyOf = ({ path }: SiteRequest) => /^\/log\/([\d-]+)\.js$/.exec(path)?.[1]

/** Runs in the page, before all else. */
function prepare(page: number, ids: string[]): void {
  const same = (text: string) => text
  const rules = { createScript: same, createScriptURL: same }
  const { trustedTypes } = window as TrustingWindow
  const trusted = trustedTypes?.createPolicy('shop', rules) ?? rules
  const machine: Window['machine'] = { page, runs: [], errors: [], trusted }
  const ran: string[] = []
  ran.push = key => {
    const { consent } = machine
    const granted = ids.filter(id => consent?.has(id))
    return machine.runs.push({ key: String(key), granted, hasDecided: Boolean(consent?.$record.get()) })
  }
  window.ran = ran
  window.machine = machine
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
    machine.errors.push(`${violatedDirective} was violated by ${sample}`)
  })
  document.addEventListener('assent:error', event => {
    const { error, during } = (event as CustomEvent).detail
    machine.errors.push(`${during}: ${error}`)
  })
  window.assent = [
    (consent: Consent) => {
      machine.consent = consent
    },
  ]
}
