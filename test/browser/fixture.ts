import { mkdir, writeFile } from 'node:fs/promises'
import { test as base, inject } from 'vitest'
import type { Browser } from './driver/browser'
import type { Engine } from './driver/engines.mjs'
import { launch } from './driver/launch'
import type { LaunchOptions } from './driver/options'
import { type Pages, type Site, type SiteOptions, serve } from './site'
import { Visitor } from './visitor'

declare module 'vitest' {
  interface ProvidedContext {
    engine: Engine
  }
}

/** The engine that runs the tests of this file. */
export const engine = inject('engine')

export interface BrowserTestOptions extends LaunchOptions, Omit<SiteOptions, 'pages'> {
  /** The page's width in CSS pixels. @default 1280 */
  readonly width?: number
  /** @default 800 */
  readonly height?: number
}

/**
 * Gives a `test` whose functions get a `browser`, a `site` with these pages, and a `visitor`:
 *
 *     const test = browserTest({ '/': page`<h1>Shop</h1>` })
 *     test('greets', async ({ browser, site, visitor }) => { … })
 *
 * The browser is started once and shared; every test finds it with a single empty tab and no cookies. The site is
 * new in every test, with a port of its own, and so with empty storage.
 */
export function browserTest(pages: Pages, options: BrowserTestOptions = {}) {
  const { width = 1280, height = 800, folders, headers, ...launchOptions } = options
  return base.extend<{ site: Site; browser: Browser; visitor: Visitor }>({
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are needed.
    site: async ({}, use) => {
      const site = await serve({ pages, ...(folders && { folders }), ...(headers && { headers }) })
      await use(site)
      await site.close()
    },
    browser: async ({ site, task }, use) => {
      const browser = await takeBrowser(launchOptions)
      await browser.resize(width, height)
      await use(browser)
      if (task.result?.state === 'fail') await report(task.name, browser, site)
    },
    visitor: async ({ browser, site }, use) => use(new Visitor(browser, site)),
  })
}

/** HTML from a template: what goes into the body, or a whole document if it starts with a doctype. */
export function page(strings: TemplateStringsArray, ...values: readonly unknown[]): string {
  const html = String.raw({ raw: strings }, ...values).trim()
  if (/^<!doctype/i.test(html)) return html
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>\n${html}`
}

let current: { browser: Browser; launchedWith: string } | undefined

/**
 * The browser that the files of this worker share. Whoever needs other options gets it started anew, so that there is
 * never more than one. Nobody closes the last one: it ends with the worker.
 */
async function takeBrowser(options: LaunchOptions): Promise<Browser> {
  const launchedWith = JSON.stringify(options)
  if (current?.launchedWith === launchedWith) {
    try {
      await current.browser.reset()
      return current.browser
    } catch (error) {
      // A crash in one test must not fail all tests after it.
      console.warn(`${engine} is started anew, because it could not be reset:`, error)
    }
  }
  const before = current
  current = undefined
  await before?.browser.close()
  current = { browser: await launch(engine, options), launchedWith }
  return current.browser
}

const SCREENSHOTS = new URL('../screenshots/', import.meta.url)

/** Says what a failed test looked like from outside. */
async function report(name: string, browser: Browser, site: Site): Promise<void> {
  const file = new URL(`${engine} ${name.replace(/[^\w-]+/g, ' ')}.png`, SCREENSHOTS)
  try {
    await mkdir(SCREENSHOTS, { recursive: true })
    await writeFile(file, await browser.screenshot())
    const lines = [
      `In ${engine}, “${name}” ended at ${await browser.url()}`,
      `Cookies: ${await browser.eval(() => document.cookie)}`,
      `Requests: ${site.paths().join(' ')}`,
      `Screenshot: ${decodeURIComponent(file.pathname)}`,
    ]
    console.error(lines.join('\n  '))
  } catch (error) {
    console.error(`In ${engine}, “${name}” left no page to look at:`, error)
  }
}
