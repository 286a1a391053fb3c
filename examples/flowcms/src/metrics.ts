import { consent } from './consent'
import { $path } from './router'

let track: ((name: string, props?: Record<string, string>) => void) | undefined

/** Reports that a feature was clicked. Without consent it goes nowhere, and nothing is saved up to be sent later. */
export function reportClick(feature: string): void {
  track?.('Feature click', { feature })
}

/**
 * Loads the tracker once the visitor agrees, and reports the usage metrics that the policy names: page views, feature
 * clicks and session duration.
 *
 * The tracker follows whatever is called 'pageview' with 'engagement' requests, also while the page closes, and no
 * option stops these. So the page view goes by another name until it is sent: then every request passes
 * `transformRequest`, and none leaves after a withdrawal.
 */
export async function startMetrics(): Promise<void> {
  await consent.whenGranted('analytics')
  const plausible = await import('@plausible-analytics/tracker')
  plausible.init({
    domain: 'flowcms.example',
    endpoint: '/flowcms/collect',
    captureOnLocalhost: true,
    autoCapturePageviews: false,
    bindToWindow: false,
    logging: false,
    transformRequest: payload => {
      if (!consent.has('analytics')) return null
      return payload.n === 'view' ? { ...payload, n: 'pageview' } : payload
    },
  })
  track = (name, props = {}) => plausible.track(name, { props })
  $path.subscribe(() => track?.('view'))

  let startedAt = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) track?.('Session', { seconds: String(Math.round((Date.now() - startedAt) / 1000)) })
    else startedAt = Date.now()
  })
}
