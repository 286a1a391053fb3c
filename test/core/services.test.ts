import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createConsent } from '../../src/core/index'
import { ran } from '../../src/core/scripts'
import type { Consent, ServiceSettings } from '../../src/core/types'
import { ga4 } from '../../src/services/ga4'
import { intercom } from '../../src/services/intercom'
import { matomo } from '../../src/services/matomo'
import { clearCookies } from '../helpers/clearCookies'

type Page = Record<string, unknown> & {
  dataLayer?: IArguments[]
  _paq?: unknown[]
  Intercom?: { q: unknown[] }
}
const page = globalThis as unknown as Page

let consent: Consent
let errors: string[]

/** Starts with what the cookie says, as the next page does. */
function start(...services: ServiceSettings[]): void {
  consent?.stop()
  errors = []
  consent = createConsent({ policy: { version: '1' }, services })
  consent.on('error', ({ error, during }) => errors.push(`${during}: ${error}`))
  consent.on('reload', event => event.prevent())
}

beforeEach(() => {
  clearCookies()
})
afterEach(() => {
  consent.stop()
  for (const script of document.querySelectorAll('script')) script.remove()
})

/** Long enough for what waits until something was painted. */
const settle = () => new Promise(resolve => setTimeout(resolve, 40))

/** All cookies but our own. */
const othersCookies = () =>
  document.cookie
    .split('; ')
    .filter(cookie => !cookie.startsWith('assent='))
    .join('; ')

const stats = (more: Partial<ServiceSettings> = {}): ServiceSettings => ({
  id: 'stats',
  name: 'Stats',
  category: 'analytics',
  ...more,
})

