import { describe, expect } from 'vitest'
import type { Browser } from './driver/browser'
import { browserTest, engine, page } from './fixture'
import { QUIET_MS, quiet, recordText, sdk, toldOf } from './markup'
import type { Site } from './site'
import type { Visitor } from './visitor'

declare global {
  interface Window {
    persisted?: boolean
    ticks?: number
  }
}

const settings = {
  policy: { version: '1' },
  services: [{ id: 'stats', name: 'Stats', category: 'analytics', cookies: [{ name: '_st' }] }],
}

const held = `<script type="text/plain" data-assent="stats" src="/log/stats.js"></script>`
const shop = (before = '', body = held) => page`<head>${before}${sdk(settings)}<body><h1>Shop</h1>${body}
  <a id="footer" href="#cookie-preferences">Cookie preferences</a>`

const plain = page`<h1>Plain</h1>`
const test = browserTest({
  '/a': shop(),
  '/b': shop(),
  '/folder/a': shop(),
  '/folder/b': shop(),
  '/plain': plain,
})

// A secure context, so that every way by which tabs hear from each other is there.
const HOST = 'localhost'

/** Two tabs with the same site: leaves the visitor in the second, B, and gives back both. */
async function openTwo(browser: Browser, site: Site, pathOfA = '/a', pathOfB = '/b') {
  await browser.goto(site.url(pathOfA, HOST))
  await browser.waitFor(() => window.consent)
  const a = await browser.tab()
  const b = await browser.newTab(site.url(pathOfB, HOST))
  await browser.waitFor(() => window.consent)
  return { a, b }
}

const record = () => window.consent?.$record.get()

async function plant(browser: Browser, site: Site, text: string): Promise<void> {
  await browser.goto(site.url('/plain', HOST))
  await browser.eval(value => {
    document.cookie = `assent=${value}; path=/; max-age=1000`
  }, text)
}

const YES = { yes: ['preference', 'analytics', 'stats'] }

/** Waits until the banner has gone, and gives back the record that was made. */
async function choose(browser: Browser, visitor: Visitor, answer: 'accept' | 'reject') {
  await visitor[answer]()
  await expect.poll(() => visitor.bannerShows()).toBe(false)
  return browser.eval(record)
}

/** Ways to hear of a choice elsewhere that a page is without. */
const DEAF = {
  channel: `<script>window.BroadcastChannel = class { postMessage() {} close() {} }</script>`,
  store: `<script>delete window.cookieStore; delete Window.prototype.cookieStore
    Object.defineProperty(window, 'cookieStore', { value: undefined })</script>`,
  // Registered first, so that nobody after it is told.
  looks: `<script>
    document.addEventListener('visibilitychange', event => event.isTrusted && event.stopImmediatePropagation())
  </script>`,
}

describe('a tab that is open while another finds two cookies of our name', () => {
  const newer = { id: 'newer00000000000', ageDays: 1 }
  const older = { id: 'older00000000000', ageDays: 2 }
  test.for([
    ['no', { yes: [] as string[], no: YES.yes }, YES],
    ['yes', YES, { yes: [] as string[], no: YES.yes }],
  ] as const)('hears of nothing where the newer says %s', async ([, now, before], { browser, site }) => {
    await plant(browser, site, recordText({ ...newer, ...now }))
    const { a, b } = await openTwo(browser, site, '/folder/a', '/folder/b')
    for (let i = 0; i < 5; i++) {
      await browser.switchTo(a)
      await browser.eval(
        value => {
          document.cookie = `assent=${value}; path=/folder; max-age=1000`
        },
        recordText({ ...older, ...before }),
      )
      await browser.goto(site.url('/folder/a', HOST))
      await browser.waitFor(() => document.cookie.split('; ').length === 1)
    }
    expect(await browser.eval(record)).toMatchObject({ id: newer.id })
    await browser.switchTo(b)
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(toldOf, 'change')).toEqual([])
    expect(await browser.eval(record)).toMatchObject({ id: newer.id })
  })
})

