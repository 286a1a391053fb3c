import { createHash } from 'node:crypto'
import { describe, expect } from 'vitest'
import { until } from './driver/until'
import { browserTest } from './fixture'
import { choose, held, inline, javascript, pause, ran, shop } from './held'
import { inPieces, QUIET_MS, quiet } from './markup'

const test = browserTest({})

describe('a released script', () => {
  test('keeps its attributes, and they do what they do', async ({ browser, site, visitor }) => {
    const text = 'window.ran.push(document.currentScript.id)\n'
    const hash = createHash('sha384').update(text).digest('base64')
    site.put({ '/vendor.js': javascript(text) })
    const attributes = {
      id: 'vendor',
      class: 'one two',
      'data-key': 'abc',
      'data-type': 'button',
      // A parser takes names that WebKit's `setAttribute` doesn't.
      '@click': 'go',
      '"': '',
      'data-domain': 'shop.example',
      crossorigin: 'anonymous',
      integrity: `sha384-${hash}`,
      referrerpolicy: 'no-referrer',
      fetchpriority: 'low',
      charset: 'utf-8',
      src: site.url('/vendor.js', 'cdn.example.test'),
      onload: "window.ran.push('onload of ' + this.id)",
    }
    const html = Object.entries(attributes).map(([name, value]) => (value ? `${name}="${value}"` : name))
    site.put({ '/': shop(held(html.join(' '))) })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual(['vendor', 'onload of vendor'])
    expect(
      await browser.eval(() =>
        Object.fromEntries(
          [...(document.querySelector('#vendor') as Element).attributes].map(({ name, value }) => [
            name,
            value,
          ]),
        ),
      ),
    ).toEqual({ ...attributes, 'data-assent': 'analytics', 'data-assent-state': 'load' })
    const request = site.requests.find(({ path }) => path === '/vendor.js')
    expect(request?.host).toBe('cdn.example.test')
    expect(request?.headers.origin, 'crossorigin').toBe(site.url('/').slice(0, -1))
    expect(request?.headers.referer, 'referrerpolicy').toBeUndefined()
  })

  test('keeps its nonce', async ({ browser, site, visitor }) => {
    site.put({
      '/': {
        html: shop(
          `${held('id="external" nonce="n0nce" src="/log/external.js"')}
            ${inline('inline', 'id="inline" nonce="n0nce"')}`,
          'nonce="n0nce"',
        ),
        headers: { 'content-security-policy': "script-src 'nonce-n0nce'" },
      },
    })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual(['external', 'inline'])
    expect(
      await browser.eval(() =>
        ['#external', '#inline'].map(id => document.querySelector<HTMLScriptElement>(id)?.nonce),
      ),
    ).toEqual(['n0nce', 'n0nce'])
  })

  test('is the current script while it runs', async ({ browser, site, visitor }) => {
    const text = `
      const { currentScript } = document
      window.ran.push([currentScript.id, currentScript.dataset.key, currentScript.type, currentScript.isConnected].join())`
    site.put({
      '/vendor.js': javascript(`{${text}}`),
      '/': shop(`${held('id="external" data-key="a" src="/vendor.js"')}
        ${held('id="inline" data-key="b"', `{${text}}`)}`),
    })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual(['external,a,,true', 'inline,b,,true'])
  })

  test('stands where the held one stood', async ({ browser, site, visitor }) => {
    site.put({
      '/': shop(`<p>Before</p>${inline('inline', 'id="inline"')}<p>After</p>`),
    })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual(['inline'])
    expect(
      await browser.eval(() => {
        const script = document.querySelector('#inline')
        return [script?.previousElementSibling?.textContent, script?.nextElementSibling?.textContent]
      }),
    ).toEqual(['Before', 'After'])
  })

  test('says how it went', async ({ browser, site, visitor }) => {
    site.put({
      '/tampered.js': javascript("window.ran.push('tampered')"),
      '/': shop(`${held('id="good" src="/log/good.js"')}${held('id="lost" src="/log/lost.js?status=404"')}
        ${held(`id="tampered" src="/tampered.js" integrity="sha384-${'A'.repeat(64)}"`)}
        ${held('id="module" data-type="module" src="/log/module.js"')}`),
    })
    await visitor.openPage('/')
    await visitor.accept()
    await expect
      .poll(() =>
        browser.eval(() =>
          ['good', 'lost', 'tampered', 'module'].map(id => document.getElementById(id)?.dataset.assentState),
        ),
      )
      .toEqual(['load', 'error', 'error', 'load'])
    expect(await browser.eval(ran)).toEqual(['good', 'module'])
  })

  test('doesn’t run where modules do, if it says `nomodule`, and isn’t waited for', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({
      '/': shop(`${held('id="old" nomodule src="/log/old.js"')}${inline('old inline', 'nomodule')}
        ${held('src="/log/new.js"')}`),
    })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual(['new'])
    expect(site.paths('/log/')).toEqual(['/log/new.js'])
    const state = await browser.eval(() => document.getElementById('old')?.dataset.assentState)
    expect(state).not.toBe('timeout')
  })
})

