import { describe, expect } from 'vitest'
import type { Browser } from './driver/browser'
import { canLaunchWith } from './driver/options'
import { browserTest, engine, page } from './fixture'
import { QUIET_MS, quiet, recordText, sdk, strict, toldOf } from './markup'
import type { Site } from './site'

declare global {
  interface Window {
    writer?: ReturnType<typeof setInterval>
  }
}

const HOST = 'a.b.example.test'

const stats = {
  id: 'stats',
  name: 'Stats',
  category: 'analytics',
  cookies: [{ name: '_ga' }, { name: '_gid' }, { name: 'IDE', domain: 'ads.example.net' }],
  storage: [
    { name: '_ga', kind: 'localStorage' },
    { name: '_ga', kind: 'sessionStorage' },
    { name: '_ga', kind: 'indexedDB' },
  ],
}
/** The same, of which it is said what the server does. */
const declared = {
  ...stats,
  cookies: stats.cookies.map(cookie => (cookie.name === '_gid' ? { ...cookie, httpOnly: true } : cookie)),
}
const settings = { policy: { version: '1' }, services: [stats] }

const shop = (services: object[] = [stats], body = '') =>
  page`<head>${sdk({ ...settings, services })}<body><h1>Shop</h1>${body}`

/**
 * That there is a cookie which a page may not see, and which nobody has declared, it finds out by writing another of the
 * same name: Chromium refuses. Firefox and WebKit show the page what it wrote, keep the server's, and say so in the
 * Cookie Store of secure pages alone, which this host has none of.
 */
const REMAINING = engine === 'chromium' ? ['IDE', '_gid'] : ['IDE']

const plain = page`<h1>Plain</h1>`

const test = browserTest({ '/': shop(), '/plain': plain, '/shop/plain': plain, '/shop/cart/plain': plain })

/** As a script of the vendor's would leave it: `_ga` everywhere that a page can write to. */
const plant = (browser: Browser) =>
  browser.eval(async () => {
    const labels = location.hostname.split('.')
    const domains = labels.slice(0, -1).map((_, i) => `; domain=${labels.slice(i).join('.')}`)
    for (const domain of ['', ...domains])
      for (const path of ['/', '/shop', '/shop/'])
        document.cookie = `_ga=1; max-age=1000; path=${path}${domain}`
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem('_ga', '1')
      storage.setItem('basket', '1')
    }
    for (const name of ['_ga', 'basket'])
      await new Promise<void>(resolve => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      })
  })

/** The names of all that is stored and can be seen from the page; a cookie that is there twice is named twice. */
const stored = async () => ({
  cookies: document.cookie
    .split('; ')
    .filter(Boolean)
    .map(cookie => cookie.replace(/=.*/, ''))
    .sort(),
  local: Object.keys(localStorage).sort(),
  session: Object.keys(sessionStorage).sort(),
  databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
})

const withdraw = () => {
  window.consent?.withdraw()
}

const grantAll = { yes: ['preference', 'analytics', 'stats'] }

/** Comes with a yes from before, and waits until everything that is held has run. */
async function comeWithYes(browser: Browser, site: Site, scripts: number, host = HOST): Promise<void> {
  await browser.goto(site.url('/plain', host))
  await browser.eval(text => {
    document.cookie = `assent=${text}; path=/; max-age=1000`
  }, recordText(grantAll))
  await browser.goto(site.url('/', host))
  await browser.waitFor(count => (window.ran?.length ?? 0) === count, scripts)
}

const visits = (site: Site) => site.paths().filter(path => path === '/').length