describe('two tabs', () => {
  test('make a choice for both', async ({ browser, site, visitor }) => {
    const { a, b } = await openTwo(browser, site)
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    const chosen = await choose(browser, visitor, 'accept')
    await browser.waitFor(() => window.ran?.length === 1)

    await browser.switchTo(a)
    await browser.waitFor(() => window.ran?.length === 1)
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    expect(await browser.eval(record)).toEqual(chosen)
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(toldOf, 'change')).toMatchObject([{ source: 'other-tab', record: chosen }])
    // It hears of the choice, and doesn't answer with one of its own.
    await browser.switchTo(b)
    expect(await browser.eval(toldOf, 'change')).toMatchObject([{ source: 'accept' }])
    expect(site.paths().filter(path => path === '/a' || path === '/b')).toEqual(['/a', '/b'])
  })

  test('stop both when a yes is taken back in one', async ({ browser, site }) => {
    await plant(browser, site, recordText(YES))
    const { a, b } = await openTwo(browser, site)
    await browser.waitFor(() => window.ran?.length === 1)
    await browser.switchTo(a)
    await browser.waitFor(() => window.ran?.length === 1)
    await browser.eval(() => {
      document.cookie = '_st=1; path=/; max-age=1000'
      window.consent?.withdraw('analytics')
    })
    await expect.poll(() => site.paths('/b')).toHaveLength(2)
    // A page that was asked for is not yet there.
    await new Promise(resolve => setTimeout(resolve, 500))
    for (const tab of [a, b]) {
      await browser.switchTo(tab)
      await browser.waitFor(() => document.readyState === 'complete' && window.consent)
      await browser.eval(quiet, QUIET_MS)
      expect(
        await browser.eval(() => [window.ran ?? [], window.consent?.has('stats'), document.cookie]),
      ).toEqual([[], false, expect.stringMatching(/^assent=[^;]+~preference~analytics\.stats~[^;]+$/)])
    }
    expect([site.paths('/a'), site.paths('/b')]).toEqual([
      ['/a', '/a'],
      ['/b', '/b'],
    ])
  })

  test('leave the preferences open that a visitor reads in the other', async ({ browser, site, visitor }) => {
    const { a, b } = await openTwo(browser, site)
    await visitor.manage()
    await browser.switchTo(a)
    const chosen = await choose(browser, visitor, 'reject')
    await browser.switchTo(b)
    await browser.waitFor(id => window.consent?.$record.get()?.id === id, chosen?.id)
    await browser.eval(quiet, QUIET_MS)
    expect(await visitor.preferencesShow()).toBe(true)
    await visitor.closePreferences()
    expect(await visitor.bannerShows()).toBe(false)
  })

  test('end with one choice when they choose at once', async ({ browser, site, visitor }) => {
    const { a, b } = await openTwo(browser, site, '/a', '/b')
    // So that all is loaded, and the answers come at the moment that they were told.
    for (const tab of [a, b]) {
      await browser.switchTo(tab)
      await expect.poll(() => visitor.bannerShows()).toBe(true)
      await browser.eval(() => {
        window.consent?.on('reload', event => event.prevent())
      })
    }
    for (const _time of ['first', 'second', 'third']) {
      const at = Date.now() + 1500
      for (const [tab, answer] of [
        [a, 'acceptAll'],
        [b, 'rejectAll'],
      ] as const) {
        await browser.switchTo(tab)
        await browser.eval(
          (method, time) => {
            setTimeout(() => window.consent?.[method](), time - Date.now())
          },
          answer,
          at,
        )
      }
      // In Firefox each process has its own copy of the cookies, and they take their time to become the same.
      await browser.eval(quiet, at - Date.now() + 3_000)
      const seen: unknown[] = []
      for (const tab of [a, b]) {
        await browser.switchTo(tab)
        await browser.eval(quiet, QUIET_MS)
        seen.push(await browser.eval(() => window.consent?.$record.get()?.id))
        seen.push((await visitor.cookie())?.split('~')[1])
      }
      expect(seen).toEqual(Array(4).fill(expect.stringMatching(/^[a-z\d]{16}$/)))
      expect(new Set(seen).size, seen.join(' ')).toBe(1)
    }
  })
})

