import { describe, expect } from 'vitest'
import { browserTest, page } from './fixture'
import { QUIET_MS, sdk, toldOf } from './markup'
import type { Page } from './site-answers'

const HELD = '<script type="text/plain" data-assent="analytics" src="/log/analytics.js"></script>'
const INTERFACE = '/dist/assent-interface.js'
const PREFERENCES = '/dist/assent-preferences.js'

const shop = (head = '', policy: object = { version: '1', url: '/privacy' }) =>
  page`<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>
    <head>${head}${sdk({ policy })}${HELD}
    <body><h1>Shop</h1>
    <a id="terms" href="/terms">Terms</a> <a id="footer" href="/privacy#cookie-preferences">Cookie preferences</a>
    <p style="height: 300vh">Shoes and hats.</p>`

const test = browserTest({ '/terms': page`<h1>Terms</h1>`, '/privacy': page`<h1>Privacy</h1>` })

const hasFailed = () => (window.told ?? []).some(({ name }) => name === 'error')

const isGone = () => !document.querySelector('dialog[open]')

/** Whether the page scrolls, and how much changes in it meanwhile. What is there for screen readers goes by itself. */
const scrollAndCount = async (quietMs: number) => {
  let changes = 0
  new MutationObserver(records => {
    const isSilent = ({ target, removedNodes }: MutationRecord) =>
      [target, ...removedNodes].every(node => !(node as Element).ariaLive)
    changes += records.filter(isSilent).length
  }).observe(document, { childList: true, attributes: true, subtree: true })
  scrollTo(0, 500)
  await new Promise(resolve => setTimeout(resolve, quietMs))
  const scrolled = scrollY
  scrollTo(0, 0)
  return { scrolled, changes }
}

describe('an interface that a filter hides', () => {
  test.for(['#assent', '.assent-banner', 'dialog', '#assent *'])(
    'leaves a page that works, and grants nothing: %s',
    async (selector, { browser, site, visitor }) => {
      site.put({ '/': shop(`<style>${selector} { display: none !important }</style>`) })
      await visitor.openPage('/')
      await browser.waitFor(() => document.querySelector('#assent section'))
      expect(await browser.eval(scrollAndCount, QUIET_MS)).toEqual({ scrolled: 500, changes: 0 })

      await browser.click('#footer')
      if (selector === '.assent-banner') {
        await visitor.closePreferences()
      } else {
        await browser.waitFor(() => (window.told ?? []).some(({ name }) => name === 'open'))
        // Opened at the click, drawn when they have come, and closed because nobody sees them.
        await browser.waitFor(() => window.consent?.$surface.get() === 'banner')
        await browser.waitFor(isGone)
      }
      expect(await browser.eval(scrollAndCount, QUIET_MS)).toEqual({ scrolled: 500, changes: 0 })
      expect(await browser.eval(isGone)).toBe(true)
      expect(await visitor.bannerShows()).toBe(selector === 'dialog')
      expect(await visitor.cookie()).toBeUndefined()
      expect(await browser.eval(() => window.uncaught)).toEqual([])
      await browser.click('#terms')
      await browser.waitFor(() => location.pathname === '/terms')
      expect(site.paths('/log/')).toEqual([])
    },
  )

  // Filters that look at what has come into a page hide it only then.
  test('doesn’t lock the page when it is hidden while the preferences are open', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': shop() })
    await visitor.openPage('/')
    await visitor.manage()
    await browser.eval(() => {
      document.head.insertAdjacentHTML('beforeend', '<style>#assent { display: none !important }</style>')
    })
    await browser.waitFor(isGone)
    await browser.click('#terms')
    await browser.waitFor(() => location.pathname === '/terms')
  })
})

/** How a file doesn't come: from a server that fails, and from a filter that answers something else. */
const FAILURES: readonly (readonly [string, Page])[] = [
  ['fails', { html: '', status: 500 }],
  ['is another thing', { html: '<h1>Blocked</h1>' }],
]

describe.for(FAILURES)('a file of the interface that %s', ([, failure]) => {
  test('leaves a page that works, and leads to the policy when the preferences are asked for', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': shop(), [INTERFACE]: failure })
    await visitor.openPage('/')
    await browser.waitFor(hasFailed)
    expect(await browser.eval(scrollAndCount, QUIET_MS)).toEqual({ scrolled: 500, changes: 0 })
    expect(await browser.eval(toldOf, 'error')).toMatchObject([{ during: 'interface' }])
    expect(await browser.eval(() => window.uncaught)).toEqual([])
    expect(await visitor.cookie()).toBeUndefined()
    await browser.click('#footer')
    await browser.waitFor(() => location.pathname === '/privacy')
    expect(await visitor.cookie()).toBeUndefined()
    expect(site.paths('/log/')).toEqual([])
  })

  test('is asked for once more when the preferences are', async ({ browser, site, visitor }) => {
    let isBlocked = true
    site.put({ '/': shop() })
    const real = await (await fetch(site.url(INTERFACE))).text()
    const script = { html: real, headers: { 'content-type': 'text/javascript' } }
    site.put({ [INTERFACE]: () => (isBlocked ? failure : script) })
    await visitor.openPage('/')
    await browser.waitFor(hasFailed)
    isBlocked = false
    await browser.click('#footer')
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
    await visitor.reject()
    await browser.waitFor(isGone)
    expect((await visitor.cookie())?.split('~')[5]).toBe('')
  })

  test('leaves the banner when it is that of the preferences, which lead to the policy', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': shop(), [PREFERENCES]: failure })
    await visitor.openPage('/')
    await browser.click('#assent [data-action="manage"]')
    await browser.waitFor(() => location.pathname === '/privacy')
    await visitor.openPage('/')
    await visitor.reject()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    expect((await visitor.cookie())?.split('~')[7]).toBe('reject')
  })

  test('leaves the banner as a card when it is that of another layout', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({
      '/': page`<head>${sdk({ policy: { version: '1' }, layout: 'bar' })}<body><h1>Shop</h1>`,
      '/dist/assent-layouts.js': failure,
    })
    await visitor.openPage('/')
    await visitor.seeBanner()
    expect(await browser.eval(toldOf, 'error')).toMatchObject([{ during: 'layouts' }])
    expect(await browser.eval(() => window.uncaught)).toEqual([])
    await visitor.reject()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
  })

  test('is asked for once more, with the preferences, when there is no policy to go to', async ({
    browser,
    site,
    visitor,
  }) => {
    let isBlocked = true
    site.put({ '/': shop('', { version: '1' }) })
    const real = await (await fetch(site.url(PREFERENCES))).text()
    const script = { html: real, headers: { 'content-type': 'text/javascript' } }
    site.put({ [PREFERENCES]: () => (isBlocked ? failure : script) })
    await visitor.openPage('/')
    await browser.click('#assent [data-action="manage"]')
    await browser.waitFor(hasFailed)
    expect(await browser.eval(toldOf, 'error')).toMatchObject([{ during: 'preferences' }])
    expect(await visitor.bannerShows()).toBe(true)
    isBlocked = false
    await visitor.manage()
    await visitor.save()
    await expect.poll(async () => (await visitor.cookie())?.split('~')[5]).toBe('')
  })
})
