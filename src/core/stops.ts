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

/** For what a prerendered page lacks until its parts start, when somebody sees it: does it then. */
export function whenShown(run: () => Stop): Stop {
  let stop: Stop | undefined
  const stopWaiting = listen(document, 'prerenderingchange', () => {
    stop = run()
  })
  return () => {
    stopWaiting()
    stop?.()
  }
}

/** One undo for several. */
export function together(...stops: Stop[]): Stop {
  return () => {
    for (const stop of stops) stop()
  }
}
