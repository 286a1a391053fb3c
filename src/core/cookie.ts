// All that touches document.cookie. Every function but one works where cookies are blocked, as if there were none.

/** What a cookie holds that is written for a moment, to see what becomes of it. */
export const PROBE = 'assent-probe'

const CROSS_SITE = ';secure;samesite=none'

/** Some seconds, in case that the page goes away in that moment. */
const PROBE_DAYS = 1e-4

/** Browsers keep some 180 cookies for a site, and drop the oldest for another. */
const AT_ONCE = 20

/** The names of all cookies that the page can read. */
export function cookieNames(): string[] {
  return pairs()
    .filter(pair => !pair.endsWith(`=${PROBE}`))
    .map(pair => pair.replace(/=.*/, ''))
}

/** The values of all cookies of one name: there are several where a host and its parent domain both set one. */
export function readCookies(name: string): string[] {
  const start = `${name}=`
  return pairs()
    .filter(pair => pair.startsWith(start))
    .map(pair => pair.slice(start.length))
}

/**
 * Whether the page has this cookie with this value.
 *
 * @throws SecurityError in a sandboxed frame; where a cookie was kept, it doesn't
 */
export function hasCookie(name: string, value: string): boolean {
  return document.cookie.includes(`${name}=${value}`)
}

/** Every cookie that the page can read, as `name=value`. */
export function pairs(): string[] {
  try {
    return document.cookie.split('; ')
  } catch {
    // A sandboxed frame throws SecurityError: it has no cookies.
    return []
  }
}

/**
 * @param maxAgeDays - 0 deletes the cookie
 * @param domain - as in the settings: `'host'`, `'site'` or a domain; default `'host'`
 * @returns whether the browser kept it
 */
export function writeCookie(name: string, value: string, maxAgeDays: number, domain = 'host'): boolean {
  return set(name, value, maxAgeDays, homeOf(domain))
}

/** The domain that a setting names; `''` is this host alone. */
const homeOf = (domain: string) => (domain === 'host' ? '' : domain === 'site' ? widestDomain() : domain)

/**
 * Deletes a cookie wherever this page can reach it: on its host, on every parent domain, along its path, and in the
 * partition that a page has when it is framed.
 *
 * @param elsewhere - another path, whose cookies the page doesn't see
 */
export function deleteCookie(name: string, elsewhere?: string): void {
  for (const [domain, path] of reachablePlaces(elsewhere)) {
    // Most are gone with the first, and each write takes its time.
    if (!elsewhere && !readCookies(name).length) return
    deleteAt(name, domain, path)
  }
}

/**
 * Writes a cookie, and deletes all others of its name. There is no moment without it, nor one with any of the others
 * alone: another tab may look at any time.
 *
 * @param domain - as in {@link writeCookie}
 */
export function writeOnlyCookie(name: string, value: string, maxAgeDays: number, domain = 'host'): void {
  const home = homeOf(domain).toLowerCase().replace(/^\./, '')
  const write = () => set(name, value, maxAgeDays, home)
  write()
  for (const [domain, path] of reachablePlaces()) {
    // A name without a dot, as `localhost` is, can't be a domain's: browsers take such a cookie for its host's.
    const isHome = domain === home || (!home && /^[^.]+$/.test(domain))
    if (isHome && path === '/') continue
    deleteAt(name, domain, path)
    if (!hasCookie(name, value)) write()
  }
}

function deleteAt(name: string, domain: string, path: string): void {
  set(name, '', 0, domain, path)
  // In a frame of another site, the only ones that count.
  if (parent !== window) set(name, '', 0, domain, path, CROSS_SITE)
  // The last word on a name counts: a frame's partitioned cookies are those of another site.
  set(name, '', 0, domain, path, `${CROSS_SITE};partitioned`)
}

/** Every domain and path from which cookies reach this page; `''` is this host alone. */
const reachablePlaces = (path?: string) =>
  ['', ...reachableDomains()].flatMap(domain =>
    (path ? [path] : reachablePaths()).map(path => [domain, path] as const),
  )