describe('what a service brings to start and stop it', () => {
  test('is called when it is granted and when that is taken back, once each', async () => {
    const log: string[] = []
    start(stats({ onGrant: () => log.push('grant'), onWithdraw: () => log.push('withdraw') }))
    await settle()
    expect(log).toEqual([])
    consent.rejectAll()
    await settle()
    expect(log).toEqual([])
    consent.save({ preference: true })
    await settle()
    expect(log).toEqual([])
    consent.save({ analytics: true })
    await settle()
    expect(log).toEqual(['grant'])
    consent.acceptAll()
    await settle()
    expect(log).toEqual(['grant'])
    consent.withdraw('stats')
    await settle()
    expect(log).toEqual(['grant', 'withdraw'])
    consent.rejectAll()
    await settle()
    expect(log).toEqual(['grant', 'withdraw'])
    consent.save({ stats: true })
    await settle()
    expect(log).toEqual(['grant', 'withdraw', 'grant'])
  })

  test('is reported when it hangs, and is over where it should have stopped', async () => {
    vi.useFakeTimers()
    try {
      const hang = () => new Promise(() => {})
      start(
        stats({ onGrant: hang, onWithdraw: hang, stops: true }),
        stats({ id: 'quick', onGrant: () => Promise.resolve(), onWithdraw: () => 1, stops: true }),
      )
      const reloads = vi.fn()
      consent.on('reload', reloads)
      consent.acceptAll()
      await vi.advanceTimersByTimeAsync(11_000)
      expect(errors).toEqual(['onGrant: Error: onGrant of stats has not settled after 10 s'])
      consent.withdraw('stats', 'quick')
      await vi.advanceTimersByTimeAsync(9_000)
      expect(reloads).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(2_000)
      expect(errors.slice(1)).toEqual(['withdraw: Error: onWithdraw of stats has not settled after 10 s'])
      await vi.waitFor(() => {
        expect(reloads).toHaveBeenCalledTimes(1)
      })
    } finally {
      vi.useRealTimers()
    }
  })

  test('is known to have failed though another hangs', async () => {
    start(
      stats({ onGrant() {}, onWithdraw: () => new Promise(() => {}), stops: true }),
      stats({
        id: 'bad',
        onGrant() {},
        onWithdraw: () => new Promise((_, fail) => setTimeout(fail, 100)),
        stops: true,
      }),
    )
    const reloads = vi.fn()
    consent.on('reload', reloads)
    consent.acceptAll()
    await settle()
    consent.withdraw()
    await vi.waitFor(() => {
      expect(reloads).toHaveBeenCalledTimes(1)
    })
  })

  test('is started at every start while it is granted, once', async () => {
    const onGrant = vi.fn()
    const onWithdraw = vi.fn()
    start(stats({ onGrant, onWithdraw }))
    consent.acceptAll()
    await settle()
    expect(onGrant).toHaveBeenCalledTimes(1)
    start(stats({ onGrant, onWithdraw }))
    await settle()
    expect(onGrant).toHaveBeenCalledTimes(2)
    consent.rejectAll()
    start(stats({ onGrant, onWithdraw }))
    await settle()
    expect(onGrant).toHaveBeenCalledTimes(2)
    expect(onWithdraw).toHaveBeenCalledTimes(1)
  })

  test('is not started when the site takes it back in the task in which it starts consent', async () => {
    const log: string[] = []
    const service = stats({ onGrant: () => log.push('grant'), onWithdraw: () => log.push('withdraw') })
    start(service)
    consent.acceptAll()
    await settle()
    start(service)
    consent.rejectAll('gpc')
    await settle()
    expect(log).toEqual(['grant', 'withdraw'])
    consent.acceptAll()
    await settle()
    start(service)
    consent.rejectAll('gpc')
    consent.acceptAll()
    await settle()
    expect(log).toEqual(['grant', 'withdraw', 'grant', 'withdraw', 'grant'])
    start(service)
    consent.stop()
    await settle()
    expect(log).toHaveLength(5)
  })

  test('is started without being asked for in an essential service', async () => {
    const onGrant = vi.fn()
    start({ id: 'login', name: 'Login', category: 'essential', onGrant })
    await settle()
    expect(onGrant).toHaveBeenCalledTimes(1)
    consent.rejectAll()
    consent.acceptAll()
    await settle()
    expect(onGrant).toHaveBeenCalledTimes(1)
  })

  test('is stopped before anything is erased', async () => {
    const seen: string[] = []
    const look = () => seen.push(othersCookies())
    start(stats({ cookies: [{ name: '_st' }], onWithdraw: look }))
    consent.acceptAll()
    document.cookie = '_st=1; path=/; max-age=1000'
    consent.on('erase', look)
    consent.withdraw('analytics')
    await vi.waitFor(() => expect(seen).toHaveLength(2))
    expect(seen).toEqual(['_st=1', ''])
  })

  test('is called as a method of its service', async () => {
    start({
      ...stats(),
      onGrant(this: ServiceSettings) {
        log.push(this.name)
      },
    })
    const log: string[] = []
    consent.acceptAll()
    await settle()
    expect(log).toEqual(['Stats'])
  })

  test('is called no more once consent is stopped', async () => {
    const onGrant = vi.fn()
    start(stats({ onGrant }))
    const stopped = consent
    stopped.stop()
    stopped.acceptAll()
    await settle()
    expect(onGrant).not.toHaveBeenCalled()
  })
})

const FAILING = [
  [
    'throws',
    () => {
      throw Error('bad')
    },
    1,
  ],
  ['rejects', () => Promise.reject(Error('bad')), 1],
  ['never answers', () => new Promise<never>(() => {}), 0],
] as const

describe('a service that fails', () => {
  test.for(FAILING)('and %s when it is granted disturbs no other', async ([, fail, reports]) => {
    const before = vi.fn()
    const after = vi.fn()
    const changes = vi.fn()
    const services = [
      stats({ id: 'before', onGrant: before }),
      stats({ onGrant: fail }),
      stats({ id: 'after', onGrant: after }),
    ]
    start(...services)
    consent.on('record', changes)
    consent.acceptAll()
    await settle()
    expect([before, after, changes].map(fn => fn.mock.calls.length)).toEqual([1, 1, 1])
    expect(consent.has('analytics')).toBe(true)
    expect(errors).toEqual(Array(reports).fill(expect.stringMatching(/: Error: bad$/)))

    // The same at the next start.
    start(...services)
    await settle()
    expect([before, after].map(fn => fn.mock.calls.length)).toEqual([2, 2])
    expect(errors).toEqual(Array(reports).fill(expect.stringMatching(/: Error: bad$/)))
  })

  test.for(FAILING)('and %s when it is taken back is erased all the same', async ([, fail, reports]) => {
    const after = vi.fn()
    start(stats({ cookies: [{ name: '_st' }], onWithdraw: fail }), stats({ id: 'after', onWithdraw: after }))
    consent.acceptAll()
    document.cookie = '_st=1; path=/; max-age=1000'
    const erased = vi.fn()
    consent.on('erase', erased)
    consent.withdraw()
    await vi.waitFor(() => expect(erased).toHaveBeenCalledTimes(1))
    expect(erased.mock.calls).toEqual([[{ erased: ['_st'], remaining: [] }]])
    expect(after).toHaveBeenCalledTimes(1)
    expect(consent.has('stats')).toBe(false)
    expect(errors).toEqual(Array(reports).fill(expect.stringMatching(/: Error: bad$/)))
  })
})

