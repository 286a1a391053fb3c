import { describe, expect } from 'vitest'
import { AXE, violations } from './axe'
import { browserTest, page } from './fixture'
import { QUIET_MS, quiet, sdk, toldOf } from './markup'
import { folders, packageHead } from './package-page'

declare global {
  interface Window {
    undo?: (() => void) | undefined
  }
}

const settings = {
  policy: { version: '1' },
  services: [
    {
      id: 'clips',
      name: 'Clips',
      provider: 'Clips Inc.',
      purpose: 'Plays films.',
      url: 'https://clips.example/privacy',
      category: 'preference',
    },
    { id: 'stats', name: 'Stats', category: 'analytics' },
  ],
}

const shop = (body: string) => page`<head>${sdk(settings)}<body><h1>Shop</h1><main>${body}</main>`

/** A film, as far as its address goes: what comes is for its own page to count. */
const FILM = page`<title>Film</title><button>Play</button><script>
  setInterval(() => fetch('/collect?tick'), 50)
</script>`

const frame = (name: string, ids = 'clips') =>
  `<iframe id="${name}" title="Film ${name}" data-assent="${ids}" data-src="/film?${name}" width="500" height="300"></iframe>`

const test = browserTest(
  { '/': shop(frame('one') + frame('two')), '/film': FILM },
  { folders: { ...AXE, ...folders } },
)

const BOX = '.assent-placeholder'
const boxes = () => document.querySelectorAll('.assent-placeholder').length
const button = (frameName: string, label: string) =>
  `${BOX}:has(+ #${frameName}) button${label === 'Load once' ? ':first-of-type' : ':last-of-type'}`