describe('a tab hears of a choice elsewhere', () => {
  test.for([
    ['by its channel', DEAF.store + DEAF.looks],
    ['by the cookie store', DEAF.channel + DEAF.looks],
  ] as const)('%s alone', async ([, before], { browser, site, visitor }) => {
    site.put({ '/deaf': shop(before) })
    const { a } = await openTwo(browser, site, '/deaf', '/deaf')
    const chosen = await choose(browser, visitor, 'accept')
    await browser.switchTo(a)
    await browser.waitFor(id => window.consent?.$record.get()?.id === id, chosen?.id)
    expect(await browser.eval(toldOf, 'change')).toMatchObject([{ source: 'other-tab' }])
  })

  test('by its channel, from one that has found it in the cookie', async ({ browser, site }) => {
    site.put({ '/deaf': shop(DEAF.store + DEAF.looks) })
    const { a } = await openTwo(browser, site, '/deaf', '/deaf')
    await browser.eval(
      text => {
        document.cookie = `assent=${text}; path=/; max-age=1000`
        window.consent?.refresh()
      },
      recordText({ ...YES, id: 'elsewhere0000000' }),
    )
    await browser.switchTo(a)
    await browser.waitFor(() => window.consent?.$record.get()?.id === 'elsewhere0000000')
  })

  test.for([
    ['has no cookie store and a channel that is deaf', DEAF.channel + DEAF.store + DEAF.looks],
    [
      'has neither a cookie store nor a channel',
      `<script>delete window.BroadcastChannel</script>${DEAF.store}${DEAF.looks}`,
    ],
  ] as const)(
    'when it is looked at, where the browser %s',
    async ([, before], { browser, site, visitor }) => {
      site.put({ '/deaf': shop(before) })
      const { a } = await openTwo(browser, site, '/deaf', '/deaf')
      const chosen = await choose(browser, visitor, 'accept')
      await browser.switchTo(a)
      await browser.eval(quiet, QUIET_MS)
      expect(await browser.eval(record)).toBeNull()
      expect(await visitor.bannerShows()).toBe(true)
      await browser.eval(() => document.dispatchEvent(new Event('visibilitychange')))
      await expect.poll(() => visitor.bannerShows()).toBe(false)
      expect(await browser.eval(record)).toEqual(chosen)
      expect(await browser.eval(() => window.uncaught)).toEqual([])
    },
  )
})

describe('a document that has heard nothing of a choice elsewhere', () => {
  const shared = {
    policy: { version: '1' },
    services: [{ id: 'film', name: 'Film', category: 'preference' }],
    cookie: { domain: 'site' },
  }
  const all = ['preference', 'film', 'analytics']
  // No channel goes from one origin to another, and this one isn't secure, so it has no cookie store.
  test.for([
    ['a yes that was taken back there', { yes: all }, 'withdraw', 'save', /~film~preference\.analytics~/],
    [
      'nothing but what is taken back here',
      { yes: all },
      'withdraw',
      'withdraw',
      /~~preference\.film\.analytics~/,
    ],
    ['what was granted there', { no: all }, 'acceptAll', 'withdraw', /~analytics~preference\.film~/],
  ] as const)(
    'makes a choice that doesn’t bring back or miss %s',
    async ([, before, there, here, cookie], { browser, site }) => {
      const html = (body: string) => page`<head>${sdk(shared)}<body><h1>Shop</h1>${body}`
      site.put({
        '/account': html(''),
        '/top': html(`<iframe src="${site.url('/account', 'account.example.test')}"></iframe>`),
      })
      await browser.goto(site.url('/plain', 'shop.example.test'))
      await browser.eval(text => {
        document.cookie = `assent=${text}; path=/; max-age=1000; domain=example.test`
      }, recordText(before))
      await browser.goto(site.url('/top', 'shop.example.test'))
      await browser.waitFor(() => window.consent)
      await browser.enterFrame('iframe')
      await browser.waitFor(() => window.consent)
      await browser.eval(method => {
        if (method === 'acceptAll') window.consent?.acceptAll()
        else window.consent?.withdraw(...(['preference', 'analytics'] as never[]))
      }, there)
      await browser.waitFor(isYes => window.consent?.has('analytics') === isYes, there === 'acceptAll')
      await browser.leaveFrames()
      // Long enough for what the frame writes once more.
      await browser.eval(quiet, 2_500)
      await browser.eval(method => {
        if (method === 'save') window.consent?.save({ film: true } as never)
        else window.consent?.withdraw('preference')
      }, here)
      await expect.poll(() => browser.eval(() => document.cookie)).toMatch(cookie)
    },
  )
})

test('what has stopped no longer hears of a choice, nor of one that it was just told of', async ({
  browser,
  site,
}) => {
  await browser.goto(site.url('/a'))
  await browser.waitFor(() => window.consent)
  await browser.eval(async value => {
    const told = new Promise(resolve => {
      new BroadcastChannel('assent').onmessage = resolve
    })
    new BroadcastChannel('assent').postMessage(0)
    await told
    window.consent?.stop()
    document.cookie = `assent=${value}; path=/; max-age=1000`
  }, recordText(YES))
  await browser.eval(quiet, QUIET_MS)
  expect(await browser.eval(toldOf, 'change')).toEqual([])
  expect(await browser.eval(record)).toBeNull()
})

