import type { Stop } from './types'

/** Listens, and gives back the undo. Where a browser lacks the target, nothing is ever heard. */
export function listen(
  target: EventTarget | undefined,
  event: string,
  listener: (event: never) => void,
): Stop {
  target?.addEventListener(event, listener as EventListener)
  return () => target?.removeEventListener(event, listener as EventListener)
}

/** One undo for several. */
export function together(...stops: Stop[]): Stop {
  return () => {
    for (const stop of stops) stop()
  }
}