describe('what is held', () => {
  const HELD = [
    ['an iframe', '<iframe data-assent="clips" data-src="/x/iframe"></iframe>', ['iframe']],
    ['an image', '<img alt="" data-assent="clips" data-src="/x/image">', ['image']],
    [
      'an image in whose place there is another',
      '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-assent="clips" data-src="/x/real">',
      ['real'],
    ],
    ['an image with sources', '<img alt="" data-assent="clips" data-srcset="/x/srcset 1x">', ['srcset']],
    [
      'an image that has sources and an address',
      '<img alt="" data-assent="clips" data-src="/x/small" data-srcset="/x/large 1x, /x/larger 9x">',
      ['large'],
    ],
    [
      'a picture',
      `<picture><source data-assent="clips" data-srcset="/x/picture">
        <img alt="" data-assent="clips" data-src="/x/fallback"></picture>`,
      ['picture'],
    ],
    [
      'a picture of several sources',
      `<picture><source media="(max-width: 1px)" data-assent="clips" data-srcset="/x/narrow">
        <source data-assent="clips" data-srcset="/x/first 1x, /x/first2 9x">
        <source data-assent="clips" data-srcset="/x/second">
        <img alt="" data-assent="clips" data-src="/x/small" data-srcset="/x/large 1x"></picture>`,
      ['first'],
    ],
    [
      'a video and its poster',
      '<video data-assent="clips" preload="auto" data-src="/x/video" data-poster="/x/poster"></video>',
      ['video', 'poster'],
    ],
    ['a sound', '<audio data-assent="clips" preload="auto" data-src="/x/audio"></audio>', ['audio']],
    [
      'a video’s source',
      '<video preload="auto"><source type="video/webm" data-assent="clips" data-src="/x/source"></video>',
      ['source'],
    ],
    [
      'a sound’s sources, one of which it can’t play',
      `<audio preload="auto"><source type="audio/none" data-assent="clips" data-src="/x/none">
        <source type="audio/mpeg" data-assent="clips" data-src="/x/second"></audio>`,
      ['second'],
    ],
    [
      'subtitles',
      // Only subtitles that show are fetched, and whether they do by themselves is for each engine to say.
      `<video><track kind="subtitles" srclang="en" label="English" data-assent="clips" data-src="/x/track"></video>
        <script>document.querySelector('track').track.mode = 'showing'</script>`,
      ['track'],
    ],
    ['an embed', '<embed type="text/html" data-assent="clips" data-src="/x/embed">', ['embed']],
    ['an object', '<object type="text/html" data-assent="clips" data-data="/x/object"></object>', ['object']],
    [
      'a preloaded image',
      '<link rel="preload" as="image" data-assent="clips" data-imagesrcset="/x/preload 1x">',
      ['preload'],
    ],
    ['a style sheet', '<link rel="stylesheet" data-assent="clips" data-href="/x/sheet">', ['sheet']],
  ] as const

  test.for(HELD)(
    '%s is fetched after the yes, and neither before nor when that is taken back',
    async ([, html, names], { browser, site, visitor }) => {
      // Chromium doesn't ask again for an object that it couldn't have.
      site.put({ '/': shop(html), '/x/object': FILM })
      const addresses = () =>
        [...document.querySelectorAll('[data-assent]')].map(({ attributes }) =>
          [...attributes]
            .filter(({ name }) => /^(data-)?(src|(image)?srcset|poster|data|href)$/.test(name))
            .map(({ name, value }) => `${name}=${value}`)
            .sort(),
        )
      await visitor.openPage('/')
      await expect.poll(() => visitor.bannerShows()).toBe(true)
      await browser.eval(quiet, QUIET_MS)
      expect(site.paths('/x/')).toEqual([])
      const held = await browser.eval(addresses)
      await visitor.accept()
      const expected = names.map(name => `/x/${name}`).sort()
      // A set, because a player asks again for what isn't a film.
      const fetched = () => [...new Set(site.paths('/x/'))].sort()
      await expect.poll(fetched).toEqual(expected)

      await browser.eval(() => {
        window.consent?.withdraw('clips')
      })
      await browser.waitFor(
        () => !document.querySelector('[data-assent]:is([src^="/x/"], [srcset], [href], [data])'),
      )
      await browser.eval(quiet, QUIET_MS)
      // The moment that a picture's source is gone, WebKit would load what is left.
      expect(fetched()).toEqual(expected)
      expect(await browser.eval(addresses)).toEqual(held)

      // Some engines load subtitles and what is preloaded once for a page.
      if (/track|preload/.test(names[0])) return
      const before = site.paths('/x/').length
      await browser.eval(() => {
        window.consent?.save({ clips: true } as never)
      })
      await expect.poll(() => site.paths('/x/').length).toBeGreaterThan(before)
      expect(fetched()).toEqual(expected)
    },
  )

  test('is loaded as its markup says when it is released', async ({ browser, site, visitor }) => {
    site.put({
      '/': shop(`<audio controls preload="none" data-assent="clips" data-src="/x/sound"></audio>
        <div style="height: 20000px"></div>
        <img alt="" loading="lazy" width="9" height="9" data-assent="clips" data-src="/x/image">
        <iframe title="Film" loading="lazy" data-assent="clips" data-src="/x/film"></iframe>`),
    })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => document.querySelector('iframe[src]'))
    await browser.eval(quiet, QUIET_MS)
    expect(site.paths('/x/')).toEqual([])
    await browser.eval(() => document.querySelector('iframe')?.scrollIntoView())
    await expect.poll(() => site.paths('/x/').sort()).toEqual(['/x/film', '/x/image'])
  })

  test('stays held after a no, also what comes later', async ({ browser, site, visitor }) => {
    site.put({ '/': shop(HELD.map(([, html]) => html).join('')) })
    await visitor.openPage('/')
    await visitor.reject()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    await browser.eval(
      html => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
      HELD[0][1],
    )
    await browser.waitFor(count => document.querySelectorAll('.assent-placeholder').length === count, 2)
    await browser.eval(quiet, QUIET_MS)
    expect(site.paths('/x/')).toEqual([])
  })

  test('stays held as long as one of the ids it needs is refused', async ({ browser, site, visitor }) => {
    site.put({ '/': shop(frame('both', 'clips stats') + frame('either', 'clips|stats')) })
    await visitor.openPage('/')
    await browser.eval(() => window.consent?.save({ clips: true }))
    await expect.poll(() => site.paths('/film')).toEqual(['/film?either'])
    await browser.eval(quiet, QUIET_MS)
    expect(site.paths('/film')).toEqual(['/film?either'])
  })
})

