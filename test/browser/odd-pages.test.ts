// What real pages do to those who go through them: names that stand in the way, errors that come back, text in pieces.
import { describe, expect } from 'vitest'
import { browserTest } from './fixture'
import { choose, held, inline, javascript, pause, ran, shop } from './held'
import { inPieces, QUIET_MS, quiet } from './markup'

declare global {
  interface Window {
    uncaught?: string[]
    reloads?: (readonly string[])[]
    kept?: HTMLElement
  }
}

const test = browserTest({})

const noteUncaught = `<script>
  window.uncaught = []
  addEventListener('error', event => event.message && uncaught.push(event.message))
  addEventListener('unhandledrejection', event => uncaught.push(String(event.reason)))
</script>`

const noteReloads = `<script>
  window.reloads = []
  document.addEventListener('assent:reload', ({ detail }) => reloads.push(detail.ids))
</script>`

const errors = () => window.errors

describe('a form with controls that are named like methods', () => {
  test.for(['matches', 'write', 'open', 'closest'])(
    'keeps nothing from being released: %s',
    async (name, { browser, site, visitor }) => {
      site.put({ '/': shop(`${noteUncaught}<form name="${name}"><input name="${name}"></form>`) })
      await visitor.openPage('/')
      await visitor.accept()
      await expect.poll(() => visitor.bannerShows()).toBe(false)
      await browser.eval(
        (name, script) => {
          const form = `<form name="${name}"><input name="${name}"></form>`
          document.body.append(document.createRange().createContextualFragment(form + script))
          document.querySelector<HTMLElement>('form input')?.click()
        },
        name,
        inline('inline') + held('src="/log/external.js"'),
      )
      await expect.poll(() => browser.eval(ran)).toEqual(['inline', 'external'])
      expect(await browser.eval(() => window.uncaught)).toEqual([])
    },
  )
})

describe('a condition that a framework corrects', () => {
  test('leaves nothing of its error behind', async ({ browser, site, visitor }) => {
    site.put({ '/': shop(held('src="/log/external.js"').replace('analytics', 'analitycs')) })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => document.querySelector('[data-assent-state=error]'))
    await browser.eval(() => {
      const script = document.querySelector<HTMLElement>('[data-assent-state=error]') as HTMLElement
      script.dataset.assent = 'analytics'
    })
    await browser.waitFor(() => document.querySelector('[data-assent-state=load]'))
    expect(await browser.eval(ran)).toEqual(['external'])
  })
})

describe('a page’s own document.write', () => {
  test('is still there after a script was released', async ({ browser, site, visitor }) => {
    site.put({
      '/': shop(`<script>document.write = text => ran.push('own ' + text)</script>${inline('inline')}
        ${held('', 'document.write("from held")')}`),
    })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual(['inline', 'own from held'])
    expect(await browser.eval(() => Object.hasOwn(document, 'write'))).toBe(true)
  })
})

describe('what writes beside a held script', () => {
  test('keeps the page when a script that it has inserted does it', async ({ browser, site, visitor }) => {
    const inner = `script.text = "document.write('overwritten')"; document.body.append(script)`
    site.put({
      '/': shop(held('', `const script = document.createElement('script'); ${inner}; ran.push('outer')`)),
    })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual(['outer'])
    expect(await browser.eval(() => document.querySelector('h1')?.textContent)).toBe('Shop')
    expect(await browser.eval(errors)).toEqual(['document.write'])
  })

  test('is not reported where it is the page’s own doing', async ({ browser, site, visitor }) => {
    site.put({
      '/': shop(
        `<a onclick="open('about:blank', 'help', 'width=200'); return false">Help</a>${inline('inline')}`,
      ),
    })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual(['inline'])
    await browser.eval(() => {
      const other = document.implementation.createHTMLDocument()
      other.open()
      other.write('Other')
      // As a click on it does, in whose scope `open` is the document's.
      document.querySelector('a')?.click()
    })
    expect(await browser.eval(errors)).toEqual([])
  })

  test.for(['', 'async'])(
    'may do so when it was never held: %s',
    async (attributes, { browser, site, visitor }) => {
      site.put({
        '/': shop(`<script ${attributes} data-assent="analytics">document.write("<i>Rendered</i>")</script>`),
      })
      await visitor.openPage('/')
      expect(await browser.eval(() => document.querySelector('i')?.textContent)).toBe('Rendered')
      expect(await browser.eval(errors)).toEqual([])
    },
  )
})

