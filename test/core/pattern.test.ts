import { expect, test } from 'vitest'
import { matching } from '../../src/core/pattern'

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