describe('a frame whose yes is taken back', () => {
  test('is one as well when its condition becomes one that is malformed', async ({
    browser,
    site,
    visitor,
  }) => {
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => site.paths('/film')).toHaveLength(2)
    await browser.eval(() => document.querySelector('#one')?.setAttribute('data-assent', 'clip'))
    await browser.waitFor(() => document.querySelector('.assent-placeholder + #one:not([src])'))
    expect(await browser.eval(toldOf, 'error')).toMatchObject([{ message: 'Error: unknown clip' }])
  })

  test('is held again, and nothing in it runs any more', async ({ browser, site, visitor }) => {
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => site.paths('/collect').length).toBeGreaterThan(3)
    expect(await browser.eval(boxes)).toBe(0)

    await browser.eval(() => {
      window.consent?.withdraw('clips')
    })
    await browser.waitFor(count => document.querySelectorAll('.assent-placeholder').length === count, 2)
    // What was on its way has come.
    await browser.eval(quiet, QUIET_MS)
    const before = site.paths('/collect').length
    await browser.eval(quiet, QUIET_MS)
    expect(site.paths('/collect')).toHaveLength(before)
    expect(
      await browser.eval(() =>
        [...document.querySelectorAll('iframe')].map(each => [
          each.getAttribute('src'),
          each.dataset.src,
          each.contentWindow?.location.href,
          each.getClientRects().length,
        ]),
      ),
    ).toEqual([
      [null, '/film?one', 'about:blank', 0],
      [null, '/film?two', 'about:blank', 0],
    ])
    // Only scripts of this page would need it loaded again.
    expect(site.paths().filter(path => path === '/')).toHaveLength(1)

    await browser.click(button('one', 'Always allow'))
    await browser.waitFor(() => document.querySelectorAll('.assent-placeholder').length === 0)
    await expect.poll(() => site.paths('/collect').length).toBeGreaterThan(before)
  })
})

describe('a frame that was loaded once', () => {
  test('stays, but for a yes that is given after all and taken back', async ({ browser, site, visitor }) => {
    await visitor.openPage('/')
    await browser.waitFor(() => document.querySelectorAll('.assent-placeholder').length === 2)
    await browser.click(button('one', 'Load once'))
    await expect.poll(() => site.paths('/film')).toEqual(['/film?one'])
    await browser.eval(() => window.consent?.rejectAll())
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(boxes)).toBe(1)
    await browser.eval(() => window.consent?.acceptAll())
    await expect.poll(() => browser.eval(boxes)).toBe(0)
    expect(site.paths('/film?one')).toHaveLength(1)
    await browser.eval(() => window.consent?.withdraw('clips'))
    await expect.poll(() => browser.eval(boxes)).toBe(2)
  })
})

