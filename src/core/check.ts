import { isElsewhere } from './domain'
import { overlap } from './pattern'
import { LONGEST_DAYS } from './record'
import type { CategorySettings, ServiceSettings, Settings } from './types'

/** A setting is wrong. The message says where, what was expected and what was received. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  /** Where the wrong setting stands, such as `settings.services[0].category`. */
  readonly path: string

  constructor(path: string, expected: string, received: unknown, hint = '') {
    super(`${path}: expected ${expected}, received ${describe(received)}${hint}`)
    this.path = path
  }
}

/**
 * Checks the settings of a site, whatever their type claims.
 *
 * @throws SettingsError for the first thing that is wrong
 */
export function checkSettings(settings: unknown): asserts settings is Settings {
  checkShape(settings, 'settings')
  checkPrefix(settings as Settings)
  checkIds(settings as Settings)
  checkEssentialNames(settings as Settings)
}

/**
 * Tells the developer at the console what is wrong, for pages whose settings are data and can't throw at anyone.
 *
 * @param text - of the JSON block
 */
export function explainSettings(text: string): void {
  const check: (settings: unknown) => void = checkSettings
  try {
    check(JSON.parse(text))
  } catch (error) {
    console.error(error)
  }
}

type Check = (value: unknown, path: string) => void

const text: Check = (value, path) => expect(typeof value === 'string' && value !== '', path, 'a text', value)

const yesOrNo: Check = (value, path) => expect(typeof value === 'boolean', path, 'true or false', value)

const aFunction: Check = (value, path) => expect(typeof value === 'function', path, 'a function', value)

const days =
  (most: number): Check =>
  (value, path) =>
    expect(
      Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most,
      path,
      `a whole number of days from 1 to ${most}`,
      value,
    )

const like =
  (pattern: RegExp, what: string): Check =>
  (value, path) =>
    expect(typeof value === 'string' && pattern.test(value), path, what, value)

const oneOf =
  (...values: string[]): Check =>
  (value, path) =>
    expect(
      values.includes(value as string),
      path,
      values.map(describe).join(' or '),
      value,
      nearest(value, values),
    )

const listOf =
  (item: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) throw new SettingsError(path, 'an array', value)
    for (const [i, entry] of value.entries()) item(entry, `${path}[${i}]`)
  }

/** Keys that end in `!` are required. */
const object = (shape: Record<string, Check>): Check => {
  const checks = new Map(Object.entries(shape).map(([key, check]) => [key.replace('!', ''), check]))
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new SettingsError(path, 'an object', value)
    for (const [key, entry] of Object.entries(value)) {
      const check = checks.get(key)
      if (!check) {
        const known = [...checks.keys()]
        throw new SettingsError(
          `${path}.${key}`,
          `one of the keys ${known.join(', ')}`,
          key,
          nearest(key, known),
        )
      }
      // An absent key and an undefined one are the same to JavaScript's users.
      if (entry !== undefined) check(entry, `${path}.${key}`)
    }
    for (const key of Object.keys(shape))
      if (key.endsWith('!') && (value as Record<string, unknown>)[key.slice(0, -1)] === undefined)
        throw new SettingsError(`${path}.${key.slice(0, -1)}`, 'a value, because it is required', undefined)
  }
}

const id = like(/^[a-z][a-z\d_-]*$/, 'an id of lower-case letters, digits, - and _, starting with a letter')

