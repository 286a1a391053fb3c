// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Messages } from '../src/core/types'
import { messages as english } from '../src/messages/en'

/** The official languages of the European Union, and those of its neighbours and of the world's large markets. */
const PROMISED =
  'bg hr cs da nl en et fi fr de el hu ga it lv lt mt pl pt ro sk sl es sv nb is uk tr ru sr sr-Latn sq ar he fa hi zh zh-Hant ja ko vi id th pt-BR ca cy'

const TAGS = readdirSync('src/messages')
  .filter(file => file.endsWith('.ts'))
  .map(file => file.replace('.ts', ''))

/** Right to left by the scripts that they are written in. */
const RIGHT_TO_LEFT = ['ar', 'fa', 'he']

/** Words that some languages write as English does. */
const SAME = new Set(['name'])

const PLURALS = ['cookies', 'services'] as const

/** Every text but the plurals, whose forms differ, by its path. */
function textsOf(value: object, path = ''): [path: string, text: string][] {
  return Object.entries(value).flatMap(([key, entry]) => {
    if (typeof entry === 'string') return [[path + key, entry] as [string, string]]
    return (PLURALS as readonly string[]).includes(key) ? [] : textsOf(entry, `${path}${key}.`)
  })
}

const placeholdersIn = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? []

test('there are the languages that were promised, and the interface knows of each', () => {
  expect([...TAGS].sort()).toEqual(PROMISED.split(' ').sort())
  const known = /const TAGS =\s*'([^']+)'/.exec(readFileSync('src/ui/language.ts', 'utf8'))?.[1]
  expect(known?.split(' ')).toEqual([...TAGS].sort())
})

describe.each(TAGS)('%s', tag => {
  let messages: Messages
  test('is written', async () => {
    messages = (await import(`../src/messages/${tag}.ts`)).messages
    expect(messages).toBeDefined()
  })

  test('says all that English says, with the same values in it', () => {
    const texts = new Map(textsOf(messages))
    texts.delete('dir')
    const expected = textsOf(english)
    expect([...texts.keys()].sort()).toEqual(expected.map(([path]) => path).sort())
    for (const [path, text] of expected)
      expect(placeholdersIn(texts.get(path) ?? ''), path).toEqual(placeholdersIn(text))
    for (const [path, text] of texts) expect(text.trim(), path).not.toBe('')
  })

  test('has the plurals that its numbers need', () => {
    const rules = new Intl.PluralRules(tag)
    const needed = new Set(['other', ...Array.from({ length: 201 }, (_, n) => rules.select(n))])
    for (const name of PLURALS) {
      expect(Object.keys(messages[name]).sort(), name).toEqual([...needed].sort())
      for (const text of Object.values(messages[name]))
        expect(placeholdersIn(text ?? '')).toEqual(['{count}'])
    }
  })

  test('runs in its direction', () => {
    expect(messages.dir).toBe(RIGHT_TO_LEFT.includes(tag) ? 'rtl' : undefined)
  })

  test('offers yes and no at about the same length', () => {
    const [shorter, longer] = [messages.accept.length, messages.reject.length].sort((a, b) => a - b)
    expect(Number(longer) / Number(shorter)).toBeLessThanOrEqual(1.5)
    expect(messages.accept).not.toBe(messages.reject)
  })

  if (tag !== 'en')
    test('leaves no English', () => {
      const texts = new Map(textsOf(english))
      const left = textsOf(messages).filter(([path, text]) => text === texts.get(path) && !SAME.has(path))
      expect(left).toEqual([])
    })

  test('is no more than 1 kB, and not in what every visitor loads', () => {
    const file = readFileSync(`dist/languages/${tag}.js`)
    expect(brotliCompressSync(file).length).toBeLessThanOrEqual(1000)
    const core = readFileSync('dist/assent.js', 'utf8')
    expect(core).not.toContain(messages.accept)
  })
})
