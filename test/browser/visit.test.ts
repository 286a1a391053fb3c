import { describe, expect } from 'vitest'
import { browserTest, page } from './fixture'

declare global {
  interface Window {
    ran?: string[]
  }
}

const settings = {
  site: { name: 'Shop' },
  policy: { version: '1', url: '/privacy' },
  services: [
    { id: 'stats', name: 'Stats', category: 'analytics', cookies: [{ name: '_st' }, { name: '_st_*' }] },
  ],
}

const shop = (body = '') => page`<head>
  <script type="application/json" data-assent-config>${JSON.stringify(settings)}</script>
  <script src="/dist/assent.js"></script>
  <script type="text/plain" data-assent="analytics" src="/log/analytics.js"></script>
  <script type="text/plain" data-assent="preference">(window.ran ||= []).push('preference')</script>
  <body><h1>Shop</h1>${body}<footer><a id="footer" href="#cookie-preferences">Cookie preferences</a></footer>`

const test = browserTest({ '/': shop(), '/other': shop('<p>Another page</p>') })

const stored = () => [
  ...document.cookie.split('; ').filter(Boolean),
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
]
const ran = () => window.ran ?? []

describe('a first visit', () => {
  test('stores nothing, requests nothing optional, and asks', async ({ browser, site, visitor }) => {
    await visitor.openPage('/')
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    await browser.eval(() => scrollTo(0, 1000))
    await browser.press('Escape')
    await browser.click('h1')
    expect(await browser.eval(stored)).toEqual([])
    expect(await browser.eval(ran)).toEqual([])
    expect(site.paths()).toEqual(['/', '/dist/assent.js', '/dist/assent-interface.js'])
    expect(await visitor.bannerShows()).toBe(true)
  })

  test('leaves the page usable, and its focus alone', async ({ browser, visitor }) => {
    await visitor.openPage('/')
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    expect(await browser.eval(() => document.activeElement?.localName)).toBe('body')
    expect(await browser.eval(() => getComputedStyle(document.documentElement).overflow)).toBe('visible')
  })
})

describe('a visitor who rejects', () => {
  test('gets nothing optional, and is not asked again', async ({ browser, site, visitor }) => {
    await visitor.openPage('/')
    await visitor.reject()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    expect(await visitor.cookie()).toMatch(
      /^1~[a-z\d]{16}~\d{10}~182~1~~preference\.analytics\.stats~reject~en~opt-in$/,
    )
    const [cookie] = await browser.cookies()
    expect(Math.round(((cookie?.expiry ?? 0) - Date.now() / 1000) / 86_400), 'days').toBe(182)

    const before = site.paths().length
    await visitor.openPage('/other')
    await browser.eval(() => new Promise(resolve => setTimeout(resolve, 200)))
    expect(site.paths().slice(before)).toEqual(['/other', '/dist/assent.js'])
    expect(await browser.eval(ran)).toEqual([])
    expect(await browser.eval(() => document.querySelector('#assent'))).toBeNull()
  })
})

describe('a visitor who accepts', () => {
  test('lets the held scripts run, once, here and on the next page', async ({ browser, site, visitor }) => {
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => window.ran?.length === 2)
    expect(await browser.eval(ran)).toEqual(['analytics', 'preference'])
    expect(await browser.eval(() => document.querySelector('#assent'))).toBeNull()

    const before = site.paths().length
    await visitor.openPage('/other')
    await browser.waitFor(() => window.ran?.length === 2)
    expect(await browser.eval(ran)).toEqual(['analytics', 'preference'])
    expect(site.paths().slice(before)).toEqual(['/other', '/dist/assent.js', '/log/analytics.js'])
    expect(await browser.eval(() => document.querySelector('#assent'))).toBeNull()
  })

  test('takes it back by the footer link: cookies go, and nothing is sent after', async ({
    browser,
    site,
    visitor,
  }) => {
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => window.ran?.length === 2)
    await browser.eval(() => {
      for (const name of ['_st', '_st_1', 'basket']) document.cookie = `${name}=1; path=/; max-age=1000`
    })

    await browser.click('#footer')
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
    expect(
      await browser.eval(
        () => document.querySelector<HTMLInputElement>('[data-category=analytics]')?.checked,
      ),
    ).toBe(true)
    const before = site.paths().length
    await visitor.reject()
    // A script has run, so the page is loaded once more.
    await expect.poll(() => site.paths().slice(before)).toContain('/')
    await browser.waitFor(() => document.readyState === 'complete')
    await browser.eval(() => new Promise(resolve => setTimeout(resolve, 200)))
    expect(
      site
        .paths()
        .slice(before)
        .filter(path => !path.startsWith('/dist/')),
    ).toEqual(['/'])
    expect(await browser.eval(ran)).toEqual([])
    expect(await browser.eval(() => document.cookie.replace(/assent=[^;]*/, 'assent'))).toMatch(
      /^(assent; basket=1|basket=1; assent)$/,
    )
    expect(await visitor.bannerShows()).toBe(false)
  })
})

