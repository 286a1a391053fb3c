import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createConsent } from '../../src/core/index'
import { clearCookies } from '../helpers/clearCookies'

const settings = {
  policy: { version: '1' },
  services: [
    { id: 'session', name: 'Session', category: 'essential' },
    { id: 'ga4', name: 'Google Analytics', category: 'analytics' },
    { id: 'heat', name: 'Heatmap', category: 'analytics' },
  ],
} as const

const start = () => createConsent(settings)
let consent: ReturnType<typeof start>

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-20T12:00:00Z'), toFake: ['Date'] })
  clearCookies()
  consent = start()
})
afterEach(() => {
  consent.stop()
  vi.useRealTimers()
})

/** Every event, in order, with what is worth knowing of its detail. */
function record() {
  const log: unknown[][] = []
  consent.on('change', ({ record, previous, source }) =>
    log.push(['change', record?.choices, previous?.choices, source]),
  )
  consent.on('grant', ({ ids }) => log.push(['grant', ...ids]))
  consent.on('withdraw', ({ ids }) => log.push(['withdraw', ...ids]))
  consent.on('record', ({ source }) => log.push(['record', source]))
  consent.on('open', ({ surface }) => log.push(['open', surface]))
  consent.on('close', ({ surface }) => log.push(['close', surface]))
  return log
}

const ALL = { preference: true, analytics: true, ga4: true, heat: true }
const NONE = { preference: false, analytics: false, ga4: false, heat: false }

