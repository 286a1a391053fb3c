import { expect, test } from 'vitest'
import { meets } from '../../src/core/condition'

const granted: Record<string, boolean> = { essential: true, preference: true, analytics: false, ga4: false }
const allows = (id: string) => (Object.hasOwn(granted, id) ? granted[id] : undefined)

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
  ['preference|', undefined],
  ['preference,analytics', undefined],
  ['constructor', undefined],
])('%j is %s', (condition, expected) => {
  if (expected === undefined) expect(() => meets(condition, allows, true)).toThrow('unknown id')
  else expect(meets(condition, allows, true)).toBe(expected)
})

test('silence is no refusal', () => {
  expect(meets('!analytics', allows, false)).toBe(false)
})
