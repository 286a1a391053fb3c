import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import {
  type Arrangement,
  describeScript,
  expectedPart,
  fixedPart,
  hasThrowingFile,
  keepLog,
  type Log,
  markup,
  sampleArrangements,
  throwing,
} from './arrangements'
import type { Browser } from './driver/browser'
import { browserTest, page } from './fixture'
import { inPieces, strict } from './markup'
import type { Site } from './site'
import type { Page } from './site-answers'
import type { Visitor } from './visitor'

declare global {
  interface Window {
    ran?: string[]
    failed?: string[]
    thrown?: string[]
  }
}

const head = `
  <script type="application/json" data-assent-config>{ "policy": { "version": "1" } }</script>
  <script src="/dist/assent.js"></script>`

const javascript = (html: string) => ({ html, headers: { 'content-type': 'text/javascript' } })

const test = browserTest({})

const ARRANGEMENTS = sampleArrangements(32)

/** A page that its parser has to wait in the middle of, so that what is held before that is found before the rest. */
function pageOf(scripts: Arrangement, isHeld: boolean): string {
  const middle = Math.ceil(scripts.length / 2)
  const html = scripts.map(script => `${markup(script, isHeld)}\n`)
  return page`<head><script>${keepLog}</script>${isHeld ? head : ''}
    ${html.slice(0, middle).join('')}
    <body><h1>Shop</h1><script src="/pause.js"></script>
    ${html.slice(middle).join('<p>And more</p>')}`
}

/** What the page has seen, and how many scripts are still on their way. */
const read = (): Log & { pending: number } => ({
  ran: window.ran ?? [],
  failed: window.failed ?? [],
  thrown: window.thrown ?? [],
  pending: document.querySelectorAll('[data-assent]:is([type="text/plain"], [src]:not([data-assent-state]))')
    .length,
})

describe('held scripts run in the order of HTML', () => {
  test.for(ARRANGEMENTS.map((scripts, i) => [i, scripts.map(describeScript).join(', '), scripts] as const))(
    '%i: %s',
    async ([, , scripts], { browser, site, visitor }) => {
      site.put({
        '/native': pageOf(scripts, false),
        '/held': pageOf(scripts, true),
        '/strict': strict(pageOf(scripts, true)),
        '/pause.js': async () => {
          await sleep(15)
          return javascript('')
        },
        ...Object.fromEntries(
          scripts.filter(hasThrowingFile).map(({ name, delayMs }) => [
            `/throw/${name}.js`,
            async () => {
              await sleep(delayMs)
              return javascript(throwing(name))
            },
          ]),
        ),
      })
      const seen = async () => {
        const { pending, ...log } = await browser.eval(read)
        return { ...fixedPart(log, scripts), pending }
      }
      await visitor.openPage('/native')
      expect(await seen(), 'without assent').toEqual({ ...expectedPart(scripts), pending: 0 })

      const expected = { ...expectedPart(scripts), pending: 0 }
      // On hosts of their own, so that each is asked.
      for (const [path, host] of [
        ['/held', 'held.test'],
        ['/strict', 'strict.test'],
      ] as const) {
        await visitor.openPage(path, host)
        expect(await browser.eval(() => window.ran), `${path} before a choice`).toEqual([])
        await visitor.accept()
        await expect.poll(seen, { message: `${path} released by a click` }).toEqual(expected)

        await visitor.openPage(path, host)
        await expect.poll(seen, { message: `${path} released while it is parsed` }).toEqual(expected)
      }
    },
  )

  test('in arrangements that leave out no kind of script', () => {
    const scripts = ARRANGEMENTS.flat()
    const places = new Set(scripts.map(({ place, mode }) => `${mode} ${place}`))
    const outcomes = new Set(scripts.map(({ place, outcome }) => `${place} ${outcome}`))
    expect(places.size, [...places].join()).toBe(10)
    expect(outcomes.size, [...outcomes].join()).toBe(10)
  })
})

const held = (name: string, attributes = `src="/log/${name}.js"`, text = '') =>
  `<script type="text/plain" data-assent="analytics" data-name="${name}" ${attributes}>${text}</script>`
/** It pushes its name only when it goes on to the end. */
const inlineModule = (name: string, before = '') =>
  held(name, 'data-type="module"', `${before}; globalThis.ran.push('${name}')`)
/** Runs in the page. */
const statesOf = (...names: string[]) =>
  names.map(name => document.querySelector<HTMLElement>(`script[data-name="${name}"]`)?.dataset.assentState)

