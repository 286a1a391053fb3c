import { createConsent } from 'assent/core'
import './style.css'

const consent = createConsent({
  policy: { version: '2026-11-01' },
  categories: ['analytics'],
  // The examples share one address, and so one cookie jar: a name of its own keeps this page's choice apart.
  cookie: { name: 'headless-assent' },
})

const find = <E extends HTMLElement>(selector: string) => document.querySelector(selector) as E
const ask = find<HTMLFormElement>('#ask')

// What shows is a function of the store. Both surfaces are the same form here: there is one thing to say yes or no to.
consent.$surface.subscribe(surface => {
  ask.hidden = !surface
  // Whoever asked for it wants to answer; whoever just came wants to read.
  if (surface === 'preferences') find('[data-answer="no"]').focus()
})
consent.subscribe(() => {
  find('#state').textContent = consent.has('analytics') ? 'counted' : 'not counted'
})

ask.addEventListener('click', event => {
  const { answer } = (event.target as HTMLElement).dataset
  if (answer) consent.save({ analytics: answer === 'yes' })
})
ask.addEventListener('keydown', event => {
  if (event.key === 'Escape') consent.close()
})