describe('a page with a function that is named matches', () => {
  test('keeps its clicks', async ({ browser, site, visitor }) => {
    site.put({ '/': shop('<script>function matches() { return true }</script><input type="checkbox">') })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    await browser.click('input')
    expect(await browser.eval(() => document.querySelector('input')?.checked)).toBe(true)
    expect(await visitor.preferencesShow()).toBe(false)
  })
})

describe('a consent that is stopped as soon as something was chosen', () => {
  test('leaves what was released', async ({ browser, site, visitor }) => {
    site.put({ '/film': 'Film', '/': shop('<iframe data-assent="preference" data-src="/film"></iframe>') })
    await visitor.openPage('/')
    await browser.eval(choose, 'acceptAll')
    await expect.poll(() => site.paths('/film')).toHaveLength(1)
    await browser.eval(() => {
      window.consent?.on('change', () => window.consent?.stop())
      window.consent?.save({ analytics: false })
    })
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(() => document.querySelector('iframe')?.getAttribute('src'))).toBe('/film')
    expect(site.paths('/film')).toHaveLength(1)
  })
})

describe('text beside an address', () => {
  test('is there for the script that reads it', async ({ browser, site, visitor }) => {
    const text = '{ "symbol": "AAPL" }'
    site.put({
      '/widget.js': javascript('ran.push(document.currentScript.textContent)'),
      '/': shop(held('src="/widget.js"', text)),
    })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual([text])
  })
})

describe('a page that is still being parsed', () => {
  test('has no half of a script run when the yes comes then', async ({ browser, site, visitor }) => {
    const text = `ran.push('first')${' '.repeat(2_000)}/**/;ran.push('second')`
    const accept = '<script>setTimeout(() => consent.acceptAll(), 100)</script>'
    site.put({ '/': () => ({ html: inPieces(shop(`${accept}${held('', text)}${inline('next')}`), 800) }) })
    await visitor.openPage('/')
    await expect.poll(() => browser.eval(ran)).toEqual(['first', 'second', 'next'])
  })

  test('runs inline scripts in turn, though their authors have them `async`', async ({
    browser,
    site,
    visitor,
  }) => {
    const scripts = `${inline('A', 'async')}${inline('B')}/**/<p>More</p>${inline('C', 'async')}${inline('D')}`
    site.put({ '/': shop(''), '/pieces': () => ({ html: inPieces(shop(scripts)) }) })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    await visitor.openPage('/pieces')
    await expect.poll(() => browser.eval(ran)).toEqual(['A', 'B', 'C', 'D'])
  })

  test('doesn’t wait for an inline module that waits for nobody', async ({ browser, site, visitor }) => {
    const module = held('async data-type="module"', "ran.push('module')")
    const frame = '<iframe data-assent="preference" data-src="/film"></iframe>'
    let early = 0
    const pieces = async function* () {
      const html = inPieces(shop(`${module}${frame}${inline('inline')}/**/<p>More</p>`), 800)
      for await (const piece of html) {
        early = site.paths('/film').length
        yield piece
      }
    }
    site.put({ '/film': 'Film', '/': shop(''), '/pieces': () => ({ html: pieces() }) })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    await visitor.openPage('/pieces')
    await expect.poll(() => browser.eval(ran)).toEqual(['inline', 'module'])
    expect(early).toBe(1)
  })

  test('is told once of what can’t be released, though a listener changes the page', async ({
    browser,
    site,
    visitor,
  }) => {
    const listener = `<script nonce="n0nce">
      document.addEventListener('assent:error', () => document.body.append('!'))
    </script>`
    const bad = `${held('src="/log/bad.js"')}${held('nonce="n0nce" data-assent="oops"').replace('data-assent="analytics"', '')}`
    const html = shop(
      `${listener}${bad}${'/**/<p>More</p>'.repeat(5)}${inline('good', 'nonce="n0nce"')}`,
      'nonce="n0nce"',
    )
    const headers = { 'content-security-policy': "script-src 'nonce-n0nce' 'strict-dynamic'" }
    site.put({ '/': () => ({ html: inPieces(html, 100), headers }) })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual(['good'])
    await visitor.openPage('/')
    await expect.poll(() => browser.eval(ran)).toEqual(['good'])
    await browser.eval(quiet, QUIET_MS)
    expect((await browser.eval(errors))?.sort()).toEqual(['nonce', 'unknown oops'])
    expect(site.paths('/log/')).toEqual([])
  })
})