describe('an inline module', () => {
  test('keeps the text that its author wrote, and leaves nothing behind', async ({
    browser,
    site,
    visitor,
  }) => {
    const text = 'window.ran.push("module")'
    site.put({ '/': shop(held('id="module" data-type="module"', text)) })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual(['module'])
    expect(await browser.eval(() => document.getElementById('module')?.textContent)).toBe(text)
    expect(await browser.eval(() => Object.keys(window).filter(name => /^assent./.test(name)))).toEqual([])
  })
})

describe('files that held links preload', () => {
  test('come at once, and run in order', async ({ browser, site, visitor }) => {
    const names = ['1', '2', '3']
    const addressOf = (name: string) => site.url(`/${name}.js`, 'cdn.example.test')
    const preload = (name: string) =>
      `<link rel="preload" as="script" data-assent="analytics" data-href="${addressOf(name)}">`
    site.put({
      '/': shop(names.map(preload).join('') + names.map(name => held(`src="${addressOf(name)}"`)).join('')),
      ...Object.fromEntries(
        names.map(name => [
          `/${name}.js`,
          async () => {
            // Whoever asked for one after the other would wait for ever.
            await until('all to be asked for', () => names.every(each => site.paths(`/${each}.js`).length))
            return javascript(`window.ran.push('${name}')`)
          },
        ]),
      ),
    })
    await visitor.openPage('/')
    expect(names.flatMap(name => site.paths(`/${name}.js`))).toEqual([])
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual(names)
    expect(names.flatMap(name => site.paths(`/${name}.js`))).toHaveLength(3)
  })
})

