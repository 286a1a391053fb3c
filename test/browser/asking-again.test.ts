import { describe, expect } from 'vitest'
import type { Browser } from './driver/browser'
import { browserTest, page } from './fixture'
import { QUIET_MS, quiet, recordText, sdk, toldOf } from './markup'
import type { Site } from './site'

const stats = { id: 'stats', name: 'Stats', category: 'analytics' }
const heat = { id: 'heat', name: 'Heatmap', category: 'analytics' }
const settings = { policy: { version: '1' }, services: [stats] }

const held = (services: readonly { id: string }[]) =>
  services
    .map(({ id }) => `<script type="text/plain" data-assent="${id}" src="/log/${id}.js"></script>`)
    .join('')
const shop = (changed: object = {}, before = '') => {
  const all = { ...settings, ...changed }
  return page`<head>${before}${sdk(all)}<body><h1>Shop</h1>${held(all.services)}`
}

const plain = page`<h1>Plain</h1>`
const test = browserTest({ '/': shop(), '/plain': plain })

const YES = { yes: ['preference', 'analytics', 'stats'] }

/** Comes with a cookie from before. The browser would keep it longer than the record in it says. */
async function comeWith(browser: Browser, site: Site, text: string): Promise<void> {
  await browser.goto(site.url('/plain'))
  await browser.eval(value => {
    document.cookie = `assent=${value}; path=/; max-age=1000`
  }, text)
  await browser.goto(site.url('/'))
  await browser.waitFor(() => window.consent)
}

const granted = () =>
  (['preference', 'analytics', 'stats', 'heat'] as const).filter(id => window.consent?.has(id))
const bannerText = () => document.querySelector('#assent section')?.textContent

describe('a visitor who has chosen', () => {
  test('is not asked again', async ({ browser, site, visitor }) => {
    await comeWith(browser, site, recordText(YES))
    await browser.waitFor(() => window.ran?.length)
    await browser.eval(quiet, QUIET_MS)
    expect(await visitor.bannerShows()).toBe(false)
    expect(await browser.eval(granted)).toEqual(['preference', 'analytics', 'stats'])
  })

  test('is asked again under another policy, which grants nothing', async ({ browser, site, visitor }) => {
    site.put({ '/': shop({ policy: { version: '2' } }) })
    await comeWith(browser, site, recordText(YES))
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    expect(await browser.eval(granted)).toEqual([])
    expect(await browser.eval(() => window.consent?.$record.get())).toBeNull()
    expect(await browser.eval(bannerText)).not.toContain('New since you chose')
    await browser.eval(quiet, QUIET_MS)
    expect(site.paths('/log/')).toEqual([])

    await visitor.reject()
    await expect.poll(() => visitor.cookie()).toMatch(/~2~~preference\.analytics\.stats~reject~/)
    await visitor.openPage('/')
    expect(await browser.eval(() => window.consent?.unanswered)).toEqual([])
  })

  test('is asked about a new service by its name, and keeps her other answers', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': shop({ services: [stats, heat] }) })
    await comeWith(browser, site, recordText(YES))
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    expect(await browser.eval(bannerText)).toContain('New since you chose: Heatmap.')
    expect(await browser.eval(granted)).toEqual(['preference', 'analytics', 'stats'])
    await browser.waitFor(() => window.ran?.length)
    await browser.eval(quiet, QUIET_MS)
    expect(site.paths('/log/')).toEqual(['/log/stats.js'])

    await visitor.accept()
    await browser.waitFor(() => window.ran?.length === 2)
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    await visitor.openPage('/')
    expect(await browser.eval(() => window.consent?.unanswered)).toEqual([])
  })

  test('is asked about a new category by its title', async ({ browser, site, visitor }) => {
    const categories = ['preference', 'analytics', { id: 'maps', title: 'Maps' }]
    site.put({ '/': shop({ categories }) })
    await comeWith(browser, site, recordText({ no: YES.yes }))
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    expect(await browser.eval(bannerText)).toContain('New since you chose: Maps.')
    expect(await browser.eval(granted)).toEqual([])
  })

  test.for([
    ['the words', { messages: { bannerText: 'We use other words.', accept: 'Yes to all' } }],
    ['the site’s name', { site: { name: 'Another shop' } }],
    [
      'a service’s name and cookies',
      { services: [{ ...stats, name: 'New Stats', cookies: [{ name: '_n' }] }] },
    ],
    [
      'a category’s title, and the order',
      { categories: ['analytics', { id: 'preference', title: 'Comfort', description: 'Nice to have.' }] },
    ],
    ['how long a choice is kept', { cookie: { maxAgeDays: 30 } }],
    ['nothing but a service that has gone', { services: [] }],
  ] as const)(
    'is not asked again when the site changes %s',
    async ([, changed], { browser, site, visitor }) => {
      site.put({ '/': shop(changed) })
      await comeWith(browser, site, recordText(YES))
      await browser.eval(quiet, QUIET_MS)
      expect(await browser.eval(() => window.consent?.unanswered)).toEqual([])
      expect(await visitor.bannerShows()).toBe(false)
      expect(await browser.eval(() => window.consent?.has('analytics'))).toBe(true)
    },
  )
})

