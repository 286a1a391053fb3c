import { describe, expect } from 'vitest'
import { browserTest, page } from './fixture'

declare global {
  interface Window {
    ran?: string[]
    violations?: string[]
  }
}

const settings = { policy: { version: '1', url: '/privacy' } }

/** Whatever the policy blocks is noted; a page under test ends with an empty list. */
const watch = `
  window.violations = []
  document.addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective + ' ' + e.blockedURI))`

const shop = (nonce: string) => page`<head>
  <script ${nonce}>${watch}</script>
  <script type="application/json" data-assent-config>${JSON.stringify(settings)}</script>
  <script ${nonce} src="/dist/assent.js"></script>
  <script ${nonce} type="text/plain" data-assent="analytics" src="/log/external.js"></script>
  <script ${nonce} type="text/plain" data-assent="analytics">(window.ran ||= []).push('inline')</script>
  <script ${nonce} type="text/plain" data-assent="analytics" data-type="module">(window.ran ||= []).push('module')</script>
  <body><h1>Shop</h1><a id="footer" href="#cookie-preferences">Cookie preferences</a><div data-assent-declaration></div>`

const POLICIES = {
  'a nonce': ['nonce="n0nce"', "default-src 'self'; script-src 'nonce-n0nce'; style-src 'self'"],
  'a nonce and strict-dynamic': [
    'nonce="n0nce"',
    "default-src 'self'; script-src 'nonce-n0nce' 'strict-dynamic'; style-src 'none'",
  ],
  'Trusted Types': [
    'nonce="n0nce"',
    "default-src 'self'; script-src 'nonce-n0nce'; style-src 'self'; require-trusted-types-for 'script'",
  ],
  'Trusted Types of ours alone': [
    'nonce="n0nce"',
    "script-src 'nonce-n0nce' 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types assent",
  ],
} as const

const test = browserTest({})

describe.each(Object.entries(POLICIES))('under %s', (_, [nonce, policy]) => {
  test('asks, releases, opens the preferences and withdraws without a violation', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': { html: shop(nonce), headers: { 'content-security-policy': policy } } })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => window.ran?.length === 3)
    expect(await browser.eval(() => window.ran)).toEqual(['external', 'inline', 'module'])

    await browser.click('#footer')
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
    expect(
      await browser.eval(() => {
        const dialog = document.querySelector('#assent dialog') as Element
        return getComputedStyle(dialog).borderTopLeftRadius
      }),
    ).not.toBe('0px')
    expect(
      await browser.eval(() => document.querySelectorAll('[data-assent-declaration] table').length),
    ).toBe(1)
    expect(await browser.eval(() => window.violations)).toEqual([])

    await visitor.reject()
    await browser.waitFor(() => document.readyState === 'complete' && window.ran === undefined)
    expect(await browser.eval(() => window.violations)).toEqual([])
  })
})

describe("under 'self', without a nonce", () => {
  test('runs external scripts, and needs no exception for itself', async ({ browser, site, visitor }) => {
    site.put({
      '/watch.js': { html: watch, headers: { 'content-type': 'text/javascript' } },
      '/': {
        html: page`<head><script src="/watch.js"></script>
          <script type="application/json" data-assent-config>${JSON.stringify(settings)}</script>
          <script src="/dist/assent.js"></script>
          <script type="text/plain" data-assent="analytics" src="/log/external.js"></script><body>Shop`,
        headers: { 'content-security-policy': "default-src 'self'" },
      },
    })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => window.ran?.length === 1)
    expect(await browser.eval(() => window.violations)).toEqual([])
  })
})
