import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import type { Consent } from '../../src/core/types'
import { browserTest, engine, page } from './fixture'
import { held, javascript } from './held'
import { QUIET_MS, quiet } from './markup'
import { folders, packageHead } from './package-page'
import type { Page } from './site-answers'

declare global {
  interface Window {
    ran?: string[]
    violations?: string[]
    uncaught?: string[]
    errors?: string[]
    consent?: Consent
    starts?: number
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

const throwing = javascript("(window.ran ||= []).push('throw'); throw Error('It broke')")

const slow = async () => {
  await sleep(500)
  return javascript("top.ran.push('slow')")
}

/** Held modules: of the first, an import throws; the next one has an import that doesn't. */
const importing = (nonce: string) => `
  ${held(`${nonce} data-type="module" id="thrower"`, "import '/throw.js'")}
  ${held(`${nonce} data-type="module"`, "import '/log/imported.js'; window.ran.push('next')")}`

const stateOfThrower = () => document.getElementById('thrower')?.dataset.assentState

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

const noncedHead = `<script nonce="n0nce">${watch}</script>${packageHead('nonce="n0nce"')}`

const test = browserTest({}, { folders })

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

  test('goes on behind a module whose import throws, without a violation', async ({
    browser,
    site,
    visitor,
  }) => {
    const html = shop(nonce).replace('<body>', `${importing(nonce)}<body>`)
    site.put({ '/throw.js': throwing, '/': { html, headers: { 'content-security-policy': policy } } })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => window.ran?.includes('next'))
    expect(await browser.eval(stateOfThrower)).toBe('load')
    expect(await browser.eval(() => window.violations)).toEqual([])
  })

  test('knows a module that can’t be parsed from one that waits while the page throws', async ({
    browser,
    site,
    visitor,
  }) => {
    const html = shop(nonce).replace(
      '<body>',
      `${held(`${nonce} data-type="module" id="unparsable"`, 'const = 1')}
      ${held(`${nonce} data-type="module"`, "import '/slow.js'; ran.push('waited')")}
      ${held(`${nonce} defer src="/log/next.js"`)}
      <script ${nonce}>
        document.addEventListener('assent:release', () => setTimeout(() => JSON.parse('{'), 100))
      </script><body>`,
    )
    site.put({
      '/slow.js': slow,
      '/': { html, headers: { 'content-security-policy': policy } },
    })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => window.ran?.includes('next'))
    expect(await browser.eval(() => window.ran?.slice(2))).toEqual(['module', 'slow', 'waited', 'next'])
    expect(await browser.eval(() => document.getElementById('unparsable')?.dataset.assentState)).toBe('error')
    expect(await browser.eval(() => window.violations)).toEqual([])
    await browser.waitFor(() => !document.querySelector('iframe'))
  })
})

