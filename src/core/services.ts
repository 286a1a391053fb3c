import { events } from './events'
import { ran } from './scripts'
import { stopping } from './stopping'
import { together } from './stops'
import type { Consent, ServiceSettings, Stop } from './types'
import { afterPaint } from './watch'

/** Longer than it takes to paint. */
const UNPAINTED_MS = 500

/** What a service brings hangs when it takes longer than this. */
const PATIENCE_MS = 10_000

/** @throws Error when it throws or rejects, or hasn't settled in time */
async function call(service: ServiceSettings, method: 'onGrant' | 'onWithdraw'): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise((_, reject) => {
    timer = setTimeout(reject, PATIENCE_MS, Error(`${method} of ${service.id} has not settled after 10 s`))
  })
  try {
    await Promise.race([service[method]?.(), late])
  } finally {
    clearTimeout(timer)
  }
}

async function stopService(service: ServiceSettings): Promise<void> {
  try {
    await call(service, 'onWithdraw')
  } catch (error) {
    ran.add(`${service.id}!`)
    throw error
  }
}

/** Calls what services bring to start and to stop them. Each is on its own: one that throws disturbs no other. */
export function services(consent: Consent): Stop {
  const { services: all = [] } = consent.settings
  /** Those that are about to be called, unless their yes is taken back before. */
  const starting = new Set<ServiceSettings>()
  const start = (service: ServiceSettings, soon: (run: () => void) => void) => {
    starting.add(service)
    soon(() => {
      if (!starting.delete(service) || !service.onGrant) return
      ran.add(service.id)
      events.attempt('onGrant', () => call(service, 'onGrant'))
    })
  }
  // The site may choose in the task in which it starts consent.
  for (const service of all) if (consent.has(service.id)) start(service, queueMicrotask)
  return together(
    ...all.flatMap(service => [
      consent.on('grant', ({ ids }) => {
        if (!ids.includes(service.id)) return
        start(service, run => {
          afterPaint(run)
          // In a frame that isn't shown, Firefox never paints.
          setTimeout(run, UNPAINTED_MS)
        })
      }),
      consent.on('withdraw', ({ ids }) => {
        if (!ids.includes(service.id)) return
        starting.delete(service)
        const stopped = stopService(service)
        stopping.add(stopped)
        return stopped.finally(() => stopping.delete(stopped))
      }),
    ]),
    () => starting.clear(),
  )
}
