import { isServer } from './isServer'
import { listen } from './stops'
import type { Consent } from './types'

export interface Events extends Pick<Consent, 'on' | 'emit'> {
  /** Runs the site's code so that nothing it throws or rejects with reaches us: it becomes an `error` event. */
  attempt(during: string, run: () => unknown): void
}

/** The typed bus behind `on` and `emit`. The document carries it, so that a page can listen without an instance. */
export const events: Events = {
  emit(event, detail) {
    if (event === 'error') console.error('assent:', detail)
    if (!isServer) document.dispatchEvent(new CustomEvent(`assent:${event}`, { detail }))
  },
  on: (event, fn) =>
    listen(isServer ? undefined : document, `assent:${event}`, ({ detail }: CustomEvent) =>
      events.attempt(event, () => fn(detail)),
    ),
  attempt(during, run) {
    const failed = (error: unknown) => {
      // An error listener that throws would otherwise be told of its own error for ever.
      if (during === 'error') console.error(error)
      else events.emit('error', { error, during })
    }
    try {
      Promise.resolve(run()).catch(failed)
    } catch (error) {
      failed(error)
    }
  },
}