describe('under a policy that doesn’t let our own script import data:', () => {
  test.for([
    ['names nobody', '', "script-src 'self' 'unsafe-inline'", ''],
    ['has a nonce for others', 'nonce="n0nce"', "script-src 'self' 'nonce-n0nce'", ' nonce="n0nce"'],
  ] as const)(
    'and %s, nothing waits behind a module whose import throws',
    async ([, nonce, policy, ours], { browser, site, visitor }) => {
      const html = shop(nonce)
        .replace(`<script${ours} src="/dist/`, '<script src="/dist/')
        .replace('<body>', `${importing(nonce)}<body>`)
      site.put({ '/throw.js': throwing, '/': { html, headers: { 'content-security-policy': policy } } })
      await visitor.openPage('/')
      await visitor.accept()
      await browser.waitFor(() => window.ran?.includes('next'))
      expect(await browser.eval(stateOfThrower)).toBe('load')
      expect(await browser.eval(() => window.ran?.slice(0, 2).sort())).toEqual(['external', 'inline'])
      expect(await browser.eval(() => window.ran?.slice(2))).toEqual(['module', 'throw', 'imported', 'next'])
      // To find out costs one, which not all engines tell of, and isn't asked for again.
      expect((await browser.eval(() => window.violations))?.slice(1)).toEqual([])
    },
  )

  test.for([
    ['fails', { status: 503 }],
    ['hangs', new Promise<Page>(() => {})],
  ] as const)(
    'a module runs, too, when our script %s the second time',
    async ([, answer], { browser, site, visitor }) => {
      const file = javascript(await readFile('dist/assent-module.js', 'utf8'))
      let asked = 0
      site.put({
        '/dist/assent-module.js': () => (asked++ ? answer : file),
        '/': {
          html: shop('').replace(
            '<body>',
            `${held('data-type="module"', "import '/log/imported.js'; ran.push('next')")}<body>`,
          ),
          headers: { 'content-security-policy': "script-src 'self' 'unsafe-inline'" },
        },
      })
      await visitor.openPage('/')
      await visitor.accept()
      await browser.waitFor(() => window.ran?.includes('next'))
      expect(await browser.eval(() => window.ran?.slice(2))).toEqual(['module', 'imported', 'next'])
      expect(asked).toBe(2)
    },
  )

  const headers = { 'content-security-policy': "script-src 'self' 'unsafe-inline'" }
  const pageOf = (html: string) => ({
    '/throw.js': throwing,
    '/': { html: html.replace('<body>', `${importing('')}<body>`), headers },
  })
  const byPackage = page`<head>${packageHead()}<script type="module">
      import { createConsent } from 'assent/core.js'
      window.consent = createConsent({ policy: { version: '1' } })
    </script><body>`

  test('by package, nothing waits either', async ({ browser, site }) => {
    site.put(pageOf(byPackage))
    await browser.goto(site.url('/'))
    await browser.waitFor(() => window.consent)
    await browser.eval(() => window.consent?.acceptAll())
    await browser.waitFor(() => window.ran?.includes('next'))
    expect(await browser.eval(() => window.ran)).toEqual(['throw', 'imported', 'next'])
    expect(await browser.eval(stateOfThrower)).toBe('load')
    expect(site.paths('/dist/assent-module.js')).not.toEqual([])
  })

  test('by package, the next one goes on after a while where that file isn’t beside it', async ({
    browser,
    site,
  }) => {
    site.put({ ...pageOf(byPackage), '/dist/assent-module.js': { status: 404 } })
    await browser.goto(site.url('/'))
    await browser.waitFor(() => window.consent)
    await browser.eval(() => window.consent?.acceptAll())
    await browser.waitFor(() => window.ran?.includes('next'))
    expect(await browser.eval(() => window.ran)).toEqual(['throw', 'imported', 'next'])
    // WebKit tells by itself.
    expect(await browser.eval(stateOfThrower)).toBe(engine === 'webkit' ? 'load' : 'timeout')
  })

  test('by one file, nothing waits either', async ({ browser, site, visitor }) => {
    site.put(pageOf(shop('').replace('assent.js', 'assent-full.js')))
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => window.ran?.includes('next'))
    expect(await browser.eval(() => window.ran?.slice(2))).toEqual(['module', 'throw', 'imported', 'next'])
    expect(await browser.eval(stateOfThrower)).toBe('load')
  })

  test('by one file, nothing starts a second time, whatever the page makes of what is ours', async ({
    browser,
    site,
    visitor,
  }) => {
    const count = 'window.starts = 0; document.addEventListener("assent:ready", () => starts++)'
    const html = shop('').replace('<head>', `<head><script>${count}</script>`)
    site.put(pageOf(html.replace('assent.js', 'assent-full.js')))
    await visitor.openPage('/')
    await browser.eval(() => delete window.assent)
    await visitor.accept()
    await browser.waitFor(() => window.ran?.includes('next'))
    expect(await browser.eval(() => window.starts)).toBe(1)
  })
})

describe('an inline module with attributes that a policy blocks', () => {
  test.for(['onload="0"', 'onerror="0"', 'style="display: none"'])(
    'keeps its turn: %s',
    async (attribute, { browser, site, visitor }) => {
      const html = shop('nonce="n0nce"').replace(
        '<body>',
        `${held(`nonce="n0nce" data-type="module" ${attribute}`, "import '/slow.js'; ran.push('waited')")}
        ${held('nonce="n0nce" defer src="/log/next.js"')}<body>`,
      )
      const headers = { 'content-security-policy': "script-src 'nonce-n0nce'; style-src 'self'" }
      site.put({ '/slow.js': slow, '/': { html, headers } })
      await visitor.openPage('/')
      await visitor.accept()
      await browser.waitFor(() => window.ran?.includes('next'))
      expect(await browser.eval(() => window.ran?.slice(2))).toEqual(['module', 'slow', 'waited', 'next'])
    },
  )
})

describe('an inline module that a policy blocks', () => {
  test('says so, and delays nothing', async ({ browser, site, visitor }) => {
    // The nonce is for others: our own script comes by its address.
    const headers = { 'content-security-policy': "script-src 'self' 'nonce-n0nce'" }
    const html = page`<script nonce="n0nce">${watch}</script>
      <script type="application/json" data-assent-config>${JSON.stringify(settings)}</script>
      <script src="/dist/assent.js"></script>${importing('')}
      <script type="text/plain" data-assent="analytics" defer src="/log/next.js"></script>`
    site.put({ '/throw.js': throwing, '/': { html, headers } })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => window.ran)
    expect(await browser.eval(() => window.ran)).toEqual(['next'])
    expect(await browser.eval(stateOfThrower)).toBe('error')
  })
})