describe('a script that has been released', () => {
  test('doesn’t run again where a framework makes it a held one', async ({ browser, site, visitor }) => {
    site.put({ '/': shop(held('src="/log/file.js"') + inline('inline')) })
    await visitor.openPage('/')
    await browser.eval(choose, 'acceptAll')
    await expect.poll(() => browser.eval(ran)).toEqual(['file', 'inline'])
    // As a morph does that takes the page to what the server has sent.
    await browser.eval(() => {
      for (const script of document.querySelectorAll<HTMLScriptElement>('[data-assent]')) {
        script.type = 'text/plain'
        delete script.dataset.assentState
      }
    })
    await browser.eval(choose, 'acceptAll')
    await browser.eval(html => {
      document.body.insertAdjacentHTML('beforeend', html)
    }, '<i></i>'.repeat(100))
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(ran)).toEqual(['file', 'inline'])
  })

  test('doesn’t run again where a router runs copies of what it has put into the page', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': shop('<main></main>') })
    await visitor.openPage('/')
    await browser.eval(choose, 'acceptAll')
    // As Astro's does: after the new page's elements, it waits a moment, and then puts a copy in each script's place.
    await browser.eval(
      async html => {
        const main = document.querySelector('main') as HTMLElement
        main.innerHTML = html
        await 0
        await 0
        for (const script of main.querySelectorAll('script')) {
          if (script.type && script.type !== 'module') continue
          const copy = document.createElement('script')
          copy.text = script.text
          for (const { name, value } of script.attributes) copy.setAttribute(name, value)
          script.replaceWith(copy)
        }
      },
      [
        inline('inline'),
        held('src="/log/file.js"'),
        held('async src="/log/async.js"'),
        held('defer src="/log/defer.js"'),
      ].join(''),
    )
    await expect.poll(() => browser.eval(ran)).toHaveLength(4)
    await browser.eval(quiet, QUIET_MS)
    expect((await browser.eval(ran))?.sort()).toEqual(['async', 'defer', 'file', 'inline'])
  })

  test('is tried again where its file couldn’t be loaded and the held one is put back', async ({
    browser,
    site,
    visitor,
  }) => {
    let asked = 0
    site.put({
      '/flaky.js': () => (asked++ ? javascript('ran.push("flaky")') : { status: 503 }),
      '/': shop(held('id="held" src="/flaky.js"')),
    })
    await visitor.openPage('/')
    await browser.eval(() => {
      const kept = document.getElementById('held') as HTMLElement
      addEventListener('error', () => setTimeout(() => document.body.append(kept)), {
        capture: true,
        once: true,
      })
    })
    await browser.eval(choose, 'acceptAll')
    await expect.poll(() => browser.eval(ran)).toEqual(['flaky'])
    expect(asked).toBe(2)
  })

  test('doesn’t run twice where the held one is put back while it is on its way', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': shop(held('id="held" src="/log/file.js?delay=300"')) })
    await visitor.openPage('/')
    await browser.eval(() => {
      window.kept = document.getElementById('held') as HTMLElement
    })
    await browser.eval(choose, 'acceptAll')
    await expect.poll(() => site.paths('/log/')).toHaveLength(1)
    await browser.eval(() => {
      document.body.append(window.kept as HTMLElement)
    })
    await browser.eval(quiet, 300 + QUIET_MS)
    expect(await browser.eval(ran)).toEqual(['file'])
  })
})

