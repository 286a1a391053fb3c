import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest'
import { serveExamples } from '../../examples/server.mjs'
import { browserTest } from './fixture'
import type { Visitor } from './visitor'

let examples: Awaited<ReturnType<typeof serveExamples>>

beforeAll(async () => {
  examples = await serveExamples({ port: 0 })
})
afterAll(() => examples.close())

const test = browserTest({})

/** What the site's collector has received so far. */
const collected = async (site: string): Promise<unknown[]> =>
  (await fetch(new URL(`${site}/collected.json`, examples.url))).json()

const quiet = () => new Promise(resolve => setTimeout(resolve, 400))

/** Each site, its cookie, a second page, and what it leaves on a device that said yes. */
const SITES = [
  { site: 'a1-cms', cookie: 'a1-assent', other: 'pricing' },
  { site: 'aurix-cms', cookie: 'aurix-assent', other: 'projects' },
  { site: 'cellcms', cookie: 'cell-assent', other: 'product' },
  { site: 'flowcms', cookie: 'flow-assent', other: 'support' },
] as const

describe.each(SITES)('$site', ({ site, cookie, other }) => {
  beforeEach(async () => {
    await fetch(new URL(`${site}/collected.json`, examples.url), { method: 'DELETE' })
  })

  const open = (visitor: Visitor, path = '') =>
    visitor.openPage(new URL(`${site}/${path}`, examples.url).href)

  test('collects nothing before consent, and nothing after a refusal', async ({ browser, visitor }) => {
    await open(visitor)
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    expect(await browser.eval(() => document.cookie)).toBe('')
    await visitor.reject()
    await expect.poll(() => browser.eval(() => document.cookie)).toMatch(new RegExp(`^${cookie}=1~`))
    await open(visitor, other)
    await quiet()
    expect(await visitor.bannerShows()).toBe(false)
    expect(await collected(site)).toEqual([])
    expect(await browser.eval(() => document.cookie.split('; ').length)).toBe(1)
  })

  test('collects after a yes, until it is taken back', async ({ browser, visitor }) => {
    await open(visitor)
    await visitor.accept()
    await expect
      .poll(() => collected(site).then(events => events.length), { timeout: 10_000 })
      .toBeGreaterThan(0)

    await browser.eval(() => document.querySelector<HTMLElement>('a[href$="#cookie-preferences"]')?.click())
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
    await visitor.reject()
    await expect.poll(() => visitor.preferencesShow()).toBe(false)
    await quiet()
    await fetch(new URL(`${site}/collected.json`, examples.url), { method: 'DELETE' })
    await open(visitor, other)
    await browser.click('h1')
    await quiet()
    expect(await collected(site)).toEqual([])
    expect(await browser.eval(() => document.cookie.split('; ').map(pair => pair.split('=')[0]))).toEqual([
      cookie,
    ])
  })
})

describe('cellcms', () => {
  test('keeps language and theme only with consent', async ({ browser, visitor }) => {
    const kept = () =>
      browser.eval(() => [localStorage.getItem('cell-theme'), document.cookie.includes('cell-language')])
    const set = () =>
      browser.eval(() => {
        for (const [id, value] of [
          ['theme', 'dark'],
          ['language', 'de'],
        ] as const) {
          const select = document.querySelector<HTMLSelectElement>(`#${id}`) as HTMLSelectElement
          select.value = value
          select.dispatchEvent(new Event('change', { bubbles: true }))
        }
      })
    await visitor.openPage(new URL('cellcms/', examples.url).href)
    await visitor.reject()
    await set()
    expect(await kept()).toEqual([null, false])
    await browser.click('footer a[href$="#cookie-preferences"]')
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
    await visitor.toggle('preference')
    await visitor.save()
    await set()
    expect(await kept()).toEqual(['dark', true])
    await browser.click('footer a[href$="#cookie-preferences"]')
    await visitor.reject()
    await expect.poll(kept).toEqual([null, false])
  })

  test('asks in the language that the visitor has set', async ({ browser, visitor }) => {
    await visitor.openPage(new URL('cellcms/', examples.url).href)
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    await browser.eval(() => {
      const select = document.querySelector<HTMLSelectElement>('#language') as HTMLSelectElement
      select.value = 'de'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await browser.waitFor(
      () => document.querySelector('#assent [data-action=reject]')?.textContent === 'Alle ablehnen',
    )
  })

  test('declares its cookies on its policy page', async ({ browser, visitor }) => {
    await visitor.openPage(new URL('cellcms/privacy', examples.url).href)
    await browser.waitFor(() => document.querySelector('[data-assent-declaration] table'))
    const text = await browser.eval(
      () => document.querySelector('[data-assent-declaration]')?.textContent ?? '',
    )
    for (const name of [
      '__stripe_mid',
      'cell-language',
      'cell-theme',
      'ahoy_visit',
      'ahoy_visitor',
      'cell-assent',
    ])
      expect(text).toContain(name)
  })
})

describe('flowcms', () => {
  test('holds its support chat until it has a yes', async ({ browser, visitor }) => {
    const chat = () =>
      browser.eval(() => [
        document.cookie.includes('intercom-id'),
        Object.keys(localStorage).some(key => key.startsWith('intercom')),
      ])
    await visitor.openPage(new URL('flowcms/support', examples.url).href)
    await visitor.reject()
    await quiet()
    expect(await chat()).toEqual([false, false])
    await browser.eval(() => document.querySelector<HTMLElement>('a[href$="#cookie-preferences"]')?.click())
    await visitor.accept()
    await expect.poll(chat).toEqual([true, true])
  })
})

describe('a page with an interface of its own', () => {
  test('asks, keeps the answer, and changes it', async ({ browser, site, visitor }) => {
    const { href } = new URL('headless/', examples.url)
    const isAsking = () => browser.eval(() => !document.querySelector<HTMLElement>('#ask')?.hidden)
    const state = () =>
      browser.eval(() => ['#state', '#count'].map(id => document.querySelector(id)?.textContent))
    await visitor.openPage(href)
    await expect.poll(isAsking).toBe(true)
    expect(await state()).toEqual(['not counted', ''])
    await browser.click('[data-answer="yes"]')
    await expect.poll(state).toEqual(['counted', 'This visit has been counted.'])
    expect(await isAsking()).toBe(false)
    await visitor.openPage(href)
    await expect.poll(state).toEqual(['counted', 'This visit has been counted.'])
    expect(await isAsking()).toBe(false)
    await browser.click('[data-assent-open]')
    await expect.poll(isAsking).toBe(true)
    await browser.click('[data-answer="no"]')
    await expect.poll(state).toEqual(['not counted', ''])
    expect(await browser.eval(() => document.cookie)).toMatch(/^headless-assent=1~[^;]+~~analytics~/)
    expect(site.paths()).toEqual([])
  })
})