describe('a policy that only reports', () => {
  test('changes nothing of the order of modules', async ({ browser, site, visitor }) => {
    const headers = { 'content-security-policy-report-only': "script-src 'self'" }
    const module = (text: string) => held('data-type="module"', text)
    const modules = module('import "/log/slow.js?delay=400"') + module('ran.push("next")')
    site.put({ '/': { html: shop('').replace('<body>', `${modules}<body>`), headers } })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => window.ran?.includes('next'))
    expect((await browser.eval(() => window.ran))?.slice(-2)).toEqual(['slow', 'next'])
  })
})

describe('under Trusted Types, what else loads', () => {
  test('is released and held again, with its own handlers', async ({ browser, site, visitor }) => {
    const held = (html: string) => html.replace(' ', ' data-assent="analytics" ')
    site.put({
      '/film': page`Film`,
      '/': {
        html: page`<head><script>${watch}</script><script>
            window.uncaught = []
            addEventListener('error', event => event.message && uncaught.push(event.message))
            ;(window.assent ||= []).push(consent => consent.on('reload', event => event.prevent()))
          </script>
          <script type="application/json" data-assent-config>${JSON.stringify(settings)}</script>
          <script src="/dist/assent.js"></script>
          <body><main>${held('<object data-data="/film?object"></object>')}
          ${held('<embed data-src="/film?embed">')}
          ${held('<iframe data-src="/film?frame" title="Film"></iframe>')}</main>
          ${held(`<script type="text/plain" src="/log/external.js" onload="ran.push('onload')"></script>`)}
          <a id="footer" href="#cookie-preferences">Cookie preferences</a>`,
        headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types assent" },
      },
    })
    await visitor.openPage('/')
    await visitor.accept()
    await expect
      .poll(() => site.paths('/film').sort())
      .toEqual(['/film?embed', '/film?frame', '/film?object'])
    await browser.waitFor(() => window.ran?.length === 2)
    expect(await browser.eval(() => window.ran)).toEqual(['external', 'onload'])
    await browser.click('#footer')
    await visitor.reject()
    await browser.waitFor(() => !document.querySelector('main :is([src], [data])'))
    expect(await browser.eval(() => [...document.querySelectorAll('main > [data-assent]')].length)).toBe(3)
    expect(await browser.eval(() => [window.violations, window.uncaught])).toEqual([[], []])
  })
})

describe('under names of Trusted Types without ours', () => {
  test('holds all, says so, and asks the browser once', async ({ browser, site, visitor }) => {
    site.put({
      '/film': page`Film`,
      '/': {
        html: shop('').replace(
          '<h1>',
          '<iframe data-assent="analytics" data-src="/film?1"></iframe><embed data-assent="analytics" data-src="/film?2"><h1>',
        ),
        headers: { 'content-security-policy': 'trusted-types other' },
      },
    })
    await visitor.openPage('/')
    await visitor.accept()
    const states = () =>
      [...document.querySelectorAll<HTMLElement>('[data-assent]')].map(({ dataset }) => dataset.assentState)
    await browser.waitFor(() => document.querySelectorAll('[data-assent-state]').length === 5)
    expect(await browser.eval(states)).toEqual(Array(5).fill('error'))
    await browser.eval(quiet, QUIET_MS)
    expect(site.paths('/film')).toEqual([])
    expect(await browser.eval(() => window.violations)).toHaveLength(1)
  })
})

describe('a held script without the nonce of the page', () => {
  test('doesn’t run by our hand, and this is said', async ({ browser, site, visitor }) => {
    site.put({
      '/': {
        html: shop('nonce="n0nce"').replace(
          '<body>',
          `<script nonce="n0nce">
            window.errors = []
            document.addEventListener('assent:error', ({ detail }) => errors.push(detail.error.message))
          </script><script type="text/plain" data-assent="analytics" src="/log/injected.js"></script><body>`,
        ),
        headers: { 'content-security-policy': "script-src 'nonce-n0nce' 'strict-dynamic'" },
      },
    })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => window.ran?.length === 3)
    await browser.waitFor(() => window.errors?.length)
    expect(await browser.eval(() => window.errors)).toEqual(['nonce'])
    expect(site.paths('/log/')).toEqual(['/log/external.js'])
  })
})

