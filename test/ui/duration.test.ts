import { expect, test } from 'vitest'
import { messages } from '../../src/messages/en'
import { duration } from '../../src/ui/preferences/duration'

test.each([
  [1, '1 day'],
  [7, '7 days'],
  [30, '1 month'],
  [90, '3 months'],
  [182, '6 months'],
  [364, '12 months'],
  [365, '1 year'],
  [390, '13 months'],
  [400, '13 months'],
  [730, '2 years'],
  [undefined, 'Until you close the browser'],
  [Number.POSITIVE_INFINITY, 'Until erased'],
])('%s days are %s', (days, words) => {
  expect(duration(days, messages, 'en')).toBe(words)
})

test('are told in the language of the page', () => {
  expect(duration(730, messages, 'de')).toBe('2 Jahre')
})
