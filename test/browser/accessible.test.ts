import { describe, expect } from 'vitest'
import { AXE, violations } from './axe'
import type { Browser } from './driver/browser'
import { canLaunchWith } from './driver/options'
import { browserTest, engine } from './fixture'
import { QUIET_MS, quiet } from './markup'
import { FRAMED, resizeFrame } from './narrow'
import { BANNERS, endTransitions, type Inline, type ShopOptions, shop } from './surfaces'
import type { Visitor } from './visitor'

const test = browserTest({ '/framed': FRAMED }, { folders: AXE })

const INLINES: readonly Inline[] = ['panel', 'declaration', 'placeholder']

/** Until all that stands in the page has its words. */
async function seeInlines(browser: Browser): Promise<void> {
  await browser.waitFor(() =>
    [
      '[data-assent-panel] table',
      '[data-assent-declaration] table',
      '.assent-placeholder button:not(:empty)',
    ].every(selector => document.querySelector(selector)),
  )
}

const openAllDetails = () => {
  for (const details of document.querySelectorAll('details')) details.open = true
}

describe('axe finds nothing wrong', () => {
  const THEMES = ['light', 'dark'] as const
  const LANGUAGES = ['en', 'ar'] as const

  test.for(THEMES.flatMap(theme => LANGUAGES.map(lang => [theme, lang] as const)))(
    'with any surface, %s, %s',
    async ([theme, lang], { browser, site, visitor }) => {
      for (const more of Object.values(BANNERS)) {
        site.put({ '/': shop({ lang, more: { ...more, theme } }) })
        await visitor.openPage('/')
        await visitor.seeBanner()
        expect(await violations(browser, '#assent')).toEqual([])
      }
      site.put({ '/': shop({ lang, more: { theme }, inline: INLINES, hasChosen: true }) })
      await visitor.openPage('/')
      await seeInlines(browser)
      await browser.eval(openAllDetails)
      await browser.click('[data-assent-panel] [data-category=preference]')
      expect(await violations(browser, 'body')).toEqual([])
      await browser.click('#footer')
      await browser.waitFor(() => document.querySelector('#assent dialog h3'))
      await browser.eval(openAllDetails)
      expect(await violations(browser, '#assent')).toEqual([])
    },
  )
})

/** What is wrong with the places and sizes of what we show in a window. To be run in the page. */
const misplaced = (): string[] => {
  const wrong: string[] = []
  const nameOf = (element: Element) =>
    `${element.localName}${[...element.classList].map(name => `.${name}`).join('')} “${element.textContent?.slice(0, 20)}”`
  if (document.documentElement.scrollWidth > innerWidth) wrong.push('the page scrolls sideways')
  for (const element of document.querySelectorAll<HTMLElement>('.assent, .assent *')) {
    // Of a text that isn't scrolled, the letters may stand a pixel over.
    if (element.clientWidth && element.scrollWidth > element.clientWidth + 1)
      wrong.push(`${nameOf(element)} is ${element.scrollWidth - element.clientWidth} px wider than its place`)
  }
  for (const button of document.querySelectorAll<HTMLElement>('.assent button')) {
    const { width, height } = button.getBoundingClientRect()
    if (width < 44 || height < 44) wrong.push(`${nameOf(button)} is ${width} × ${height}`)
    if (button.scrollHeight > button.clientHeight + 1)
      wrong.push(`${nameOf(button)} hides ${button.scrollHeight - button.clientHeight} px of its label`)
  }
  for (const summary of document.querySelectorAll('.assent summary'))
    if (summary.getBoundingClientRect().height < 24) wrong.push(`${nameOf(summary)} is too low`)
  const banner = document.querySelector('.assent-banner')?.getBoundingClientRect()
  if (banner && banner.height > Math.max(0.6 * innerHeight, 160) + 1)
    wrong.push(`banner is ${banner.height} px high`)
  if (banner && (banner.top < 0 || banner.bottom > innerHeight))
    wrong.push('a part of the banner is off the window')

  // What is on top must be reachable: by scrolling in it, never hidden behind another part of it.
  const top = document.querySelector('#assent dialog') ?? document.querySelector('.assent-banner')
  for (const control of top?.querySelectorAll('button, a, summary, input') ?? []) {
    control.scrollIntoView({ block: 'nearest' })
    const [rect] = control.getClientRects()
    if (!rect) {
      wrong.push(`${nameOf(control)} is not there`)
      continue
    }
    const { left, width, top: y, height } = rect
    const points = [y + height / 2]
    // The switch is drawn smaller than what takes the finger.
    if (control.localName === 'input') points.push(y - 9, y + height + 9)
    for (const point of points) {
      if (point !== points[0]) control.scrollIntoView({ block: 'center' })
      const moved = control.getBoundingClientRect().top - y
      const hit = document.elementFromPoint(left + width / 2, point + moved)
      if (!hit || !(control.contains(hit) || (hit.contains(control) && hit.localName === 'label')))
        wrong.push(`${nameOf(control)} lies behind ${hit ? nameOf(hit) : 'the edge'}`)
    }
  }
  return wrong
}

