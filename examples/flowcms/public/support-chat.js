/**
 * Stands in for a support vendor's widget, such as Intercom's: it brings its own button, leaves a cookie and a storage
 * key behind, and reports what the visitor does. Nothing in it knows about consent: the page holds its tag.
 */
{
  /** @param {string} kind */
  const report = kind =>
    navigator.sendBeacon(
      '/flowcms/collect',
      JSON.stringify({ kind: `chat: ${kind}`, page: location.pathname, visitor: readVisitor() }),
    )

  const readVisitor = () => document.cookie.match(/(?:^|; )intercom-id-demo=([^;]*)/)?.[1]

  const boot = () => {
    if (!readVisitor()) {
      const maxAge = 270 * 24 * 60 * 60
      document.cookie = `intercom-id-demo=${crypto.randomUUID()}; Path=/; Max-Age=${maxAge}; SameSite=Lax`
    }
    localStorage.setItem('intercom.session', new Date().toISOString())

    const chat = document.createElement('details')
    chat.id = 'support-chat'
    chat.innerHTML = `
      <summary>Support chat</summary>
      <form>
        <p>Hello! This is a stand-in for Intercom. It loads nothing from anywhere else.</p>
        <label>Your message <input name="message" required autocomplete="off"></label>
        <button>Send</button>
      </form>`
    chat.addEventListener('toggle', () => chat.open && report('opened'))
    chat.addEventListener('submit', event => {
      event.preventDefault()
      report('message')
      chat.querySelector('form')?.replaceWith('Sent, to the collector of this example.')
    })
    document.body.append(chat)
    report('ready')
  }

  // The single-page app shows its route again, and with it the tag; a widget that runs already goes on running.
  if (!document.getElementById('support-chat')) boot()
}
