import { describe, expect, test } from 'vitest'
import { checkSettings, SettingsError } from '../../src/core/check'
import { serialiseRecord } from '../../src/core/record'
import type { ConsentRecord } from '../../src/core/types'

const policy = { version: '1' }
const login = {
  id: 'login',
  name: 'Login',
  category: 'essential',
  cookies: [{ name: 'session' }],
  storage: [{ name: 'basket_*', kind: 'localStorage' }],
}
const service = { id: 'ga4', name: 'Google Analytics', category: 'analytics' }

/** The message that settings are refused with; '' if they aren't. */
function refusal(settings: unknown): string {
  try {
    checkSettings(settings)
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError)
    return (error as SettingsError).message
  }
}

describe('checkSettings', () => {
  test('takes an essential name for another on another domain', () => {
    const own = { ...login, cookies: [{ name: 'PREF' }] }
    const film = { ...service, cookies: [{ name: 'PREF', domain: 'films.example' }] }
    expect(() => checkSettings({ policy, services: [own, film] })).not.toThrow()
  })

  test.each([
    { policy },
    { policy: { version: '2026-03-20', url: '/privacy' }, site: { name: 'Shop', contact: 'a@b.c' } },
    {
      policy,
      categories: ['essential', 'analytics', { id: 'marketing', title: 'Marketing', description: '…' }],
    },
    { policy, categories: [] },
    {
      policy,
      services: [
        {
          ...service,
          provider: 'Google',
          purpose: 'Statistics',
          url: 'https://example.com',
          cookies: [
            { name: '_ga', purpose: 'Tells visitors apart', maxAgeDays: 730 },
            { name: '_ga_*', httpOnly: true },
          ],
          storage: [{ name: 'ga_*', kind: 'localStorage' }],
          hosts: ['google-analytics.com'],
        },
        { id: 'session', name: 'Session', category: 'essential' },
      ],
    },
    { policy, cookie: { name: '__Host-assent', domain: 'host', maxAgeDays: 395 } },
    { policy, cookie: { domain: 'site' } },
    { policy, cookie: { domain: 'shop.example.co.uk' } },
    {
      policy,
      language: 'pt-BR',
      layout: 'bar',
      position: 'top-end',
      theme: 'dark',
      messages: { accept: 'OK' },
    },
    { policy, site: undefined },
    // Another kind of storage is another place.
    { policy, services: [login, { ...service, storage: [{ name: 'b*', kind: 'sessionStorage' }] }] },
  ])('takes %j', settings => {
    expect(refusal(settings)).toBe('')
  })

  test.each([
    [undefined, 'settings: expected an object, received undefined'],
    ['{}', 'settings: expected an object, received "{}"'],
    [[], 'settings: expected an object, received []'],
    [{}, 'settings.policy: expected a value, because it is required, received undefined'],
    [{ policy: {} }, 'settings.policy.version: expected a value, because it is required, received undefined'],
    [
      { policy: { version: 2 } },
      'settings.policy.version: expected 1 to 40 letters, digits, -, _ or ., received 2',
    ],
    [
      { policy: { version: 'March 2026' } },
      'settings.policy.version: expected 1 to 40 letters, digits, -, _ or ., received "March 2026"',
    ],
    [
      { policy, cookies: {} },
      'settings.cookies: expected one of the keys site, policy, categories, services, cookie, language, languages, messages, layout, position, theme, received "cookies". Did you mean "cookie"?',
    ],
    [
      { policy, cookie: { maxAge: 30 } },
      'settings.cookie.maxAge: expected one of the keys name, domain, maxAgeDays, received "maxAge"',
    ],
    [
      { policy, cookie: { maxAgeDays: 400 } },
      'settings.cookie.maxAgeDays: expected a whole number of days from 1 to 395, received 400',
    ],
    [
      { policy, cookie: { maxAgeDays: '30' } },
      'settings.cookie.maxAgeDays: expected a whole number of days from 1 to 395, received "30"',
    ],
    [
      { policy, cookie: { maxAgeDays: Number.NaN } },
      'settings.cookie.maxAgeDays: expected a whole number of days from 1 to 395, received null',
    ],
    [
      { policy, cookie: { name: 'my cookie' } },
      'settings.cookie.name: expected a cookie name without spaces, commas, semicolons or equals signs, received "my cookie"',
    ],
    [
      { policy, cookie: { domain: '.example.com' } },
      'settings.cookie.domain: expected "host", "site" or a domain such as "example.com", received ".example.com"',
    ],
    [{ policy, layout: 'baner' }, 'settings.layout: expected "card" or "bar" or "box", received "baner"'],
    [
      { policy, theme: 'darc' },
      'settings.theme: expected "auto" or "light" or "dark", received "darc". Did you mean "dark"?',
    ],
    [
      { policy, language: 'English' },
      'settings.language: expected "auto" or a language tag such as "pt-BR", received "English"',
    ],
    [{ policy, categories: 'analytics' }, 'settings.categories: expected an array, received "analytics"'],
    [
      { policy, categories: ['Analytics'] },
      'settings.categories[0]: expected an id of lower-case letters, digits, - and _, starting with a letter, received "Analytics"',
    ],
    [
      { policy, categories: ['analytics', 'analytics'] },
      'settings.categories[1]: expected an id that settings.categories[0] hasn\'t taken, received "analytics"',
    ],
    [
      { policy, categories: ['marketing'] },
      'settings.categories[0]: expected { "id": "marketing", "title": … }, because only our own ids have titles, received "marketing"',
    ],
    [
      { policy, services: [{ ...service, categroy: 'x' }] },
      'settings.services[0].categroy: expected one of the keys id, name, category, provider, purpose, url, cookies, storage, hosts, onGrant, onWithdraw, stops, received "categroy". Did you mean "category"?',
    ],
    [
      { policy, services: [{ ...service, category: 'analitics' }] },
      'settings.services[0].category: expected "essential" or "preference" or "analytics", received "analitics". Did you mean "analytics"?',
    ],
    [
      { policy, services: [login, { ...service, cookies: [{ name: '_ga' }, { name: 's*' }] }] },
      'settings.services[1].cookies[1].name: expected a name that doesn\'t fit the essential session, received "s*"',
    ],
    [
      { policy, services: [{ ...service, storage: [{ name: 'b*', kind: 'localStorage' }] }, login] },
      'settings.services[0].storage[0].name: expected a name that doesn\'t fit the essential basket_*, received "b*"',
    ],
    [
      { policy, services: [{ ...service, cookies: [{ name: 'ass*' }] }] },
      'settings.services[0].cookies[0].name: expected a name that doesn\'t fit the essential assent, received "ass*"',
    ],
    [
      {
        policy,
        services: [
          { ...login, cookies: [{ name: 'sess_*' }] },
          { ...service, cookies: [{ name: '*_id' }] },
        ],
      },
      'settings.services[1].cookies[0].name: expected a name that doesn\'t fit the essential sess_*, received "*_id"',
    ],
    [
      {
        policy,
        services: [
          { ...login, cookies: [{ name: 'session', domain: `.${location.hostname}` }] },
          { ...service, cookies: [{ name: 's*' }] },
        ],
      },
      'settings.services[1].cookies[0].name: expected a name that doesn\'t fit the essential session, received "s*"',
    ],
    [
      { policy, services: [{ ...service, cookies: [{ name: '_ga', httpOnly: 'yes' }] }] },
      'settings.services[0].cookies[0].httpOnly: expected true or false, received "yes"',
    ],
    [
      { policy, services: [service, { ...service }] },
      'settings.services[1].id: expected an id that settings.services[0].id hasn\'t taken, received "ga4"',
    ],
    [
      { policy, services: [{ ...service, id: 'analytics' }] },
      'settings.services[0].id: expected an id that settings.categories[2] hasn\'t taken, received "analytics"',
    ],
    [
      { policy, services: [{ ...service, cookies: ['_ga'] }] },
      'settings.services[0].cookies[0]: expected an object, received "_ga"',
    ],
    [
      { policy, services: [{ ...service, storage: [{ name: 'x', kind: 'local' }] }] },
      'settings.services[0].storage[0].kind: expected "localStorage" or "sessionStorage" or "indexedDB", received "local"',
    ],
    [
      { policy, services: [{ ...service, name: () => 'x' }] },
      'settings.services[0].name: expected a text, received a function',
    ],
    [
      { policy, cookie: { name: '__Host-assent', domain: 'site' } },
      'settings.cookie.domain: expected "host", because of the cookie\'s name, received "site"',
    ],
  ])('refuses %j', (settings, message) => {
    expect(refusal(settings)).toBe(message)
  })

  test('refuses more ids than a cookie has room for, and no fewer', () => {
    const services = (letters: number) =>
      Array.from({ length: letters / 10 }, (_, i) => ({ ...service, id: `s${String(i).padStart(8, '0')}` }))
    // Those of our own categories, and the points between, are 30 letters more.
    const most = services(3_870)
    expect(refusal({ policy, services: most })).toBe('')
    expect(refusal({ policy, services: services(3_880) })).toBe(
      'settings.services: expected ids of at most 3900 letters together, received 3910, because no browser would keep a cookie of the answers to them',
    )
    const record: ConsentRecord = {
      id: 'abcdefghij012345',
      givenAt: 1_795_000_000,
      maxAgeDays: 395,
      policy: 'x'.repeat(40),
      choices: Object.fromEntries(most.map(({ id }) => [id, true])),
      source: 'other-tab',
      language: 'zh-Hant',
      regime: 'opt-out',
    }
    expect(serialiseRecord(record).length).toBeLessThan(4_096)
  })

  test('says where, for code to read', () => {
    expect(() => checkSettings({ policy, cookie: { maxAgeDays: 0 } })).toThrow(
      expect.objectContaining({ name: 'SettingsError', path: 'settings.cookie.maxAgeDays' }),
    )
  })
})