describe('every surface has room', () => {
  /** Down to 1280 × 1024 at 400 %, which is 320 × 256. */
  const SIZES = [
    [1280, 800],
    [480, 640],
    [320, 640],
    [320, 256],
  ] as const

  /** https://www.w3.org/WAI/WCAG22/Understanding/text-spacing.html */
  const SPACED = `<style>
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }
  </style>`

  async function lookAtAllSizes(browser: Browser): Promise<void> {
    for (const [width, height] of SIZES) {
      await resizeFrame(browser, width, height)
      expect(await browser.eval(misplaced), `at ${width} × ${height}`).toEqual([])
    }
  }

  test.for([
    ['en', ''],
    ['ar', ''],
    // Long words.
    ['de', ''],
    ['el', ''],
    ['fi', SPACED],
    ['ar', SPACED],
  ] as const)('in %s %s', async ([lang, head], { browser, site, visitor }) => {
    for (const [name, more] of Object.entries(BANNERS)) {
      site.put({ '/': shop({ lang, head, more, ...(name === 'box' && { inline: INLINES }) }) })
      await visitor.openPage('/framed')
      await browser.enterFrame('#frame')
      // As it loads, the window is low, and stays so for who zooms.
      await resizeFrame(browser, 320, 256)
      await visitor.seeBanner()
      await lookAtAllSizes(browser)
    }
    await seeInlines(browser)
    await browser.eval(() => window.consent?.open('preferences'))
    await browser.waitFor(() => document.querySelector('#assent dialog h3'))
    await browser.eval(openAllDetails)
    await lookAtAllSizes(browser)
  })
})

describe('by keyboard', () => {
  /** What has the focus, and whether it can be seen there. To be run in the page. */
  const focused = async () => {
    await new Promise(requestAnimationFrame)
    const element = document.activeElement as HTMLElement
    const [{ left, top, width, height } = new DOMRect()] = element.getClientRects()
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    const { dataset } = element
    const name =
      dataset.action ?? dataset.category ?? dataset.service ?? (element.id || element.getAttribute('href'))
    return { name: name ?? element.localName, isSeen: element.contains(hit) }
  }

  const press = async (browser: Browser, ...keys: string[]) => {
    await browser.press(...keys)
    return (await browser.eval(focused)).name
  }

  test('all is reached, answered and left, in the order in which it is read', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': shop() })
    await visitor.openPage('/')
    await visitor.seeBanner()
    const tab = () => press(browser, 'Tab')
    expect([await tab(), await tab(), await tab(), await tab()]).toEqual([
      '/privacy',
      'reject',
      'accept',
      'manage',
    ])
    // On to the page, and back.
    expect(await tab()).toBe('/first')
    expect(await press(browser, 'Shift+Tab')).toBe('manage')

    await browser.press('Enter')
    await browser.waitFor(() => document.activeElement?.closest('dialog'))
    const path: string[] = [(await browser.eval(focused)).name]
    while (path.length < 20 && path.at(-1) !== 'save') {
      const name = await tab()
      // Firefox lets the keyboard into whatever scrolls.
      if (name !== 'div') path.push(name)
      if (name === 'preference') await browser.press('Space')
    }
    expect(path).toEqual([
      'close',
      'summary',
      'preference',
      'summary',
      'analytics',
      'summary',
      'reject',
      'accept',
      'save',
    ])
    await browser.press('Enter')
    await expect.poll(() => visitor.preferencesShow()).toBe(false)
    expect(await visitor.cookie()).toMatch(/~preference\.theme~analytics\.ga4\.maps~save~/)
    expect(await visitor.bannerShows()).toBe(false)
    expect(await tab()).toBe('/first')
  })

  test('the preferences give the focus back to what opened them', async ({ browser, site, visitor }) => {
    site.put({ '/': shop() })
    await visitor.openPage('/')
    await visitor.seeBanner()
    await browser.eval(() => document.querySelector<HTMLElement>('#assent [data-action=manage]')?.focus())
    await browser.press('Enter')
    await browser.waitFor(() => document.activeElement?.closest('dialog'))
    await browser.press('Escape')
    await expect.poll(() => visitor.preferencesShow()).toBe(false)
    expect(await browser.eval(focused)).toEqual({ name: 'manage', isSeen: true })
    // Answered from the page, with the banner open.
    await browser.eval(() => document.querySelector<HTMLElement>('#footer')?.focus())
    await browser.press('Enter')
    await browser.waitFor(() => document.activeElement?.closest('dialog'))
    await browser.eval(() =>
      document.querySelector<HTMLElement>('#assent dialog [data-action=save]')?.focus(),
    )
    await browser.press('Enter')
    await expect.poll(() => visitor.preferencesShow()).toBe(false)
    expect(await browser.eval(focused)).toEqual({ name: 'footer', isSeen: true })
  })

  const links = Array.from(
    { length: 24 },
    (_, i) => `<p style="margin: 60px 0"><a id="link${i}" href="/${i}">Link</a></p>`,
  )

  test.for([
    ['card', 'beside a long page', links.join('')],
    ['card at the top', 'beside a long page', links.join('')],
    ['bar at the top', 'beside a long page', links.join('')],
    ['box', 'beside a long page', links.join('')],
    ['bar', 'over the end of a short page', links.slice(0, 9).join('')],
  ] as const)(
    'the banner hides nothing that has the focus: %s, %s',
    async ([name, , body], { browser, site, visitor }) => {
      // The links stand where the banner does.
      const head = `<style>body { max-width: none; ${name === 'box' ? 'text-align: center' : ''} }</style>`
      site.put({ '/': shop({ body, head, more: BANNERS[name] }) })
      await visitor.openPage('/')
      await visitor.seeBanner()
      const hidden: string[] = []
      let last = ''
      for (let i = 0; i < 40 && last !== 'footer'; i++) {
        await browser.press('Tab')
        const { name, isSeen } = await browser.eval(focused)
        if (!isSeen) hidden.push(name)
        last = name
      }
      expect(hidden).toEqual([])
      expect(last).toBe('footer')
    },
  )
})