describe('a consent', () => {
  test('grants nothing but essential before a choice', () => {
    expect(consent.$record.get()).toBeUndefined()
    expect(
      (['essential', 'session', 'preference', 'analytics', 'ga4', 'heat'] as const).map(consent.has),
    ).toEqual([true, true, false, false, false, false])
  })

  test('grants no id that it doesn’t know', () => {
    consent.acceptAll()
    // @ts-expect-error: the settings have no such id
    expect(consent.has('analitycs')).toBe(false)
    expect(consent.has('toString' as 'analytics')).toBe(false)
    consent.stop()
    const fewer = createConsent({ policy: settings.policy })
    expect(fewer.has('analytics')).toBe(true)
    expect(fewer.has('ga4' as 'analytics')).toBe(false)
    fewer.stop()
    consent = start()
  })

  test('makes a choice a record, and tells of it in this order', () => {
    const log = record()
    consent.acceptAll()
    expect(consent.$record.get()).toEqual({
      id: expect.stringMatching(/^[a-z\d]{16}$/),
      givenAt: Date.parse('2026-03-20T12:00:00Z') / 1000,
      maxAgeDays: 182,
      policy: '1',
      choices: ALL,
      source: 'accept',
      language: 'en',
      regime: 'opt-in',
    })
    expect(log).toEqual([
      ['record', 'accept'],
      ['change', ALL, undefined, 'accept'],
      ['grant', 'preference', 'analytics', 'ga4', 'heat'],
      ['close', 'banner'],
    ])
  })

  test('grants nothing that a listener has taken back meanwhile', () => {
    const log = record()
    const stop = consent.on('change', () => consent.withdraw('analytics'))
    consent.acceptAll()
    stop()
    expect(consent.has('ga4')).toBe(false)
    expect(log.filter(([event]) => event === 'grant')).toEqual([['grant', 'preference']])
    expect(log.filter(([event]) => event === 'record')).toEqual([
      ['record', 'accept'],
      ['record', 'save'],
    ])
  })

  test('takes no choice in a prerendered page before that is shown', () => {
    consent.stop()
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
    consent = start()
    const log = record()
    consent.acceptAll()
    consent.withdraw('heat')
    expect([document.cookie, log]).toEqual(['', []])

    Object.defineProperty(document, 'prerendering', { value: false, configurable: true })
    document.dispatchEvent(new Event('prerenderingchange'))
    expect(consent.$record.get()?.choices).toMatchObject({ ga4: true, heat: false })
    expect(document.cookie).toContain('assent=')
  })

  test('reads nothing again in a prerendered page before that is shown', () => {
    consent.acceptAll()
    consent.stop()
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
    consent = start()
    const log = record()
    consent.refresh()
    expect([consent.has('ga4'), log]).toEqual([false, []])

    Object.defineProperty(document, 'prerendering', { value: false, configurable: true })
    document.dispatchEvent(new Event('prerenderingchange'))
    expect(consent.has('ga4')).toBe(true)
  })

  test('takes neither choice nor root in a prerendered page, once it was stopped', () => {
    consent.stop()
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
    consent = start()
    consent.acceptAll()
    consent.observe(document.createElement('div').attachShadow({ mode: 'open' }))
    consent.stop()
    const uncaught = vi.fn()
    window.addEventListener('error', uncaught)
    Object.defineProperty(document, 'prerendering', { value: false, configurable: true })
    document.dispatchEvent(new Event('prerenderingchange'))
    window.removeEventListener('error', uncaught)
    expect(uncaught).not.toHaveBeenCalled()
    expect(document.cookie).toBe('')
  })

  test('takes a root in a prerendered page, and looks at it when that is shown', () => {
    consent.stop()
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
    consent = createConsent(settings)
    const root = document.createElement('div').attachShadow({ mode: 'open' })
    root.innerHTML = '<img data-assent="analytics" src="/pixel.png">'
    const stop = consent.observe(root)
    expect(root.querySelector('img')?.getAttribute('src')).toBe('/pixel.png')
    Object.defineProperty(document, 'prerendering', { value: false, configurable: true })
    document.dispatchEvent(new Event('prerenderingchange'))
    expect(root.querySelector('img')?.getAttribute('src')).toBeNull()
    stop()
  })

  test('ends with the last choice, also where the first one’s record brings that about', () => {
    const stop = consent.on('record', ({ source }) => source === 'accept' && consent.rejectAll())
    consent.acceptAll()
    stop()
    expect(consent.has('analytics')).toBe(false)
    expect(document.cookie).toContain(`${consent.$record.get()?.id}`)
  })

  test('grants nothing for a moment that a listener of the record takes back', async () => {
    const granted = vi.fn()
    consent.whenGranted('analytics').then(granted)
    const stop = consent.on('record', ({ source }) => {
      if (source === 'accept') consent.save({ analytics: false })
    })
    consent.acceptAll()
    stop()
    await Promise.resolve()
    expect(granted).not.toHaveBeenCalled()
    expect(consent.has('analytics')).toBe(false)
  })

  test('doesn’t come back to what was replaced here, as Firefox may show it while it loads a document', () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout'] })
    consent.acceptAll()
    const before = document.cookie
    consent.withdraw('analytics')
    document.cookie = `${before}; path=/`
    consent.refresh()
    expect(consent.has('analytics')).toBe(false)
    vi.advanceTimersByTime(2_000)
    expect(document.cookie).toContain(consent.$record.get()?.id)
  })

  test('rejects, which withdraws what was granted', () => {
    consent.save({ analytics: true })
    const log = record()
    consent.rejectAll()
    expect(log).toEqual([
      ['record', 'reject'],
      ['change', NONE, { ...NONE, analytics: true, ga4: true, heat: true }, 'reject'],
      ['withdraw', 'analytics', 'ga4', 'heat'],
    ])
  })

  test('lets a category’s answer go for its services, unless they are named', () => {
    consent.save({ analytics: true, heat: false })
    expect(consent.$record.get()?.choices).toEqual({
      preference: false,
      analytics: true,
      ga4: true,
      heat: false,
    })
  })

  test('keeps the answers that a save doesn’t name', () => {
    consent.acceptAll()
    consent.save({ preference: false })
    expect(consent.$record.get()?.choices).toEqual({ ...ALL, preference: false })
    consent.withdraw('heat')
    expect(consent.$record.get()?.choices).toEqual({ ...ALL, preference: false, heat: false })
    consent.withdraw()
    expect(consent.$record.get()?.choices).toEqual(NONE)
    consent.save({ heat: true })
    consent.withdraw('analytics')
    expect(consent.$record.get()?.choices).toEqual(NONE)
  })

  test('doesn’t renew what has expired while the page was open', () => {
    consent.acceptAll()
    vi.setSystemTime(new Date('2027-04-20T12:00:00Z'))
    consent.save({ preference: true })
    expect(consent.$record.get()?.choices).toEqual({ ...NONE, preference: true })
  })

  test('takes nothing but true for a yes', () => {
    consent.save({ analytics: 'yes', preference: 1 } as never)
    expect(consent.$record.get()?.choices).toEqual(NONE)
  })

  test('forgets, and asks again', () => {
    consent.acceptAll()
    const log = record()
    consent.forget()
    expect(document.cookie).toBe('')
    expect(consent.has('analytics')).toBe(false)
    expect(consent.$surface.get()).toBe('banner')
    expect(log).toEqual([
      ['change', undefined, ALL, 'host'],
      ['withdraw', 'preference', 'analytics', 'ga4', 'heat'],
      ['open', 'banner'],
    ])
  })

  test('tells subscribers now and later, listeners later, until they stop', () => {
    const log: unknown[] = []
    const stopSubscribing = consent.subscribe(value => log.push(['subscribe', value?.source]))
    const stopListening = consent.listen(value => log.push(['listen', value?.source]))
    consent.acceptAll()
    stopSubscribing()
    stopListening()
    consent.rejectAll()
    expect(log).toEqual([
      ['subscribe', undefined],
      ['subscribe', 'accept'],
      ['listen', 'accept'],
    ])
  })

  test('resolves when granted, at once or later', async () => {
    const log: string[] = []
    consent.whenGranted('analytics').then(() => log.push('later'))
    consent.rejectAll()
    await Promise.resolve()
    expect(log).toEqual([])
    consent.save({ analytics: true })
    await consent.whenGranted('analytics')
    expect(log).toEqual(['later'])
  })

  test('remembers for the next page', () => {
    consent.save({ preference: true })
    consent.stop()
    consent = start()
    expect(consent.has('preference')).toBe(true)
    expect(consent.has('analytics')).toBe(false)
    expect(consent.$surface.get()).toBeUndefined()
  })

  test.each(['acceptAll', 'rejectAll'] as const)('remembers as long after %s', choose => {
    consent[choose]()
    consent.stop()
    vi.setSystemTime(new Date('2026-09-17T12:00:00Z'))
    consent = start()
    expect(consent.$surface.get()).toBeUndefined()
    consent.stop()
    vi.setSystemTime(new Date('2026-09-18T12:00:01Z'))
    consent = start()
    expect(consent.$surface.get()).toBe('banner')
  })

  test('asks again under another policy; and when there is more to ask, for that alone', () => {
    consent.acceptAll()
    consent.stop()
    const policy = createConsent({ ...settings, policy: { version: '2' } })
    expect([policy.$surface.get(), policy.has('analytics')]).toEqual(['banner', false])
    policy.stop()
    const more = createConsent({
      ...settings,
      services: [...settings.services, { id: 'new', name: 'New', category: 'analytics' }],
    })
    expect([more.$surface.get(), more.unanswered]).toEqual(['banner', ['new']])
    expect([more.has('analytics'), more.has('new')]).toEqual([true, false])
    more.save({ new: true })
    expect(more.$record.get()?.choices).toEqual({ ...ALL, new: true })
    more.rejectAll()
    more.stop()
    consent = start()
    expect(consent.has('analytics')).toBe(false)
  })

  test('reads the cookie again when it is told to', () => {
    consent.rejectAll()
    const log = record()
    const granted = document.cookie
      .replace(/~.{16}~/, '~aaaaaaaaaaaaaaaa~')
      .replace('~~preference.analytics.ga4.heat~', '~preference.analytics.ga4.heat~~')
    document.cookie = `${granted}; path=/`
    consent.refresh()
    expect(consent.has('ga4')).toBe(true)
    expect(log[0]).toEqual(['change', ALL, NONE, 'other-tab'])
  })

  test('holds the choice for the page where cookies are blocked', () => {
    const sandboxed = () => {
      throw new DOMException('The document is sandboxed', 'SecurityError')
    }
    Object.defineProperty(document, 'cookie', { get: sandboxed, set: sandboxed, configurable: true })
    expect(consent.storage).toBe('cookie')
    consent.acceptAll()
    expect(consent.storage).toBe('blocked')
    consent.refresh()
    expect(consent.has('analytics')).toBe(true)
    Reflect.deleteProperty(document, 'cookie')
  })

  test('opens and closes, and goes back to what it asks', () => {
    const log = record()
    consent.open()
    consent.close()
    consent.close()
    consent.open('preferences')
    consent.rejectAll()
    consent.open()
    consent.close()
    expect(consent.$surface.get()).toBeUndefined()
    expect(log.filter(([name]) => name === 'open' || name === 'close')).toEqual([
      ['close', 'banner'],
      ['open', 'preferences'],
      ['close', 'preferences'],
      ['open', 'banner'],
      ['close', 'banner'],
      ['open', 'preferences'],
      ['close', 'preferences'],
      ['open', 'preferences'],
      ['close', 'preferences'],
    ])
  })
})

