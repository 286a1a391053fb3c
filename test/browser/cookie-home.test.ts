import { describe, expect } from 'vitest'
import type { Browser } from './driver/browser'
import { browserTest, page } from './fixture'
import { recordText, sdk } from './markup'
import type { Site } from './site'

declare global {
  interface Window {
    goOn?: () => void
  }
}

const settings = (domain?: string) => ({ policy: { version: '1' }, ...(domain && { cookie: { domain } }) })
const shop = (domain?: string) => page`<head>${sdk(settings(domain))}<body><h1>Shop</h1>`

const test = browserTest({
  '/': shop(),
  '/of-site': shop('site'),
  '/of-parent': shop('example.test'),
  '/plain': page`<h1>Plain</h1>`,
})

const ALL = { yes: ['preference', 'analytics'] }
const NONE = { no: ['preference', 'analytics'] }
const SOME = { yes: ['preference'], no: ['analytics'] }

/** The values of our cookie, as a page without the script sees them. */
async function seenFrom(browser: Browser, site: Site, host: string): Promise<string[]> {
  await browser.goto(site.url('/plain', host))
  const cookies = await browser.eval(() => document.cookie.split('; '))
  return cookies.filter(cookie => cookie.startsWith('assent=')).map(cookie => cookie.slice('assent='.length))
}

/** Writes a cookie of ours as it was before: on the host alone, or on a domain. */
async function plant(browser: Browser, site: Site, host: string, text: string, domain?: string) {
  await browser.goto(site.url('/plain', host))
  await browser.eval(
    (value, rest) => {
      document.cookie = `assent=${value}; path=/; max-age=1000${rest}`
    },
    text,
    domain ? `; domain=${domain}` : '',
  )
}

const choices = () => window.consent?.$record.get()?.choices

describe('a choice for the whole site', () => {
  test.for([
    [
      'a.b.example.co.uk',
      ['example.co.uk', 'b.example.co.uk', 'a.b.example.co.uk', 'other.example.co.uk'],
      ['other.co.uk'],
    ],
    ['x.github.io', ['x.github.io', 'a.x.github.io'], ['y.github.io']],
    ['a.example.test.', ['a.example.test.', 'b.example.test.'], ['a.other.test.']],
    ['localhost', ['localhost'], ['127.0.0.1']],
    ['127.0.0.1', ['127.0.0.1'], ['localhost']],
  ] as const)(
    'made on %s is known on %s, and not on %s',
    async ([host, inside, outside], { browser, site, visitor }) => {
      await visitor.openPage('/of-site', host)
      await visitor.accept()
      await expect.poll(() => visitor.cookie()).toMatch(/^1~/)
      const text = await visitor.cookie()
      // Finding the widest domain has left nothing behind.
      expect((await browser.cookies()).map(({ name }) => name)).toEqual(['assent'])
      for (const each of inside) expect([each, await seenFrom(browser, site, each)]).toEqual([each, [text]])
      await visitor.openPage('/of-site', host)
      expect(await browser.eval(choices)).toEqual({ preference: true, analytics: true })
      // Last, for who comes back from another site, WebKit now and then shows no cookies at all, whoever wrote them.
      for (const each of outside) expect([each, await seenFrom(browser, site, each)]).toEqual([each, []])
    },
  )

  test('of one host is known there alone', async ({ browser, site, visitor }) => {
    await visitor.openPage('/', 'a.example.test')
    await visitor.accept()
    await expect.poll(() => visitor.cookie()).toMatch(/^1~/)
    expect(await seenFrom(browser, site, 'a.example.test')).toHaveLength(1)
    for (const host of ['example.test', 'b.example.test', 'c.a.example.test'])
      expect([host, await seenFrom(browser, site, host)]).toEqual([host, []])
  })

  test('of a domain is known on all its hosts', async ({ browser, site, visitor }) => {
    await visitor.openPage('/of-parent', 'a.b.example.test')
    await visitor.reject()
    await expect.poll(() => visitor.cookie()).toMatch(/^1~/)
    for (const host of ['example.test', 'other.example.test'])
      expect([host, await seenFrom(browser, site, host)]).toEqual([host, [expect.stringMatching(/^1~/)]])
  })

  test('is taken back where it was given, from another host', async ({ browser, visitor }) => {
    await visitor.openPage('/of-site', 'a.example.test')
    await visitor.accept()
    await expect.poll(() => visitor.cookie()).toMatch(/^1~/)
    await visitor.openPage('/of-site', 'b.example.test')
    expect(await browser.eval(choices)).toEqual({ preference: true, analytics: true })
    await browser.eval(() => {
      window.consent?.withdraw()
    })
    await browser.waitFor(() => !window.consent?.has('analytics'))
    await visitor.openPage('/of-site', 'a.example.test')
    expect(await browser.eval(choices)).toEqual({ preference: false, analytics: false })
  })
})