describe('a yes that is taken back', () => {
  const hidden = { 'set-cookie': ['_gid=1; Path=/; HttpOnly; Max-Age=1000'] }

  test.for([
    ['', { html: shop([declared]), headers: hidden }],
    [', under a strict policy, too', strict(shop([declared]), hidden)],
  ] as const)(
    'takes along all that the service has left, wherever a page can reach it%s',
    async ([, cart], { browser, site, visitor }) => {
      site.put({ '/shop/cart': cart })
      await visitor.openPage('/shop/cart', HOST)
      await visitor.accept()
      await browser.waitFor(() => window.consent?.has('stats'))
      await plant(browser)
      expect(await browser.eval(stored)).toEqual({
        // On this host, as a cookie of it alone and of its domain (which some engines take for one), and two parents.
        cookies: expect.arrayContaining(['_ga', '_ga', '_ga', '_ga', '_ga', '_ga', 'assent']),
        local: ['_ga', 'basket'],
        session: ['_ga', 'basket'],
        databases: ['_ga', 'basket'],
      })

      await browser.eval(withdraw)
      // At the start, too, there was something to tell: of the cookie that the server had set with the page.
      const event = await browser.waitFor(() => window.told?.find(({ erased }) => erased?.length))
      expect(event.erased).toEqual(['_ga'])
      expect([...(event.remaining ?? [])].sort()).toEqual(['IDE', '_gid'])
      await expect
        .poll(() => browser.eval(stored))
        .toEqual({ cookies: ['assent'], local: ['basket'], session: ['basket'], databases: ['basket'] })
      expect((await browser.cookies()).map(({ name }) => name).sort()).toEqual(['_gid', 'assent'])
      expect(await browser.eval(toldOf, 'reload')).toEqual([])
      expect(await browser.eval(toldOf, 'error')).toEqual([])
      expect(await browser.eval(() => window.uncaught)).toEqual([])

      for (const [path, host] of [
        ['/plain', HOST],
        ['/shop/plain', HOST],
        ['/shop/cart/plain', HOST],
        ['/shop/plain', 'c.b.example.test'],
        ['/shop/plain', 'b.example.test'],
        ['/shop/plain', 'example.test'],
      ] as const) {
        await browser.goto(site.url(path, host))
        expect([path, host, (await browser.eval(stored)).cookies]).toEqual([
          path,
          host,
          host === HOST ? ['assent'] : [],
        ])
      }
    },
  )

  test('takes along a cookie of another path, and names what it can’t reach', async ({
    browser,
    site,
    visitor,
  }) => {
    const others = {
      ...stats,
      cookies: [
        { name: '_there', path: '/shop' },
        { name: '_there_*', path: '/shop' },
      ],
      storage: [{ name: 'remote-*', kind: 'localStorage', domain: 'video.example' }],
    }
    site.put({ '/': shop([others]) })
    await browser.goto(site.url('/shop/plain', HOST))
    await browser.eval(() => {
      document.cookie = '_there=1; path=/shop; max-age=1000'
      document.cookie = '_there_1=1; path=/shop; max-age=1000'
    })
    await visitor.openPage('/', HOST)
    await visitor.accept()
    await browser.waitFor(() => window.consent?.has('stats'))
    await browser.eval(withdraw)
    // Nobody knows what is there, so it is tried at the start, too.
    const told = { erased: [], remaining: expect.arrayContaining(['_there_*', 'remote-*']) }
    await expect.poll(() => browser.eval(toldOf, 'erase')).toMatchObject([told, told])
    await browser.goto(site.url('/shop/plain', HOST))
    expect((await browser.eval(stored)).cookies).toEqual(['_there_1', 'assent'])
  })

  /** What a page that is framed by another site has of `_ga` before it starts, and after. */
  async function framed(browser: Browser, site: Site, attributes: string): Promise<string[]> {
    const html = shop([stats]).replace(
      '<head>',
      `<head><script>
        document.cookie = '_ga=1; secure; samesite=none${attributes}'
        const before = document.cookie
        const tell = () => parent.postMessage([before, document.cookie, String(consent.has('stats'))], '*')
        document.addEventListener('assent:ready', () => setTimeout(tell, ${QUIET_MS}))
      </script>`,
    )
    site.put({
      '/framed': html,
      '/top': page`<script>addEventListener('message', ({ data }) => { window.told = data })</script>
        <iframe src="${site.url('/framed', 'localhost')}"></iframe>`,
    })
    await browser.goto(site.url('/top', '127.0.0.1'))
    return (await browser.waitFor(() => window.told)) as unknown as string[]
  }

  test('takes along what a frame of another site keeps in its partition', async ({ browser, site }) => {
    // WebKit gives such a frame no cookies at all.
    const before = engine === 'webkit' ? '' : '_ga=1'
    expect(await framed(browser, site, '; partitioned')).toEqual([before, '', 'false'])
  })

  if (canLaunchWith(engine, 'thirdPartyCookies'))
    browserTest({}, { thirdPartyCookies: true })(
      'takes along what a frame of another site keeps for its own pages, too',
      async ({ browser, site }) => {
        expect(await framed(browser, site, '')).toEqual(['_ga=1', '', 'false'])
      },
    )

  test('leaves alone what the page has by the name of a third party’s cookie', async ({
    browser,
    site,
    visitor,
  }) => {
    const film = {
      id: 'film',
      name: 'Film',
      category: 'preference',
      cookies: [
        { name: 'theme', domain: 'films.example' },
        { name: '_film', domain: '.example.test' },
      ],
    }
    site.put({ '/': shop([film]) })
    await visitor.openPage('/plain', HOST)
    await browser.eval(() => {
      document.cookie = 'theme=dark; path=/'
      document.cookie = '_film=1; path=/; domain=example.test'
    })
    await visitor.openPage('/', HOST)
    await expect
      .poll(() => browser.eval(toldOf, 'erase'))
      .toMatchObject([{ erased: ['_film'], remaining: ['theme'] }])
    expect(await browser.eval(() => document.cookie)).toBe('theme=dark')
  })

  test('names a database that stays for as long as somebody has it open', async ({ browser, visitor }) => {
    await visitor.openPage('/', HOST)
    await visitor.accept()
    await browser.waitFor(() => window.consent?.has('stats'))
    await plant(browser)
    await browser.eval(
      () =>
        new Promise<void>(resolve => {
          indexedDB.open('_ga').onsuccess = ({ target }) => {
            Object.assign(window, { database: (target as IDBOpenDBRequest).result })
            resolve()
          }
        }),
    )
    await browser.eval(withdraw)
    const event = await browser.waitFor(() => window.told?.find(({ erased }) => erased?.length))
    expect(event.erased).toEqual(['_ga'])
    expect(event.remaining).toContain('_ga')
  })

  // Of the three, only Chromium takes a Secure cookie on http://localhost and keeps partitioned ones apart.
  if (engine === 'chromium')
    test('takes along what was kept in the partition of the site', async ({ browser, visitor }) => {
      await visitor.openPage('/', 'localhost')
      await visitor.accept()
      await browser.waitFor(() => window.consent?.has('stats'))
      const kept = () => document.cookie.split('; ').filter(cookie => cookie.startsWith('_ga='))
      await browser.eval(() => {
        document.cookie = '_ga=partitioned; path=/; max-age=1000; secure; samesite=none; partitioned'
        document.cookie = '_ga=plain; path=/; max-age=1000'
      })
      expect((await browser.eval(kept)).sort()).toEqual(['_ga=partitioned', '_ga=plain'])
      await browser.eval(withdraw)
      await expect.poll(() => browser.eval(kept)).toEqual([])
    })

  test('leaves alone what other services may keep, also where a careless pattern fits it', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({
      '/': shop([
        {
          id: 'login',
          name: 'Login',
          category: 'essential',
          cookies: [{ name: 'session' }],
          storage: [{ name: 'session', kind: 'localStorage' }],
        },
        {
          id: 'theme',
          name: 'Theme',
          category: 'preference',
          cookies: [{ name: 'skin_*' }],
          storage: [{ name: 'skin_*', kind: 'sessionStorage' }],
        },
        {
          ...stats,
          cookies: [{ name: 's*' }, { name: 'a*' }],
          storage: [
            { name: 's*', kind: 'localStorage' },
            { name: 's*', kind: 'sessionStorage' },
          ],
        },
      ]),
    })
    await visitor.openPage('/')
    await visitor.accept()
    await browser.waitFor(() => window.consent?.has('stats'))
    await browser.eval(() => {
      for (const name of ['session', 'skin_dark', 'seen']) {
        document.cookie = `${name}=1; path=/; max-age=1000`
        localStorage.setItem(name, '1')
        sessionStorage.setItem(name, '1')
      }
      window.consent?.withdraw('analytics')
    })
    await browser.waitFor(() => window.told?.find(({ name }) => name === 'erase'))
    expect(await browser.eval(toldOf, 'erase')).toMatchObject([{ remaining: [] }])
    // A kind of storage is a place of its own: what `login` keeps in one says nothing of the others.
    expect(await browser.eval(stored)).toEqual({
      cookies: ['assent', 'session', 'skin_dark'],
      local: ['session'],
      session: ['skin_dark'],
      databases: [],
    })
  })
})

