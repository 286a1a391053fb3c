import { atom } from './atom'
import { readCookies } from './cookie'
import { events } from './events'
import { isServer } from './isServer'
import { pickRecord, unanswered } from './record'
import type { Consent, ConsentRecord, ResolvedSettings, Source, Surface } from './types'

/** What turns a visitor's choice into a record. */
export type Choosing = Pick<Consent, 'acceptAll' | 'rejectAll' | 'save' | 'withdraw' | 'forget'>

/** All of a consent but what chooses and what stops. */
export type Store = Omit<Consent, keyof Choosing | 'observe' | 'stop'>

/**
 * Makes a record the page's own, and tells everybody what that changed.
 *
 * @param storage - where the record is kept; as before, when it was only read
 */
export type Adopt = (record: ConsentRecord | undefined, source: Source, storage?: Consent['storage']) => void

/**
 * Holds the record and is the only one that changes it, by what it reads from the cookie or is given to adopt.
 *
 * @returns the store; what makes a record its own; and what takes up the stored one, which nobody is told of
 */
export function createStore(settings: ResolvedSettings): [Store, Adopt, begin: () => void] {
  const { name } = settings.cookie
  const { categoryOf, optionalIds } = settings
  const $surface = atom<Surface | undefined>()
  // Empty at first, also where there is a record: `init` is what a hydrating page must agree with.
  const $record = atom<ConsentRecord | undefined>()
  let storage: Store['storage'] = 'cookie'
  // The ids of what was replaced here, one after another. That doesn't come back, though Firefox may show it: while it
  // loads a document, it gives a page its cookies as they were a moment before.
  let replaced = ''

  const store: Store = {
    $surface,
    $record,
    settings,
    get storage() {
      return storage
    },
    get unanswered() {
      return unanswered($record.get(), settings)
    },
    has(id) {
      const category = categoryOf.get(id)
      return category === 'essential' || (!!category && isYes($record.get(), id))
    },
    whenGranted: id =>
      new Promise(resolve => {
        const check = () => {
          if (!store.has(id)) return
          stop()
          resolve()
        }
        const stop = $record.listen(check)
        check()
      }),
    emit: events.emit,
    on: events.on,
    subscribe: $record.subscribe,
    listen: $record.listen,
    open(surface = 'preferences') {
      show(surface)
    },
    close() {
      show($surface.get() === 'preferences' && store.unanswered.length ? 'banner' : undefined)
    },
    refresh() {
      const record = read()
      // Where nothing can be kept, an empty cookie doesn't say that the visitor changed her mind.
      if (!record ? storage === 'cookie' : !replaced.includes(record.id)) adopt(record, 'other-tab')
    },
  }
  return [store, adopt, begin]

  function begin(): void {
    $record.set(read())
    if (store.unanswered.length) show('banner')
  }

  function read(): ConsentRecord | undefined {
    return pickRecord(readCookies(name), settings)
  }

  function adopt(record: ConsentRecord | undefined, source: Source, keptIn = storage): void {
    storage = keptIn
    const previous = $record.get()
    if (record?.id === previous?.id) return
    if (source !== 'other-tab') replaced += previous?.id
    $record.set(record)
    events.emit('change', { source, previous, record })
    for (const event of ['grant', 'withdraw'] as const) {
      const isGrant = event === 'grant'
      const ids = optionalIds.filter(id => store.has(id) === isGrant && isYes(previous, id) !== isGrant)
      if (ids.length) events.emit(event, { ids })
    }
    // Whoever is reading the preferences here goes on with them.
    if ($surface.get() !== 'preferences' || source !== 'other-tab')
      show(store.unanswered.length ? 'banner' : undefined)
  }

  function show(surface: Surface | undefined): void {
    const previous = $surface.get()
    if (isServer || surface === previous) return
    $surface.set(surface)
    if (previous) events.emit('close', { surface: previous })
    if (surface) events.emit('open', { surface })
  }
}

const isYes = (record: ConsentRecord | undefined, id: string) => record?.choices[id] === true