describe('two cookies of our name', () => {
  const older = { id: 'older00000000000', ageDays: 2 }
  const newer = { id: 'newer00000000000', ageDays: 1 }
  const yes = { preference: true, analytics: true }
  const no = { preference: false, analytics: false }

  const HEALED = [
    ['the newer on the host', [older, ALL], [newer, NONE], no],
    ['the newer on the parent', [newer, NONE], [older, ALL], no],
    ['the newer grants more', [older, NONE], [newer, ALL], yes],
    ['the newer of another policy', [older, NONE], [{ ...newer, policy: '2' }, ALL], no],
    ['the newer from the future', [older, NONE], [{ ...newer, ageDays: -1 }, ALL], no],
    ['the newer no record', [older, NONE], ['1~newer', ALL], no],
    [
      'both of one time',
      [older, ALL],
      [{ ...newer, ageDays: 2 }, SOME],
      { preference: true, analytics: false },
    ],
    ['both of one time, the other way', [older, NONE], [{ ...newer, ageDays: 2 }, ALL], no],
  ] as const

  const textOf = ([time, answers]: readonly [string | object, object]) =>
    typeof time === 'string' ? time : recordText({ ...time, ...answers })

  for (const [path, home] of [
    ['/', 'the host'],
    ['/of-site', 'the site'],
  ] as const) {
    test.for(HEALED)(
      `become one on ${home}, with %s`,
      async ([, onParent, onHost, expected], { browser, site, visitor }) => {
        // At once, because two given in the same second must be so.
        const [parents, own] = [textOf(onParent), textOf(onHost)]
        await plant(browser, site, 'a.example.test', parents, 'example.test')
        await plant(browser, site, 'a.example.test', own)
        expect(await seenFrom(browser, site, 'a.example.test')).toHaveLength(2)

        await visitor.openPage(path, 'a.example.test')
        expect(await browser.eval(choices)).toEqual(expected)
        await browser.waitFor(() => document.cookie.split('; ').length === 1)
        await expect.poll(() => visitor.cookie()).toMatch(/^1~/)
        const left = await visitor.cookie()
        expect(left).toMatch(expected.analytics ? /~preference\.analytics~~/ : /analytics~accept~en~opt-in$/)
        expect(await seenFrom(browser, site, 'b.example.test')).toEqual(path === '/' ? [] : [left])

        await visitor.openPage(path, 'a.example.test')
        expect(await browser.eval(choices)).toEqual(expected)
        expect(await visitor.bannerShows()).toBe(false)
      },
    )
  }

  test('become none, when the newer is from the future and may have refused', async ({
    browser,
    site,
    visitor,
  }) => {
    const [parents, own] = [textOf([older, ALL]), textOf([{ ...newer, ageDays: -1 }, NONE])]
    await plant(browser, site, 'a.example.test', parents, 'example.test')
    await plant(browser, site, 'a.example.test', own)
    for (const _time of ['first', 'second']) {
      await visitor.openPage('/', 'a.example.test')
      await expect.poll(() => visitor.bannerShows()).toBe(true)
      expect(await browser.eval(choices)).toBeNull()
      await browser.waitFor(() => document.cookie === '')
    }
  })
})