describe('a service that was never granted', () => {
  test('finds what it had left erased, at every start', async ({ browser, site, visitor }) => {
    const clean = { cookies: [], local: ['basket'], session: ['basket'], databases: ['basket'] }
    for (const _time of ['first', 'second']) {
      await browser.goto(site.url('/shop/plain', HOST))
      await plant(browser)
      await visitor.openPage('/', HOST)
      await browser.waitFor(() => window.told?.find(({ name }) => name === 'erase'))
      await expect.poll(() => browser.eval(stored)).toEqual(clean)
    }
    await visitor.reject()
    await expect.poll(() => visitor.bannerShows()).toBe(false)
    await browser.eval(() => {
      document.cookie = '_ga=1; path=/; max-age=1000'
    })
    const before = visits(site)
    await visitor.openPage('/', HOST)
    await expect.poll(() => browser.eval(stored)).toEqual({ ...clean, cookies: ['assent'] })
    await browser.eval(quiet, QUIET_MS)
    expect(visits(site) - before).toBe(1)
  })

  test.for([
    ['a key of localStorage', { storage: [{ name: '_ga', kind: 'localStorage' }] }],
    ['a key of sessionStorage', { storage: [{ name: '_gs', kind: 'sessionStorage' }] }],
    ['a cookie of another path', { cookies: [{ name: '_there', path: '/shop' }] }],
  ] as const)(
    'finds what it had left erased, if that is only %s',
    async ([, left], { browser, site, visitor }) => {
      site.put({ '/': shop([{ id: 'stats', name: 'Stats', category: 'analytics', ...left }]) })
      await browser.goto(site.url('/plain', HOST))
      await browser.eval(() => {
        localStorage.setItem('_ga', '1')
        sessionStorage.setItem('_gs', '1')
        document.cookie = '_there=1; path=/shop; max-age=1000'
      })
      const names = async () => [
        ...(await browser.eval(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])),
        ...(await browser.cookies()).map(({ name }) => name),
      ]
      await browser.goto(site.url('/shop/plain', HOST))
      const before = await names()
      expect(before).toHaveLength(3)
      await visitor.openPage('/', HOST)
      await browser.waitFor(() => window.consent)
      await expect.poll(() => site.paths('/dist/assent-erase.js')).toHaveLength(1)
      await browser.eval(quiet, QUIET_MS)
      await browser.goto(site.url('/shop/plain', HOST))
      await expect.poll(names).toHaveLength(2)
    },
  )

  test('is told of once at a start, when only a server could remove its cookie', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': { html: shop(), headers: { 'set-cookie': ['_gid=1; Path=/; HttpOnly; Max-Age=1000'] } } })
    await visitor.openPage('/', HOST)
    await browser.waitFor(() => window.told?.find(({ name }) => name === 'erase'))
    await browser.eval(quiet, QUIET_MS)
    const events = await browser.eval(toldOf, 'erase')
    expect(events.map(({ erased }) => erased)).toEqual([[]])
    expect([...(events[0]?.remaining ?? [])].sort()).toEqual(REMAINING)
    expect(visits(site)).toBe(1)
    expect(await browser.eval(() => document.cookie)).toBe('')
  })

  test('names what only a server can remove, and nothing that isn’t there, in a secure page of every engine', async ({
    browser,
    site,
    visitor,
  }) => {
    const others = { ...stats, cookies: [{ name: '_gid' }, { name: '_ga' }, { name: '_none' }] }
    // Without a path, it is that of the page's folder.
    const cookie = '_gid=1; HttpOnly; Max-Age=1000'
    site.put({
      '/shop/cart': { html: shop([others]), headers: { 'set-cookie': [cookie, '_ga=1; Path=/shop/'] } },
    })
    await visitor.openPage('/shop/cart', 'localhost')
    const event = await browser.waitFor(() => window.told?.find(({ name }) => name === 'erase'))
    expect(event).toMatchObject({ erased: ['_ga'], remaining: ['_gid'] })
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(toldOf, 'erase')).toHaveLength(1)
    expect((await browser.cookies()).map(({ name }) => name)).toEqual(['_gid'])
  })
})

