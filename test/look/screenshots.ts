import { mkdir, writeFile } from 'node:fs/promises'
import type { Browser } from '../browser/driver/browser'
import { launch } from '../browser/driver/launch'
import { type Site, serve } from '../browser/site'
import { BANNERS, endTransitions, INLINE, type Inline, type ShopOptions, shop } from '../browser/surfaces'

const FOLDER = new URL('../screenshots/look/', import.meta.url)

const COLOURS = {
  light: {},
  dark: { dark: true },
  forced: { forcedColors: true },
}

const WIDTHS = [1280, 320]

interface Shot {
  readonly name: string
  readonly options: ShopOptions
  readonly height: number
  /** What must be there before it is taken. */
  readonly ready: string
  readonly prepare?: (browser: Browser) => Promise<void>
}

const openPreferences = (browser: Browser) => browser.eval(() => window.consent?.open('preferences'))

const openDetails = (browser: Browser) =>
  browser.eval(() => {
    const all = document.querySelectorAll('details')
    for (const details of all) details.open = true
    for (const input of document.querySelectorAll<HTMLInputElement>('input'))
      if (!input.checked) input.click()
    all[all.length - 1]?.scrollIntoView()
  })

const REOPEN =
  '<link rel="stylesheet" href="/dist/assent.css"><a class="assent-reopen" href="#cookie-preferences">Cookie preferences</a>'

const SHOTS: readonly Shot[] = [
  ...Object.entries(BANNERS).map(([name, more]) => ({
    name: `banner ${name}`,
    options: { more },
    height: 640,
    ready: '#assent [data-action=reject]',
  })),
  {
    name: 'preferences',
    options: {},
    height: 640,
    ready: '#assent [data-action=reject]',
    prepare: openPreferences,
  },
  {
    name: 'preferences in full',
    options: { hasChosen: true },
    height: 1000,
    ready: '#footer',
    async prepare(browser) {
      await openPreferences(browser)
      await browser.waitFor(() => document.querySelector('dialog details'))
      await openDetails(browser)
    },
  },
  ...(Object.keys(INLINE) as Inline[]).map(name => ({
    name,
    options: { hasChosen: true, inline: [name] },
    height: name === 'placeholder' ? 640 : 1400,
    ready: `[data-assent-${name}] h3, .assent-${name} button:not(:empty)`,
    ...(name === 'panel' && { prepare: openDetails }),
  })),
  { name: 'reopen', options: { hasChosen: true, body: REOPEN }, height: 640, ready: '.assent-reopen' },
  {
    name: 'reopen with focus',
    options: { hasChosen: true, body: REOPEN },
    height: 640,
    ready: '.assent-reopen',
    async prepare(browser) {
      await browser.press('Tab', 'Tab')
    },
  },
]

async function shoot(browser: Browser, site: Site, colours: string): Promise<void> {
  for (const lang of ['en', 'ar'])
    for (const { name, options, height, ready, prepare } of SHOTS) {
      site.put({ '/': shop({ ...options, lang }) })
      await browser.clearCookies()
      await browser.goto(site.url('/'))
      await browser.waitFor(selector => document.querySelector(selector), ready)
      for (const width of WIDTHS) {
        await browser.resize(width, height)
        if (width === WIDTHS[0]) await prepare?.(browser)
        if (name.startsWith('preferences')) await browser.waitFor(() => document.querySelector('dialog h3'))
        // Past the transitions.
        await browser.eval(endTransitions)
        const file = `${name} ${width} ${colours} ${lang}.png`.replaceAll(' ', '-')
        await writeFile(new URL(file, FOLDER), await browser.screenshot())
      }
    }
}

await mkdir(FOLDER, { recursive: true })
const site = await serve()
for (const [colours, options] of Object.entries(COLOURS)) {
  const browser = await launch('chromium', options)
  try {
    await shoot(browser, site, colours)
  } finally {
    await browser.close()
  }
}
await site.close()
console.log(`The screenshots are in ${decodeURIComponent(FOLDER.pathname)}`)
