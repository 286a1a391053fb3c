import type { ServiceSettings } from '../core/types'
import { callOff, loadScript } from './loadScript'

interface Options {
  /** `G-…`, as Google Analytics shows it for the data stream. */
  readonly measurementId: string
}

/**
 * Google Analytics 4. It is loaded when it is granted, not before; taken back, it is switched off by Google's own flag,
 * so that the page needn't be loaded again. Advertising signals stay denied.
 * https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out
 */
export function ga4({ measurementId }: Options) {
  const page = globalThis as unknown as { dataLayer?: unknown[]; [flag: `ga-disable-${string}`]: boolean }
  const file = `https://www.googletagmanager.com/gtag/js?id=${encodeURIComponent(measurementId)}`
  const commands: unknown[] = []
  // Google tells commands from data by their being `arguments`, not arrays.
  function gtag(..._command: unknown[]) {
    page.dataLayer ??= []
    // biome-ignore lint/complexity/noArguments: it is what the vendor reads
    page.dataLayer.push(arguments)
    // biome-ignore lint/complexity/noArguments: likewise
    commands.push(arguments)
  }
  return {
    id: 'ga4',
    name: 'Google Analytics',
    provider: 'Google',
    category: 'analytics',
    url: 'https://policies.google.com/privacy',
    cookies: [
      { name: '_ga', maxAgeDays: 730 },
      { name: '_ga_*', maxAgeDays: 730 },
      { name: '_gid', maxAgeDays: 1 },
      { name: '_gat*', maxAgeDays: 1 },
      { name: '_dc_gtm_*', maxAgeDays: 1 },
      { name: '_gac_*', maxAgeDays: 90 },
      { name: '_gali', maxAgeDays: 1 },
      { name: '_gcl_*', maxAgeDays: 90 },
      { name: 'FPID', maxAgeDays: 730 },
      { name: 'FPLC', maxAgeDays: 1 },
      { name: '__utm*', maxAgeDays: 730 },
    ],
    hosts: ['googletagmanager.com', 'google-analytics.com'],
    stops: true,
    onGrant() {
      page[`ga-disable-${measurementId}`] = false
      if (!loadScript(file)) return gtag('consent', 'update', { analytics_storage: 'granted' })
      gtag('consent', 'default', {
        ad_storage: 'denied',
        ad_user_data: 'denied',
        ad_personalization: 'denied',
        analytics_storage: 'granted',
      })
      gtag('js', new Date())
      gtag('config', measurementId)
    },
    onWithdraw() {
      page[`ga-disable-${measurementId}`] = true
      if (!callOff(file, page.dataLayer, commands)) gtag('consent', 'update', { analytics_storage: 'denied' })
    },
  } as const satisfies ServiceSettings
}