// The others don't say so on this host.
if (engine === 'chromium')
  test('what only a server can remove is named, also on a parent domain', async ({
    browser,
    site,
    visitor,
  }) => {
    const others = { ...stats, cookies: [{ name: 'far' }, { name: 'near' }, { name: 'nowhere' }] }
    const headers = {
      'set-cookie': [
        'far=1; HttpOnly; Max-Age=1000; Domain=example.test; Path=/',
        'near=1; HttpOnly; Max-Age=1000; Path=/shop',
      ],
    }
    site.put({ '/shop/cart': { html: shop([others]), headers } })
    await visitor.openPage('/shop/cart', HOST)
    const event = await browser.waitFor(() => window.told?.find(({ name }) => name === 'erase'))
    expect([...(event.remaining ?? [])].sort()).toEqual(['far', 'near'])
  })

describe('names that browsers treat on their own', () => {
  test('are found where they are, and not where they aren’t', async ({ browser, site, visitor }) => {
    const names = ['__Host-x', '__Secure-y', 'uid', 'id']
    const others = { ...stats, cookies: names.map(name => ({ name })), storage: stats.storage }
    const headers = { 'set-cookie': ['id=1; HttpOnly; Max-Age=1000'] }
    site.put({ '/shop/cart': { html: shop([others]), headers } })
    await visitor.openPage('/shop/cart', engine === 'chromium' ? HOST : 'localhost')
    const event = await browser.waitFor(() => window.told?.find(({ name }) => name === 'erase'))
    expect(event).toMatchObject({ erased: [], remaining: ['id'] })
  })
})