/**
 * Of these names, those of cookies that scripts may neither see nor overwrite, so that only a server can remove them: on
 * this host along its path, and on its parents. Found out by writing others of the same names for a moment. Firefox and
 * WebKit show a page also what they refused, and tell the truth in the Cookie Store alone, which only secure pages have;
 * on others, nothing is found there, and settings have to say it.
 * https://developer.mozilla.org/docs/Web/API/CookieStore
 */
export async function httpOnly(names: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  const places = [
    ...reachablePaths().map(path => ['', path] as const),
    ...reachableDomains().map(domain => [domain, '/'] as const),
  ]
  for (const [domain, path] of places)
    for (let i = 0; i < names.length; i += AT_ONCE) {
      // The page has its turn: where a browser's cookies are in another process, each write takes its time.
      await new Promise(setTimeout as never)
      const some = names.slice(i, i + AT_ONCE)
      const taken = await areTaken(some, domain, path)
      const refused = some.filter((_, j) => !taken[j])
      if (!refused.length) continue
      // A browser that refuses also its neighbour, which nobody has, refuses such names here.
      const neighbours = refused.map(name => `${name}-probe`)
      for (const [j, isTaken] of (await areTaken(neighbours, domain, path)).entries())
        if (isTaken) found.add(refused[j] as string)
    }
  return found
}

async function areTaken(names: string[], domain: string, path: string): Promise<boolean[]> {
  const { cookieStore } = globalThis as {
    cookieStore?: { getAll(): Promise<{ name: string; value: string }[]> }
  }
  const taken = names.map(name => {
    set(name, PROBE, PROBE_DAYS, domain, path)
    return readCookies(name).includes(PROBE)
  })
  const kept = taken.includes(true) ? await cookieStore?.getAll() : []
  for (const name of names) set(name, '', 0, domain, path)
  if (!kept) return taken
  return names.map(name => kept.some(cookie => cookie.name === name && cookie.value === PROBE))
}

/**
 * Finds the widest domain on which the browser takes a cookie by trying, because only the browser has the Public
 * Suffix List: it refuses `co.uk` and `github.io`.
 *
 * @returns `''`, this host alone, for `localhost`, an IP address, or blocked cookies
 */
function widestDomain(): string {
  return (
    reachableDomains()
      .reverse()
      .find(domain => domain && isTaken(PROBE, domain)) ?? ''
  )
}

/** Whether the browser takes a cookie of this name on this domain: tries, and cleans up. */
function isTaken(name: string, domain: string): boolean {
  const taken = set(name, PROBE, PROBE_DAYS, domain)
  set(name, '', 0, domain)
  return taken
}

/** This host and its parents, the narrowest first: `a.b.test`, `b.test`, `test`, and `''` where a dot ends it. */
function reachableDomains(): string[] {
  const labels = location.hostname.split('.')
  // An address has no parents, although some browsers think so.
  return /[a-z]/.test(location.hostname) ? labels.map((_, i) => labels.slice(i).join('.')) : []
}

/** Every path whose cookies this page is sent, with and without a closing slash. */
function reachablePaths(): string[] {
  const parts = location.pathname.split('/').filter(Boolean)
  const paths = parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}`)
  return ['/', ...paths, ...paths.map(path => `${path}/`)]
}

/**
 * @param domain - `''` is this host alone
 * @returns whether the page has that cookie now; not asked of one that is deleted
 */
function set(
  name: string,
  value: string,
  maxAgeDays: number,
  domain: string,
  path = '/',
  more?: string,
): boolean {
  // Deleted by a date: max-age=0 leaves a cookie readable for the rest of the millisecond in some engines.
  const expires = new Date(maxAgeDays && Date.now() + maxAgeDays * 86_400_000).toUTCString()
  try {
    const secure = more ?? (location.protocol === 'https:' ? ';secure' : '')
    document.cookie = `${name}=${value};expires=${expires};path=${path};samesite=lax${domain && `;domain=${domain}`}${secure}`
    return !!value && hasCookie(name, value)
  } catch {
    // As in `pairs`; and a server has no cookies of its own.
    return false
  }
}