describe.each([
  ['', (html: string) => html],
  [' under a strict policy', strict],
] as const)('a script that hangs%s', (_, serve) => {
  test('is passed over by the nine beside it', async ({ browser, site, visitor }) => {
    const inline = (name: string) => held(name, '', `window.ran.push('${name}')`)
    site.put({
      '/': serve(page`<head><script>${keepLog}</script>${head}
        ${held('1')}${inline('2')}${held('hangs', 'src="/hang.js"')}${held('3')}${inline('4')}
        ${held('7', 'defer src="/log/7.js"')}${held('5')}${held('8', 'data-type="module" src="/log/8.js"')}
        ${held('async', 'async src="/log/async.js"')}${inline('6')}<body>`),
    })
    await visitor.openPage('/')
    await visitor.accept()
    await expect
      .poll(() => browser.eval(() => window.ran?.filter(name => name !== 'async')))
      .toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(await browser.eval(() => window.ran)).toContain('async')
    expect(await browser.eval(statesOf, 'hangs', '1', '2', '8')).toEqual(['timeout', 'load', 'load', 'load'])
  })

  test('is passed over also when it is an inline module that waits for an import', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({
      '/': serve(page`<head><script>${keepLog}</script>${head}
        ${inlineModule('hangs', 'import "/hang.js"')}${held('1', 'defer src="/log/1.js"')}
        ${inlineModule('2')}<body>`),
    })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(() => window.ran)).toEqual(['1', '2'])
    expect(await browser.eval(statesOf, 'hangs', '1', '2')).toEqual(['timeout', 'load', 'load'])
  })
})

describe('a script that hangs, and what is released later', () => {
  const hanging = page`<head><script>${keepLog}</script>${head}
    ${held('hangs', 'src="/hang.js"')}${held('1')}${held('2', 'defer src="/log/2.js"')}${inlineModule('3')}<body>`
  const open = async ({ browser, site, visitor }: { browser: Browser; site: Site; visitor: Visitor }) => {
    site.put({ '/': hanging })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => site.paths('/hang.js')).toHaveLength(1)
    return (html: string) => browser.eval(html => document.body.insertAdjacentHTML('beforeend', html), html)
  }

  const addInTwoMicrotasks = async (first: string, second: string) => {
    document.body.insertAdjacentHTML('beforeend', first)
    await 0
    document.body.insertAdjacentHTML('beforeend', second)
  }

  test('have nothing to do with each other', async ({ browser, site, visitor }) => {
    const add = await open({ browser, site, visitor })
    await add(`${held('b', 'defer src="/log/b.js"')}${held('a')}${inlineModule('c')}`)
    await expect.poll(() => browser.eval(() => window.ran)).toEqual(['a', 'b', 'c'])
    expect(await browser.eval(statesOf, 'hangs')).toEqual([null])
    await expect.poll(() => browser.eval(() => window.ran)).toEqual(['a', 'b', 'c', '1', '2', '3'])
  })

  test('keep their own order, also when one comes in the moment after the other', async ({
    browser,
    site,
    visitor,
  }) => {
    await open({ browser, site, visitor })
    await browser.eval(
      addInTwoMicrotasks,
      held('d1', 'defer src="/log/d1.js"'),
      held('p2', 'src="/log/p2.js?delay=400"') + held('d2', 'defer src="/log/d2.js"'),
    )
    await expect.poll(() => browser.eval(() => window.ran)).toEqual(['d1', 'p2', 'd2'])
    expect(await browser.eval(statesOf, 'hangs')).toEqual([null])
  })

  test('don’t wait for each other in the moment after either', async ({ browser, site, visitor }) => {
    await open({ browser, site, visitor })
    await browser.eval(
      addInTwoMicrotasks,
      held('hangs too', 'src="/hang.js"'),
      held('late', '', 'window.ran.push("late")'),
    )
    await expect.poll(() => browser.eval(() => window.ran)).toEqual(['late'])
    expect(await browser.eval(statesOf, 'hangs too')).toEqual([null])
  })

  test('leave those in their turn that wait for it', async ({ browser, site, visitor }) => {
    const add = await open({ browser, site, visitor })
    // So many that the whole page is looked at once more.
    await add('<i></i>'.repeat(100) + held('a'))
    await expect.poll(() => browser.eval(() => window.ran)).toEqual(['a'])
    expect(await browser.eval(statesOf, 'hangs')).toEqual([null])
    await expect.poll(() => browser.eval(() => window.ran)).toEqual(['a', '1', '2', '3'])
    expect(site.paths('/log/')).toEqual(['/log/a.js', '/log/1.js', '/log/2.js'])
  })
})

