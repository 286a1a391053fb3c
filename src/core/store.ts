import { atom } from 'nanostores'
import { readCookies, writeCookie } from './cookie'
import type { Events } from './events'
import { nowInSeconds, pickRecord, serialiseRecord } from './record'
import type { Choices, Consent, ConsentRecord, ResolvedSettings, Source, Surface } from './types'

export type Store = Omit<Consent, 'settings' | 'stop'>

/**
 * Holds the record and is the only one that changes it. A choice becomes a record, the record goes into the cookie
 * and into `$record`, and everybody hears of it.
 */
export function createStore(settings: ResolvedSettings, events: Events): Store {
  const { name, maxAgeDays, domain } = settings.cookie
  const { categoryOf, optionalIds } = settings
  // Empty at first, also where there is a record: `init` is what a hydrating page must agree with.
  const $record = atom<ConsentRecord | undefined>()
  const $surface = atom<Surface | undefined>()
  let storage: Store['storage'] = 'cookie'

  const store: Store = {
    $record,
    $surface,
    get storage() {
      return storage
    },
    has: id => categoryOf.get(id) === 'essential' || isYes($record.get(), id),
    subscribe: fn => $record.subscribe(record => events.attempt('subscribe', () => fn(record))),
    listen: fn => $record.listen(record => events.attempt('listen', () => fn(record))),
    on: events.on,
    emit: events.emit,
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
    acceptAll: (source = 'accept') => store.save(answers(optionalIds, true), source),
    rejectAll: (source = 'reject') => store.save(answers(optionalIds, false), source),
    withdraw: (...ids) => store.save(answers(ids.length ? ids : optionalIds, false)),
    save(choices, source = 'save') {
      // A server has nobody to ask.
      if (typeof document !== 'object') return
      const before = $record.get()?.choices ?? {}
      const answer = (id: string) => choices[id] ?? choices[categoryOf.get(id) as string] ?? before[id]
      const record: ConsentRecord = {
        id: randomId(),
        givenAt: nowInSeconds(),
        maxAgeDays,
        policy: settings.policy.version,
        choices: Object.fromEntries(optionalIds.map(id => [id, answer(id) === true])),
        source,
        language: settings.language,
        regime: 'opt-in',
      }
      storage = writeCookie(name, serialiseRecord(record), maxAgeDays, domain) ? 'cookie' : 'blocked'
      adopt(record, source)
      events.emit('record', record)
    },
    forget() {
      writeCookie(name, '', 0, domain)
      adopt(undefined, 'host')
    },
    refresh(source = 'other-tab') {
      const record = pickRecord(readCookies(name), settings)
      // Where nothing can be kept, an empty cookie doesn't say that the visitor changed her mind.
      if (record || storage === 'cookie') adopt(record, source)
    },
    open(surface = 'preferences') {
      show(surface)
    },
    close() {
      show($surface.get() === 'preferences' && !$record.get() ? 'banner' : undefined)
    },
  }
  if (typeof document === 'object') $record.set(pickRecord(readCookies(name), settings))
  return store

  /** Makes a record the page's own, and tells what that changed. */
  function adopt(record: ConsentRecord | undefined, source: Source): void {
    const previous = $record.get()
    if (record?.id === previous?.id) return
    events.attempt('$record', () => $record.set(record))
    events.emit('change', { record, previous, source })
    const turned = (answer: boolean) =>
      optionalIds.filter(id => isYes(record, id) === answer && isYes(previous, id) !== answer)
    const [granted, withdrawn] = [turned(true), turned(false)]
    if (granted.length) events.emit('grant', { ids: granted })
    if (withdrawn.length) events.emit('withdraw', { ids: withdrawn })
    show(record ? undefined : 'banner')
  }

  function show(surface: Surface | undefined): void {
    const previous = $surface.get()
    if (surface === previous) return
    events.attempt('$surface', () => $surface.set(surface))
    if (previous) events.emit('close', { surface: previous })
    if (surface) events.emit('open', { surface })
  }
}

const isYes = (record: ConsentRecord | undefined, id: string) => record?.choices[id] === true

const answers = (ids: readonly string[], answer: boolean): Choices =>
  Object.fromEntries(ids.map(id => [id, answer]))

function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => (byte % 36).toString(36)).join('')
}