describe('a choice that is too old', () => {
  test('is asked for again, and grants nothing', async ({ browser, site, visitor }) => {
    await comeWith(browser, site, recordText({ ...YES, ageDays: 182.01 }))
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    expect(await browser.eval(granted)).toEqual([])
    await browser.eval(quiet, QUIET_MS)
    expect(site.paths('/log/')).toEqual([])
  })

  test('holds until its last day is over', async ({ browser, site, visitor }) => {
    await comeWith(browser, site, recordText({ ...YES, ageDays: 181.99 }))
    await browser.waitFor(() => window.ran?.length)
    expect(await browser.eval(granted)).toEqual(['preference', 'analytics', 'stats'])
    expect(await visitor.bannerShows()).toBe(false)
  })

  // In the page itself: what a test replaces from outside, Firefox keeps from it.
  test.for([
    ['the clock has gone on', 'const now = Date.now; Date.now = () => now() + 183 * 86_400_000'],
    ['the cookie has gone', 'document.cookie = "assent=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT"'],
  ] as const)(
    'is asked for again in a page that stays open, when %s and it is looked at',
    async ([, pass], { browser, site, visitor }) => {
      site.put({ '/': shop({}, `<script>addEventListener('pass', () => { ${pass} })</script>`) })
      await comeWith(browser, site, recordText({ ...YES, ageDays: 1 }))
      await browser.waitFor(() => window.ran?.length)
      await browser.eval(() => {
        window.consent?.on('reload', event => event.prevent())
        dispatchEvent(new Event('pass'))
      })
      await browser.eval(() => document.dispatchEvent(new Event('visibilitychange')))
      await expect.poll(() => visitor.bannerShows()).toBe(true)
      expect(await browser.eval(granted)).toEqual([])
      expect(await browser.eval(toldOf, 'withdraw')).toMatchObject([
        { ids: ['preference', 'analytics', 'stats'] },
      ])
    },
  )

  test('gives way to a still older one in the cookie as if that were all there is', async ({
    browser,
    site,
    visitor,
  }) => {
    await comeWith(browser, site, recordText({ ...YES, ageDays: 1 }))
    await browser.waitFor(() => window.ran?.length)
    await browser.eval(
      text => {
        window.consent?.on('reload', event => event.prevent())
        document.cookie = `assent=${text}; path=/; max-age=1000`
        document.dispatchEvent(new Event('visibilitychange'))
      },
      recordText({ ...YES, id: 'expired000000000', ageDays: 300 }),
    )
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    expect(await browser.eval(granted)).toEqual([])
  })
})

