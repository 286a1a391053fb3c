import { describe, expect } from 'vitest'
import { canLaunchWith } from './driver/options'
import { browserTest, engine, page } from './fixture'
import { sdk, toldOf } from './markup'

const settings = {
  policy: { version: '1', url: '/privacy' },
  services: [
    { id: 'maps', name: 'Maps', category: 'analytics', cookies: [{ name: 'm', maxAgeDays: 730 }] },
    { id: 'stats', name: 'Stats', category: 'analytics', cookies: [{ name: 's' }] },
  ],
}

const inLanguage = (lang: string, more: object = {}, body = '') =>
  page`<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Shop</title>
    <head>${sdk({ ...settings, ...more })}<body><h1>Shop</h1>${body}
    <a href="#cookie-preferences">Cookies</a>`

const test = browserTest({})

const rejectSays = () => document.querySelector('#assent [data-action=reject]')?.textContent

const languageFiles = (paths: string[]) => paths.filter(path => /languages?[./]/.test(path))

describe('the interface', () => {
  test('speaks the language of the page, everywhere, and the record says which', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({
      '/': inLanguage(
        'de-AT',
        {},
        '<iframe title="Karte" data-assent="maps" data-src="/map"></iframe><div data-assent-panel></div><div data-assent-declaration></div>',
      ),
    })
    await visitor.openPage('/')
    await visitor.seeBanner()
    expect(await browser.eval(rejectSays)).toBe('Alle ablehnen')
    await browser.waitFor(() => document.querySelector('[data-assent-panel] button'))
    await browser.waitFor(() => document.querySelector('.assent-placeholder button')?.textContent)
    const texts = await browser.eval(() =>
      ['.assent-placeholder', '[data-assent-panel]', '[data-assent-declaration]'].map(selector => {
        const element = document.querySelector<HTMLElement>(selector)
        return [element?.lang, element?.dir, element?.textContent]
      }),
    )
    expect(texts).toEqual([
      ['de', 'ltr', expect.stringContaining('Immer erlauben')],
      ['de', 'ltr', expect.stringMatching(/2 Cookies · 2 Dienste.*2 Jahre.*Auswahl speichern/s)],
      ['de', 'ltr', expect.stringContaining('Speicherdauer')],
    ])
    expect(languageFiles(site.paths())).toEqual(['/dist/assent-language.js', '/dist/languages/de.js'])
    await visitor.reject()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    expect((await visitor.cookie())?.split('~')[8]).toBe('de')
  })

  test('needs no file for English, and none at all for who has chosen', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': inLanguage('en-GB'), '/de': inLanguage('de') })
    await visitor.openPage('/')
    await visitor.seeBanner()
    expect(languageFiles(site.paths())).toEqual([])
    await visitor.accept()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    await visitor.openPage('/de')
    await browser.waitFor(() => window.consent?.$record.get())
    expect(languageFiles(site.paths())).toEqual([])
  })

  test('is mirrored where one writes from right to left', async ({ browser, site, visitor }) => {
    site.put({ '/': inLanguage('ar') })
    await visitor.openPage('/')
    await visitor.seeBanner()
    const { dir, left, right } = await browser.eval(() => {
      const rect = document.querySelector('#assent section')?.getBoundingClientRect() as DOMRect
      const { width } = document.documentElement.getBoundingClientRect()
      return { dir: document.getElementById('assent')?.dir, left: rect.left, right: width - rect.right }
    })
    expect(dir).toBe('rtl')
    expect(right).toBeLessThan(left)
  })

  test('follows a page that changes its language', async ({ browser, site, visitor }) => {
    site.put({ '/': inLanguage('en', {}, '<div data-assent-panel></div>') })
    await visitor.openPage('/')
    await visitor.seeBanner()
    await visitor.manage()
    await browser.waitFor(() => document.querySelector('[data-assent-panel] button'))
    for (const [lang, reject, save] of [
      ['fr', 'Tout refuser', 'Enregistrer'],
      ['en', 'Reject all', 'Save'],
    ] as const) {
      await browser.eval(lang => {
        document.documentElement.lang = lang
      }, lang)
      await browser.waitFor(
        text => document.querySelector('#assent [data-action=reject]')?.textContent === text,
        reject,
      )
      const saves = await browser.eval(() =>
        Array.from(document.querySelectorAll('[data-action=save]'), button => button.textContent),
      )
      expect(saves).toEqual([expect.stringContaining(save), expect.stringContaining(save)])
      expect(await browser.eval(() => window.consent?.language)).toBe(lang)
    }
    expect(await visitor.preferencesShow()).toBe(true)
  })

  test.for([
    ['zh-TW', 'zh-Hant'],
    ['zh-CN', 'zh'],
    ['nn', 'nb'],
    ['PT-br', 'pt-BR'],
    ['pt-AO', 'pt'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['sr-RS', 'sr'],
  ] as const)('takes %s for %s', async ([asked, given], { browser, site, visitor }) => {
    site.put({ '/': inLanguage(asked) })
    await visitor.openPage('/')
    await visitor.seeBanner()
    expect(await browser.eval(() => window.consent?.language)).toBe(given)
    expect(site.paths('/dist/languages/')).toEqual([`/dist/languages/${given}.js`])
  })

  test('speaks the language that the settings name, whatever the page says', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': inLanguage('en', { language: 'it' }) })
    await visitor.openPage('/')
    await visitor.seeBanner()
    expect(await browser.eval(rejectSays)).toBe('Rifiuta tutto')
  })

  test('takes a language from the site, and other texts for one of ours', async ({
    browser,
    site,
    visitor,
  }) => {
    const languages = {
      gsw: { accept: 'Alles aanäh', reject: 'Alles abläine', manage: 'Guetsli uuswähle' },
      de: { manage: 'Auswählen', categories: { analytics: { title: 'Zählung', description: 'Zählt.' } } },
    }
    site.put({ '/gsw': inLanguage('gsw-CH', { languages }), '/de': inLanguage('de', { languages }) })
    await visitor.openPage('/gsw')
    await visitor.seeBanner()
    const buttons = () =>
      Array.from(document.querySelectorAll('#assent section button'), button => button.textContent)
    expect(await browser.eval(buttons)).toEqual(['Alles abläine', 'Alles aanäh', 'Guetsli uuswähle'])
    expect(site.paths('/dist/languages/')).toEqual([])
    expect(await browser.eval(() => document.getElementById('assent')?.lang)).toBe('gsw')
    await visitor.openPage('/de')
    await visitor.seeBanner()
    expect(await browser.eval(buttons)).toEqual(['Alle ablehnen', 'Alle akzeptieren', 'Auswählen'])
    await visitor.manage()
    expect(
      await browser.eval(() =>
        Array.from(document.querySelectorAll('#assent dialog h3'), h => h.textContent),
      ),
    ).toEqual(['Notwendig', 'Präferenzen', 'Zählung'])
  })

  test('is English where a language is missing or broken, and no button is ever empty', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({
      '/': inLanguage('fi'),
      '/empty': inLanguage('en', { messages: { accept: '', manage: 'More' } }),
      '/unknown': inLanguage('tlh'),
      '/dist/languages/fi.js': { html: 'export const', headers: { 'content-type': 'text/javascript' } },
    })
    await visitor.openPage('/')
    await visitor.seeBanner()
    expect(await browser.eval(rejectSays)).toBe('Reject all')
    expect(await browser.eval(() => document.getElementById('assent')?.lang)).toBe('en')
    expect(await browser.eval(toldOf, 'error')).toMatchObject([{ during: 'language' }])
    await visitor.openPage('/empty')
    await visitor.seeBanner()
    expect(
      await browser.eval(() =>
        Array.from(document.querySelectorAll('#assent section button'), button => button.textContent),
      ),
    ).toEqual(['Reject all', 'Accept all', 'More'])
    await visitor.openPage('/unknown')
    await visitor.seeBanner()
    expect(await browser.eval(toldOf, 'error')).toEqual([])
  })
})

if (canLaunchWith(engine, 'language')) {
  const abroad = browserTest({}, { language: 'sv-SE' })

  abroad('a page without a language is asked about in the visitor’s', async ({ browser, site, visitor }) => {
    site.put({ '/': inLanguage('').replace(' lang=""', '') })
    await visitor.openPage('/')
    await visitor.seeBanner()
    expect(await browser.eval(rejectSays)).toBe('Avvisa alla')
  })
}