describe('an inline module, by package, under a nonce and Trusted Types', () => {
  test('is held and released, and what comes behind one whose import throws doesn’t wait', async ({
    browser,
    site,
  }) => {
    const csp = "script-src 'nonce-n0nce'; require-trusted-types-for 'script'; trusted-types assent"
    site.put({
      '/throw.js': throwing,
      '/': {
        html: page`${noncedHead}
          <script type="module" nonce="n0nce">
            import { createConsent } from 'assent/core.js'
            window.consent = createConsent({ policy: { version: '1' } })
          </script>${importing('nonce="n0nce"')}`,
        headers: { 'content-security-policy': csp },
      },
    })
    await browser.goto(site.url('/'))
    await browser.waitFor(() => window.consent)
    expect(await browser.eval(() => window.ran)).toBeNull()
    await browser.eval(() => window.consent?.acceptAll())
    await browser.waitFor(() => window.ran?.includes('next'))
    expect(await browser.eval(() => window.ran)).toEqual(['throw', 'imported', 'next'])
    expect(await browser.eval(stateOfThrower)).toBe('load')
    expect(await browser.eval(() => window.violations)).toEqual([])
  })
})

describe('by package, a held script without the nonce of the page', () => {
  test('doesn’t run by our hand, and this is said', async ({ browser, site }) => {
    site.put({
      '/': {
        // What goes by that name stands in the place of the list that a document has.
        html: page`${noncedHead}<img name="scripts" alt="">
          <script type="module" nonce="n0nce">
            import { createConsent } from 'assent/core.js'
            window.errors = []
            document.addEventListener('assent:error', ({ detail }) => errors.push(detail.error.message))
            window.consent = createConsent({ policy: { version: '1' } })
          </script>${held('src="/log/injected.js"')}${held('src="/log/guessed.js" nonce="other"')}
          ${held('src="/log/good.js" nonce="n0nce"')}`,
        headers: { 'content-security-policy': "script-src 'nonce-n0nce' 'strict-dynamic'" },
      },
    })
    await browser.goto(site.url('/'))
    await browser.waitFor(() => window.consent)
    await browser.eval(() => window.consent?.acceptAll())
    await browser.waitFor(() => window.ran)
    expect(await browser.eval(() => [window.ran, window.errors])).toEqual([['good'], ['nonce', 'nonce']])
    expect(site.paths('/log/')).toEqual(['/log/good.js'])
  })
})

describe('by package, a service that is granted', () => {
  test('starts when the visitor has seen the answer taken', async ({ browser, site }) => {
    site.put({
      '/': page`${noncedHead}
        <script type="module">
          import { createConsent } from 'assent/core.js'
          window.ran = []
          const onGrant = () => ran.push('service')
          const service = { id: 'stats', name: 'Stats', category: 'analytics', onGrant }
          window.consent = createConsent({ policy: { version: '1' }, services: [service] })
          consent.$surface.listen(surface => {
            ran.push(surface ?? 'closed')
            requestAnimationFrame(() => ran.push('frame'))
          })
        </script>`,
    })
    await browser.goto(site.url('/'))
    await browser.waitFor(() => window.consent)
    await browser.eval(() => window.consent?.acceptAll())
    await browser.waitFor(() => window.ran?.includes('service'))
    expect(await browser.eval(() => window.ran)).toEqual(['closed', 'frame', 'service'])
  })
})

describe('a service that is ready-made, under a nonce and Trusted Types', () => {
  test('is loaded, and called off while it is on its way', async ({ browser, site, visitor }) => {
    const csp =
      "script-src 'nonce-n0nce' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types assent"
    site.put({
      '/stats/matomo.js': async () => {
        await sleep(800)
        return { html: 'ran = _paq.flat()', headers: { 'content-type': 'text/javascript' } }
      },
      '/': {
        html: page`${noncedHead}
          <script type="module" nonce="n0nce">
            import { createConsent } from 'assent/core.js'
            import { matomo } from 'assent/services/matomo.js'
            const service = matomo({ url: location.origin + '/stats/', siteId: '7' })
            window.consent = createConsent({ policy: { version: '1' }, services: [service] })
          </script>`,
        headers: { 'content-security-policy': csp },
      },
    })
    await visitor.openPage('/')
    await browser.waitFor(() => window.consent)
    await browser.eval(() => window.consent?.acceptAll())
    await expect.poll(() => site.paths('/stats/')).toHaveLength(1)
    await browser.eval(() => window.consent?.rejectAll())
    await browser.eval(quiet, 800 + QUIET_MS)
    expect(await browser.eval(() => window.ran)).toBeNull()
    await browser.eval(() => window.consent?.acceptAll())
    await browser.waitFor(() => window.ran)
    expect(await browser.eval(() => window.ran?.filter(each => each === 'trackPageView'))).toHaveLength(1)
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