describe('a page with a service that was started', () => {
  /** The ids of the services because of which the page would be loaded again. */
  async function reloadsFor(service: ServiceSettings): Promise<(readonly string[])[]> {
    start(service)
    const reloads: (readonly string[])[] = []
    consent.on('reload', ({ ids }) => reloads.push(ids))
    consent.acceptAll()
    await settle()
    consent.withdraw('analytics')
    await settle()
    await settle()
    return reloads
  }

  test('is loaded again when that is taken back', async () => {
    expect(await reloadsFor(stats({ onGrant() {} }))).toEqual([['analytics', 'stats']])
    expect(await reloadsFor(stats({ onGrant() {}, onWithdraw() {} }))).toEqual([['analytics', 'stats']])
  })

  test('stays when the service stops by its own call', async () => {
    expect(await reloadsFor(stats({ id: 'calm', onGrant() {}, onWithdraw() {}, stops: true }))).toEqual([])
  })

  test('stays also when something has run before that waits for its no', async () => {
    ran.add('!calm')
    expect(await reloadsFor(stats({ id: 'calm', onGrant() {}, onWithdraw() {}, stops: true }))).toEqual([])
  })

  test.for([
    ['throws', FAILING[0][1]],
    ['rejects', FAILING[1][1]],
    ['rejects later', () => new Promise((_, reject) => setTimeout(reject, 100, Error('bad')))],
  ] as const)('is loaded again all the same when that call %s', async ([, onWithdraw]) => {
    const id = 'stubborn'
    const reloads = await reloadsFor(stats({ id, onGrant() {}, onWithdraw, stops: true }))
    await vi.waitFor(() => expect(reloads).toEqual([['analytics', id]]))
  })

  test('is loaded again for what has run before consent was stopped and started anew', async () => {
    const script = document.createElement('script')
    Object.assign(script, { type: 'text/plain', text: '1' }).dataset.assent = 'once'
    document.body.append(script)
    start(stats({ id: 'once' }))
    consent.acceptAll()
    await vi.waitFor(() => expect(document.querySelector('[type="text/plain"]')).toBeNull())
    start(stats({ id: 'once' }))
    const reloads = vi.fn()
    consent.on('reload', ({ ids }) => reloads(ids))
    consent.withdraw('once')
    await vi.waitFor(() => expect(reloads.mock.calls).toEqual([[['once']]]))
  })

  test('is loaded again for a service that was started before that', async () => {
    start(stats({ id: 'early', onGrant() {} }))
    consent.acceptAll()
    await settle()
    start(stats({ id: 'early' }))
    const reloads = vi.fn()
    consent.on('reload', ({ ids }) => reloads(ids))
    consent.withdraw('early')
    await vi.waitFor(() => expect(reloads.mock.calls).toEqual([[['early']]]))
  })

  test('stays when the service was about to start', async () => {
    start(stats({ id: 'late', onGrant() {} }))
    const reloads = vi.fn()
    consent.on('reload', reloads)
    consent.acceptAll()
    consent.withdraw('analytics')
    await settle()
    await settle()
    expect(reloads).not.toHaveBeenCalled()
  })

  test('stays when there was nothing to start', async () => {
    expect(await reloadsFor(stats({ id: 'idle', onWithdraw() {} }))).toEqual([])
  })
})

