import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRecord, pickRecord, serialiseRecord, unanswered } from '../../src/core/record'
import { resolveSettings } from '../../src/core/settings'
import type { ConsentRecord } from '../../src/core/types'
import vectors from '../vectors.json'

const NOW = 1_774_000_000
const settings = resolveSettings({ policy: { version: '2026-03-20' } })
const [first] = vectors.valid as unknown as [{ cookie: string; record: ConsentRecord }]

describe('parseRecord', () => {
  test.each(vectors.valid)('reads $cookie', ({ cookie, record }) => {
    expect(parseRecord(cookie)).toEqual(record)
  })

  test.each(vectors.malformed)('takes %j for no record', text => {
    expect(parseRecord(text)).toBeUndefined()
  })

  test('takes no beginning of a record for one', () => {
    for (let length = 0; length < first.cookie.length; length++)
      expect(parseRecord(first.cookie.slice(0, length))).toBeUndefined()
  })

  test('takes an id that is in both lists for refused', () => {
    const text = first.cookie.replace('~preference.analytics~~', '~preference.analytics~analytics~')
    expect(parseRecord(text)?.choices).toEqual({ preference: true, analytics: false })
  })

  test('gives an object no other keys than its ids', () => {
    const text = first.cookie.replace('~preference.analytics~', '~__proto__.constructor.toString~')
    const { choices } = parseRecord(text) as ConsentRecord
    expect(choices.analytics).toBeUndefined()
    expect(({} as Record<string, unknown>).analytics).toBeUndefined()
    expect(unanswered(parseRecord(text), settings)).toEqual(['preference', 'analytics'])
  })

  test('never throws, and takes nothing for a record that it would not write itself', () => {
    const field = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...first.cookie.split('~')))
    const almost = fc.array(field, { minLength: 8, maxLength: 12 }).map(fields => fields.join('~'))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), almost), text => {
        const record = parseRecord(text)
        if (record) expect(parseRecord(serialiseRecord(record))).toEqual(record)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('serialiseRecord', () => {
  test.each(vectors.valid)('writes $cookie', ({ cookie, record }) => {
    expect(serialiseRecord(record as unknown as ConsentRecord)).toBe(cookie)
  })

  test('uses only what needs no encoding in a cookie or a URL', () => {
    for (const { record } of vectors.valid)
      expect(serialiseRecord(record as unknown as ConsentRecord)).toMatch(/^[\w.~-]+$/)
  })

  test('stays under 100 bytes for three categories, name and all', () => {
    const record = parseRecord(first.cookie) as ConsentRecord
    for (const source of ['accept', 'other-tab'] as const)
      for (const language of ['en', 'zh-Hant'])
        expect(
          `assent=${serialiseRecord({ ...record, source, language, regime: 'opt-out' })}`.length,
        ).toBeLessThan(100)
  })
})

describe('pickRecord', () => {
  test.each(vectors.judged)('says $holds of a record $why', ({ why: _, holds: expected, ...changes }) => {
    const record = { ...first.record, ...changes } as ConsentRecord
    expect(pickRecord([serialiseRecord(record)], settings, NOW)).toEqual(expected ? record : undefined)
  })

  const older = first.cookie.replace('~1774000000~', '~1773999999~').replace('k3v9', 'old0')
  const expired = first.cookie.replace('~1774000000~', '~1000000000~')

  test('takes the newest of several that hold', () => {
    expect(pickRecord([older, first.cookie, expired, 'noise'], settings, NOW)?.id).toBe('k3v9x2p8q1m4z7ab')
    expect(pickRecord([first.cookie, older], settings, NOW)?.id).toBe('k3v9x2p8q1m4z7ab')
  })

  test('takes the one that grants less of two given in the same second', () => {
    const refusal = first.cookie.replace('~preference.analytics~~accept~', '~~preference.analytics~reject~')
    for (const texts of [
      [first.cookie, refusal],
      [refusal, first.cookie],
    ])
      expect(pickRecord(texts, settings, NOW)?.source).toBe('reject')
  })

  test('takes no older one in the place of one from the future, which may have refused', () => {
    const future = first.cookie.replace('~1774000000~', `~${NOW + 86_400}~`)
    expect(pickRecord([first.cookie, future], settings, NOW)).toBeUndefined()
    expect(pickRecord([future, first.cookie], settings, NOW)).toBeUndefined()
    const refusal = older.replace('~preference.analytics~~accept~', '~~preference.analytics~reject~')
    expect(pickRecord([refusal, future, first.cookie], settings, NOW)?.source).toBe('reject')
    const otherPolicy = future.replace(first.record.policy, 'other')
    expect(pickRecord([first.cookie, otherPolicy], settings, NOW)?.id).toBe('k3v9x2p8q1m4z7ab')
  })

  test('finds none where none holds', () => {
    expect(pickRecord([], settings, NOW)).toBeUndefined()
    expect(pickRecord([expired, 'noise'], settings, NOW)).toBeUndefined()
  })
})
