// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const kB = 1000

/** What a page loads of the script-tag build, with its limit in bytes, and the words that the README has for it. */
const BUDGETS = [
  { what: 'core', files: ['assent.js'], limit: 4 * kB, words: 'A visitor who has chosen loads' },
  {
    what: 'first visit',
    files: ['assent.js', 'assent-interface.js'],
    limit: 11 * kB,
    words: 'A first visit loads',
  },
  {
    what: 'another language',
    files: ['assent-language.js', 'languages/el.js'],
    limit: 1.5 * kB,
    words: 'Another language than English',
  },
  {
    what: 'preferences',
    files: ['assent-preferences.js'],
    limit: 4 * kB,
    words: 'Opening the preferences loads',
  },
  {
    what: 'inline modules',
    files: ['assent-module.js'],
    limit: 1.25 * kB,
    words: 'Held inline modules add',
  },
]

const brotli = (file: string) =>
  brotliCompressSync(readFileSync(`dist/${file}`), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length

const readme = readFileSync('README.md', 'utf8')

describe.each(BUDGETS)('$what', ({ files, limit, words }) => {
  test(`stays within ${limit} bytes of Brotli 11`, () => {
    const size = files.map(brotli).reduce((sum, bytes) => sum + bytes)
    console.log(`${files.join(' + ')}: ${size} of ${limit} bytes`)
    expect(size).toBeLessThanOrEqual(limit)
  })

  test('is in the README with this limit', () => {
    const row = readme.split('\n').find(line => line.includes(words))
    expect(row).toContain(`${limit / kB} kB`)
    expect(row).toContain(`${files.length} request`)
  })
})

test('no page build leaves anything to define', () => {
  const files = readdirSync('dist').filter(file => /^assent.*\.js$/.test(file))
  expect(files).toContain('assent.js')
  for (const file of files)
    expect(readFileSync(`dist/${file}`, 'utf8')).not.toMatch(/process\.env|require\(|from"preact/)
})