describe('what inline modules tell by', () => {
  const pageWith = (file: Page | (() => Promise<Page>)) => ({
    '/dist/assent-module.js': file,
    '/': page`<head><script>${keepLog}</script>${head}
      ${inlineModule('1')}${held('2', 'defer src="/log/2.js"')}${held('3')}<body>`,
  })

  test('isn’t needed for them to run', async ({ browser, site, visitor }) => {
    site.put(pageWith({ status: 500 }))
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(() => window.ran)).toEqual(['3', '1', '2'])
    expect(site.paths('/dist/assent-module.js')).toHaveLength(1)
  })

  test('holds up nobody when it hangs, nor is it too late when it has come', async ({
    browser,
    site,
    visitor,
  }) => {
    let answer: (file: Page) => void = () => {}
    site.put(
      pageWith(
        () =>
          new Promise<Page>(resolve => {
            answer = resolve
          }),
      ),
    )
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(() => window.ran)).toEqual(['3', '2'])
    answer(javascript(await readFile('dist/assent-module.js', 'utf8')))
    await expect.poll(() => browser.eval(() => window.ran)).toEqual(['3', '2', '1'])
  })
})

/** What a module waits for, and what the page throws on meanwhile. */
const whileWaiting = {
  '/slow.js': async () => {
    await sleep(500)
    return javascript('top.ran.push("import")')
  },
  '/unparsable.js': javascript('const = 1'),
}

describe.each([
  ['', {}],
  [
    ', where no data: may be imported,',
    { 'content-security-policy': "script-src 'self' 'unsafe-inline' 'unsafe-eval'" },
  ],
] as const)('an inline module%s', (_, headers) => {
  test.for([
    ['cannot be parsed', 'const = 1', 'error'],
    ['imports what isn’t exported', 'import { nothing } from "/log/import.js"', 'error'],
    ['throws', 'throw Error("It broke")', 'load'],
    ['waits for something itself', 'await new Promise(() => {})', 'load'],
    ['has its own idea of what is global', 'const window = 1, self = 1, assentRuns = 1', 'load'],
    ['imports what throws', 'import "/throw.js"', 'load'],
    ['imports what waits for something', 'import "/wait.js"', 'load'],
    ['brings along what throws', 'export * from "/bring.js"', 'load'],
    ['names nothing that could be imported', 'import "nothing"', 'error'],
    ['brings along what names nothing that could', 'import "/bare.js"', 'error'],
    ['brings along what cannot be parsed', 'import "/unparsable.js"', 'error'],
    ['imports what isn’t JSON, as such', 'import x from "/broken.json" with { type: "json" }', 'error'],
    [
      'imports with an attribute that no browser knows',
      'import x from "/log/x.js" with { foo: "json" }',
      'error',
    ],
    ['imports what isn’t there', 'import "/log/lost.js?status=404"', 'error'],
    [
      'imports in a way that no browser knows',
      'import nothing from "/log/x.js" with { type: "nothing" }',
      'error',
    ],
  ] as const)('that %s delays nothing', async ([, text, state], { browser, site, visitor }) => {
    site.put({
      '/throw.js': javascript(throwing('import')),
      '/bring.js': javascript('import "/throw.js"'),
      '/bare.js': javascript('import "nothing"'),
      '/unparsable.js': javascript('const = 1'),
      '/broken.json': { html: '{ x', headers: { 'content-type': 'application/json' } },
      '/wait.js': javascript('await new Promise(() => {})'),
      '/': {
        html: page`<head><script>${keepLog}</script>${head}
          ${inlineModule('odd', text)}${held('1', 'defer src="/log/1.js"')}${inlineModule('2')}<body>`,
        headers,
      },
    })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => (window.ran?.length ?? 0) > 1)
    expect(await browser.eval(statesOf, 'odd', '1', '2')).toEqual([state, 'load', 'load'])
    expect((await browser.eval(() => window.ran))?.filter(name => /^\d$/.test(name))).toEqual(['1', '2'])
  })

  test.for([
    ['something', 'throw Error("It broke")'],
    ['something that isn’t JSON', 'JSON.parse("{ resolve")'],
    ['a text that can’t be parsed, of a script of its own', 'Function("(")'],
    ['what only looks like an error', 'throw "could not resolve host"'],
    ['an attribute that can’t be parsed', 'document.querySelector("h1").click()'],
    ['a file that can’t be parsed', 'insert({ src: "/unparsable.js" })'],
    ['a module that can’t be parsed', 'insert({ type: "module", src: "/unparsable.js" })'],
    ['an inline module that can’t be parsed', 'insert({ type: "module", text: "const = 1" })'],
    [
      'an inline module that imports what isn’t exported',
      `insert({ type: "module", text: 'import { nothing } from "/log/import.js"' })`,
    ],
    [
      'an inline module that brings along what names nothing that could be imported',
      `insert({ type: "module", text: 'import "/bare.js"' })`,
    ],
    ['what isn’t JSON, again and again', 'setInterval(() => JSON.parse("{"), 20)'],
  ] as const)(
    'keeps its turn while the page throws on %s',
    async ([, statement], { browser, site, visitor }) => {
      const throwLater = `setTimeout(() => { ${statement} }, 100)`
      site.put({
        '/throws.js': javascript(throwLater),
        '/bare.js': javascript('import "nothing"'),
        ...whileWaiting,
        '/': {
          html: page`<head><script>${keepLog}</script>${head}
            ${held('throws', 'src="/throws.js"')}
            ${inlineModule('1', 'import "/slow.js"')}${held('2', 'defer src="/log/2.js"')}
            <body><h1 onclick="const = 1">Shop</h1>
            <script>
              const insert = script =>
                document.body.append(Object.assign(document.createElement('script'), script))
              document.addEventListener('assent:release', () => ${throwLater})
            </script>`,
          headers,
        },
      })
      await visitor.openPage('/')
      await visitor.accept()
      await expect.poll(() => browser.eval(() => window.ran)).toEqual(['import', '1', '2'])
      expect(await browser.eval(statesOf, '1', '2')).toEqual(['load', 'load'])
      // For the module itself, and for its copy at most once.
      expect(site.paths('/slow.js').length).toBeLessThanOrEqual(2)
      await browser.waitFor(() => !document.querySelector('iframe'))
    },
  )
})