describe('a script that writes on after its yes is taken back', () => {
  const writing = `<script type="text/plain" data-assent="stats">
      ;(window.ran ||= []).push('writer')
      window.writer = setInterval(() => { document.cookie = '_ga=' + Date.now() + '; path=/; max-age=1000' }, 20)
    </script>`
  const keepPage = `<script>document.addEventListener('assent:reload', ({ detail }) => detail.prevent())</script>`
  const hasLeftover = () => document.cookie.includes('_ga=')

  test('is caught again by the cookie store', async ({ browser, site }) => {
    site.put({ '/': shop([stats], keepPage + writing) })
    // The cookie store is for secure contexts, and so on this host, but not on others without TLS.
    await comeWithYes(browser, site, 1, 'localhost')
    expect(await browser.eval(() => 'cookieStore' in window)).toBe(true)
    await browser.waitFor(hasLeftover)
    await browser.eval(withdraw)
    await browser.waitFor(() => (window.told ?? []).filter(({ name }) => name === 'erase').length > 2)
    await browser.eval(() => clearInterval(window.writer))
    await expect.poll(() => browser.eval(hasLeftover)).toBe(false)
    // What was erased while it wrote on was told each time, what can't be erased only once.
    const events = await browser.eval(toldOf, 'erase')
    expect(new Set(events.flatMap(({ erased }) => erased))).toEqual(new Set(['_ga']))
  })

  test('is caught a while later, where nothing tells of what it writes', async ({ browser, site }) => {
    const writer = writing.replace(/document\.cookie[^}]*/, "localStorage.setItem('_ga', '1') ")
    site.put({ '/': shop([stats], keepPage + writer) })
    await comeWithYes(browser, site, 1)
    const isThere = () => localStorage.getItem('_ga')
    await browser.waitFor(isThere)
    await browser.eval(withdraw)
    await browser.waitFor(() => window.told?.find(({ name }) => name === 'erase'))
    await browser.waitFor(isThere)
    await browser.eval(() => clearInterval(window.writer))
    await expect.poll(() => browser.eval(isThere)).toBeNull()
  })

  test('is caught when the page is looked at, without a cookie store, and at the next start', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': shop([stats], keepPage + writing) })
    await comeWithYes(browser, site, 1)
    expect(await browser.eval(() => 'cookieStore' in window)).toBe(false)
    await browser.waitFor(hasLeftover)
    await browser.eval(withdraw)
    await browser.waitFor(() => window.told?.find(({ name }) => name === 'erase'))
    await browser.waitFor(hasLeftover)
    await browser.eval(() => {
      clearInterval(window.writer)
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect.poll(() => browser.eval(hasLeftover)).toBe(false)

    await browser.eval(() => {
      document.cookie = '_ga=late; path=/; max-age=1000'
    })
    await visitor.openPage('/', HOST)
    await expect.poll(() => browser.eval(hasLeftover)).toBe(false)
    expect(await browser.eval(() => window.ran)).toBeNull()
  })
})

