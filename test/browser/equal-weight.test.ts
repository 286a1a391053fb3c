import { readdirSync } from 'node:fs'
import { build } from 'esbuild'
import { beforeAll, describe, expect } from 'vitest'
import type { findUnequalWeight } from '../../src/ui/equalWeight'
import { browserTest } from './fixture'
import { FRAMED, resizeFrame } from './narrow'
import { shop } from './surfaces'

declare global {
  var equalWeight: { findUnequalWeight: typeof findUnequalWeight }
}

const LANGUAGES = readdirSync(new URL('../../src/messages', import.meta.url))
  .filter(file => file.endsWith('.ts'))
  .map(file => file.replace('.ts', ''))

/** Each language is looked at in nine ways and more, which takes a busy machine a while. */
const LOOKS_MS = 180_000

let script = ''

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/ui/equalWeight.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'equalWeight',
  })
  script = `<script>${outputFiles[0]?.text}</script>`
})

const test = browserTest({ '/framed': FRAMED })

/** What makes one answer weigh more than the other, or a label leave its button. To be run in the page. */
const unequal = (themes: readonly string[]): string[] => {
  const banner = document.querySelector('.assent-banner') as HTMLElement
  const root = document.querySelector('#assent') as HTMLElement
  const found: string[] = []
  for (const layout of ['card', 'bar', 'box'])
    for (const theme of themes) {
      // What the settings would make of it: all three need the same sheets.
      banner.className = `assent-banner assent-${layout} assent-bottom-start`
      root.dataset.theme = theme
      const wrong = equalWeight.findUnequalWeight()
      for (const group of document.querySelectorAll('.assent-actions:has([data-action=reject])')) {
        const rects = ['accept', 'reject'].map(action =>
          (group.querySelector(`[data-action=${action}]`) as Element).getBoundingClientRect(),
        )
        const [accept, reject] = rects as [DOMRect, DOMRect]
        if (accept.top !== reject.top) wrong.push('they are not in one row')
        for (const button of group.querySelectorAll('button'))
          if (button.scrollWidth > button.clientWidth || button.scrollHeight > button.clientHeight + 1)
            wrong.push(`“${button.textContent}” is larger than its button`)
      }
      found.push(...wrong.map(each => `${layout} ${theme}: ${each}`))
    }
  return found
}

describe('accept and reject', () => {
  test(
    'weigh the same in every language, layout, theme and width',
    async ({ browser, site, visitor }) => {
      site.put({ '/': shop({ head: script, more: { layout: 'bar' }, inline: ['panel'] }) })
      await visitor.openPage('/framed')
      await browser.enterFrame('#frame')
      await resizeFrame(browser, 1280, 800)
      await expect.poll(() => visitor.bannerShows()).toBe(true)
      await visitor.manage()
      await browser.waitFor(() => document.querySelectorAll('[data-action=accept]').length === 3)
      const found: string[] = []
      for (const language of LANGUAGES) {
        // Words don't change the colours.
        const themes = language === 'en' ? ['light', 'dark'] : ['light']
        await browser.eval(language => {
          document.documentElement.lang = language
        }, language)
        await browser.waitFor(
          language =>
            [...document.querySelectorAll<HTMLElement>('.assent')].every(({ lang }) => lang === language),
          language,
        )
        for (const width of [320, 480, 1280]) {
          await resizeFrame(browser, width, 800)
          const here = await browser.eval(unequal, themes)
          found.push(...here.map(each => `${language} ${width} px ${each}`))
        }
      }
      expect(found).toEqual([])
    },
    LOOKS_MS,
  )

  const warned = () => (window as { warned?: string[] }).warned
  const listening = `<script>
    window.warned = []
    console.warn = (...texts) => warned.push(texts.join(' '))
  </script>`

  test('weigh the same, or the console says so where the site is developed', async ({
    browser,
    site,
    visitor,
  }) => {
    const bold = '<style>[data-action=accept] { font-weight: 800 !important }</style>'
    site.put({ '/': shop({ head: listening }), '/bold': shop({ head: listening + bold }) })
    await visitor.openPage('/bold', 'localhost')
    await browser.waitFor(() => (window as { warned?: string[] }).warned?.length)
    expect(await browser.eval(warned)).toEqual([
      'assent: accept and reject must weigh the same. font-weight: “accept” has 800, “reject” has 400',
    ])
    // It looks half a second after the banner has come.
    const later = () => new Promise(resolve => setTimeout(resolve, 1200))
    for (const [path, host] of [
      ['/', 'localhost'],
      ['/bold', '127.0.0.1'],
    ] as const) {
      await visitor.openPage(path, host)
      await expect.poll(() => visitor.bannerShows()).toBe(true)
      await browser.eval(later)
      expect(await browser.eval(warned), path + host).toEqual([])
    }
  })
})
