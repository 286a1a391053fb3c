import { h } from 'preact'
import type { BannerMessages, Consent } from '../core/types'

interface Props {
  consent: Consent
  messages: BannerMessages
  /** What was added since, for who is asked again. */
  news?: string | undefined
}

/** The first layer: says what is asked, and takes a yes or a no of equal weight. */
export function Banner({ consent, messages, news }: Props) {
  const { policy, layout = 'card', position = 'bottom-start' } = consent.settings
  return (
    <section
      class={`assent-banner assent-${layout} assent-${position}`}
      aria-describedby="assent-text"
      aria-labelledby="assent-title"
    >
      <h2 id="assent-title">{messages.bannerTitle}</h2>
      <p id="assent-text">
        {messages.bannerText} {news} {policy.url && <a href={policy.url}>{messages.policy}</a>}
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
    ;(event.currentTarget as HTMLElement).focus()
    consent.open()
  }
}
