import { h } from 'preact'
import type { Consent, Messages } from '../core/types'
import { fill } from './messages'

/** The first layer: says what is asked, and takes a yes or a no of equal weight. */
export function Banner({ consent, messages }: { consent: Consent; messages: Messages }) {
  const { site, policy, layout = 'card', position = 'bottom-start' } = consent.settings
  return (
    <section class={`assent-banner assent-${layout} assent-${position}`} aria-labelledby="assent-title">
      <h2 id="assent-title">{messages.bannerTitle}</h2>
      <p>
        {messages.bannerText}{' '}
        {policy.url && (
          <a href={policy.url}>
            {site?.name ? fill(messages.policyOf, { site: site.name }) : messages.policy}
          </a>
        )}
      </p>
      <div class="assent-actions">
        <button type="button" data-action="reject" onClick={() => consent.rejectAll()}>
          {messages.reject}
        </button>
        <button type="button" data-action="accept" onClick={() => consent.acceptAll()}>
          {messages.accept}
        </button>
        <button type="button" data-action="manage" onClick={openPreferences}>
          {messages.manage}
        </button>
      </div>
    </section>
  )

  function openPreferences(event: Event) {
    // Safari doesn't focus what is clicked; the dialog gives the focus back to what had it.
    ;(event.currentTarget as HTMLElement).focus({ preventScroll: true })
    consent.open()
  }
}