describe('the copy that tells whether an inline module is well', () => {
  const pageWith = (text: string, more = '') => ({
    ...whileWaiting,
    '/lib/slow.js': whileWaiting['/slow.js'],
    '/': page`<head><script>${keepLog}</script>${more}${head}
      ${inlineModule('1', text)}${held('2', 'defer src="/log/2.js"')}
      <body><script>
        document.addEventListener('assent:release', () => setTimeout(() => JSON.parse('{'), 100))
      </script>`,
  })

  test.for([
    ['an import map', 'lib', '{ "imports": { "lib": "/slow.js" } }'],
    [
      'the scopes of an import map',
      'lib',
      '{ "imports": { "lib": "/log/other.js" }, "scopes": { "/": { "lib": "/slow.js" } } }',
    ],
    ['the address that others are relative to', './slow.js', '', '<base href="/lib/">'],
  ] as const)('imports the same by %s', async ([, name, map, base = ''], { browser, site, visitor }) => {
    site.put(pageWith(`import "${name}"`, `<script type="importmap">${map || '{}'}</script>${base}`))
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(() => window.ran)).toEqual(['import', '1', '2'])
    expect(await browser.eval(statesOf, '1', '2')).toEqual(['load', 'load'])
    expect(site.paths('/log/')).toEqual(['/log/2.js'])
  })

  test.for([
    ['says something like an import', `import "/slow.js" // from '//', or "from '//['"\n`],
    ['has quotes in quotes', `import "/slow.js"; const a = "from '/" + 'b' + " import '"`],
    ['has an address in other characters', 'import "/slow\\u002ejs"'],
  ] as const)('isn’t misled by a text that %s', async ([, text], { browser, site, visitor }) => {
    site.put(pageWith(text))
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(() => window.ran)).toEqual(['import', '1', '2'])
    expect(await browser.eval(statesOf, '1', '2')).toEqual(['load', 'load'])
  })

  test.for([
    ['cannot be parsed', 'const = 1'],
    ['imports what isn’t exported', 'import { nothing } from "/log/import.js"'],
    ['brings along what cannot be parsed', 'import "/unparsable.js"'],
  ] as const)(
    'tells of one that %s also where the page keeps its errors to itself',
    async ([, text], { browser, site, visitor }) => {
      const keeping = '<script>addEventListener("error", event => event.stopImmediatePropagation())</script>'
      site.put(pageWith(text, keeping))
      await visitor.openPage('/')
      await visitor.accept()
      await browser.waitFor(() => window.ran?.length)
      expect(await browser.eval(statesOf, '1', '2')).toEqual(['error', 'load'])
    },
  )

  test('has what the page has from its service worker', async ({ browser, site, visitor }) => {
    const { '/': html, ...files } = pageWith('import "/built.js"')
    site.put({
      ...files,
      // As on the server: a text that only the worker makes a script of.
      '/built.js': javascript('const = 1'),
      '/worker.js': javascript(`
        addEventListener('activate', event => event.waitUntil(clients.claim()))
        addEventListener('fetch', event => {
          if (!event.request.url.endsWith('/built.js')) return
          const built = new Response('top.ran.push("import")', { headers: { 'content-type': 'text/javascript' } })
          event.respondWith(new Promise(resolve => setTimeout(resolve, 500, built)))
        })`),
      '/': { html, headers: { 'content-security-policy': "script-src 'self' 'unsafe-inline'" } },
    })
    await visitor.openPage('/')
    await browser.eval(async () => {
      await navigator.serviceWorker.register('/worker.js')
    })
    await browser.waitFor(() => navigator.serviceWorker.controller)
    await visitor.accept()
    await expect.poll(() => browser.eval(() => window.ran)).toEqual(['import', '1', '2'])
    expect(await browser.eval(statesOf, '1', '2')).toEqual(['load', 'load'])
  })

  test('isn’t loaded any further once its yes is taken back', async ({ browser, site, visitor }) => {
    const { '/': html, ...files } = pageWith('import "/hang.js"')
    site.put({
      ...files,
      '/': { html, headers: { 'content-security-policy': "script-src 'self' 'unsafe-inline'" } },
    })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => document.querySelector('iframe'))
    await browser.eval(() => window.assent?.push(consent => consent.rejectAll()))
    await browser.waitFor(() => document.querySelector('[type="text/plain"][data-name="1"]'))
    expect(await browser.eval(() => document.querySelector('iframe'))).toBeNull()
  })
})