describe('a page from the back/forward cache', () => {
  const noted = `<script>addEventListener('pageshow', ({ persisted }) => { window.persisted = persisted })</script>`
  const ticking = `<script type="text/plain" data-assent="stats">
    (window.ran ||= []).push('ticking')
    setInterval(() => { window.ticks = (window.ticks ?? 0) + 1 }, 10)
  </script>`
  // It hears in no other way that it has come back.
  const kept = {
    html: shop(noted + DEAF.store + DEAF.looks, ticking),
    headers: { 'cache-control': 'no-cache' },
  }

  test('follows the yes that was given meanwhile', async ({ browser, site, visitor }) => {
    site.put({ '/kept': kept })
    await visitor.openPage('/kept', HOST)
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    await visitor.openPage('/b', HOST)
    const chosen = await choose(browser, visitor, 'accept')
    await browser.back()
    await browser.waitFor(() => window.persisted)
    await browser.waitFor(() => window.ran?.length === 1)
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    expect(await browser.eval(record)).toEqual(chosen)
    expect(await browser.eval(toldOf, 'change')).toMatchObject([{ source: 'other-tab' }])
    expect(site.paths('/kept')).toHaveLength(1)
  })

  test('follows the no, and stops what it had let run', async ({ browser, site, visitor }) => {
    site.put({ '/kept': kept })
    await plant(browser, site, recordText(YES))
    await visitor.openPage('/kept', HOST)
    await browser.waitFor(() => window.ticks)
    // It remembers over the reload whether it came from the cache.
    await browser.eval(() => {
      addEventListener('pageshow', ({ persisted }) => sessionStorage.setItem('persisted', String(persisted)))
    })
    await visitor.openPage('/b', HOST)
    await browser.waitFor(() => window.ran?.length === 1)
    await browser.eval(() => {
      window.consent?.on('reload', event => event.prevent())
      window.consent?.withdraw()
    })
    await expect.poll(() => visitor.cookie()).toMatch(/~preference\.analytics\.stats~save~/)
    await browser.back()
    await expect.poll(() => site.paths('/kept')).toHaveLength(2)
    await browser.waitFor(() => document.readyState === 'complete' && window.consent)
    expect(await browser.eval(() => sessionStorage.getItem('persisted'))).toBe('true')
    expect(await browser.eval(() => [window.ran, window.ticks, window.consent?.has('stats')])).toEqual([
      null,
      null,
      false,
    ])
  })

  test('hears of a choice in another tab after it has come back', async ({ browser, site, visitor }) => {
    site.put({ '/kept': kept })
    await visitor.openPage('/kept', HOST)
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    await visitor.openPage('/plain', HOST)
    await browser.back()
    await browser.waitFor(() => window.persisted)
    const a = await browser.tab()
    await browser.newTab(site.url('/b', HOST))
    const chosen = await choose(browser, visitor, 'reject')
    await browser.switchTo(a)
    await browser.waitFor(id => window.consent?.$record.get()?.id === id, chosen?.id)
    expect(await visitor.bannerShows()).toBe(false)
  })
})

// Firefox gives a page its cookies anew with each document that it loads, as they were when that was asked for.
test.for([
  ['what is', ['stats']],
  ['what is piece by piece', ['stats', 'preference']],
] as const)(
  '%s taken back stays so, whatever is loaded at that moment',
  async ([, ids], { browser, site }) => {
    await browser.goto(site.url('/a', HOST))
    await browser.waitFor(() => window.consent)
    const undone = await browser.eval(async withdrawn => {
      const { consent } = window
      const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
      // Loaded before, the interface takes no time.
      document.addEventListener('assent:reload', event => (event as CustomEvent).detail.prevent())
      let count = 0
      for (let delay = 0; delay < 24; delay++) {
        consent?.acceptAll()
        await wait(30)
        const frames = [1, 2, 3].map(() => document.createElement('iframe'))
        for (const frame of frames) frame.src = `/plain?${Math.random()}`
        document.body.append(...frames)
        await wait(delay)
        for (const id of withdrawn) consent?.withdraw(id)
        await wait(120)
        if (withdrawn.some(id => consent?.has(id))) count++
        for (const frame of frames) frame.remove()
      }
      return count
    }, ids)
    expect(undone).toBe(0)
    // Nor is it in the cookie, once what is written again has come.
    const id = (await browser.eval(record))?.id
    await expect.poll(() => browser.eval(() => document.cookie)).toContain(id)
  },
)

