// Pages with held scripts, and what tests do with them.
import type { Consent } from '../../src/core/types'
import { page } from './fixture'

declare global {
  interface Window {
    ran?: string[]
    /** What assent has reported. */
    errors?: string[]
    consent?: Consent
    root?: ShadowRoot
  }
}

const settings = { policy: { version: '1' } }

/** A page that notes what runs and what assent reports, and that says yes and no without a click. */
export const shop = (body: string, nonce = '') => page`<head><script ${nonce}>
    window.ran = []
    window.errors = []
    ;(window.assent ||= []).push(consent => {
      window.consent = consent
      consent.on('reload', reload => reload.prevent())
    })
    document.addEventListener('assent:error', ({ detail }) => errors.push(detail.error.message))
  </script>
  <script type="application/json" data-assent-config>${JSON.stringify(settings)}</script>
  <script ${nonce} src="/dist/assent.js"></script>
  <body><h1>Shop</h1><div id="place"></div>${body}`

export const held = (attributes: string, text = '') =>
  `<script type="text/plain" data-assent="analytics" ${attributes}>${text}</script>`
export const inline = (name: string, attributes = '') => held(attributes, `window.ran.push('${name}')`)

export const javascript = (html: string) => ({ html, headers: { 'content-type': 'text/javascript' } })

export const ran = () => window.ran
export const choose = (choice: 'acceptAll' | 'rejectAll') =>
  new Promise<void>(resolve => {
    const stop = window.consent?.on('change', () => {
      stop?.()
      resolve()
    })
    window.consent?.[choice]()
  })
/** For what must not happen: longer than a release takes. */
export const pause = () => new Promise(resolve => setTimeout(resolve, 150))
