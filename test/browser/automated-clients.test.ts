import { readdirSync } from 'node:fs'
import type AutoConsent from '@duckduckgo/autoconsent'
import type { AutoConsentCMPRule, Config, ContentScriptMessage } from '@duckduckgo/autoconsent'
import { describe, expect } from 'vitest'
import autoconsentRule from '../../src/rules/autoconsent.json'
import consentOMaticRules from '../../src/rules/consent-o-matic.json'
import type { Browser } from './driver/browser'
import { browserTest, engine, page } from './fixture'
import { recordText, sdk } from './markup'
import { runConsentOMatic } from './runConsentOMatic'

declare global {
  interface Window {
    AutoConsent?: typeof AutoConsent
    /** The controls that somebody has clicked, by what they do. */
    clicked?: (string | undefined)[]
    /** What autoconsent tells its extension. */
    autoconsentSays?: ContentScriptMessage[]
  }
}

const settings = {
  policy: { version: '1', url: '/privacy' },
  categories: ['essential', 'preference', 'analytics', { id: 'marketing', title: 'Marketing' }, 'social'],
  services: [
    { id: 'maps', name: 'Maps', category: 'preference' },
    { id: 'video', name: 'Video', category: 'preference' },
    // A link of this name would pass for a refusal, and autoconsent clicks the last of those.
    { id: 'stats', name: 'Stats', provider: 'Essential cookies', url: '/stats', category: 'analytics' },
  ],
}

const shop = (lang = 'en', head = '') =>
  page`<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Shop</title>
    <head>
      <script type="module">
        import AutoConsent from '/autoconsent/autoconsent.esm.js'
        window.AutoConsent = AutoConsent
      </script>
      <script>
        window.clicked = []
        addEventListener('click', ({ target }) => clicked.push(target.dataset.action ?? target.outerHTML), true)
      </script>
      ${head}${sdk(settings)}
    <body><h1>Shop</h1><p>Shoes and hats.</p>
    <a href="/terms">Terms</a> <a id="footer" href="#cookie-preferences">Cookie preferences</a>`

const AUTOCONSENT = new URL('../../node_modules/@duckduckgo/autoconsent/dist/', import.meta.url)
const test = browserTest({}, { folders: { '/autoconsent/': AUTOCONSENT } })

// Of a JSON file TypeScript knows that `check` is a string, not which.
const rule = autoconsentRule as AutoConsentCMPRule

/** What the cookie says, or `null`. */
const answers = () => {
  const [, , , , , yes, no, source] = /assent=([^;]+)/.exec(document.cookie)?.[1]?.split('~') ?? []
  return source ? { yes, no, source } : null
}

const REFUSED = {
  yes: '',
  no: 'preference.maps.video.analytics.stats.marketing.social',
  source: 'reject',
}

/**
 * Lets autoconsent look at the page as it is, once by its rules and once by its heuristic, too, and gives back what
 * it found and how it ended. Unless told otherwise it is as eager as it can be: where it finds no refusal it accepts.
 */
const runAutoconsent = (
  browser: Browser,
  rules: readonly AutoConsentCMPRule[] = [],
  config: Partial<Config> = {},
) =>
  browser.eval(
    (rules, config) =>
      new Promise<[end: string, found: string[]]>(resolve => {
        ;new (window.AutoConsent as typeof AutoConsent)(
          async message => {
            if (message.type !== 'report') return
            const { lifecycle, detectedCmps } = message.state
            if (['nothingDetected', 'done', 'optOutFailed'].includes(lifecycle))
              resolve([lifecycle, detectedCmps])
          },
          config,
          { autoconsent: [...rules] },
        )
      }),
    rules,
    {
      heuristicMode: 'tier2',
      detectRetries: 1,
      enablePrehide: false,
      // Otherwise its own rules wait for an extension to answer.
      isMainWorld: true,
      // A busy machine may need more than the usual tenth of a second.
      heuristicPopupSearchTimeout: 10_000,
      ...config,
    } as Partial<Config>,
  )