describe('a callback that throws', () => {
  test.each([
    ['on', (fail: () => never) => consent.on('change', fail)],
    ['listen', (fail: () => never) => consent.listen(fail)],
    ['$record', (fail: () => never) => consent.$record.listen(fail)],
    ['$surface', (fail: () => never) => consent.$surface.listen(fail)],
  ])('by %s is reported, and disturbs nobody', (_, add) => {
    const errors: unknown[] = []
    const seen: string[] = []
    const stops = [
      consent.on('error', ({ error }) => errors.push(String(error))),
      add(() => {
        throw new Error('broken')
      }),
      consent.listen(() => seen.push('listener')),
      consent.on('grant', () => seen.push('grant')),
    ]
    consent.acceptAll()
    for (const stop of stops) stop()
    expect(seen).toEqual(['listener', 'grant'])
    expect(errors).toEqual(['Error: broken'])
    expect(consent.$surface.get()).toBeUndefined()
  })

  test('as a promise that rejects is reported too', async () => {
    const errors: unknown[] = []
    const stopErrors = consent.on('error', ({ error, during }) => errors.push([during, String(error)]))
    const stopFailing = consent.on('change', async ({ source }) => {
      // A consent of an earlier test may still hear of another.
      if (source === 'accept') throw new Error('late')
    })
    consent.acceptAll()
    await vi.waitFor(() => expect(errors).toEqual([['change', 'Error: late']]))
    stopErrors()
    stopFailing()
  })

  test('of the error event itself is told to the console alone', () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    const stop = consent.on('error', () => {
      throw new Error('broken too')
    })
    const first = { error: new Error('first'), during: 'test' }
    consent.emit('error', first)
    stop()
    expect(told.mock.calls).toEqual([['assent:', first], [new Error('broken too')]])
  })
})

describe('the link to the preferences', () => {
  test('opens them once, and not when the page is loaded again', () => {
    consent.stop()
    location.hash = '#cookie-preferences'
    consent = start()
    expect(consent.$surface.get()).toBe('preferences')
    consent.close()
    expect(location.hash).toBe('')
  })
})

describe('createConsent', () => {
  test('gives the same instance for equal settings, and refuses others', () => {
    expect(createConsent({ ...settings })).toBe(consent)
    expect(() => createConsent({ policy: { version: '2' } })).toThrow('other settings')
    consent.stop()
    consent = start()
  })

  test('refuses wrong settings before it touches anything', () => {
    consent.stop()
    expect(() => createConsent({ policy: { version: '1' }, layout: 'modal' as 'box' })).toThrow(
      'settings.layout: expected "card" or "bar" or "box", received "modal"',
    )
    expect(document.cookie).toBe('')
    consent = start()
  })
})