describe('what stands in the place of a frame', () => {
  test('comes back where a morph takes the page to what the server has sent', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': shop('<iframe title="Film" data-assent="clips" data-src="/film"></iframe>') })
    await visitor.openPage('/')
    await visitor.reject()
    await browser.waitFor(() => document.querySelector('.assent-placeholder'))
    await browser.eval(() => {
      document.querySelector('.assent-placeholder')?.remove()
      document.querySelector('iframe')?.removeAttribute('style')
    })
    await browser.waitFor(() => document.querySelector('.assent-placeholder'))
    expect(await browser.eval(() => document.querySelector('iframe')?.style.display)).toBe('none')
  })

  const focused = () => {
    const at = document.activeElement as HTMLElement
    return {
      text: at.textContent,
      isInBox: at.matches('.assent-placeholder :is(a, button)'),
      tag: at.localName,
      id: at.id,
    }
  }

  test('says who would be there, at the size that the frame has', async ({ browser, visitor }) => {
    await visitor.openPage('/')
    await browser.waitFor(count => document.querySelectorAll('.assent-placeholder').length === count, 2)
    const box = await browser.eval(() => {
      const first = document.querySelector('.assent-placeholder') as HTMLElement
      return {
        texts: [...first.querySelectorAll('p')].map(each => each.textContent?.trim()),
        link: first.querySelector('a')?.href,
        buttons: [...first.querySelectorAll('button')].map(each => each.textContent),
        height: first.offsetHeight,
        name: first.ariaLabel,
      }
    })
    expect(box).toEqual({
      texts: [expect.stringMatching(/^Clips would load here/), 'Plays films. Clips Inc.'],
      link: 'https://clips.example/privacy',
      buttons: ['Load once', 'Always allow'],
      // With the border that browsers draw around a frame.
      height: 304,
      name: expect.stringContaining('Film one'),
    })
  })

  test.for([
    ['consent is stopped and started at once', `make().stop(); window.consent = make()`],
    [
      'consent is stopped, and started soon after',
      `make().stop(); setTimeout(() => { window.consent = make() }, 5)`,
    ],
    [
      'a root is taken back and handed over again',
      `window.consent = make()
      window.root = document.querySelector('main').attachShadow({ mode: 'open' })
      root.innerHTML = document.querySelector('main').innerHTML
      consent.observe(root)()
      consent.observe(root)
      document.querySelector('main').replaceChildren()`,
    ],
  ] as const)('comes once for each frame where %s', async ([, code], { browser, site }) => {
    site.put({
      '/': page`${packageHead()}<main>${frame('one')}${frame('two')}</main><script type="module">
        import { createConsent } from 'assent/index.js'
        const make = () => createConsent(${JSON.stringify(settings)})
        ${code}
      </script>`,
    })
    await browser.goto(site.url('/'))
    const seen = () => {
      const place = window.root ?? document
      return {
        boxes: place.querySelectorAll('.assent-placeholder').length,
        frames: Array.from(place.querySelectorAll('iframe'), each => each.getClientRects().length),
      }
    }
    await browser.waitFor(() => (window.root ?? document).querySelector('.assent-placeholder'))
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(seen)).toEqual({ boxes: 2, frames: [0, 0] })
  })

  test('comes once where the page has us twice, by script and by package', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({
      '/': page`${packageHead()}<head>${sdk(settings)}<body><main>${frame('one')}</main><script type="module">
        import { createConsent } from 'assent/index.js'
        assent.push(() => setTimeout(() => { window.second = createConsent(${JSON.stringify(settings)}) }, 200))
      </script>`,
    })
    await visitor.openPage('/')
    await browser.waitFor(() => 'second' in window)
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(boxes)).toBe(1)
    expect(await browser.eval(() => document.querySelector('#one')?.getClientRects().length)).toBe(0)
  })

  test('follows a framework that gives the frame another address, or makes a common one of it', async ({
    browser,
    site,
    visitor,
  }) => {
    const first = `<iframe id="map" data-assent="preference" data-src="https://one.example/map"></iframe>`
    site.put({ '/': shop(first) })
    await visitor.openPage('/')
    await browser.waitFor(() =>
      document.querySelector('.assent-placeholder')?.textContent?.includes('one.example'),
    )
    await browser.eval(() =>
      document.querySelector('#map')?.setAttribute('data-src', 'https://two.example/map'),
    )
    await browser.waitFor(
      () => document.querySelector('.assent-placeholder')?.getAttribute('aria-label') === 'two.example',
    )
    await browser.eval(() => {
      const map = document.querySelector('#map') as HTMLIFrameElement
      map.removeAttribute('data-assent')
      map.removeAttribute('data-src')
      map.src = '/film?free'
    })
    await browser.waitFor(() => !document.querySelector('.assent-placeholder'))
    expect(await browser.eval(() => document.querySelector('#map')?.getClientRects().length)).toBe(1)
  })

  test('comes when the page shows the frame, and not before', async ({ browser, site, visitor }) => {
    site.put({
      '/': shop(`<style>.closed { display: none } main iframe { display: block !important }
          main iframe:is(.closed, [hidden]) { display: none !important }</style>
        ${frame('one').replace('<iframe', '<iframe hidden')}${frame('two').replace('<iframe', '<iframe class="closed"')}
        <div class="closed">${frame('three')}</div>`),
    })
    await visitor.openPage('/')
    await browser.waitFor(() => document.querySelector('.assent-placeholder + #three'))
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(boxes)).toBe(1)
    await browser.eval(() => {
      document.querySelector('#one')?.removeAttribute('hidden')
      for (const element of document.querySelectorAll('.closed')) element.classList.remove('closed')
    })
    await browser.waitFor(count => document.querySelectorAll('.assent-placeholder').length === count, 3)
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(boxes)).toBe(3)
    const shown = () => Array.from(document.querySelectorAll('iframe'), each => each.getClientRects().length)
    expect(await browser.eval(shown)).toEqual([0, 0, 0])
    await visitor.accept()
    await browser.waitFor(() => !document.querySelector('.assent-placeholder'))
    expect(await browser.eval(shown)).toEqual([1, 1, 1])
  })

  test('is nothing where nobody is to see the frame', async ({ browser, site, visitor }) => {
    const attributes = 'data-assent="stats" data-src="/x/count" width="0" height="0"'
    site.put({
      '/': shop(`<iframe ${attributes}></iframe>
        <iframe ${attributes} style="display: none; visibility: hidden"></iframe>
        <div hidden>${frame('one')}</div>`),
    })
    await visitor.openPage('/')
    await browser.waitFor(
      () => document.querySelectorAll('.assent-placeholder button:not(:empty)').length === 2,
    )
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(boxes)).toBe(1)
    expect(await browser.eval(() => document.querySelector('.assent-placeholder + #one') !== null)).toBe(true)
    await visitor.accept()
    await expect.poll(() => site.paths('/x/')).toEqual(['/x/count', '/x/count'])
  })

  test('says whence it would come where only a category is named', async ({ browser, site, visitor }) => {
    const src = 'https://maps.vendor.example/embed'
    site.put({
      '/': shop(`<iframe title="Map" data-assent="analytics" data-src="${src}"></iframe>
        <iframe data-assent="analytics" data-src="${src}"></iframe>`),
    })
    await visitor.openPage('/')
    await browser.waitFor(
      () => document.querySelectorAll('.assent-placeholder button:not(:empty)').length === 4,
    )
    expect(
      await browser.eval(() =>
        [...document.querySelectorAll('.assent-placeholder')].map(box => [
          box.ariaLabel,
          ...[...box.querySelectorAll('p')].map(each => each.textContent?.split(' would')[0]),
        ]),
      ),
    ).toEqual([
      ['Map', 'Map', 'maps.vendor.example'],
      ['maps.vendor.example', 'maps.vendor.example'],
    ])
  })

  const FILLING = 'position: absolute; top: 0; left: 0; width: 100%; height: 100%'
  test.for([
    ['padding: 56.25% 0 0; position: relative', 360, FILLING],
    ['padding-bottom: 56.25%; height: 0; position: relative; overflow: hidden', 360, FILLING],
    [
      'height: 300px; position: relative; overflow: hidden',
      300,
      'position: absolute; top: 50%; left: 50%; width: 640px; height: 300px; transform: translate(-50%, -50%)',
    ],
    [
      'position: fixed; bottom: 40px; right: 60px; width: 300px; height: 320px',
      320,
      'position: fixed; bottom: 40px; right: 60px; width: 300px; height: 320px',
    ],
  ] as const)(
    'stands where the frame would, in a box that has %s',
    async ([style, height, own], { browser, site, visitor }) => {
      const film = `<iframe title="Film" data-assent="clips" data-src="/film" style="${own}; border: 0"></iframe>`
      site.put({
        '/': shop(`<div style="width: 640px"><div id="shape" style="${style}">${film}</div></div>`),
      })
      await visitor.openPage('/')
      const rects = () =>
        [...document.querySelectorAll('#shape, #shape > :first-child')].map(element => {
          const { top, left, width, height } = element.getBoundingClientRect()
          return { top, left, width, height }
        })
      const [shape, inside] = await browser.eval(rects)
      expect(shape?.height).toBe(height)
      expect(inside).toEqual(shape)
      await visitor.accept()
      await browser.waitFor(() => !document.querySelector('.assent-placeholder'))
      expect((await browser.eval(rects))[1]).toEqual(shape)
    },
  )

  test('names who is meant in each kind of condition, and offers a yes only where it helps', async ({
    browser,
    site,
    visitor,
  }) => {
    const conditions = ['clips stats', 'stats|clips', '!stats', 'clips !stats']
    site.put({ '/': shop(conditions.map((ids, i) => frame(`f${i}`, ids)).join('')) })
    await visitor.openPage('/')
    await browser.waitFor(
      count =>
        document.querySelectorAll('.assent-placeholder button:first-of-type:not(:empty)').length === count,
      conditions.length,
    )
    expect(
      await browser.eval(() =>
        [...document.querySelectorAll('.assent-placeholder')].map(box => [
          box.querySelector('p')?.textContent?.split(' would')[0],
          box.querySelectorAll('button').length,
        ]),
      ),
    ).toEqual([
      ['Clips, Stats', 2],
      ['Stats, Clips', 2],
      ['Film f2', 1],
      ['Clips', 1],
    ])
    await browser.click(button('f1', 'Always allow'))
    await expect.poll(() => visitor.cookie()).toMatch(/~stats~preference\.clips\.analytics~save~/)
  })

  test('loads that one frame once, and remembers nothing', async ({ browser, site, visitor }) => {
    await visitor.openPage('/')
    await visitor.reject()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    const cookie = await visitor.cookie()
    await browser.click(button('two', 'Load once'))
    await expect.poll(() => site.paths('/film')).toEqual(['/film?two'])
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(boxes)).toBe(1)
    expect(await browser.eval(() => document.querySelector('#two')?.getClientRects().length)).toBe(1)
    expect(site.paths('/film')).toEqual(['/film?two'])
    expect(await browser.eval(() => window.consent?.has('clips'))).toBe(false)
    expect(await visitor.cookie()).toBe(cookie)

    await visitor.openPage('/')
    await browser.waitFor(count => document.querySelectorAll('.assent-placeholder').length === count, 2)
    expect(site.paths('/film')).toEqual(['/film?two'])
  })

  test('lets the visitor allow it for good, in all its frames', async ({ browser, site, visitor }) => {
    await visitor.openPage('/')
    await visitor.reject()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    await browser.click(button('one', 'Always allow'))
    await expect.poll(() => site.paths('/film').sort()).toEqual(['/film?one', '/film?two'])
    await browser.waitFor(() => document.querySelectorAll('.assent-placeholder').length === 0)
    expect(await visitor.cookie()).toMatch(/~clips~preference\.analytics\.stats~save~/)
    await visitor.openPage('/')
    await expect.poll(() => site.paths('/film')).toHaveLength(4)
    expect(await browser.eval(boxes)).toBe(0)
  })

  test('loads no code, whoever asks for it', async ({ browser, site, visitor }) => {
    const code = '<iframe data-assent="clips" data-src=" java\tscript:parent.ran = [1]"></iframe>'
    site.put({ '/': shop(code) })
    await visitor.openPage('/')
    await browser.click(`${BOX} button:first-of-type`)
    await browser.eval(quiet, QUIET_MS)
    await visitor.accept()
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(() => window.ran)).toBeNull()
    expect(await browser.eval(() => document.querySelector('iframe')?.hasAttribute('src'))).toBe(false)
  })

  // As Turbo and htmx do when a visitor goes back.
  test('works as well, with the banner and the panel, when it comes back as a copy', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': shop(`${frame('one')}<div data-assent-panel></div>`) })
    await visitor.openPage('/')
    await browser.waitFor(() => document.querySelector('[data-assent-panel] button'))
    await browser.waitFor(() => document.querySelector('.assent-placeholder button:not(:empty)'))
    await visitor.seeBanner()
    await browser.eval(() => document.body.replaceWith(document.body.cloneNode(true)))
    await browser.waitFor(() => document.querySelectorAll('#assent').length === 1)
    await browser.click(button('one', 'Load once'))
    await expect.poll(() => site.paths('/film')).toEqual(['/film?one'])
    await browser.waitFor(() => !document.querySelector('.assent-placeholder'))
    expect(await browser.eval(() => document.querySelector('iframe')?.getClientRects().length)).toBe(1)
    await browser.click('[data-assent-panel] [data-action="reject"]')
    await expect.poll(() => visitor.cookie()).toMatch(/~reject~/)
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    expect(await browser.eval(() => window.uncaught)).toEqual([])
  })

  test('answers to the consent that was started last', async ({ browser, site, visitor }) => {
    await visitor.openPage('/')
    await browser.waitFor(
      () => document.querySelectorAll('.assent-placeholder button:not(:empty)').length === 4,
    )
    await browser.eval(() => window.consent?.stop())
    expect(await browser.eval(boxes)).toBe(0)
    const shown = () => Array.from(document.querySelectorAll('iframe'), each => each.getClientRects().length)
    expect(await browser.eval(shown)).toEqual([1, 1])
    await browser.eval(() => {
      delete window.consent
      ;(window as { assent?: unknown }).assent = [
        (consent: NonNullable<typeof window.consent>) => {
          window.consent = consent
        },
      ]
      document.head.append(Object.assign(document.createElement('script'), { src: '/dist/assent.js' }))
    })
    await browser.waitFor(() => window.consent)
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(boxes)).toBe(2)
    expect(await browser.eval(shown)).toEqual([0, 0])
    await browser.click(button('one', 'Load once'))
    await expect.poll(() => site.paths('/film')).toEqual(['/film?one'])
    expect(await browser.eval(shown)).toEqual([1, 0])
  })

  test('is reached and used by keyboard, and hands the focus on', async ({ browser, site, visitor }) => {
    await visitor.openPage('/')
    await visitor.reject()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    await browser.waitFor(count => document.querySelectorAll('.assent-placeholder').length === count, 2)
    const reached: (string | null)[] = []
    for (let i = 0; i < 6; i++) {
      await browser.press('Tab')
      const { text, isInBox } = await browser.eval(focused)
      reached.push(isInBox ? text : null)
    }
    expect(reached).toEqual([
      'Clips Inc.',
      'Load once',
      'Always allow',
      'Clips Inc.',
      'Load once',
      'Always allow',
    ])
    await browser.press('Shift+Tab', 'Enter')
    await expect.poll(() => site.paths('/film')).toEqual(['/film?two'])
    expect(await browser.eval(focused)).toMatchObject({ tag: 'iframe', id: 'two' })
  })

  test('is there in a shadow root that is handed over, in the theme of the page', async ({
    browser,
    site,
    visitor,
  }) => {
    await visitor.openPage('/')
    await browser.waitFor(() => window.consent)
    await browser.eval(html => {
      document.documentElement.dataset.theme = 'dark'
      window.root = document.querySelector('h1')?.attachShadow({ mode: 'open' }) as ShadowRoot
      window.consent?.observe(window.root)
      window.root.innerHTML = html
    }, frame('inner'))
    await browser.waitFor(() => window.root?.querySelector('.assent-placeholder button')?.textContent)
    const look = () => {
      const box = window.root?.querySelector('.assent-placeholder') as Element
      const { display, backgroundColor } = getComputedStyle(box)
      return { display, backgroundColor, isTallEnough: box.clientHeight >= 300 }
    }
    expect(await browser.eval(look)).toEqual({
      display: 'grid',
      backgroundColor: 'rgb(23, 27, 36)',
      isTallEnough: true,
    })
    await browser.eval(() => {
      document.documentElement.dataset.theme = 'light'
    })
    await expect.poll(() => browser.eval(look)).toMatchObject({ backgroundColor: 'rgb(255, 255, 255)' })
    await browser.eval(() => {
      const once = window.root?.querySelector<HTMLElement>('.assent-placeholder button')
      once?.focus()
      once?.click()
    })
    await expect.poll(() => site.paths('/film')).toEqual(['/film?inner'])
    expect(await browser.eval(() => window.root?.activeElement?.id)).toBe('inner')
    expect(await browser.eval(() => window.root?.querySelector('.assent-placeholder'))).toBeNull()
  })

  test.for([
    ['the root is taken back', () => window.undo?.()],
    ['consent is stopped', () => window.consent?.stop()],
  ] as const)(
    'is gone from a shadow root when %s, and comes no more',
    async ([, end], { browser, visitor }) => {
      await visitor.openPage('/')
      await browser.waitFor(() => window.consent)
      const bring = (html: string) =>
        window.root?.append(document.createRange().createContextualFragment(html))
      await browser.eval(() => {
        window.root = document.querySelector('h1')?.attachShadow({ mode: 'open' }) as ShadowRoot
        window.undo = window.consent?.observe(window.root)
      })
      await browser.eval(bring, frame('inner'))
      await browser.waitFor(() => window.root?.querySelector('.assent-placeholder'))
      await browser.eval(end)
      await browser.eval(bring, frame('late'))
      await browser.eval(quiet, QUIET_MS)
      const left = () => ({
        boxes: window.root?.querySelectorAll('.assent-placeholder').length,
        hidden: window.root?.querySelectorAll('[style*=none]').length,
      })
      expect(await browser.eval(left)).toEqual({ boxes: 0, hidden: 0 })
    },
  )

  test('doesn’t come to a shadow root that was taken back meanwhile', async ({ browser, site, visitor }) => {
    site.put({ '/': shop('') })
    await visitor.openPage('/')
    await browser.waitFor(() => window.consent)
    await browser.eval(async html => {
      window.root = document.querySelector('h1')?.attachShadow({ mode: 'open' }) as ShadowRoot
      const undo = window.consent?.observe(window.root)
      window.root.innerHTML = html
      await Promise.resolve()
      undo?.()
    }, frame('inner'))
    await expect.poll(() => site.paths('/dist/assent-placeholder.js')).toHaveLength(1)
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(() => window.root?.querySelector('.assent-placeholder'))).toBeNull()
  })

  test('leaves a frame that was out of the page when consent was stopped', async ({ browser, visitor }) => {
    await visitor.openPage('/')
    await browser.waitFor(() => document.querySelectorAll('.assent-placeholder').length === 2)
    const display = await browser.eval(async () => {
      const main = document.querySelector('main') as HTMLElement
      main.remove()
      window.consent?.stop()
      document.body.append(main)
      await new Promise(setTimeout as never)
      return document.querySelector('iframe')?.style.display
    })
    expect(display).toBe('')
  })

  test('is left to the site where it brings an interface of its own', async ({ browser, site }) => {
    const start = `<script type="module">
      import { createConsent } from 'assent/core.js'
      window.errors = []
      document.addEventListener('assent:error', ({ detail }) => errors.push(detail.during))
      window.consent = createConsent(${JSON.stringify(settings)})
    </script>`
    site.put({ '/': page`${packageHead()}${start}<main>${frame('one')}</main>` })
    await browser.goto(site.url('/'))
    await browser.waitFor(() => window.consent)
    const main = () => document.querySelector('main')?.innerHTML
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(main)).toBe(frame('one'))
    await browser.eval(() => window.consent?.acceptAll())
    await expect.poll(() => site.paths('/film')).toHaveLength(1)
    await browser.eval(() => window.consent?.stop())
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(() => window.errors)).toEqual([])
  })

  test('has nothing that axe finds wrong', async ({ browser, visitor }) => {
    await visitor.openPage('/')
    await browser.waitFor(count => document.querySelectorAll('.assent-placeholder').length === count, 2)
    expect(await violations(browser, BOX)).toEqual([])
  })
})