describe('a visitor who chooses', () => {
  test('gets what she switched on, and no more', async ({ browser, visitor }) => {
    await visitor.openPage('/')
    await visitor.manage()
    expect(
      await browser.eval(() =>
        [...document.querySelectorAll<HTMLInputElement>('#assent input')].map(i => i.checked),
      ),
    ).toEqual([false, false, false])
    await visitor.toggle('preference')
    await visitor.save()
    await browser.waitFor(() => window.ran?.length === 1)
    expect(await browser.eval(ran)).toEqual(['preference'])
    expect(await visitor.cookie()).toMatch(/~preference~analytics\.stats~save~/)
  })

  test('changes nothing by Escape and X', async ({ browser, visitor }) => {
    await visitor.openPage('/')
    await visitor.manage()
    await visitor.toggle('analytics')
    await browser.press('Escape')
    await expect.poll(() => visitor.preferencesShow()).toBe(false)
    expect(await visitor.bannerShows()).toBe(true)
    await visitor.manage()
    expect(
      await browser.eval(
        () => document.querySelector<HTMLInputElement>('[data-category=analytics]')?.checked,
      ),
    ).toBe(false)
    await visitor.closePreferences()
    expect(await browser.eval(stored)).toEqual([])
  })
})

describe('the preferences', () => {
  test('open by the hash of the address, and by an element that came later', async ({ browser, visitor }) => {
    await visitor.openPage('/#cookie-preferences')
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
    await visitor.closePreferences()
    // Loaded again, the page doesn't bring her back.
    await expect.poll(() => browser.eval(() => location.href.split('/').pop())).toBe('')
    await browser.eval(() => {
      document.body.insertAdjacentHTML('beforeend', '<button id="late" data-assent-open>Cookies</button>')
    })
    await visitor.reject()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    await browser.click('#late')
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
  })

  test('open by the hash in a page that is open, and by a link whose click is kept from us', async ({
    browser,
    visitor,
  }) => {
    await visitor.openPage('/')
    await visitor.reject()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    await browser.eval(() => {
      location.hash = 'cookie-preferences'
    })
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
    await visitor.closePreferences()
    await expect.poll(() => visitor.preferencesShow()).toBe(false)
    await browser.eval(() =>
      document.querySelector('footer')?.addEventListener('click', event => event.stopPropagation()),
    )
    await browser.click('#footer')
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
    await visitor.closePreferences()
    await expect.poll(() => browser.eval(() => location.hash)).toBe('')
  })

  test('keep the focus in, and give it back', async ({ browser, visitor }) => {
    await visitor.openPage('/')
    await visitor.reject()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    await browser.eval(() => document.querySelector<HTMLElement>('#footer')?.focus())
    await browser.press('Enter')
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
    for (let i = 0; i < 12; i++) {
      await browser.press('Tab')
      expect(
        await browser.eval(() => {
          const at = document.activeElement
          // Between the last and the first, the focus may pass through the browser's own controls.
          return at === document.body || Boolean(at?.closest('#assent dialog'))
        }),
      ).toBe(true)
    }
    await browser.press('Escape')
    await expect.poll(() => visitor.preferencesShow()).toBe(false)
    expect(await browser.eval(() => document.activeElement?.id)).toBe('footer')
  })

  test('open with the click that asks for them, once their file has come', async ({ browser, visitor }) => {
    await visitor.openPage('/')
    await visitor.manage()
    await visitor.closePreferences()
    const showsAfterClick = await browser.eval(() => {
      document.querySelector<HTMLElement>('#footer')?.click()
      return document.querySelector<HTMLDialogElement>('#assent dialog')?.open
    })
    expect(showsAfterClick).toBe(true)
  })
})

describe('an answer', () => {
  test('closes the banner before anything is released', async ({ browser, visitor }) => {
    await visitor.openPage('/')
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    const order = await browser.eval(
      () =>
        new Promise<string[]>(resolve => {
          const order: string[] = []
          const banner = document.querySelector('#assent section') as Element
          new MutationObserver(() => {
            if (!banner.isConnected && !order.includes('closed')) order.push('closed')
          }).observe(document, { childList: true, subtree: true })
          document.addEventListener('assent:release', () => {
            order.push('released')
            resolve(order)
          })
          const frame = () => {
            if (order.includes('closed')) order.push('painted')
            else requestAnimationFrame(frame)
          }
          requestAnimationFrame(frame)
          document.querySelector<HTMLElement>('[data-action=accept]')?.click()
        }),
    )
    expect(order).toEqual(['closed', 'painted', 'released'])
  })
})
