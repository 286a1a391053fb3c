import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import type { Consent } from '../../src/core/types'
import { browserTest, page } from './fixture'
import { javascript } from './held'
import { inPieces } from './markup'

declare global {
  interface Window {
    ran?: string[]
    log?: string[]
    consent?: Consent
  }
}

const block = (settings: object = { policy: { version: '1' } }) =>
  `<script type="application/json" data-assent-config>${JSON.stringify(settings)}</script>`
const sdk = (attributes = '', file = '/dist/assent.js') => `<script ${attributes} src="${file}"></script>`
const held = `<script type="text/plain" data-assent="analytics" src="/log/analytics.js"></script>`

/** What a page notes when assent calls it back. */
const push = (name: string) => `<script>
  (window.log ||= []);
  (window.assent ||= []).push(consent => log.push('${name} ' + consent.has('essential') + ' ' + consent.has('analytics')))
</script>`

const test = browserTest({})

describe('the script tag', () => {
  test('calls back what was pushed before it and after it', async ({ browser, site, visitor }) => {
    site.put({
      '/': page`<head>${push('before')}${block()}${sdk()}<body>${push('after')}`,
    })
    await visitor.openPage('/')
    expect(await browser.eval(() => window.log)).toEqual(['before true false', 'after true false'])
    await visitor.accept()
    expect(await browser.eval(() => window.log)).toHaveLength(2)
  })

  test.for([
    ['before the script', `<head>${block()}${sdk()}<body>`],
    ['right after the script', `<head>${sdk()}${block()}<body>`],
    ['at the end of the body', `<head>${sdk()}<body><h1>Shop</h1>${block()}`],
    ['in a page that loads the script async', `<head>${sdk('async')}<body>${block()}`],
    ['in a page that loads the script deferred', `<head>${block()}${sdk('defer')}<body>`],
    ['above a script at the end', `<head><body><h1>Shop</h1>${block()}${sdk()}`],
  ] as const)('finds its settings %s', async ([, html], { browser, site, visitor }) => {
    site.put({ '/': page`${html}${held}` })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => window.ran?.length === 1)
  })

  test('finds settings that arrive in pieces', async ({ browser, site, visitor }) => {
    // Longer than what a parser takes at once, with a character that is cut in half somewhere.
    const services = Array.from({ length: 2000 }, (_, i) => ({
      id: `s${i}`,
      name: 'Größenmaß'.repeat(9),
      category: 'analytics',
    }))
    site.put({
      '/': page`<head>${sdk()}${block({ policy: { version: '1' }, services })}${push('started')}<body>`,
    })
    await visitor.openPage('/')
    await browser.waitFor(() => window.log?.length === 1)
  })

  test('fills panels, also one that arrives in pieces, and leaves nothing of what stood there', async ({
    browser,
    site,
    visitor,
  }) => {
    const html = page`<head>${block()}${sdk()}<body><div data-assent-declaration><p>One moment</p><b>Or</b> write</div>
      <div data-assent-panel><p>One moment/**/, please</p><p>Or write to us</p></div>`
    site.put({ '/': () => ({ html: inPieces(html) }) })
    await visitor.openPage('/')
    await browser.waitFor(() => document.querySelector('[data-assent-panel] button'))
    await browser.waitFor(() => document.querySelector('[data-assent-declaration] table'))
    expect(await browser.eval(() => document.body.textContent)).not.toMatch(/One|Or/)
  })

  test.for(['assent.js', 'assent-full.js'])(
    'takes no import map away from the page whose head it stands first in: %s',
    async (file, { browser, site, visitor }) => {
      const head = `${block()}${sdk('', `/dist/${file}`)}<script src="/slow.js"></script>`
      site.put({
        '/slow.js': async () => {
          await sleep(200)
          return javascript('')
        },
        '/mapped.js': javascript('export const name = "mapped"'),
        '/': page`<!doctype html><html lang="de"><title>Shop</title>${head}
          <script type="importmap">{ "imports": { "mapped": "/mapped.js" } }</script>
          <body><script type="module">import { name } from 'mapped'; window.log = [name]</script>`,
      })
      await browser.goto(site.url('/'))
      await expect.poll(() => browser.eval(() => window.log)).toEqual(['mapped'])
      await expect.poll(() => visitor.bannerShows()).toBe(true)
    },
  )

  test('finds its chunks beside itself on another host', async ({ browser, site, visitor }) => {
    site.put({
      '/': page`<head>${block()}${sdk('', site.url('/dist/assent.js', 'cdn.example.test'))}<body>
        <a id="footer" href="#cookie-preferences">Cookie preferences</a>`,
    })
    await visitor.openPage('/')
    await visitor.reject()
    await browser.click('#footer')
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
    expect(site.requests.filter(({ host }) => host === 'cdn.example.test').map(({ path }) => path)).toEqual([
      '/dist/assent.js',
      '/dist/assent-interface.js',
      '/dist/assent-preferences.js',
    ])
  })

  test('has everything in one file, in another build', async ({ browser, site, visitor }) => {
    site.put({
      '/': page`<head>${block()}${sdk('', '/dist/assent-full.js')}${held}<body>
        <a id="footer" href="#cookie-preferences">Cookie preferences</a>`,
    })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => window.ran?.length === 1)
    await browser.click('#footer')
    await visitor.reject()
    await browser.waitFor(() => !window.ran)
    expect(new Set(site.paths('/dist/'))).toEqual(new Set(['/dist/assent-full.js']))
  })

  test('starts once, however often it stands in the page', async ({ browser, site, visitor }) => {
    site.put({ '/': page`<head>${block()}${sdk()}${sdk()}${held}<body>${push('started')}` })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => window.ran?.length)
    expect(await browser.eval(() => [window.ran, window.log])).toEqual([
      ['analytics'],
      ['started true false'],
    ])
  })

  test('undoes all that it did when it is stopped, and can be started again', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({
      '/': page`<head><script>(window.assent ||= []).push(consent => { window.consent = consent })</script>
        ${block()}${sdk()}${held}<body><a id="footer" href="#cookie-preferences">Cookie preferences</a>`,
    })
    await visitor.openPage('/')
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    await browser.eval(() => window.consent?.stop())
    expect(await browser.eval(() => document.querySelector('#assent'))).toBeNull()
    await browser.click('#footer')
    await browser.eval(() => {
      window.consent?.acceptAll()
      return new Promise(resolve => setTimeout(resolve, 200))
    })
    expect(await visitor.preferencesShow()).toBe(false)
    expect(await browser.eval(() => window.ran === undefined)).toBe(true)
    await visitor.openPage('/')
    await browser.waitFor(() => window.ran?.length === 1)
  })

  test('shows nothing after it was stopped, when its words come', async ({ browser, site, visitor }) => {
    const words = await (await fetch(site.url('/dist/assent-language.js'))).text()
    site.put({
      // Without a language, which is that of nothing.
      '/': `<!doctype html><title>Shop</title>${push('started')}${block()}${sdk()}`,
      '/dist/assent-language.js': async () => {
        await new Promise(resolve => setTimeout(resolve, 300))
        return { html: words, headers: { 'content-type': 'text/javascript' } }
      },
    })
    await visitor.openPage('/')
    // The first time was ours.
    await expect.poll(() => site.paths('/dist/assent-language.js')).toHaveLength(2)
    await browser.eval(async () => {
      const consent = await new Promise<Consent>(resolve => {
        ;(window as unknown as { assent: { push(fn: unknown): void } }).assent.push(resolve)
      })
      consent.stop()
      await new Promise(resolve => setTimeout(resolve, 900))
    })
    expect(await browser.eval(() => document.querySelector('#assent'))).toBeNull()
  })

  test('opens the preferences from a component that has a shadow of its own', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({
      '/': page`<head>${block()}${sdk()}<body>
        <my-button data-assent-open>Cookies</my-button>
        <a href="#cookie-preferences"><my-button></my-button></a>
        <script>
          customElements.define('my-button', class extends HTMLElement {
            constructor() {
              super()
              this.attachShadow({ mode: 'open' }).innerHTML = '<button>Cookies</button>'
            }
          })
        </script>`,
    })
    for (const selector of ['[data-assent-open]', 'a my-button']) {
      await visitor.openPage('/')
      await browser.eval(within => {
        document.querySelector(within)?.shadowRoot?.querySelector('button')?.click()
      }, selector)
      await expect.poll(() => visitor.preferencesShow()).toBe(true)
    }
  })

  test('tells the document of its events', async ({ browser, site, visitor }) => {
    site.put({
      '/': page`<head><script>
          window.log = []
          for (const name of ['ready', 'open', 'change', 'grant', 'withdraw', 'record', 'close', 'error'])
            document.addEventListener('assent:' + name, () => log.push(name))
        </script>${block()}${sdk()}<body>`,
    })
    await visitor.openPage('/')
    await visitor.accept()
    await expect
      .poll(() => browser.eval(() => window.log))
      .toEqual(['open', 'ready', 'record', 'change', 'grant', 'close'])
  })
})