describe('a screen reader', () => {
  // As Orca was heard to do with Firefox and Chromium: it says what changes in a live region that was there before, and
  // one piece of text at once.
  const listen = `<script>
    window.heard = []
    const known = new Set()
    new MutationObserver(changes => {
      for (const { target, addedNodes } of changes) {
        if (known.has(target)) for (const node of addedNodes) heard.push(node.nodeName + ': ' + node.textContent)
        document.querySelectorAll('[aria-live]').forEach(region => known.add(region))
      }
    }).observe(document, { childList: true, subtree: true })
  </script>`

  test('is told once what the banner asks, and finds nothing of that later', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': shop({ head: listen, more: { policy: { version: '1', url: '/privacy' } } }) })
    await visitor.openPage('/')
    await visitor.seeBanner()
    const text = await browser.eval(() => {
      return (document.querySelector('#assent section') as HTMLElement).innerText
    })
    await browser.waitFor(() => !document.querySelector('[aria-live]'))
    expect(await browser.eval(() => (window as { heard?: string[] }).heard)).toEqual([`#text: ${text}`])
    expect(text).toMatch(
      /^Your cookies, your choice\s+We use cookies[\s\S]*Reject all\s+Accept all\s+Choose cookies\s*$/,
    )
  })

  test('is not told of the preferences, which get the focus, nor by who has chosen', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': shop({ head: listen }) })
    await visitor.openPage('/')
    await visitor.reject()
    await visitor.openPage('/')
    await browser.waitFor(() => window.consent)
    await browser.eval(() => {
      window.consent?.open()
    })
    await browser.waitFor(() => document.querySelector('#assent dialog[open] input'))
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(() => (window as { heard?: string[] }).heard)).toEqual([])
  })
})

