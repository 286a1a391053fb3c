import { describe, expect } from 'vitest'
import { canLaunchWith, type LaunchOptions } from './driver/options'
import { browserTest, engine, page } from './fixture'

declare global {
  interface Window {
    ran?: string[]
    shownAgain?: boolean
  }
}

const test = browserTest({
  '/': page`<h1>Shop</h1><button id="order">Order</button><input id="name"><button id="step">Next step</button>
    <script>
      document.querySelector('#order').addEventListener('click', () => { document.title = 'Ordered' })
      document.querySelector('#step').addEventListener('click', () => { history.pushState({ step: 1 }, '') })
    </script>`,
  '/second': page`<h1>Second</h1>`,
})

describe('a test site', () => {
  test('runs its scripts in order, and says what was asked for', async ({ browser, site }) => {
    site.put({
      '/': page`<script src="/log/slow.js?delay=50"></script><script src="/fail.js"></script>
        <script src="/log/fast.js"></script><script src="/log/lost.js?status=404"></script>`,
    })
    await browser.goto(site.url('/'))
    expect(await browser.eval(() => window.ran)).toEqual(['slow', 'fast'])
    // A set, because Firefox asks again for a script that failed when it was fetched ahead.
    expect(new Set(site.paths())).toEqual(
      new Set(['/', '/log/slow.js?delay=50', '/fail.js', '/log/fast.js', '/log/lost.js?status=404']),
    )
  })

  test('records beacons with their body and cookies', async ({ browser, site }) => {
    await browser.goto(site.url('/'))
    await browser.eval(() => {
      document.cookie = 'seen=1'
      navigator.sendBeacon('/collect?view', 'hello')
    })
    await expect.poll(() => site.requests.at(-1)?.body).toBe('hello')
    expect(site.requests.at(-1)).toMatchObject({ method: 'POST', path: '/collect?view', host: '127.0.0.1' })
    expect(site.requests.at(-1)?.headers).toMatchObject({ cookie: 'seen=1', referer: site.url('/') })
  })

  test('answers each request as it is told', async ({ browser, site }) => {
    site.put({
      '/echo': ({ method, host }) => ({
        html: `${method} ${host}`,
        headers: { 'content-security-policy': "default-src 'none'" },
        status: 418,
      }),
    })
    await browser.goto(site.url('/echo', 'shop.example.test'))
    expect(await browser.eval(() => document.body.textContent)).toBe('GET shop.example.test')
    await browser.goto(site.url('/nowhere'))
    expect(await browser.eval(() => document.body.textContent)).toBe('There is nothing at /nowhere.')
  })

  test('closes while a script hangs', async ({ browser, site }) => {
    site.put({
      '/': page`<script src="/log/before.js"></script><script src="/hang.js"></script><p>Never parsed`,
    })
    await browser.goto(site.url('/'), 'loading')
    await browser.waitFor(() => window.ran?.length === 1)
    await expect.poll(() => site.paths()).toContain('/hang.js')
    await site.close()
    await browser.waitFor(() => document.querySelector('p'))
  })
})

