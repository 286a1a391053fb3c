import { events } from './events'

/** What pages need of a nanostores atom. The original, made for stores of stores, is 6 % of what every visitor loads. */
export function atom<Value>(init: Value) {
  const listeners = new Set<(value: Value) => void>()
  const tell = (fn: (value: Value) => void) => events.attempt('listen', () => fn(store.value))
  const store = {
    value: init,
    init,
    get: () => store.value,
    set(value: Value) {
      if (store.value === value) return
      store.value = value
      // A listener may have removed another, or set what the others have yet to hear of.
      for (const fn of [...listeners]) if (listeners.has(fn)) tell(fn)
    },
    listen(fn: (value: Value) => void) {
      listeners.add(fn)
      return () => listeners.delete(fn)
    },
    subscribe(fn: (value: Value) => void) {
      const stop = store.listen(fn)
      tell(fn)
      return stop
    },
  }
  return store
}