describe('a yes that is taken back', () => {
  test.for([
    ['a file', 'src="/self.js"', ''],
    ['a file that is a module', 'data-type="module" src="/self.js"', ''],
    ['an inline script', '', 'ran.push("self"); consent.withdraw()'],
  ] as const)(
    'by the script itself doesn’t have it run again: %s',
    async ([, attributes, text], { browser, site, visitor }) => {
      site.put({
        '/self.js': javascript('ran.push("self"); consent.withdraw()'),
        '/': shop(held(attributes, text)),
      })
      await visitor.openPage('/')
      for (const _time of ['first', 'second']) {
        await browser.eval(choose, 'acceptAll')
        await browser.eval(pause)
        await browser.eval(pause)
      }
      expect(await browser.eval(ran)).toEqual(['self'])
    },
  )

  test('stops a module whose import waits for something itself', async ({ browser, site, visitor }) => {
    site.put({
      '/waits.js': javascript('await new Promise(resolve => setTimeout(resolve, 700))'),
      '/': shop(held('data-type="module"', 'import "/waits.js"; ran.push("importer")')),
    })
    await visitor.openPage('/')
    await browser.eval(choose, 'acceptAll')
    await expect.poll(() => site.paths('/waits')).toHaveLength(1)
    await browser.eval(pause)
    await browser.eval(choose, 'rejectAll')
    await browser.eval(quiet, 700 + QUIET_MS)
    expect(await browser.eval(ran)).toEqual([])
    await browser.eval(choose, 'acceptAll')
    await expect.poll(() => browser.eval(ran)).toEqual(['importer'])
  })

  test('asks for a reload when imports have run that a module has never got past', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({
      '/throws.js': javascript('ran.push("import"); throw Error("It broke")'),
      '/': shop(`${noteReloads}${held('data-type="module"', 'import "/throws.js"')}`),
    })
    await visitor.openPage('/')
    await browser.eval(choose, 'acceptAll')
    await expect.poll(() => browser.eval(ran)).toEqual(['import'])
    await browser.waitFor(() => document.querySelector('[data-assent-state=load]'))
    await browser.eval(() => window.consent?.withdraw('analytics'))
    await expect.poll(() => browser.eval(() => window.reloads)).toEqual([['analytics']])
  })

  test('asks for a reload, and no second run, where what tells of a module couldn’t be loaded', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({
      '/dist/assent-module.js': { status: 500 },
      '/': shop(`${noteReloads}${inline('module', 'data-type="module"')}`),
    })
    await visitor.openPage('/')
    await browser.eval(choose, 'acceptAll')
    await expect.poll(() => browser.eval(ran)).toEqual(['module'])
    await browser.eval(() => window.consent?.withdraw('analytics'))
    await expect.poll(() => browser.eval(() => window.reloads)).toEqual([['analytics']])
    await browser.eval(choose, 'acceptAll')
    await browser.eval(pause)
    expect(await browser.eval(ran)).toEqual(['module'])
  })

  test('asks for no reload when all was still on its way, or may still run', async ({
    browser,
    site,
    visitor,
  }) => {
    const either = held('', 'ran.push("either")').replace('"analytics"', '"analytics|preference"')
    site.put({
      '/': shop(
        `${noteReloads}${held('src="/log/slow.js?delay=1500"')}${held('async src="/log/async.js?delay=1500"')}`,
      ),
      '/either': shop(`${noteReloads}${either}`),
    })
    await visitor.openPage('/')
    await browser.eval(choose, 'acceptAll')
    await expect.poll(() => site.paths('/log/')).toHaveLength(2)
    await browser.eval(choose, 'rejectAll')
    await browser.eval(quiet, 1_500 + QUIET_MS)
    expect(await browser.eval(() => [window.ran, window.reloads])).toEqual([[], []])

    await visitor.openPage('/either')
    await browser.eval(choose, 'acceptAll')
    await expect.poll(() => browser.eval(ran)).toEqual(['either'])
    await browser.eval(() => window.consent?.withdraw('analytics'))
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(() => window.reloads)).toEqual([])
    await browser.eval(() => window.consent?.withdraw('preference'))
    await expect.poll(() => browser.eval(() => window.reloads)).toEqual([['preference']])
  })
})

describe('a script that waits for a no', () => {
  test('doesn’t run when the yes comes before it', async ({ browser, site, visitor }) => {
    const refused = held('src="/log/refused.js?delay=700"').replace('"analytics"', '"!analytics"')
    site.put({ '/': shop(refused) })
    await visitor.openPage('/')
    await browser.eval(choose, 'rejectAll')
    await expect.poll(() => site.paths('/log/')).toHaveLength(1)
    await browser.eval(choose, 'acceptAll')
    await browser.eval(quiet, 700 + QUIET_MS)
    expect(await browser.eval(ran)).toEqual([])
    await browser.eval(choose, 'rejectAll')
    await expect.poll(() => browser.eval(ran)).toEqual(['refused'])
  })
})

describe('many scripts', () => {
  test('let the page have its turn between them', async ({ browser, site, visitor }) => {
    const COUNT = 100
    const first = held('', 'setTimeout(() => ran.push("the page"))')
    site.put({ '/': shop(first + inline('x').repeat(COUNT)) })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(count => window.ran?.length === count, COUNT + 1)
    expect((await browser.eval(ran))?.indexOf('the page')).toBeLessThan(COUNT / 2)
  })
})

describe('settings that are broken, where even the file that explains them is missing', () => {
  test('throw nothing into the page', async ({ browser, site, visitor }) => {
    site.put({
      '/dist/assent-develop.js': { status: 404 },
      '/': shop(noteUncaught).replace('{"policy', '{"policy"'),
    })
    await visitor.openPage('/')
    await browser.waitFor(() => window.errors?.length)
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(() => window.uncaught)).toEqual([])
  })
})