describe('a prerendered page', () => {
  const PRERENDERING = `<script>
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
    window.show = () => {
      Object.defineProperty(document, 'prerendering', { value: false })
      document.dispatchEvent(new Event('prerenderingchange'))
    }
  </script>`
  const frame = `<iframe data-assent="preference" data-src="/plain?frame"></iframe>`
  const show = () => (window as unknown as { show(): void }).show()

  test('shows, asks and writes nothing before it is shown', async ({ browser, site, visitor }) => {
    site.put({ '/later': shop(PRERENDERING, held + frame) })
    await browser.goto(site.url('/plain', HOST))
    await browser.eval(() => {
      document.cookie = '_st=1; path=/; max-age=1000'
    })
    await visitor.openPage('/later', HOST)
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(() => document.cookie)).toBe('_st=1')
    expect(await browser.eval(() => window.told)).toEqual([])
    expect(await browser.eval(() => document.querySelector('#assent, .assent'))).toBeNull()
    expect(site.paths('/dist/').filter(path => !path.includes('develop'))).toEqual(['/dist/assent.js'])

    await browser.eval(show)
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    await expect.poll(() => browser.eval(() => document.cookie)).toBe('')
    await choose(browser, visitor, 'accept')
    await browser.waitFor(() => window.ran?.length === 1)
  })

  test('releases nothing before it is shown, and then what was granted by then', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/later': shop(PRERENDERING, held + frame) })
    await plant(browser, site, recordText(YES))
    await visitor.openPage('/later', HOST)
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(() => window.ran)).toBeNull()
    expect(site.paths('/plain?frame')).toEqual([])

    await browser.eval(show)
    await browser.waitFor(() => window.ran?.length === 1)
    await expect.poll(() => site.paths('/plain?frame')).toHaveLength(1)
    expect(await visitor.bannerShows()).toBe(false)
  })

  test('calls back what was pushed once it is shown, and nothing is missing then', async ({
    browser,
    site,
    visitor,
  }) => {
    const inShadow = `<div id="place"></div><script>
      assent.push(consent => {
        const root = document.querySelector('#place').attachShadow({ mode: 'open' })
        root.innerHTML = \`${held}<div id="panel"></div>\`
        consent.observe(root)
        consent.mountPreferences(root.querySelector('#panel'))
      })
    </script>`.replace(/<\/script>(?=<div id="panel">)/, '<\\/script>')
    site.put({ '/later': shop(PRERENDERING, inShadow) })
    await plant(browser, site, recordText(YES))
    await visitor.openPage('/later', HOST)
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(() => window.consent)).toBeNull()

    await browser.eval(show)
    await browser.waitFor(() => window.ran?.length === 1)
    await browser.waitFor(() =>
      document.querySelector('#place')?.shadowRoot?.querySelector('#panel input[data-category]'),
    )
    expect(await browser.eval(() => window.consent?.has('stats'))).toBe(true)
  })

  // The others don't prerender.
  if (engine === 'chromium') {
    test('waits in a real prerendering, too', async ({ browser, site }) => {
      site.put({
        '/start': page`<a id="next" href="/later">Next</a>
          <script type="speculationrules">{"prerender": [{"urls": ["/later"], "eagerness": "immediate"}]}</script>`,
        '/later': shop(
          `<script>window.wasPrerendering = document.prerendering</script>`,
          `${held}<script>setTimeout(() => fetch('/collect?waited'), ${QUIET_MS})</script>`,
        ),
      })
      await plant(browser, site, recordText(YES))
      await browser.goto(site.url('/start', HOST))
      await expect.poll(() => site.paths('/collect')).toEqual(['/collect?waited'])
      expect(site.requests.find(({ path }) => path === '/later')?.headers['sec-purpose']).toContain(
        'prerender',
      )
      expect(site.paths('/log/')).toEqual([])
      await browser.click('#next')
      await browser.waitFor(() => window.ran?.length === 1)
      expect(
        await browser.eval(() => (window as unknown as { wasPrerendering: boolean }).wasPrerendering),
      ).toBe(true)
      expect(site.paths('/later')).toHaveLength(1)
    })
  }
})
