import { expect, test } from 'vitest'
import { meets } from '../../src/core/condition'
import type { Store } from '../../src/core/store'

const GRANTED = ['essential', 'preference']
const KNOWN = [...GRANTED, 'analytics', 'ga4']
const record = { choices: { preference: true, analytics: false, ga4: false } }
const store = (record?: { choices: Record<string, boolean> }) =>
  ({
    settings: { categoryOf: new Map(KNOWN.map(id => [id, id])) },
    has: (id: string) => GRANTED.includes(id),
    $record: { get: () => record },
  }) as unknown as Store

test.each([
  ['preference', true],
  ['analytics', false],
  ['essential', true],
  ['preference analytics', false],
  ['preference essential', true],
  ['analytics|preference', true],
  ['analytics|ga4', false],
  ['analytics|preference essential', true],
  ['!analytics', true],
  ['!preference', false],
  ['preference !ga4', true],
  [' preference\n\tessential ', true],
  ['', undefined],
  ['  ', undefined],
  ['analitycs', undefined],
  ['preference|analitycs', undefined],
  ['!analitycs', undefined],
  ['!', undefined],
  ['!!analytics', undefined],
  ['preference!', undefined],
  ['pref!erence', undefined],
  ['preference|', undefined],
  ['preference,analytics', undefined],
  ['constructor', undefined],
])('%j is %s', (condition, expected) => {
  if (expected === undefined) expect(() => meets(condition, store(record))).toThrow(`unknown ${condition}`)
  else expect(meets(condition, store(record))).toBe(expected)
})

test('silence is no refusal', () => {
  expect(meets('!analytics', store())).toBe(false)
  expect(meets('!analytics', store({ choices: { preference: false } }))).toBe(false)
})
