// @vitest-environment node
import { describe, expect, test, vi } from 'vitest'
import { createConsent as createHeadless } from '../../src/core/index'
import { createConsent } from '../../src/index'
import { readConsent } from '../../src/server/index'

const settings = {
  policy: { version: '2026-03-20' },
  services: [
    { id: 'session', name: 'Session', category: 'essential' },
    { id: 'ga4', name: 'Google Analytics', category: 'analytics' },
  ],
} as const

const now = Math.floor(Date.now() / 1000)
const cookie = (at = now, yes = 'analytics.ga4', no = 'preference') =>
  `assent=1~k3v9x2p8q1m4z7ab~${at}~182~2026-03-20~${yes}~${no}~save~en~opt-in`

describe('readConsent', () => {
  test('reads the record that the browser will find', () => {
    const consent = readConsent(`theme=dark; ${cookie()}; basket=1`, settings)
    expect(consent.asks).toBe(false)
    expect(consent.record).toMatchObject({
      source: 'save',
      choices: { analytics: true, ga4: true, preference: false },
    })
    expect((['essential', 'session', 'analytics', 'ga4', 'preference'] as const).map(consent.has)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
  })

  test.each([
    [null],
    [undefined],
    [''],
    ['theme=dark'],
    ['xassent=1'],
    [cookie(now - 183 * 86_400)],
    ['assent=noise'],
  ])('asks, and grants essential alone, for %j', header => {
    const consent = readConsent(header, settings)
    expect(consent.record).toBeUndefined()
    expect(consent.asks).toBe(true)
    expect([consent.has('essential'), consent.has('session'), consent.has('analytics')]).toEqual([
      true,
      true,
      false,
    ])
  })

  test('takes the newest of two cookies of the name', () => {
    const refused = cookie(now, '', 'analytics.ga4.preference')
    const granted = cookie(now - 60)
    expect(readConsent(`${granted}; ${refused}`, settings).has('analytics')).toBe(false)
    expect(readConsent(`${refused}; ${granted}`, settings).has('analytics')).toBe(false)
  })

  test('reads the cookie by the name in the settings', () => {
    const named = { ...settings, cookie: { name: 'a1-assent' } }
    expect(readConsent(cookie(), named).asks).toBe(true)
    expect(readConsent(`a1-${cookie()}`, named).asks).toBe(false)
  })
})

describe.each([
  ['createConsent', createConsent],
  ['createConsent of assent/core', createHeadless],
])('%s on a server', (_, create) => {
  test('grants essential alone, touches nothing and throws nothing', async () => {
    expect(typeof document).toBe('undefined')
    const consent = create(settings)
    const heard = vi.fn()
    for (const event of ['change', 'grant', 'record', 'open', 'error'] as const) consent.on(event, heard)
    const stop = consent.subscribe(heard)
    expect(heard.mock.calls).toEqual([[undefined]])
    consent.acceptAll()
    consent.save({ analytics: true })
    consent.rejectAll()
    consent.withdraw('ga4')
    consent.forget()
    consent.refresh()
    consent.open()
    consent.close()
    expect(consent.$record.get()).toBeUndefined()
    expect([consent.has('essential'), consent.has('session'), consent.has('analytics')]).toEqual([
      true,
      true,
      false,
    ])
    stop()
    consent.stop()
  })

  test('gives each request an instance of its own', () => {
    expect(create(settings)).not.toBe(create(settings))
    expect(() => create({ policy: { version: 'other' } })).not.toThrow()
  })
})
