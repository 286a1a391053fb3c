import type { ServiceSettings } from '../core/types'
import { callOff, loadScript } from './loadScript'

interface Options {
  /** Where Matomo stands, with a closing slash: `https://stats.example.com/`. */
  readonly url: string
  readonly siteId: string
}

/** Matomo keeps its refusal for ever unless it is told for how long: as long as a choice holds. */
const REFUSAL_HOURS = 182 * 24

/**
 * Matomo. It is loaded when it is granted, and waits for consent by its own means too, so that it stops when that is
 * taken back.
 * https://developer.matomo.org/guides/tracking-consent
 */
export function matomo({ url, siteId }: Options) {
  const page = globalThis as { _paq?: unknown[] }
  const file = `${url}matomo.js`
  const commands: unknown[][] = []
  const queue = (...more: unknown[][]) => {
    commands.push(...more)
    page._paq ??= []
    page._paq.push(...more)
  }
  return {
    id: 'matomo',
    name: 'Matomo',
    provider: new URL(url).hostname,
    category: 'analytics',
    url: 'https://matomo.org/matomo-cloud-privacy-policy/',
    cookies: [
      { name: '_pk_id*', maxAgeDays: 393 },
      { name: '_pk_ses*', maxAgeDays: 1 },
      { name: '_pk_ref*', maxAgeDays: 182 },
      { name: '_pk_cvar*', maxAgeDays: 1 },
      { name: '_pk_hsr*', maxAgeDays: 1 },
      { name: '_pk_testcookie*' },
      { name: 'mtm_consent', maxAgeDays: 393 },
      { name: 'mtm_consent_removed', maxAgeDays: REFUSAL_HOURS / 24 },
      { name: 'mtm_cookie_consent', maxAgeDays: 393 },
    ],
    hosts: [new URL(url).hostname],
    stops: true,
    onGrant() {
      queue(['requireConsent'], ['setConsentGiven'])
      if (!loadScript(file)) return
      queue(
        ['setTrackerUrl', `${url}matomo.php`],
        ['setSiteId', siteId],
        ['trackPageView'],
        ['enableLinkTracking'],
      )
    },
    onWithdraw() {
      // Called off, it may still be loaded by the page itself: then it waits for consent.
      if (callOff(file, page._paq, commands)) queue(['requireConsent'])
      else queue(['forgetConsentGiven', REFUSAL_HOURS], ['deleteCookies'])
    },
  } as const satisfies ServiceSettings
}