/** Characters that a cookie's name may have: RFC 6265 §4.1.1, `token`. */
const cookieName = like(
  /^[\w!#$%&'*+.^`|~-]+$/,
  'a cookie name without spaces, commas, semicolons or equals signs',
)

const category: Check = (value, path) => {
  if (typeof value === 'string') id(value, path)
  else object({ 'id!': id, title: text, description: text })(value, path)
}

const service = object({
  'id!': id,
  'name!': text,
  'category!': id,
  provider: text,
  purpose: text,
  url: text,
  cookies: listOf(
    object({
      'name!': cookieName,
      purpose: text,
      maxAgeDays: days(36_500),
      domain: text,
      path: like(/^\//, 'a path such as "/shop"'),
      httpOnly: yesOrNo,
    }),
  ),
  storage: listOf(
    object({
      'name!': text,
      'kind!': oneOf('localStorage', 'sessionStorage', 'indexedDB'),
      purpose: text,
      domain: text,
    }),
  ),
  hosts: listOf(text),
  onGrant: aFunction,
  onWithdraw: aFunction,
  stops: yesOrNo,
})

const languageTag = (what: string) => like(/^(auto|[a-z]{2,3}(-[a-z\d]{2,8})*)$/i, what)

const messages: Check = (value, path) => {
  if (typeof value !== 'object' || value === null) throw new SettingsError(path, 'an object', value)
  // An empty button would be one that nobody can read.
  for (const [name, entry] of Object.entries(value))
    if (typeof entry !== 'object') text(entry, `${path}.${name}`)
}

const checkShape = object({
  site: object({ name: text, contact: text }),
  'policy!': object({
    'version!': like(/^[\w.-]{1,40}$/, '1 to 40 letters, digits, -, _ or .'),
    url: text,
  }),
  categories: listOf(category),
  services: listOf(service),
  cookie: object({
    name: cookieName,
    domain: like(
      /^(host|site|[a-z\d-]+(\.[a-z\d-]+)*)$/i,
      '"host", "site" or a domain such as "example.com"',
    ),
    maxAgeDays: days(LONGEST_DAYS),
  }),
  language: languageTag('"auto" or a language tag such as "pt-BR"'),
  languages: (value, path) => {
    if (typeof value !== 'object' || value === null) throw new SettingsError(path, 'an object', value)
    for (const [tag, entry] of Object.entries(value)) {
      languageTag('language tags such as "pt-BR" as its keys')(tag, path)
      messages(entry, `${path}.${tag}`)
    }
  },
  messages,
  layout: oneOf('card', 'bar', 'box'),
  position: oneOf('bottom-start', 'bottom-end', 'top-start', 'top-end'),
  theme: oneOf('auto', 'light', 'dark'),
})

/** Browsers refuse such a cookie with a domain: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie */
function checkPrefix({ cookie: { name = '', domain = 'host' } = {} }: Settings): void {
  const isAllowed = domain === 'host' || !/^__host-/i.test(name)
  expect(isAllowed, 'settings.cookie.domain', '"host", because of the cookie\'s name', domain)
}

/** Browsers keep 4,096 bytes of a cookie; the rest is for all that a record holds beside its answers. */
const MOST_LETTERS = 3_900
const TOO_LONG = ', because no browser would keep a cookie of the answers to them'

const OUR_CATEGORIES = ['essential', 'preference', 'analytics']

function checkIds({ categories = OUR_CATEGORIES, services = [] }: Settings): void {
  const places = new Map<string, string>()
  const claim = (name: string, path: string) => {
    expect(!places.has(name), path, `an id that ${places.get(name)} hasn't taken`, name)
    places.set(name, path)
  }

  categories.forEach((entry: string | CategorySettings, i) => {
    const path = `settings.categories[${i}]`
    const { id: name, title } = typeof entry === 'string' ? { id: entry, title: undefined } : entry
    claim(name, path)
    if (!title && !OUR_CATEGORIES.includes(name))
      throw new SettingsError(
        path,
        `{ "id": "${name}", "title": … }, because only our own ids have titles`,
        entry,
      )
  })
  if (!places.has('essential')) places.set('essential', 'assent itself')
  const categoryIds = [...places.keys()]

  services.forEach((entry: ServiceSettings, i) => {
    const path = `settings.services[${i}]`
    claim(entry.id, `${path}.id`)
    oneOf(...categoryIds)(entry.category, `${path}.category`)
  })

  const letters = [...places.keys()].join('.').length
  expect(
    letters <= MOST_LETTERS,
    'settings.services',
    `ids of at most ${MOST_LETTERS} letters together`,
    letters,
    TOO_LONG,
  )
}

/** An optional service's pattern that fits an essential name would erase it, if we let it. */
function checkEssentialNames({ cookie, services = [] }: Settings): void {
  // A kind of storage is a place of its own, and so is another domain.
  const namesOf = ({ cookies = [], storage = [] }: ServiceSettings) => [
    ...cookies.map(({ name, domain }, j) => ({ name, kind: 'cookie', domain, path: `cookies[${j}].name` })),
    ...storage.map(({ name, kind, domain }, j) => ({ name, kind, domain, path: `storage[${j}].name` })),
  ]
  const placeOf = (domain?: string) => (isElsewhere(domain) ? domain : undefined)
  const isEssential = ({ category }: ServiceSettings) => category === 'essential'
  const kept = [
    { name: cookie?.name ?? 'assent', kind: 'cookie', domain: undefined },
    ...services.filter(isEssential).flatMap(namesOf),
  ]

  for (const [i, service] of services.entries())
    for (const { name, kind, domain, path } of isEssential(service) ? [] : namesOf(service)) {
      const hit = kept.find(
        other =>
          other.kind === kind && placeOf(other.domain) === placeOf(domain) && overlap(other.name, name),
      )
      expect(
        !hit,
        `settings.services[${i}].${path}`,
        `a name that doesn't fit the essential ${hit?.name}`,
        name,
      )
    }
}

function expect(
  isRight: boolean,
  path: string,
  expected: string,
  received: unknown,
  hint = '',
): asserts isRight {
  if (!isRight) throw new SettingsError(path, expected, received, hint)
}

function describe(value: unknown): string {
  return typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value))
}

/** Names the closest of the known words, if it is close enough to be what was meant. */
function nearest(word: unknown, known: readonly string[]): string {
  if (typeof word !== 'string') return ''
  const ranked = known.map(other => ({ other, away: distance(word, other) })).sort((a, b) => a.away - b.away)
  const best = ranked[0]
  return best && best.away <= Math.max(1, best.other.length / 3) ? `. Did you mean "${best.other}"?` : ''
}

/** Levenshtein distance: how many letters must be added, removed or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    row = next
  }
  return row[b.length] ?? 0
}