describe('a script runs once', () => {
  test('however often consent changes', async ({ browser, site, visitor }) => {
    site.put({
      '/': shop(`${held('src="/log/external.js"')}${inline('inline')}${inline('module', 'data-type="module"')}
        ${held('async src="/log/async.js"')}`),
    })
    await visitor.openPage('/')
    for (const choice of ['acceptAll', 'rejectAll', 'acceptAll', 'rejectAll', 'acceptAll'] as const) {
      await browser.eval(choose, choice)
      await browser.eval(pause)
    }
    expect((await browser.eval(ran))?.sort()).toEqual(['async', 'external', 'inline', 'module'])
    expect(site.paths('/log/').sort()).toEqual(['/log/async.js', '/log/external.js'])
    expect(await browser.eval(() => window.errors)).toEqual([])
  })

  test('when its yes is taken back and given again before its turn', async ({ browser, site, visitor }) => {
    site.put({ '/': shop(`${held('src="/log/slow.js?delay=600"')}${inline('waiting')}`) })
    await visitor.openPage('/')
    await browser.eval(choose, 'acceptAll')
    await expect.poll(() => site.paths('/log/')).toHaveLength(1)
    await browser.eval(choose, 'rejectAll')
    // What is on its way can't be called back, but it doesn't run when it comes.
    await browser.eval(quiet, 600 + QUIET_MS)
    expect(await browser.eval(ran)).toEqual([])
    await browser.eval(choose, 'acceptAll')
    await browser.eval(choose, 'rejectAll')
    await browser.eval(choose, 'acceptAll')
    await expect.poll(() => browser.eval(ran)).toEqual(['slow', 'waiting'])
    await browser.eval(pause)
    expect(await browser.eval(ran)).toEqual(['slow', 'waiting'])
  })

  /** Each waits for a file, however it comes to that. */
  const ON_THE_WAY: Record<string, (file: string) => string> = {
    external: file => held(`src="${file}"`),
    'external async': file => held(`async src="${file}"`),
    'external module': file => held(`data-type="module" src="${file}"`),
    'external module that imports': file =>
      held(`data-type="module" src="/imports.js?${encodeURIComponent(file)}"`),
    'inline module that imports': file =>
      held('data-type="module"', `import '${file}'; ran.push('importer')`),
    'inline async module that imports': file =>
      held('async data-type="module"', `import '${file}'; ran.push('importer')`),
  }
  const importing = ({ path }: { path: string }) =>
    javascript(`import '${decodeURIComponent(path.split('?')[1] ?? '')}'; window.ran.push('importer')`)

  test.for(Object.entries(ON_THE_WAY))(
    'when its yes is taken back while it is on its way, and given again: %s',
    async ([name, waitFor], { browser, site, visitor }) => {
      const runs = name.includes('imports') ? ['slow', 'importer'] : ['slow']
      site.put({ '/imports.js': importing, '/': shop(waitFor('/log/slow.js?delay=600')) })
      await visitor.openPage('/')
      await browser.eval(choose, 'acceptAll')
      await expect.poll(() => site.paths('/log/')).toHaveLength(1)
      await browser.eval(choose, 'rejectAll')
      await browser.eval(quiet, 600 + QUIET_MS)
      expect(await browser.eval(ran)).toEqual([])
      await browser.eval(choose, 'acceptAll')
      await expect.poll(() => browser.eval(ran)).toEqual(runs)
      await browser.eval(pause)
      expect(await browser.eval(ran)).toEqual(runs)
    },
  )

  test.for([
    ['external', 'external async', 'inline async module that imports'],
    ['external module that imports'],
    ['inline module that imports'],
  ])('when its yes is taken back after it was passed over: %s', async (names, { browser, site, visitor }) => {
    const scripts = names.map((name, i) => ON_THE_WAY[name]?.(`/log/${i}.js?delay=7000`))
    const states = () =>
      [...document.querySelectorAll<HTMLElement>('[data-assent]')].map(({ dataset }) => dataset.assentState)
    site.put({ '/imports.js': importing, '/': shop(scripts.join('')) })
    await visitor.openPage('/')
    await browser.eval(choose, 'acceptAll')
    await browser.waitFor(() => document.querySelector('[data-assent-state=timeout]'))
    await browser.eval(pause)
    expect(await browser.eval(states)).toEqual(names.map(() => 'timeout'))
    await browser.eval(choose, 'rejectAll')
    await browser.eval(quiet, 2_000 + QUIET_MS)
    expect(await browser.eval(ran)).toEqual([])
  })

  test('though it was passed over before it came', async ({ browser, site, visitor }) => {
    const scripts = ['external async', 'inline async module that imports'].map((kind, i) =>
      ON_THE_WAY[kind]?.(`/log/${i}.js?delay=5500`),
    )
    site.put({ '/': shop(`${scripts.join('')}${inline('next')}`) })
    await visitor.openPage('/')
    await browser.eval(choose, 'acceptAll')
    await browser.waitFor(() => window.ran?.length === 4)
    await browser.eval(choose, 'rejectAll')
    await browser.eval(choose, 'acceptAll')
    await browser.eval(pause)
    expect((await browser.eval(ran))?.sort()).toEqual(['0', '1', 'importer', 'next'])
    expect(site.paths('/log/')).toHaveLength(2)
  })

  test('when it is moved, held or released', async ({ browser, site, visitor }) => {
    site.put({
      '/': shop(`<div id="old">${held('src="/log/external.js"')}${inline('inline')}
        ${inline('module', 'data-type="module"')}</div>`),
    })
    const move = () => document.querySelector('#place')?.append(document.querySelector('#old') as Element)
    await visitor.openPage('/')
    await browser.eval(move)
    await browser.eval(pause)
    expect(await browser.eval(ran)).toEqual([])
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual(['external', 'inline', 'module'])
    await browser.eval(() => document.body.prepend(document.querySelector('#old') as Element))
    await browser.eval(pause)
    expect(await browser.eval(ran)).toEqual(['external', 'inline', 'module'])
    expect(site.paths('/log/')).toHaveLength(1)
  })
})

