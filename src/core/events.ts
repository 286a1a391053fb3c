import type { Consent, ConsentEvents } from './types'

type Listeners = { [E in keyof ConsentEvents]?: Set<(detail: ConsentEvents[E]) => void> }

export interface Events extends Pick<Consent, 'on' | 'emit'> {
  /** Runs the site's code so that nothing it throws or rejects with reaches us: it becomes an `error` event. */
  attempt(during: string, run: () => unknown): void
}

/** The typed bus behind `on` and `emit`. */
export function createEvents(): Events {
  const listeners: Listeners = {}

  const events: Events = {
    on(event, fn) {
      // A wrapper of its own, so that a function that listens twice is called twice and undone singly.
      const listener: typeof fn = detail => attempt(event, () => fn(detail))
      listeners[event] ??= new Set() as never
      const all = listeners[event] as Set<typeof fn>
      all.add(listener)
      return () => all.delete(listener)
    },
    emit(event, detail) {
      for (const listener of [...(listeners[event] ?? [])]) (listener as (d: typeof detail) => void)(detail)
      if (typeof document === 'object') document.dispatchEvent(new CustomEvent(`assent:${event}`, { detail }))
    },
    attempt,
  }
  return events

  function attempt(during: string, run: () => unknown): void {
    const failed = (error: unknown) => {
      // An error listener that throws would otherwise be told of its own error for ever.
      if (during === 'error') console.error(error)
      else {
        if (!listeners.error?.size) console.error('assent:', during, error)
        events.emit('error', { error, during })
      }
    }
    try {
      Promise.resolve(run()).catch(failed)
    } catch (error) {
      failed(error)
    }
  }
}
