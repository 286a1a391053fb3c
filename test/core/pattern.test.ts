import { expect, test } from 'vitest'
import { matching, overlap } from '../../src/core/pattern'

const NAMES = [
  '_ga',
  '_ga_1',
  '_ga_',
  '_gat',
  'x_ga_1',
  'a.b',
  'axb',
  'ajs_user',
  'mp_1_mixpanel',
  'mp_mixpanel',
  '(',
]

test.each([
  ['_ga', ['_ga']],
  ['_ga_*', ['_ga_1', '_ga_']],
  ['_ga*', ['_ga', '_ga_1', '_ga_', '_gat']],
  ['*_1', ['_ga_1', 'x_ga_1']],
  ['mp_*_mixpanel', ['mp_1_mixpanel']],
  ['a.b', ['a.b']],
  ['(', ['(']],
  ['nothing', []],
  ['*', NAMES],
])('%s fits %j', (pattern, expected) => {
  expect(matching(NAMES, pattern)).toEqual(expected)
})

test.each([
  ['_ga', '_ga', true],
  ['_ga', '_gat', false],
  ['_ga*', '_gat', true],
  ['sess_*', '*_id', true],
  ['sess_*', '*_ie*_id', true],
  ['a*', '*b', true],
  ['a*b', 'a*c', false],
  ['wp_*', 'ph_*_posthog', false],
  ['mp_*_mixpanel', 'mp__mixpanel', true],
  ['mp_*_mixpanel', 'mp_mixpanel', false],
  ['*', '', true],
  ['a', '', false],
  ['**', '*', true],
])('whether a name fits both %s and %s: %s', (a, b, expected) => {
  expect([overlap(a, b), overlap(b, a)]).toEqual([expected, expected])
})