describe('two cookies of our name, while another tab chooses', () => {
  test('become the one of that choice', async ({ browser, site, visitor }) => {
    const storage = [{ name: 'base-*', kind: 'indexedDB' }]
    const services = [{ id: 'base', name: 'Base', category: 'analytics', storage }]
    site.put({
      '/slow': page`<head><script>
          const { databases } = IDBFactory.prototype
          IDBFactory.prototype.databases = async function () {
            await new Promise(resolve => { window.goOn = resolve })
            return databases.call(this)
          }
        </script>${sdk({ ...settings('site'), services })}<body><h1>Shop</h1>`,
    })
    const no = ['preference', 'analytics', 'base']
    await plant(browser, site, 'a.example.test', recordText({ id: 'older00000000000', ageDays: 2, no }))
    const newer = recordText({ id: 'newer00000000000', ageDays: 1, yes: ['preference'], no: no.slice(1) })
    await plant(browser, site, 'a.example.test', newer, 'example.test')
    await visitor.openPage('/slow', 'a.example.test')
    await browser.waitFor(() => window.goOn)
    await browser.eval(
      value => {
        document.cookie = `assent=${value}; path=/; domain=example.test; max-age=1000`
        window.goOn?.()
      },
      recordText({ id: 'newest0000000000', no }),
    )
    await browser.waitFor(() => document.cookie.split('; ').length === 1)
    expect(await visitor.cookie()).toContain('newest')
    expect(await browser.eval(choices)).toEqual({ preference: false, analytics: false, base: false })
  })
})

describe('a site that moves its cookie from the host to the site', () => {
  test('keeps the choice, and moves the cookie with the next one', async ({ browser, site, visitor }) => {
    await visitor.openPage('/', 'a.example.test')
    await visitor.accept()
    await expect.poll(() => visitor.cookie()).toMatch(/^1~/)
    await visitor.openPage('/of-site', 'a.example.test')
    expect(await browser.eval(choices)).toEqual({ preference: true, analytics: true })
    expect(await browser.eval(() => window.consent?.unanswered)).toEqual([])
    await browser.eval(() => {
      window.consent?.withdraw('analytics')
    })
    await browser.waitFor(() => window.consent && !window.consent.has('analytics'))
    await browser.waitFor(() => document.cookie.split('; ').length === 1)
    await expect.poll(() => visitor.cookie()).toMatch(/~preference~analytics~/)
    expect(await seenFrom(browser, site, 'b.example.test')).toEqual([
      expect.stringMatching(/~preference~analytics~/),
    ])
  })

  test('forgets both cookies', async ({ browser, site, visitor }) => {
    const forgotten = async () => {
      await browser.eval(() => {
        window.consent?.forget()
      })
      await expect.poll(() => browser.eval(() => document.cookie)).toBe('')
      await expect.poll(() => visitor.bannerShows()).toBe(true)
      await visitor.openPage('/of-site', 'a.example.test')
      expect(await browser.eval(choices)).toBeNull()
      for (const host of ['a.example.test', 'b.example.test'])
        expect([host, await seenFrom(browser, site, host)]).toEqual([host, []])
    }
    // From before it moved.
    await plant(browser, site, 'a.example.test', recordText(ALL))
    await visitor.openPage('/of-site', 'a.example.test')
    expect(await browser.eval(choices)).toEqual({ preference: true, analytics: true })
    await forgotten()
    // On both.
    await plant(browser, site, 'a.example.test', recordText(ALL))
    await visitor.openPage('/of-site', 'a.example.test')
    await plant(browser, site, 'a.example.test', recordText(ALL), 'example.test')
    await visitor.openPage('/of-site', 'a.example.test')
    expect(await browser.eval(choices)).toEqual({ preference: true, analytics: true })
    await forgotten()
  })
})