describe('a page whose script tag fails', () => {
  test.for([
    ['is blocked', page`<head>${block()}<script src="/fail.js"></script>${held}<body><h1>Shop</h1>`],
    [
      'has broken settings',
      page`<head><script type="application/json" data-assent-config>{"policy":</script>
      ${sdk()}${held}<body><h1>Shop</h1>`,
    ],
    ['has no settings', page`<head>${sdk()}${held}<body><h1>Shop</h1>`],
  ] as const)('grants nothing when it %s, and works on', async ([, html], { browser, site, visitor }) => {
    site.put({ '/': html })
    await visitor.openPage('/')
    await browser.eval(() => new Promise(resolve => setTimeout(resolve, 200)))
    expect(site.paths('/log/')).toEqual([])
    expect(await visitor.bannerShows()).toBe(false)
    await browser.click('h1')
  })

  test('chooses before anything else happens once the interface is there', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': page`<head>${block()}${sdk()}${push('started')}<body>${held}` })
    await visitor.openPage('/')
    await visitor.seeBanner()
    const log = await browser.eval(async () => {
      const order: string[] = []
      const told = (name: string) => document.addEventListener(`assent:${name}`, () => order.push(name))
      for (const name of ['grant', 'withdraw', 'release']) told(name)
      const consent = await new Promise<Consent>(resolve => {
        ;(window as unknown as { assent: Consent[] }).assent.push(resolve as never)
      })
      const { port1, port2 } = new MessageChannel()
      const task = new Promise(resolve => {
        port2.onmessage = () => resolve(order.push('task'))
      })
      port1.postMessage(0)
      consent.acceptAll()
      consent.rejectAll()
      await task
      // Until whatever was released would have run.
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 100)))
      return order
    })
    expect(log).toEqual(['grant', 'withdraw', 'task'])
    expect(site.paths('/log/')).toEqual([])
  })

  test('grants nothing when the interface can’t be loaded, and says so', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({
      '/dist/assent-interface.js': { html: '', status: 500 },
      '/': page`<head><script>
          window.log = []
          document.addEventListener('assent:error', event => log.push(event.detail.during))
        </script>${block()}${sdk()}${held}<body><a id="footer" href="#cookie-preferences">Cookie preferences</a>`,
    })
    await visitor.openPage('/')
    await browser.waitFor(() => window.log?.length)
    expect(await browser.eval(() => window.log)).toEqual(['interface'])
    expect(site.paths('/log/')).toEqual([])
    expect(await browser.eval(() => document.cookie)).toBe('')
  })

  test('explains wrong settings on localhost, where sites are developed', async ({
    browser,
    site,
    visitor,
  }) => {
    const wrong = { policy: { version: '1' }, cokie: { name: 'x' } }
    site.put({
      '/': page`<head><script>
          window.log = []
          console.error = (...parts) => log.push(parts.join(' '))
        </script>${block(wrong)}${sdk()}<body>`,
    })
    await visitor.openPage('/', 'localhost')
    await browser.waitFor(() => window.log?.length)
    expect(await browser.eval(() => window.log)).toEqual([
      'SettingsError: settings.cokie: expected one of the keys site, policy, categories, services, cookie, language, languages, messages, layout, position, theme, received "cokie". Did you mean "cookie"?',
    ])
    await visitor.openPage('/')
    expect(
      site.requests.filter(({ path }) => path === '/dist/assent-develop.js').map(({ host }) => host),
    ).toEqual(['localhost'])
  })
})
