import { together } from './stops'
import type { Consent, Stop } from './types'

/** Calls what services bring to start and to stop them. Each is on its own: one that throws disturbs no other. */
export function services(consent: Consent): Stop {
  const all = consent.settings.categories.flatMap(category => category.services)
  // The site may choose in the task in which it starts consent.
  const starting = new Set(all.filter(({ id }) => consent.has(id)))
  // In a promise, where what it throws and what it rejects with are the same.
  for (const service of starting)
    Promise.resolve()
      .then(() => (starting.delete(service) ? service.onGrant?.() : undefined))
      .catch(error => consent.emit('error', { error, during: 'onGrant' }))
  const call = (event: 'grant' | 'withdraw', method: 'onGrant' | 'onWithdraw') =>
    all.map(service =>
      consent.on(event, ({ ids }) => {
        if (!ids.includes(service.id)) return
        starting.delete(service)
        return service[method]?.()
      }),
    )
  return together(...call('grant', 'onGrant'), ...call('withdraw', 'onWithdraw'), () => starting.clear())
}
