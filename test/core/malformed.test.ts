import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createConsent } from '../../src/core/index'
import { parseRecord } from '../../src/core/record'
import { readConsent } from '../../src/server/index'
import vectors from '../vectors.json'

const settings = { policy: { version: '2026-03-20' } } as const

const now = Math.floor(Date.now() / 1000)
const valid = `1~k3v9x2p8q1m4z7ab~${now}~182~2026-03-20~preference.analytics~~accept~en~opt-in`

const isRecord = (text: string) => parseRecord(text) !== undefined

/** Starts a page whose cookie says this, and tells whether it asks and what it grants. */
function visit(text: string) {
  vi.spyOn(document, 'cookie', 'get').mockReturnValue(`theme=dark; assent=${text}; basket=1`)
  const consent = createConsent(settings)
  const seen = {
    asks: consent.$surface.get() === 'banner',
    granted: (['preference', 'analytics'] as const).filter(id => consent.has(id)),
  }
  consent.stop()
  return seen
}

const ASKED = { asks: true, granted: [] }

const fields = valid.split('~')
const withField = (i: number, value: string) =>
  fields.map((field, at) => (at === i ? value : field)).join('~')

const MALFORMED = [
  ...vectors.malformed,
  ...Array.from(valid, (_, length) => valid.slice(0, length)),
  // Without one of its letters, an id or policy is another, and a number a shorter one: these are other records.
  ...Array.from(valid, (_, i) => valid.slice(0, i) + valid.slice(i + 1)).filter(text => !isRecord(text)),
  ...['0', '2', '9', '1.0', 'v1', '-1', '', '１', 'null', '[object Object]'].map(version =>
    withField(0, version),
  ),
  ...['true', 'NaN', 'Infinity', '-1', '1e3', '0x10', '', ' ', '1 ', '٣'].flatMap(number => [
    withField(2, number),
    withField(3, number),
  ]),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'].map(key => withField(5, key)),
  ...[
    '\0',
    '\x01',
    '\t',
    '\x1f',
    '\x7f',
    'é',
    'ñ',
    '中',
    '🍪',
    '\u202e',
    '\ufeff',
    '"',
    ',',
    '\\',
    ' ',
  ].flatMap(character => [1, 4, 5, 6, 7, 8].map(i => withField(i, `${fields[i]}${character}`))),
  ...[now + 3600, now + 86_400, 4_102_444_800, 9_999_999_999, 0, 1, 946_684_800, now - 182 * 86_400].map(at =>
    withField(2, String(at)),
  ),
  ...['0', '396', '400', '999', '1000'].map(days => withField(3, days)),
  'x'.repeat(4096),
  `${valid}${'~'.repeat(4000)}`,
  valid.repeat(40),
  Array.from({ length: 4096 }, (_, i) => String.fromCharCode(i % 256)).join(''),
]

afterEach(() => vi.restoreAllMocks())

test('these are at least 200 malformed cookies', () => {
  expect(new Set(MALFORMED).size).toBeGreaterThanOrEqual(200)
})

test('a well-formed one is granted, so the others are refused for what is wrong with them', () => {
  expect(visit(valid)).toEqual({ asks: false, granted: ['preference', 'analytics'] })
})

describe('a malformed cookie', () => {
  test.each([...new Set(MALFORMED)])('grants nothing and asks: %j', text => {
    expect(visit(text)).toEqual(ASKED)
    const server = readConsent(`assent=${text}`, settings)
    expect([server.asks, server.has('preference'), server.has('analytics')]).toEqual([true, false, false])
  })

  test('grants nothing and asks, whatever it holds', () => {
    const field = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('', '1', 'analytics', 'opt-in'),
    )
    const almost = fc.array(field, { maxLength: 12 }).map(parts => parts.join('~'))
    const changed = fc
      .tuple(fc.nat(fields.length - 1), fc.string({ unit: 'binary', minLength: 1 }))
      .filter(([i, value]) => !/^[\w.~-]*$/.test(value) && i >= 0)
      .map(([i, value]) => withField(i, value))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), almost, changed), text => {
        vi.restoreAllMocks()
        expect(visit(text.replaceAll(';', ''))).toEqual(ASKED)
      }),
      { numRuns: 300 },
    )
  })
})