describe('a browser', () => {
  // Two tests, because it is the second that shows whether the first has left something.
  for (const time of ['first', 'second']) {
    test(`starts empty, the ${time} time`, async ({ browser, site }) => {
      for (const host of ['127.0.0.1', 'localhost', 'a.shop.example.test']) {
        await browser.goto(site.url('/', host))
        const read = () => [document.cookie, localStorage.length, sessionStorage.length]
        expect(await browser.eval(read)).toEqual(['', 0, 0])
        await browser.eval(() => {
          document.cookie = 'host=1; max-age=1000; path=/deep'
          document.cookie = `shared=1; max-age=1000; path=/${location.hostname.includes('shop') ? '; domain=example.test' : ''}`
          localStorage.setItem('key', 'value')
          sessionStorage.setItem('key', 'value')
        })
        expect(await browser.eval(read)).toEqual(['shared=1', 1, 1])
      }
      expect((await browser.cookies()).map(({ name, domain }) => `${name} of ${domain}`)).toEqual([
        'shared of .example.test',
      ])
    })
  }

  test('keeps cookies off public suffixes', async ({ browser, site }) => {
    await browser.goto(site.url('/', 'www.shop.co.uk'))
    await browser.eval(() => {
      document.cookie = 'suffix=1; domain=co.uk'
      document.cookie = 'site=1; domain=shop.co.uk'
    })
    await browser.goto(site.url('/', 'shop.co.uk'))
    expect(await browser.eval(() => document.cookie)).toBe('site=1')
  })

  test('clicks, types and presses keys', async ({ browser, site }) => {
    await browser.goto(site.url('/'))
    await browser.click('#order')
    expect(await browser.eval(() => document.title)).toBe('Ordered')
    await browser.press('Tab', 'Shift+Tab', 'Tab', 'A')
    await browser.type('#name', 'nn')
    expect(await browser.eval(() => document.activeElement?.id)).toBe('name')
    expect(await browser.eval(() => document.querySelector<HTMLInputElement>('#name')?.value)).toBe('Ann')
  })

  test('goes back and forward, from its cache too', async ({ browser, site }) => {
    site.put({
      '/kept': {
        html: page`<script>onpageshow = e => { window.shownAgain = e.persisted }</script>`,
        headers: { 'cache-control': 'no-cache' },
      },
    })
    await browser.goto(site.url('/kept'))
    await browser.goto(site.url('/second'))
    await browser.back()
    expect(await browser.url()).toBe(site.url('/kept'))
    // The event may come a moment after the page.
    await browser.waitFor(() => window.shownAgain)
    await browser.forward()
    expect(await browser.url()).toBe(site.url('/second'))
    const before = site.paths().length
    await browser.refresh()
    expect(site.paths().slice(before)).toEqual(['/second'])
  })

  test('follows the history of a single page', async ({ browser, site }) => {
    await browser.goto(site.url('/'))
    await browser.goto(site.url('/#part'))
    // By a click, because WebKit's way back leaves out what a page adds to the history without one.
    await browser.click('#step')
    await browser.back()
    await browser.back()
    expect(await browser.url()).toBe(site.url('/'))
    expect(site.paths()).toEqual(['/'])
  })

  test('has tabs that share cookies and channels', async ({ browser, site }) => {
    await browser.goto(site.url('/'))
    await browser.eval(() => {
      new BroadcastChannel('news').onmessage = ({ data }) => {
        document.title = data
      }
    })
    const first = await browser.tab()
    await browser.newTab(site.url('/second'))
    await browser.eval(() => {
      document.cookie = 'from=second'
      new BroadcastChannel('news').postMessage('Told')
    })
    await browser.closeTab()
    expect(await browser.tab()).toBe(first)
    await browser.waitFor(() => document.title === 'Told')
    expect(await browser.eval(() => document.cookie)).toBe('from=second')
  })

  test('looks into frames, of any width', async ({ browser, site }) => {
    site.put({ '/phone': page`<iframe src="/" style="width: 320px; height: 568px; border: 0"></iframe>` })
    await browser.goto(site.url('/phone'))
    await browser.enterFrame('iframe')
    expect(await browser.eval(() => [innerWidth, innerHeight])).toEqual([320, 568])
    await browser.click('#order')
    await browser.leaveFrames()
    expect(await browser.eval(() => frames[0]?.document.title)).toBe('Ordered')
  })

  test('takes screenshots of the size it is given', async ({ browser, site }) => {
    await browser.goto(site.url('/'))
    await browser.resize(600, 500)
    const png = await browser.screenshot()
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 500])
  })

  test('names what it waited for in vain', async ({ browser, site }) => {
    await browser.goto(site.url('/'))
    browser.patienceMs = 200
    await expect(browser.waitFor(n => document.links.length === n, 7)).rejects.toThrow(
      'document.links.length === n',
    )
  })
})

describe('a browser launched with every option that it has', () => {
  const can = (option: keyof LaunchOptions) => canLaunchWith(engine, option)
  // In Firefox, forced colours decide on this.
  const isDark = engine !== 'firefox'
  const test = browserTest(
    { '/': page`<h1 style="color: rgb(1 2 3)">Shop</h1>` },
    {
      width: 700,
      height: 600,
      dark: isDark,
      reducedMotion: true,
      blockCookies: true,
      ...(can('forcedColors') && { forcedColors: true }),
      ...(can('gpc') && { gpc: true }),
      ...(can('language') && { language: 'de-AT' }),
    },
  )

  test('has them, in what it shows and in what it sends', async ({ browser, site }) => {
    await browser.goto(site.url('/'))
    const seen = await browser.eval(() => {
      document.cookie = 'kept=1'
      return {
        size: [innerWidth, innerHeight],
        dark: matchMedia('(prefers-color-scheme: dark)').matches,
        reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
        cookie: document.cookie,
        forcedColors: matchMedia('(forced-colors: active)').matches,
        hasOwnColor: getComputedStyle(document.querySelector('h1') as Element).color === 'rgb(1, 2, 3)',
        gpc: 'globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true,
        language: navigator.language,
      }
    })
    expect(seen).toEqual({
      size: [700, 600],
      dark: isDark,
      reducedMotion: true,
      cookie: '',
      forcedColors: can('forcedColors'),
      hasOwnColor: !can('forcedColors'),
      gpc: can('gpc'),
      language: can('language') ? 'de-AT' : 'en-US',
    })
    expect(site.requests[0]?.headers['sec-gpc']).toBe(can('gpc') ? '1' : undefined)
  })
})