describe('a clock that is wrong', () => {
  const clock = (years: number) => `<script>{
    const now = Date.now
    Date.now = () => now() + ${years} * 365 * 86_400_000
  }</script>`

  test.for([-20, -1, 1, 20])(
    'by %i years grants nothing, and the page works on',
    async (years, { browser, site, visitor }) => {
      site.put({ '/': shop({}, clock(years)) })
      await comeWith(browser, site, recordText(YES))
      await expect.poll(() => visitor.bannerShows()).toBe(true)
      expect(await browser.eval(granted)).toEqual([])
      await browser.eval(quiet, QUIET_MS)
      expect(site.paths('/log/')).toEqual([])
      await visitor.accept()
      await browser.waitFor(() => window.ran?.length)
      expect(await browser.eval(() => [window.uncaught, window.consent?.has('stats')])).toEqual([[], true])
    },
  )

  test('that is set right afterwards grants nothing of what was chosen in the future', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/future': shop({}, clock(1)) })
    await visitor.openPage('/future')
    await visitor.accept()
    await expect.poll(() => visitor.cookie()).toMatch(/~accept~/)
    await visitor.openPage('/')
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    expect(await browser.eval(granted)).toEqual([])
  })
})

/** What holds where nothing can be kept: the page works, and takes the visitor at her word as long as it lives. */
async function expectToHoldForThePage(browser: Browser): Promise<void> {
  await browser.waitFor(() => document.querySelector('#assent [data-action=accept]'))
  await browser.click('#assent [data-action=accept]')
  await browser.waitFor(() => window.ran?.length)
  await browser.waitFor(() => !document.querySelector('#assent section'))
  expect(await browser.eval(granted)).toEqual(['preference', 'analytics', 'stats'])
  expect(await browser.eval(() => window.consent?.storage)).toBe('blocked')
  await browser.eval(() => {
    document.dispatchEvent(new Event('visibilitychange'))
    dispatchEvent(new Event('pageshow'))
    window.consent?.refresh()
  })
  await browser.eval(quiet, QUIET_MS)
  expect(await browser.eval(() => document.querySelector('#assent section'))).toBeNull()
  expect(await browser.eval(() => window.consent?.has('stats'))).toBe(true)
  await browser.eval(() => {
    window.consent?.on('reload', event => event.prevent())
    window.consent?.withdraw()
  })
  await browser.waitFor(() => !window.consent?.has('stats'))
  expect(await browser.eval(granted)).toEqual([])
  expect(
    await browser.eval(() => [window.uncaught, (window.told ?? []).filter(e => e.name === 'error')]),
  ).toEqual([[], []])
}

const leaving = {
  services: [
    {
      ...stats,
      cookies: [{ name: '_st' }],
      storage: (['localStorage', 'sessionStorage', 'indexedDB'] as const).map(kind => ({
        name: '_st',
        kind,
      })),
    },
  ],
}

describe('a sandboxed frame', () => {
  test('has no cookies, and takes a choice for as long as it is there', async ({ browser, site }) => {
    site.put({
      '/framed': shop(leaving),
      '/': page`<iframe sandbox="allow-scripts" src="/framed" style="width: 900px; height: 700px"></iframe>`,
    })
    await browser.goto(site.url('/'))
    await browser.enterFrame('iframe')
    expect(
      await browser.eval(() => {
        try {
          return document.cookie
        } catch (error) {
          return (error as Error).name
        }
      }),
    ).toBe('SecurityError')
    await expectToHoldForThePage(browser)
  })
})

describe('a browser that keeps no cookies', () => {
  const test = browserTest({ '/': shop(leaving) }, { blockCookies: true })

  test('takes a choice for the page, and asks again on the next', async ({ browser, site, visitor }) => {
    await browser.goto(site.url('/'))
    await expectToHoldForThePage(browser)
    expect(await browser.eval(() => document.cookie)).toBe('')
    await visitor.openPage('/')
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    expect(await browser.eval(granted)).toEqual([])
  })
})
