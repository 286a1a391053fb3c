import type { Stop } from './types'

declare global {
  interface Document {
    /** Where browsers prerender. https://developer.mozilla.org/docs/Web/API/Document/prerendering */
    readonly prerendering?: boolean
  }
}

/** Listens, and gives back the undo. Where a browser lacks the target, nothing is ever heard. */
export function listen(
  target: EventTarget | undefined,
  event: string,
  listener: (event: never) => void,
): Stop {
  target?.addEventListener(event, listener as EventListener)
  return () => target?.removeEventListener(event, listener as EventListener)
}

/** Nobody sees a prerendered page, and maybe nobody ever will: until it is shown, it is as if nobody had come. */
export function whenShown(run: () => Stop): Stop {
  if (!document.prerendering) return run()
  let stop: Stop | undefined
  const stopWaiting = listen(document, 'prerenderingchange', () => {
    stopWaiting()
    stop = run()
  })
  return () => {
    stopWaiting()
    stop?.()
  }
}

/**
 * Gives a consent a method that one of its parts brings, also while a prerendered page keeps the parts from starting: what
 * is called meanwhile is done then, unless consent was stopped before.
 */
export function provideLater<Method extends string>(
  consent: { [Name in Method]: (place: never) => Stop },
  method: Method,
): void {
  const wait = (place: never): Stop =>
    whenShown(() => (consent[method] === wait ? () => {} : consent[method](place)))
  consent[method] ??= wait
}

/** One undo for several. */
export function together(...stops: Stop[]): Stop {
  return () => {
    for (const stop of stops) stop()
  }
}