describe('a click that accepts', () => {
  test('shows the banner closed before the first script runs', async ({ browser, site, visitor }) => {
    site.put({
      '/': page`<head><script>${keepLog}</script>${head}
        <script type="text/plain" data-assent="analytics">window.ran.push('vendor')</script>
        <body><div id="box" style="width: 10px">Box</div>`,
    })
    await visitor.openPage('/')
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    await browser.eval(() => {
      const box = document.querySelector('#box') as HTMLElement
      // Between a frame's callbacks and its painting, a page hears of nothing but sizes.
      new ResizeObserver(() => {
        if (box.style.width === '20px') window.ran?.push('laid out')
      }).observe(box)
      const observer = new MutationObserver(() => {
        if (document.querySelector('#assent')) return
        observer.disconnect()
        window.ran?.push('closed')
        requestAnimationFrame(() => {
          window.ran?.push('frame')
          box.style.width = '20px'
        })
      })
      observer.observe(document, { childList: true, subtree: true })
    })
    await visitor.accept()
    await browser.waitFor(() => window.ran?.length === 4)
    expect(await browser.eval(() => window.ran)).toEqual(['closed', 'frame', 'laid out', 'vendor'])
  })

  const notePainting = `<script>
    addEventListener('click', ({ target }) => {
      if (!target.closest('[data-action=accept]')) return
      ran.push('click')
      requestAnimationFrame(() => setTimeout(() => ran.push('painted')))
    }, true)
  </script>`
  const vendor = held('vendor', '', 'window.ran.push("vendor")')

  test('does so also in a page that is still being parsed', async ({ browser, site }) => {
    const html = page`<head><script>${keepLog}</script>${head}${notePainting}${vendor}
      <body><h1>Shop</h1>/**/<p>The end</p>`
    site.put({ '/': () => ({ html: inPieces(html, 5_000) }) })
    const opening = browser.goto(site.url('/'))
    await browser.waitFor(() => document.querySelector('#assent [data-action=accept]'))
    const state = await browser.eval(() => {
      document.querySelector<HTMLElement>('#assent [data-action=accept]')?.click()
      return document.readyState
    })
    expect(state).toBe('loading')
    await browser.waitFor(() => window.ran?.length === 3)
    expect(await browser.eval(() => window.ran)).toEqual(['click', 'painted', 'vendor'])
    await opening
  })

  test('does so also where the page puts many elements in at that moment', async ({
    browser,
    site,
    visitor,
  }) => {
    const redraw = `<script>
      document.addEventListener('assent:change', () =>
        document.querySelector('main').replaceChildren(...Array.from({ length: 100 }, () => new Image()))
      )
    </script>`
    site.put({
      '/': page`<head><script>${keepLog}</script>${head}${notePainting}${redraw}<body><main></main>${vendor}`,
    })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => window.ran?.length === 3)
    expect(await browser.eval(() => window.ran)).toEqual(['click', 'painted', 'vendor'])
  })
})