describe('a released script that writes to the document', () => {
  const overwrite = (method: string) =>
    `document.${method}('<p>overwritten</p>'); window.ran.push('${method}')`

  test.for(['write', 'writeln', 'open'])(
    'inline, by %s, is reported, and leaves the page',
    async (method, { browser, site, visitor }) => {
      site.put({ '/': shop(`${held('', overwrite(method))}${inline('next')}`) })
      await visitor.openPage('/')
      await visitor.accept()
      await expect.poll(() => browser.eval(ran)).toEqual([method, 'next'])
      expect(await browser.eval(() => document.querySelector('h1')?.textContent)).toBe('Shop')
      expect(await browser.eval(() => document.querySelector('p'))).toBeNull()
      expect(await browser.eval(() => window.errors)).toEqual(['document.write'])
    },
  )

  test.for([
    ['a file', 'write', ''],
    ['a file', 'open', ''],
    ['a file with `async`', 'writeln', 'async'],
    ['a file with `defer`', 'open', 'defer'],
    ['a module', 'write', 'data-type="module"'],
  ] as const)(
    'from %s, by %s, is reported, and leaves the page',
    async ([, method, attributes], { browser, site, visitor }) => {
      site.put({
        '/vendor.js': javascript(overwrite(method)),
        '/': shop(`${inline('first')}${held(`src="/vendor.js" ${attributes}`)}`),
      })
      await visitor.openPage('/')
      await visitor.accept()
      await expect.poll(() => browser.eval(ran)).toEqual(expect.arrayContaining(['first', method]))
      expect(await browser.eval(() => document.querySelector('h1')?.textContent)).toBe('Shop')
      expect(await browser.eval(() => document.querySelector('p'))).toBeNull()
      expect(await browser.eval(() => window.errors)).toEqual(['document.write'])
    },
  )

  test('from an inline module is reported, and leaves the page', async ({ browser, site, visitor }) => {
    site.put({ '/': shop(`${inline('first')}${held('data-type="module"', overwrite('writeln'))}`) })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual(['first', 'writeln'])
    expect(await browser.eval(() => document.querySelector('h1')?.textContent)).toBe('Shop')
    expect(await browser.eval(() => document.querySelector('p'))).toBeNull()
    expect(await browser.eval(() => window.errors)).toEqual(['document.write'])
  })

  test('is not reported where it writes into a document of its own', async ({ browser, site, visitor }) => {
    const text = `const other = document.implementation.createHTMLDocument()
      other.open(); other.write('<p>Other</p>'); other.close(); window.ran.push(other.body.textContent)`
    site.put({ '/': shop(held('', text)) })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => browser.eval(ran)).toEqual(['Other'])
    expect(await browser.eval(() => window.errors)).toEqual([])
  })

  test('doesn’t keep the page’s own scripts from writing', async ({ browser, site, visitor }) => {
    site.put({
      '/own.js': javascript(`document.write('<p>own file</p>')`),
      '/': shop(
        `${inline('next')}<script>document.write('<p>own</p>')</script><script src="/own.js"></script>`,
      ),
    })
    await visitor.openPage('/')
    await visitor.accept()
    await expect.poll(() => visitor.cookie()).toBeTruthy()
    await visitor.openPage('/')
    await expect.poll(() => browser.eval(ran)).toEqual(['next'])
    expect(await browser.eval(() => [...document.querySelectorAll('p')].map(p => p.textContent))).toEqual([
      'own',
      'own file',
    ])
    expect(await browser.eval(() => window.errors)).toEqual([])
  })

  test('leaves the page’s methods as they were when consent is stopped', async ({
    browser,
    site,
    visitor,
  }) => {
    const methods = '[document.write, document.writeln, document.open]'
    site.put({
      '/': `<script>window.methods = ${methods}</script>${shop(`<script>
        ran.push(${methods}.every(method => !methods.includes(method)))
        const ours = Document.prototype.open
        const own = Document.prototype.open = function (...values) { return ours.apply(this, values) }
        consent.stop()
        ran.push(document.write === methods[0] && document.writeln === methods[1])
        ran.push(document.open === own)
      </script>`)}`,
    })
    await visitor.openPage('/')
    expect(await browser.eval(ran)).toEqual([true, true, true])
  })
})

