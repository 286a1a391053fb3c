import { together } from './stops'
import type { Consent, Stop } from './types'

/** Calls what services bring to start and to stop them. Each is on its own: one that throws disturbs no other. */
export function services(consent: Consent): Stop {
  const all = consent.settings.categories.flatMap(category => category.services)
  for (const service of all) {
    if (!consent.has(service.id)) continue
    // In a promise, where what it throws and what it rejects with are the same.
    Promise.resolve()
      .then(() => service.onGrant?.())
      .catch(error => consent.emit('error', { error, during: 'onGrant' }))
  }
  return together(
    ...all.flatMap(service => [
      consent.on('grant', ({ ids }) => (ids.includes(service.id) ? service.onGrant?.() : undefined)),
      consent.on('withdraw', ({ ids }) => (ids.includes(service.id) ? service.onWithdraw?.() : undefined)),
    ]),
  )
}