const BY_HEURISTIC: [string, string[]] = ['done', ['HEURISTIC-REJECT']]
const BY_RULE: [string, string[]] = ['done', ['assent']]
const NOT_FOUND: [string, string[]] = ['nothingDetected', []]

describe('autoconsent', () => {
  test.for([
    ['its heuristic', []],
    ['our rule', [rule]],
  ] as const)(
    'refuses in a page that it is in from the start, by %s, and finds that it worked',
    async ([, rules], { browser, site, visitor }) => {
      const config = { enabled: true, autoAction: 'optOut', enablePrehide: true, heuristicMode: 'reject' }
      site.put({
        '/': shop(
          'en',
          `<script type="module">
          window.autoconsentSays = []
          const autoconsent = new AutoConsent(async message => {
            autoconsentSays.push(message)
            // The first message comes before there is anything to answer to.
            await undefined
            if (message.type === 'init')
              autoconsent.receiveMessageCallback({ type: 'initResp', config: ${JSON.stringify(config)}, rules: ${JSON.stringify({ autoconsent: rules })} })
            if (message.type === 'eval') autoconsent.receiveMessageCallback({ type: 'evalResp', id: message.id, result: false })
            if (message.scheduleSelfTest) autoconsent.receiveMessageCallback({ type: 'selfTest' })
          })
        </script>`,
        ),
      })
      await visitor.openPage('/')
      const { result } = await browser.waitFor(
        () =>
          window.autoconsentSays?.find(message => message.type === 'selfTestResult') as { result: boolean },
      )
      expect(result).toBe(true)
      expect(await visitor.bannerShows()).toBe(false)
      expect(await browser.eval(answers)).toEqual(REFUSED)
    },
  )

  test.for([
    ['its heuristic', [], BY_HEURISTIC],
    ['our rule', [rule], BY_RULE],
  ] as const)(
    'refuses, and clicks nothing else, while the preferences are open, by %s',
    async ([, rules, expected], { browser, site, visitor }) => {
      site.put({ '/': shop() })
      await visitor.openPage('/')
      await visitor.manage()
      await browser.eval(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
        window.clicked = []
      })
      expect(await runAutoconsent(browser, rules)).toEqual(expected)
      expect(await browser.eval(() => window.clicked)).toEqual(['reject'])
      await expect.poll(() => browser.eval(answers)).toEqual(REFUSED)
      expect(await visitor.preferencesShow()).toBe(false)
    },
  )

  test('leaves what a visitor has chosen, by our rule, when she opens the preferences', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': shop() })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.click('#footer')
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
    expect(await runAutoconsent(browser, [rule], { heuristicMode: 'off' })).toEqual(NOT_FOUND)
    expect(await browser.eval(() => window.clicked)).not.toContain('reject')
    expect((await browser.eval(answers))?.no).toBe('')
    expect(await visitor.preferencesShow()).toBe(true)
  })

  test('accepts by our rule, if that is what it is for', async ({ browser, site, visitor }) => {
    site.put({ '/': shop() })
    await visitor.openPage('/')
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    expect(await runAutoconsent(browser, [rule], { autoAction: 'optIn' })).toEqual(BY_RULE)
    await expect.poll(() => browser.eval(answers)).toEqual({ yes: REFUSED.no, no: '', source: 'accept' })
  })
})