describe('the visitor’s system', () => {
  const looks = () => {
    const styleOf = (selector: string, pseudo?: string) =>
      getComputedStyle(document.querySelector(selector) as Element, pseudo)
    const off = '[data-assent-panel] [data-category=preference]'
    const on = '[data-assent-panel] [data-category=analytics]'
    return {
      border: styleOf('.assent-category').borderTopColor,
      muted: styleOf('.assent-category p').color,
      text: styleOf('.assent-category h3').color,
      surface: styleOf('[data-assent-panel]').backgroundColor,
      switches: [styleOf(off).backgroundColor, styleOf(on).backgroundColor],
      knobs: [styleOf(off, '::before').backgroundColor, styleOf(on, '::before').backgroundColor],
      moves: styleOf(on).transitionDuration,
      accept: styleOf('[data-action=accept]').borderTopStyle,
    }
  }
  const page: ShopOptions = { inline: ['panel'], hasChosen: true }

  async function look(browser: Browser, visitor: Visitor) {
    await visitor.openPage('/')
    await browser.waitFor(() => document.querySelector('[data-assent-panel] button'))
    await browser.eval(() =>
      document.querySelector<HTMLElement>('[data-assent-panel] [data-category=analytics]')?.click(),
    )
    await browser.eval(endTransitions)
    return browser.eval(looks)
  }

  const LIGHT = 'rgb(255, 255, 255)'
  const DARK = 'rgb(23, 27, 36)'

  test('a site’s own switch of theme carries over', async ({ browser, site, visitor }) => {
    site.put({ '/': shop(page), '/light': shop({ ...page, more: { theme: 'light' } }) })
    expect((await look(browser, visitor)).surface).toBe(LIGHT)
    const setTheme = (theme: string) => {
      document.documentElement.dataset.theme = theme
    }
    await browser.eval(setTheme, 'dark')
    expect((await browser.eval(looks)).surface).toBe(DARK)
    // The settings have the last word.
    await visitor.openPage('/light')
    await browser.waitFor(() => document.querySelector('[data-assent-panel] button'))
    await browser.eval(setTheme, 'dark')
    expect((await browser.eval(looks)).surface).toBe(LIGHT)
  })

  if (engine === 'chromium') {
    test('asks for more contrast, and lines and quiet texts are as dark as the text', async ({
      browser,
      site,
      visitor,
    }) => {
      site.put({ '/': shop(page) })
      const { muted, text } = await look(browser, visitor)
      expect(muted).not.toBe(text)
      await browser.cdp('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-contrast', value: 'more' }],
      })
      const more = await browser.eval(looks)
      await browser.cdp('Emulation.setEmulatedMedia', { features: [] })
      expect([more.muted, more.border]).toEqual([text, text])
    })

    test('nothing of the page moves, from the first sight to the last', async ({
      browser,
      site,
      visitor,
    }) => {
      const head = `<script>
        window.shifts = []
        new PerformanceObserver(list => shifts.push(...list.getEntries().map(({ value }) => value)))
          .observe({ type: 'layout-shift', buffered: true })
      </script>`
      const grid =
        '<style>body { display: grid; grid-template-rows: 100px auto 1fr; gap: 20px; min-height: 100vh }</style>'
      for (const [name, more] of Object.entries(BANNERS)) {
        site.put({
          '/': shop({ head: head + grid, more, body: '<p>Text</p>'.repeat(name === 'bar' ? 2 : 80) }),
        })
        await browser.clearCookies()
        await visitor.openPage('/')
        await visitor.seeBanner()
        await visitor.manage()
        await browser.press('Escape')
        await expect.poll(() => visitor.preferencesShow()).toBe(false)
        await visitor.reject()
        await expect.poll(() => visitor.bannerShows()).toBe(false)
        const shifts = await browser.eval(async () => {
          await new Promise(resolve => setTimeout(resolve, 200))
          return (window as { shifts?: number[] }).shifts
        })
        expect(shifts, name).toEqual([])
      }
    })
  }

  const inTheDark = browserTest({ '/': shop(page) }, { dark: true })

  inTheDark(
    'is dark, and so is what we show, unless the site’s own switch says light',
    async ({ browser, visitor }) => {
      expect((await look(browser, visitor)).surface).toBe(DARK)
      await browser.eval(() => {
        document.documentElement.dataset.theme = 'light'
      })
      expect((await browser.eval(looks)).surface).toBe(LIGHT)
    },
  )

  const calm = browserTest({ '/': shop(page) }, { reducedMotion: true })

  calm('wants no motion, and gets none', async ({ browser, visitor }) => {
    expect((await look(browser, visitor)).moves).toBe('0s')
  })

  if (canLaunchWith(engine, 'forcedColors')) {
    const forced = browserTest({ '/': shop(page) }, { forcedColors: true })

    forced(
      'forces its colours, and one still sees what is on and where a button ends',
      async ({ browser, visitor }) => {
        const { accept, switches, knobs } = await look(browser, visitor)
        expect(accept).toBe('solid')
        expect(switches[0]).not.toBe(switches[1])
        for (const i of [0, 1]) expect(knobs[i]).not.toBe(switches[i])
        await browser.press('Tab')
        expect(
          await browser.eval(() => getComputedStyle(document.activeElement as Element).outlineStyle),
        ).not.toBe('none')
      },
    )
  }
})
