import { describe, expect } from 'vitest'
import { browserTest, page } from './fixture'
import { QUIET_MS, quiet, sdk } from './markup'

declare global {
  interface Window {
    /** Survives as long as no page is loaded anew. */
    isKept?: boolean
    Turbo?: { visit(address: string, options: { action: string }): void }
  }
}

const settings = {
  policy: { version: '1' },
  services: [
    { id: 'clips', name: 'Clips', category: 'preference' },
    { id: 'stats', name: 'Stats', category: 'analytics' },
  ],
}

const TURBO = '<script src="/turbo/turbo.es2017-umd.js"></script>'
const MORPHING = '<meta name="turbo-refresh-method" content="morph">'
const HTMX = '<script src="/htmx/htmx.js"></script>'

/** Each replaces the body, or all that is in it, by that of the page to which a link leads. */
const ROUTERS = [
  ['Turbo', TURBO, ''],
  ['Turbo that morphs', TURBO + MORPHING, ''],
  ['htmx', HTMX, 'hx-boost:inherited="true"'],
  ['htmx that morphs', HTMX, 'hx-boost:inherited="swap:innerMorph"'],
] as const

const NAMES = ['first', 'second', 'third']

const pages = (router: string, body: string) =>
  Object.fromEntries(
    NAMES.map(name => [
      `/${name}`,
      page`<head>${sdk(settings)}<script>window.ran = []</script>${router}<body ${body}>
        <h1>${name}</h1>
        <nav>${NAMES.map(each => `<a href="/${each}">${each}</a>`).join(' ')}</nav>
        <main>
          <iframe title="film" data-assent="clips" data-src="/film?${name}"></iframe>
          <script type="text/plain" data-assent="stats">ran.push('${name}')</script>
        </main>
        <footer><a href="#cookie-preferences">Cookie preferences</a></footer>`,
    ]),
  )

const folder = (path: string) => new URL(`../../node_modules/${path}/dist/`, import.meta.url)

const test = browserTest(
  { '/film': page`<title>Film</title>` },
  { folders: { '/turbo/': folder('@hotwired/turbo'), '/htmx/': folder('htmx.org') } },
)

const ran = () => window.ran
const shows = (name: string) => document.querySelector('h1')?.textContent === name && window.isKept === true
const boxes = () => document.querySelectorAll('.assent-placeholder').length
const interfaces = () => document.querySelectorAll('#assent').length

describe.for(ROUTERS)('a site whose pages are exchanged by %s', ([, router, body]) => {
  test('asks on each page, keeps the choice, and holds and releases as ever', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put(pages(router, body))
    const follow = async (name: string) => {
      await browser.click(`a[href="/${name}"]`)
      await browser.waitFor(shows, name)
    }
    await visitor.openPage('/first')
    await browser.eval(() => {
      window.isKept = true
    })
    await visitor.seeBanner()
    await browser.waitFor(() => document.querySelectorAll('.assent-placeholder').length === 1)

    await follow('second')
    await browser.eval(quiet, QUIET_MS)
    await visitor.seeBanner()
    expect(await browser.eval(interfaces)).toBe(1)
    expect(await browser.eval(boxes)).toBe(1)
    await browser.click('footer a')
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
    await visitor.closePreferences()
    expect(await browser.eval(ran)).toEqual([])
    expect(site.paths('/film')).toEqual([])

    // A page as the router has kept it has a copy of the interface.
    await browser.eval(() => history.back())
    await browser.waitFor(shows, 'first')
    await browser.eval(quiet, QUIET_MS)
    await visitor.seeBanner()
    expect(await browser.eval(interfaces)).toBe(1)
    expect(await browser.eval(boxes)).toBe(1)
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual(['first'])
    await expect.poll(() => site.paths('/film')).toEqual(['/film?first'])

    await follow('third')
    await expect.poll(() => browser.eval(ran)).toEqual(['first', 'third'])
    await expect.poll(() => site.paths('/film')).toEqual(['/film?first', '/film?third'])
    expect(await browser.eval(() => window.uncaught)).toEqual([])
    expect(await browser.eval(interfaces)).toBe(0)
    await browser.click('footer a')
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
    await visitor.reject()
    // What has run can't be un-run, so the page is loaded anew.
    await browser.waitFor(
      () => !window.isKept && document.querySelectorAll('.assent-placeholder').length === 1,
    )
    expect(site.paths('/film')).toEqual(['/film?first', '/film?third'])
    expect(await browser.eval(ran)).toEqual([])
  })
})

test('the banner stays where Turbo morphs the page', async ({ browser, site, visitor }) => {
  site.put(pages(TURBO + MORPHING, ''))
  await visitor.openPage('/first')
  await visitor.seeBanner()
  site.put({
    '/first': pages(TURBO + MORPHING, '')['/first']?.replace('</main>', '<p>More</p></main>') ?? '',
  })
  await browser.eval(() => window.Turbo?.visit(location.href, { action: 'replace' }))
  await browser.waitFor(() => document.querySelector('main p'))
  await browser.eval(quiet, QUIET_MS)
  expect(await visitor.bannerShows()).toBe(true)
})