// An engine makes no difference to what words mean, and the extension is one for Chromium and for Safari.
if (engine === 'chromium')
  describe('autoconsent, in our languages', () => {
    /** In which its heuristic knows our text for one about cookies and our button for a refusal. */
    const KNOWN = ['ca', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'pt-BR']
    const LANGUAGES = readdirSync('src/messages')
      .filter(file => file.endsWith('.ts'))
      .map(file => file.replace('.ts', ''))

    test.for(LANGUAGES)('%s', async (lang, { browser, site, visitor }) => {
      site.put({ '/': shop(lang) })
      await visitor.openPage('/')
      await expect.poll(() => visitor.bannerShows()).toBe(true)
      const isKnown = KNOWN.includes(lang)
      expect(await runAutoconsent(browser)).toEqual(isKnown ? BY_HEURISTIC : NOT_FOUND)
      if (!isKnown) {
        expect(await visitor.bannerShows()).toBe(true)
        expect(await browser.eval(answers)).toBeNull()
        expect(await runAutoconsent(browser, [rule])).toEqual(BY_RULE)
      }
      await expect.poll(() => visitor.bannerShows()).toBe(false)
      expect(await browser.eval(answers)).toEqual(REFUSED)
      expect(await browser.eval(() => window.clicked)).toEqual(['reject'])
    })
  })

describe('Consent-O-Matic, by our rule', () => {
  const consentOMaticRule = consentOMaticRules.assent

  test.for([
    ['nothing', {}, REFUSED],
    [
      'preferences',
      { A: true },
      { yes: 'preference.maps.video', no: 'analytics.stats.marketing.social', source: 'save' },
    ],
    [
      'analytics',
      { B: true },
      { yes: 'analytics.stats', no: 'preference.maps.video.marketing.social', source: 'save' },
    ],
    [
      'advertising',
      { F: true },
      { yes: 'marketing', no: 'preference.maps.video.analytics.stats.social', source: 'save' },
    ],
    [
      'other purposes',
      { X: true },
      { yes: 'social', no: 'preference.maps.video.analytics.stats.marketing', source: 'save' },
    ],
    [
      'storage, which is no category of ours',
      { D: true, E: true },
      { yes: '', no: REFUSED.no, source: 'save' },
    ],
    [
      'all',
      { A: true, B: true, D: true, E: true, F: true, X: true },
      { yes: REFUSED.no, no: '', source: 'save' },
    ],
  ] as const)('allows %s', async ([, allowed, expected], { browser, site, visitor }) => {
    site.put({ '/': shop('el') })
    await visitor.openPage('/')
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    const all = { A: false, B: false, D: false, E: false, F: false, X: false, ...allowed }
    expect(await browser.eval(runConsentOMatic, consentOMaticRule, all)).toBe(true)
    await expect.poll(() => browser.eval(answers)).toEqual(expected)
    expect(await visitor.bannerShows()).toBe(false)
    expect(await visitor.preferencesShow()).toBe(false)
  })

  test('takes back what was saved of a category that it is to refuse', async ({ browser, site, visitor }) => {
    const before = recordText({ yes: ['maps', 'analytics', 'stats'], no: ['preference', 'video'] })
    site.put({ '/': shop('en', `<script>document.cookie = 'assent=${before};path=/'</script>`) })
    await visitor.openPage('/')
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    await browser.eval(runConsentOMatic, consentOMaticRule, { A: false, B: true, F: false, X: false })
    await expect.poll(async () => (await browser.eval(answers))?.yes).toBe('analytics.stats')
  })

  test('finds nothing where the visitor has chosen', async ({ browser, site, visitor }) => {
    site.put({ '/': shop() })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.click('#footer')
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
    expect(await browser.eval(runConsentOMatic, consentOMaticRule, { A: false, B: false })).toBe(false)
    expect((await browser.eval(answers))?.no).toBe('')
  })
})

test('a script may turn all switches at once', async ({ browser, site, visitor }) => {
  site.put({ '/': shop() })
  await visitor.openPage('/')
  await visitor.manage()
  await browser.eval(() => {
    for (const input of document.querySelectorAll<HTMLInputElement>('#assent [data-category]')) input.click()
    document.querySelector<HTMLButtonElement>('#assent [data-action="save"]')?.click()
  })
  await expect.poll(() => browser.eval(answers)).toEqual({ yes: REFUSED.no, no: '', source: 'save' })
})