/** The addresses of the scripts that were put into the page. */
const scripts = () =>
  [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(script => script.src)

/** happy-dom has every script come at once. */
const isOnTheWay = () =>
  document.querySelector<HTMLElement>('script[src]')?.removeAttribute('data-assent-state')

// Each test takes an id of its own, because a script is loaded once in the life of a page.
describe('Google Analytics', () => {
  afterEach(() => {
    page.dataLayer = undefined as never
  })

  test('is told what it may, in its own order, and loaded with the yes', async () => {
    start(ga4({ measurementId: 'G-1' }))
    await settle()
    expect(page.dataLayer).toBeUndefined()
    expect(scripts()).toEqual([])

    consent.acceptAll()
    await settle()
    const layer = page.dataLayer ?? []
    expect(layer.map(command => [...command])).toEqual([
      [
        'consent',
        'default',
        {
          ad_storage: 'denied',
          ad_user_data: 'denied',
          ad_personalization: 'denied',
          analytics_storage: 'granted',
        },
      ],
      ['js', expect.any(Date)],
      ['config', 'G-1'],
    ])
    // Google takes no arrays for commands.
    expect(layer.map(command => Object.prototype.toString.call(command))).toEqual(
      Array(3).fill('[object Arguments]'),
    )
    expect(page['ga-disable-G-1']).toBe(false)
    expect(scripts()).toEqual(['https://www.googletagmanager.com/gtag/js?id=G-1'])
  })

  test('is switched off and on by its own flag and told so, and loaded once', async () => {
    start(ga4({ measurementId: 'G-2' }))
    consent.acceptAll()
    await settle()
    consent.withdraw('ga4')
    await settle()
    expect(page['ga-disable-G-2']).toBe(true)
    consent.save({ ga4: true })
    await settle()
    expect(page['ga-disable-G-2']).toBe(false)
    expect(page.dataLayer?.slice(3).map(command => [...command])).toEqual([
      ['consent', 'update', { analytics_storage: 'denied' }],
      ['consent', 'update', { analytics_storage: 'granted' }],
    ])
    expect(scripts()).toEqual(['https://www.googletagmanager.com/gtag/js?id=G-2'])
  })

  test('leaves alone what the page has put there, and is called off while it is on its way', async () => {
    page.dataLayer = [{ event: 'basket' }] as never
    start(ga4({ measurementId: 'G-3' }))
    consent.acceptAll()
    await settle()
    expect(page.dataLayer).toHaveLength(4)
    expect(scripts()).toHaveLength(1)
    isOnTheWay()
    consent.withdraw('ga4')
    await settle()
    expect(page['ga-disable-G-3']).toBe(true)
    expect(page.dataLayer).toEqual([{ event: 'basket' }])
    expect(scripts()).toEqual([])
    consent.acceptAll()
    await settle()
    expect(page.dataLayer).toHaveLength(4)
    expect(scripts()).toHaveLength(1)
  })
})

describe('Matomo', () => {
  const url = (n: number) => `https://stats${n}.example.com/`
  const begin = (n: number) => [
    ['requireConsent'],
    ['setConsentGiven'],
    ['setTrackerUrl', `${url(n)}matomo.php`],
    ['setSiteId', '7'],
    ['trackPageView'],
    ['enableLinkTracking'],
  ]
  afterEach(() => {
    page._paq = undefined as never
  })

  test('waits for consent by its own means, and is loaded with the yes', async () => {
    start(matomo({ url: url(1), siteId: '7' }))
    await settle()
    expect(page._paq).toBeUndefined()
    consent.acceptAll()
    await settle()
    expect(page._paq).toEqual(begin(1))
    expect(scripts()).toEqual([`${url(1)}matomo.js`])
  })

  test('forgets its consent for as long as a choice holds, and starts no second time', async () => {
    start(matomo({ url: url(2), siteId: '7' }))
    consent.acceptAll()
    await settle()
    consent.withdraw('matomo')
    await settle()
    expect(page._paq).toEqual([...begin(2), ['forgetConsentGiven', 182 * 24], ['deleteCookies']])
    consent.acceptAll()
    await settle()
    expect(page._paq).toEqual([
      ...begin(2),
      ['forgetConsentGiven', 182 * 24],
      ['deleteCookies'],
      ['requireConsent'],
      ['setConsentGiven'],
    ])
    expect(scripts()).toEqual([`${url(2)}matomo.js`])
  })

  test('counts to what the page has queued', async () => {
    page._paq = [['setDocumentTitle', 'Shop']]
    start(matomo({ url: url(3), siteId: '7' }))
    consent.acceptAll()
    await settle()
    expect(page._paq).toEqual([['setDocumentTitle', 'Shop'], ...begin(3)])
  })

  test('is called off while it is on its way, with all that it was to do', async () => {
    page._paq = [['setDocumentTitle', 'Shop']]
    start(matomo({ url: url(4), siteId: '7' }))
    consent.acceptAll()
    await settle()
    isOnTheWay()
    consent.withdraw('matomo')
    await settle()
    expect(page._paq).toEqual([['setDocumentTitle', 'Shop'], ['requireConsent']])
    expect(scripts()).toEqual([])
    consent.acceptAll()
    await settle()
    expect(page._paq.slice(2)).toEqual(begin(4))
    expect(scripts()).toHaveLength(1)
  })
})

describe('Intercom', () => {
  afterEach(() => {
    page.Intercom = undefined as never
  })

  test('is booted with the yes, shut down with the no, and booted again', async () => {
    start(intercom({ appId: 'app1' }))
    await settle()
    expect(page.Intercom).toBeUndefined()
    consent.acceptAll()
    await settle()
    expect(page.Intercom?.q).toEqual([['boot', { app_id: 'app1' }]])
    expect(scripts()).toEqual(['https://widget.intercom.io/widget/app1'])
    consent.withdraw('intercom')
    await settle()
    consent.save({ intercom: true })
    await settle()
    expect(page.Intercom?.q).toEqual([
      ['boot', { app_id: 'app1' }],
      ['shutdown'],
      ['boot', { app_id: 'app1' }],
    ])
    expect(scripts()).toEqual(['https://widget.intercom.io/widget/app1'])
  })

  test('is called off while it is on its way', async () => {
    start(intercom({ appId: 'app2' }))
    consent.acceptAll()
    await settle()
    isOnTheWay()
    consent.withdraw('intercom')
    await settle()
    expect(page.Intercom?.q).toEqual([])
    expect(scripts()).toEqual([])
  })
})

describe('what the services declare', () => {
  const names = ({ cookies = [] }: ServiceSettings) => cookies.map(({ name }) => name)

  test.for([
    [
      'ga4',
      ga4({ measurementId: 'G-9' }),
      ['_ga', '_ga_*', '_gid', '_gat*', '_dc_gtm_*', '_gac_*', '_gali', '_gcl_*', 'FPID', 'FPLC', '__utm*'],
    ],
    [
      'matomo',
      matomo({ url: 'https://stats.example.com/', siteId: '1' }),
      [
        ...['_pk_id*', '_pk_ses*', '_pk_ref*', '_pk_cvar*', '_pk_hsr*', '_pk_testcookie*'],
        ...['mtm_consent', 'mtm_consent_removed', 'mtm_cookie_consent'],
      ],
    ],
    ['intercom', intercom({ appId: 'x' }), ['intercom-id-*', 'intercom-session-*', 'intercom-device-id-*']],
  ] as const)('is all of their cookies, and that they stop: %s', async ([, service, cookies]) => {
    expect(names(service)).toEqual(cookies)
    expect(service.stops).toBe(true)
    start(service)
    consent.acceptAll()
    await settle()
    const planted = cookies.map(name => name.replace('*', '1'))
    localStorage.setItem('intercom.state', '1')
    for (const name of [...planted, 'basket']) document.cookie = `${name}=1; path=/; max-age=1000`
    const reloads = vi.fn()
    consent.on('reload', reloads)
    consent.withdraw()
    await vi.waitFor(() => {
      expect(othersCookies()).toBe('basket=1')
    })
    await settle()
    expect(localStorage.getItem('intercom.state')).toBe(service.id === 'intercom' ? null : '1')
    expect(reloads).not.toHaveBeenCalled()
    page.dataLayer = page._paq = page.Intercom = undefined as never
  })

  test('tells the visitor whose they are, and where the rules stand', () => {
    expect(
      [
        ga4({ measurementId: 'G-9' }),
        matomo({ url: 'https://stats.example.com/', siteId: '1' }),
        intercom({ appId: 'x' }),
      ].map(({ id, provider, category, hosts }) => [id, provider, category, hosts]),
    ).toEqual([
      ['ga4', 'Google', 'analytics', ['googletagmanager.com', 'google-analytics.com']],
      ['matomo', 'stats.example.com', 'analytics', ['stats.example.com']],
      ['intercom', 'Intercom', 'preference', ['widget.intercom.io', 'api-iam.intercom.io']],
    ])
  })
})