describe('scripts that come later', () => {
  /** Every way in which a page's own code brings markup into the page. */
  const WAYS: Record<string, (html: string) => void> = {
    'by createElement': html => {
      for (const { attributes, text } of new DOMParser().parseFromString(html, 'text/html').scripts) {
        const script = document.createElement('script')
        for (const { name, value } of attributes) script.setAttribute(name, value)
        script.text = text
        document.body.append(script)
      }
    },
    'by innerHTML': html => {
      ;(document.querySelector('#place') as Element).innerHTML = html
    },
    'by insertAdjacentHTML': html => {
      document.body.insertAdjacentHTML('beforeend', html)
    },
    'among many others': html => {
      const others = '<p>More</p>'.repeat(100)
      document.body.insertAdjacentHTML('beforeend', others + html + others)
    },
    'by a contextual fragment': html => {
      document.body.append(document.createRange().createContextualFragment(html))
    },
    'from a template': html => {
      const template = document.createElement('template')
      template.innerHTML = html
      document.body.append(template.content.cloneNode(true))
    },
    'from another document': html => {
      const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html')
      document.body.append(...body.childNodes)
    },
    'in a shadow root that is handed over': html => {
      const root = (document.querySelector('#place') as Element).attachShadow({ mode: 'closed' })
      window.consent?.observe(root)
      root.append(document.createRange().createContextualFragment(html))
    },
    'in a shadow root that is handed over late': html => {
      const root = (document.querySelector('#place') as Element).attachShadow({ mode: 'closed' })
      root.innerHTML = html
      window.consent?.observe(root)
    },
  }
  const scripts = `<div>${held('src="/log/external.js?delay=20"')}${inline('inline')}
    ${inline('module', 'data-type="module"')}</div>`

  test.for(Object.entries(WAYS))(
    'are held and released: %s',
    async ([, insert], { browser, site, visitor }) => {
      site.put({ '/': shop('') })
      await visitor.openPage('/')
      await expect.poll(() => visitor.bannerShows()).toBe(true)
      await browser.eval(insert, scripts)
      await browser.eval(pause)
      expect(await browser.eval(ran), 'before the yes').toEqual([])
      expect(site.paths('/log/')).toEqual([])
      await visitor.accept()
      await expect
        .poll(() => browser.eval(ran), { message: 'with the yes' })
        .toEqual(['external', 'inline', 'module'])

      await visitor.openPage('/')
      await browser.eval(insert, scripts)
      await expect
        .poll(() => browser.eval(ran), { message: 'after the yes' })
        .toEqual(['external', 'inline', 'module'])
      await browser.eval(pause)
      expect(await browser.eval(ran)).toHaveLength(3)
      expect(site.paths('/log/')).toHaveLength(2)
    },
  )

  test('are no longer released in a shadow root that is taken back', async ({ browser, site, visitor }) => {
    site.put({ '/': shop('') })
    await visitor.openPage('/')
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    await browser.eval(html => {
      const root = (document.querySelector('#place') as Element).attachShadow({ mode: 'open' })
      root.append(document.createRange().createContextualFragment(html))
      window.consent?.observe(root)()
    }, scripts)
    await visitor.accept()
    await browser.eval(pause)
    expect(await browser.eval(ran)).toEqual([])
  })

  test.for([
    ['plain', ''],
    ['module', 'data-type="module"'],
    ['async module', 'async data-type="module"'],
  ] as const)(
    'as a whole, though the network cuts one in two while others add to the page: %s',
    async ([, attributes], { browser, site, visitor }) => {
      const html = shop(
        held(attributes, `window.ran.push('first')${' '.repeat(2_000)};/**/;window.ran.push('second')`),
      ).replace('<body>', '<body><script>setInterval(() => document.body.append("More"), 20)</script>')
      site.put({ '/': shop(''), '/cut': () => ({ html: inPieces(html) }) })
      await visitor.openPage('/')
      await visitor.accept()
      await visitor.openPage('/cut')
      await expect.poll(() => browser.eval(ran)).toEqual(['first', 'second'])
      expect(await browser.eval(() => window.errors)).toEqual([])
    },
  )

  test('in order, though one says `async` and what type it is, and has no address', async ({
    browser,
    site,
    visitor,
  }) => {
    const html = shop(`${held('async data-type="text/javascript"', `window.ran.push('first')`)}
      ${inline('second')}<script>/**/</script>`)
    site.put({ '/': shop(''), '/cut': () => ({ html: inPieces(html) }) })
    await visitor.openPage('/')
    await visitor.accept()
    await visitor.openPage('/cut')
    await expect.poll(() => browser.eval(ran)).toEqual(['first', 'second'])
  })

  test('and were never complete, because they came without their text', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': shop('') })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.eval(() => {
      const script = document.createElement('script')
      script.type = 'text/plain'
      script.dataset.assent = 'analytics'
      document.body.append(script)
      // As a framework does that fills an element after it has inserted it.
      script.text = "window.ran.push('filled')"
    })
    await expect.poll(() => browser.eval(ran)).toEqual(['filled'])
  })
})
