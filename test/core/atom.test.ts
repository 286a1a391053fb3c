import { atom as nanostore } from 'nanostores'
import { describe, expect, test, vi } from 'vitest'
import { atom as original } from '../../src/core/atom'
import { atom as forPages } from '../../src/core/atom.page'
import { events } from '../../src/core/events'

// What pages load has an atom of its own: it must do what the package's does, as far as anybody uses it.
describe.each([
  ['of the package', original],
  ['for pages', forPages],
] as const)('the atom %s', (_, make) => {
  const atom = make as <Value>(init: Value) => ReturnType<typeof forPages<Value>>

  test('tells who listens of each change, and who subscribes of now as well', () => {
    const store = atom(0)
    const listen = vi.fn()
    const subscribe = vi.fn()
    store.listen(listen)
    const stop = store.subscribe(subscribe)
    store.set(1)
    store.set(1)
    stop()
    store.set(2)
    expect(listen.mock.calls.map(([value]) => value)).toEqual([1, 2])
    expect(subscribe.mock.calls.map(([value]) => value)).toEqual([0, 1])
    expect([store.get(), store.value, store.init]).toEqual([2, 2, 0])
  })

  test('tells nobody of what is past, where a listener sets the next value', () => {
    const store = atom(0)
    const told: number[] = []
    store.listen(value => {
      if (value === 1) store.set(2)
    })
    store.listen(value => told.push(value))
    store.set(1)
    expect(new Set(told)).toEqual(new Set([2]))
  })

  test('doesn’t tell one that another has just removed, nor one that it has just added', () => {
    const store = atom(0)
    const removed = vi.fn()
    const added = vi.fn()
    store.listen(() => {
      stop()
      store.listen(added)
    })
    const stop = store.listen(removed)
    store.set(1)
    expect(removed).not.toHaveBeenCalled()
    expect(added).not.toHaveBeenCalled()
  })

  test('tells all, although one throws, and reports what it threw', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const error = vi.fn()
    const stop = events.on('error', error)
    const store = atom(0)
    const last = vi.fn()
    const thrown = Error('bad')
    const bad = () => () => {
      throw thrown
    }
    store.listen(bad())
    store.subscribe(bad())
    store.listen(last)
    store.set(1)
    expect(last).toHaveBeenCalledOnce()
    expect(error.mock.calls).toEqual(Array(3).fill([{ error: thrown, during: 'listen' }]))
    stop()
    vi.restoreAllMocks()
  })

  test('is set, whatever a listener of another does with it', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const error = vi.fn()
    const stop = events.on('error', error)
    const store = atom(0)
    const other = nanostore(0)
    const thrown = Error('bad')
    other.listen(() => {
      throw thrown
    })
    store.listen(value => other.set(value))
    store.set(1)
    expect(store.get()).toBe(1)
    expect(error.mock.calls).toEqual([[{ error: thrown, during: 'listen' }]])
    stop()
    vi.restoreAllMocks()
  })

  test('hears of what is set while it subscribes', () => {
    const store = atom(0)
    const told: number[] = []
    store.subscribe(value => {
      told.push(value)
      if (value === 0) store.set(1)
    })
    expect(told).toEqual([0, 1])
  })
})
