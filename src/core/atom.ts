import { atom as original, type WritableAtom } from 'nanostores'
import { events } from './events'

/** A nanostores atom that outlives the site's code: what a listener throws or rejects with becomes an `error` event. */
export function atom<Value>(init?: Value): WritableAtom<Value> {
  const store = original(init as Value)
  const { listen, set } = store
  // The listeners of a store that is computed from this one, or set by a listener of it, are told by the same `set`.
  store.set = value => events.attempt('listen', () => set(value))
  store.listen = fn => listen((...values) => events.attempt('listen', () => fn(...values)))
  store.subscribe = fn => {
    const stop = store.listen(fn)
    events.attempt('listen', () => (fn as (value: Value) => void)(store.value))
    return stop
  }
  return store
}