describe('the page', () => {
  test('isn’t sent a second time as the answer to a form', async ({ browser, site, visitor }) => {
    const vendor = `<script type="text/plain" data-assent="analytics">window.ran = true</script>`
    site.put({
      '/form': page`<form method="post" action="/done"><button name="order" value="1">Buy</button></form>`,
      '/done': shop([], `<p>Thanks</p>${vendor}`),
    })
    await visitor.openPage('/form')
    await browser.click('button')
    await visitor.accept()
    await browser.waitFor(() => 'ran' in window)
    await browser.eval(() => window.consent?.rejectAll())
    await browser.waitFor(() => !('ran' in window) && document.readyState === 'complete')
    const methods = site.requests.filter(({ path }) => path === '/done').map(({ method }) => method)
    expect(methods).toEqual(['POST', 'GET'])
  })

  const held = (id: string) => `<script type="text/plain" data-assent="${id}" src="/log/${id}.js"></script>`
  const leaving = `<script type="text/plain" data-assent="stats">
      ;(window.ran ||= []).push('leaving')
      document.currentScript.remove()
    </script>`

  /** Withdraws, and counts how often the page is loaded by that. */
  async function loadsAfterWithdrawal(browser: Browser, site: Site): Promise<number> {
    const before = visits(site)
    await browser.eval(withdraw)
    await browser.waitFor(() => window.consent && !window.consent.has('analytics'))
    await browser.eval(quiet, QUIET_MS).catch(() => {
      // The page that waited has gone.
    })
    await browser.waitFor(() => document.readyState === 'complete' && window.consent)
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(() => window.consent?.has('analytics'))).toBe(false)
    return visits(site) - before
  }

  test.for([
    [1, 'a held script has run', [stats], held('stats')],
    [1, 'one has run for its category', [stats], held('analytics')],
    [1, 'several have run', [stats], held('stats') + held('analytics') + held('preference')],
    [1, 'one has run and removed its own element', [stats], leaving],
    [0, 'one has run that its service stops', [{ ...stats, stops: true }], held('stats')],
    [0, 'there was none', [stats], ''],
    [0, 'only one ran that needs no consent', [stats], '<script src="/log/free.js"></script>'],
  ] as const)('is loaded again %i times when %s', async ([loads, , services, body], { browser, site }) => {
    site.put({ '/': shop([...services], body) })
    await comeWithYes(browser, site, body.split('<script').length - 1)
    expect(await loadsAfterWithdrawal(browser, site)).toBe(loads)
    // The page that was loaded again runs nothing; the one that wasn't, nothing new.
    const hasReloaded = loads === 1
    expect(await browser.eval(() => window.ran?.length ?? 0)).toBe(
      hasReloaded ? 0 : body.split('<script').length - 1,
    )
  })

  test('is loaded again once when two are taken back one after the other', async ({ browser, site }) => {
    site.put({ '/': shop([stats], held('stats') + held('preference')) })
    await comeWithYes(browser, site, 2)
    const before = visits(site)
    await browser.eval(() => {
      window.consent?.on('reload', () => sessionStorage.setItem('told', `${sessionStorage.getItem('told')}!`))
      window.consent?.withdraw('stats')
      window.consent?.withdraw('preference')
    })
    await expect.poll(() => visits(site)).toBe(before + 1)
    await browser.waitFor(() => document.readyState === 'complete' && window.consent && !window.ran)
    await browser.eval(quiet, QUIET_MS)
    expect(visits(site)).toBe(before + 1)
    expect(await browser.eval(() => sessionStorage.getItem('told'))).toBe('null!')
  })

  test('stays when the host says so, and is told which ids it was about', async ({ browser, site }) => {
    site.put({ '/': shop([stats], held('stats')) })
    await comeWithYes(browser, site, 1)
    await browser.eval(() => {
      window.consent?.on('reload', event => event.prevent())
    })
    expect(await loadsAfterWithdrawal(browser, site)).toBe(0)
    expect(await browser.eval(toldOf, 'reload')).toMatchObject([
      { ids: ['preference', 'analytics', 'stats'] },
    ])
  })

  test.for([
    [1, 'nobody objects', ''],
    [0, 'the host says so', 'event.prevent()'],
  ] as const)(
    'is loaded again %i times when what erases can’t be loaded, and %s',
    async ([loads, , objection], { browser, site }) => {
      const listener = `<script>
        assent.push(consent => consent.on('reload', event => { ${objection} }))
      </script>`
      site.put({ '/dist/assent-erase.js': { status: 404 }, '/': shop([stats], listener + held('stats')) })
      await comeWithYes(browser, site, 1)
      expect(await loadsAfterWithdrawal(browser, site)).toBe(loads)
    },
  )

  test('doesn’t open the preferences again for who came by their link', async ({
    browser,
    site,
    visitor,
  }) => {
    site.put({ '/': shop([stats], held('stats')) })
    await comeWithYes(browser, site, 1)
    await browser.eval(() => history.replaceState(0, '', '#cookie-preferences'))
    await browser.refresh()
    await expect.poll(() => visitor.preferencesShow()).toBe(true)
    const before = visits(site)
    await browser.click('#assent dialog [data-action=reject]')
    await expect.poll(() => visits(site)).toBe(before + 1)
    await browser.waitFor(() => document.readyState === 'complete' && window.consent)
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(() => location.hash)).toBe('')
    expect(await visitor.preferencesShow()).toBe(false)
  })

  test('stays when nothing has run, also when what erases can’t be loaded', async ({ browser, site }) => {
    site.put({ '/dist/assent-erase.js': { status: 404 }, '/': shop([stats]) })
    await comeWithYes(browser, site, 0)
    expect(await loadsAfterWithdrawal(browser, site)).toBe(0)
    expect(await browser.eval(toldOf, 'error')).toMatchObject([{ during: 'erase' }])
  })

  test('is loaded again once, and not in circles, where a cookie can’t be erased', async ({
    browser,
    site,
  }) => {
    site.put({
      '/': {
        html: shop([stats], held('stats')),
        headers: { 'set-cookie': ['_gid=1; Path=/; HttpOnly; Max-Age=1000'] },
      },
    })
    await comeWithYes(browser, site, 1)
    expect(await loadsAfterWithdrawal(browser, site)).toBe(1)
    expect(await browser.eval(toldOf, 'reload')).toEqual([])
  })
})
