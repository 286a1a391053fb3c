import { setTimeout as sleep } from 'node:timers/promises'
import type { Consent, ConsentEvents, ConsentRecord } from '../../src/core/types'

declare global {
  interface Window {
    ran?: string[]
    consent?: Consent
    /** The events of the page so far, with what is worth knowing of their details. */
    told?: Told[]
    /** What nobody has caught. */
    uncaught?: string[]
  }
}

export interface Told extends Partial<Omit<ConsentEvents['change'] & ConsentEvents['erase'], 'previous'>> {
  readonly name: keyof ConsentEvents
  readonly ids?: readonly string[]
  readonly during?: string
  readonly message?: string
}

/** The script tag with its settings, after a script that notes what the page is told in {@link Window.told}. */
export const sdk = (settings: object): string => `<script>
    window.told = []
    window.uncaught = []
    addEventListener('error', event => event.message && uncaught.push(event.message))
    addEventListener('unhandledrejection', event => uncaught.push(String(event.reason)))
    addEventListener('securitypolicyviolation', event => uncaught.push(event.violatedDirective))
    for (const name of ['change', 'grant', 'withdraw', 'erase', 'reload', 'error', 'ready', 'open'])
      document.addEventListener('assent:' + name, ({ detail }) => {
        const { record, source, ids, erased, remaining, error, during } = detail
        told.push({ name, record, source, ids, erased, remaining, during, message: error && String(error) })
      })
    ;(window.assent ||= []).push(consent => { window.consent = consent })
  </script>
  <script type="application/json" data-assent-config>${JSON.stringify(settings)}</script>
  <script src="/dist/assent.js"></script>`

/** What the page has been told under one name; to be run in the page. */
export const toldOf = (name: Told['name']): Told[] => (window.told ?? []).filter(event => event.name === name)

/** The text of a record's cookie. What isn't named is as after “Accept all” a minute ago. */
export function recordText({
  id = 'abcdefghij012345',
  ageDays = 60 / 86_400,
  policy = '1',
  yes = [],
  no = [],
}: {
  readonly yes?: readonly string[]
  readonly no?: readonly string[]
  readonly ageDays?: number
} & Partial<Pick<ConsentRecord, 'id' | 'policy'>>): string {
  const givenAt = Math.round(Date.now() / 1000 - ageDays * 86_400)
  return [1, id, givenAt, 182, policy, yes.join('.'), no.join('.'), 'accept', 'en', 'opt-in'].join('~')
}

/** Long enough for what must not happen to have happened. */
export const QUIET_MS = 400

export const NONCE = 'n0nce'

/**
 * The same page under a policy that lets a nonce through and nothing else, and under Trusted Types, of which only `assent`
 * and the page's own `shop` may be made.
 */
export const strict = (html: string, headers: Readonly<Record<string, string | string[]>> = {}) => ({
  html: html.replaceAll('<script', `<script nonce="${NONCE}"`),
  headers: {
    ...headers,
    'content-security-policy': `default-src 'self'; script-src 'nonce-${NONCE}'; style-src 'self'; require-trusted-types-for 'script'; trusted-types assent shop`,
  },
})

/** Waits in the page: a browser that is busy waits longer, too. */
export const quiet = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** HTML as a slow network brings it: cut at each empty comment of JavaScript, with a pause there. */
export async function* inPieces(html: string, pauseMs = 400): AsyncGenerator<string> {
  for (const [i, piece] of html.split('/**/').entries()) {
    if (i) await sleep(pauseMs)
    yield piece
  }
}
