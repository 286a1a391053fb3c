import { useStore } from '@nanostores/preact'
import { consent } from './consent'

export function Support() {
  useStore(consent.$record)
  const isAllowed = consent.has('intercom')

  return (
    <>
      <h1>Support</h1>
      <p class="lead">
        Our customer success team reads every message, and answers within five business days.
      </p>
      <section class="card">
        <h2>Chat with us</h2>
        {isAllowed ? (
          <p>The chat is open: find it at the bottom of the page. Here it is a stand-in for Intercom.</p>
        ) : (
          <>
            <p>
              The chat is run by Intercom, which recognises you by a cookie. It isn’t loaded until you allow
              it. Here it is a stand-in, and loads nothing from anywhere else.
            </p>
            <button type="button" onClick={() => consent.save({ intercom: true })}>
              Allow the support chat
            </button>
          </>
        )}
        {/* Released, another script stands in its place, which leaves with the section and not by itself. */}
        <script type="text/plain" data-assent="intercom" src="/flowcms/support-chat.js" />
      </section>
      <section class="card">
        <h2>Write to us</h2>
        <p>
          Questions about your data go to <a href="mailto:privacy@flowcms.io">privacy@flowcms.io</a>. No
          consent is needed for that.
        </p>
      </section>
    </>
  )
}
