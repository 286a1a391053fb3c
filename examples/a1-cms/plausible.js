import { init, track } from '@plausible-analytics/tracker'

/**
 * Plausible's tracker as the script that its held tag lets run. Clicks are counted where a link carries a
 * `plausible-event-name=…` class.
 *
 * The tracker follows whatever is called 'pageview' with 'engagement' requests, also while the page closes, and no
 * option stops these. So the page view goes by another name until it is sent: then every request passes
 * `transformRequest`, and none leaves after a withdrawal.
 */
window.assent ||= []
window.assent.push(consent => {
  init({
    domain: 'a1cms.example',
    endpoint: '/a1-cms/collect',
    captureOnLocalhost: true,
    autoCapturePageviews: false,
    outboundLinks: true,
    transformRequest: payload => {
      if (!consent.has('analytics')) return null
      return payload.n === 'view' ? { ...payload, n: 'pageview' } : payload
    },
  })
  track('view', {})
})
