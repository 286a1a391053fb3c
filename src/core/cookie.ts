// All that touches document.cookie. Every function works where cookies are blocked, as if there were none.

/** The names of all cookies that the page can read. */
export function cookieNames(): string[] {
  return pairs().map(pair => pair.replace(/=.*/, ''))
}

/** The values of all cookies of one name: there are several where a host and its parent domain both set one. */
export function readCookies(name: string): string[] {
  const start = `${name}=`
  return pairs()
    .filter(pair => pair.startsWith(start))
    .map(pair => pair.slice(start.length))
}

function pairs(): string[] {
  try {
    return document.cookie.split('; ')
  } catch {
    // A sandboxed frame throws SecurityError: it has no cookies.
    return []
  }
}

/**
 * @param maxAgeDays - 0 deletes the cookie
 * @param domain - as in the settings: `'host'`, `'site'` or a domain
 * @returns whether the browser kept it
 */
export function writeCookie(name: string, value: string, maxAgeDays: number, domain: string): boolean {
  set(name, value, maxAgeDays, domain === 'host' ? '' : domain === 'site' ? widestDomain() : domain)
  return readCookies(name).includes(value)
}

/** Deletes a cookie wherever this page can reach it: on its host, on every parent domain, and along its path. */
export function deleteCookie(name: string): void {
  for (const domain of ['', ...reachableDomains()])
    for (const path of reachablePaths()) set(name, '', 0, domain, path)
}

/**
 * Finds the widest domain on which the browser takes a cookie by trying, because only the browser has the Public
 * Suffix List: it refuses `co.uk` and `github.io`.
 *
 * @returns `''`, this host alone, for `localhost`, an IP address, or blocked cookies
 */
function widestDomain(): string {
  const probe = 'assent-probe'
  const isTaken = (domain: string) => {
    set(probe, '1', 1, domain)
    const taken = readCookies(probe).length
    set(probe, '', 0, domain)
    return taken
  }
  return reachableDomains().reverse().find(isTaken) ?? ''
}

/** This host and its parents, the narrowest first: `a.b.test`, `b.test`, `test`. */
function reachableDomains(): string[] {
  const labels = location.hostname.split('.')
  return labels.map((_, i) => labels.slice(i).join('.'))
}

/** Every path whose cookies this page is sent, with and without a closing slash. */
function reachablePaths(): string[] {
  const parts = location.pathname.split('/').filter(Boolean)
  const paths = parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}`)
  return ['/', ...paths, ...paths.map(path => `${path}/`)]
}

/** @param domain - `''` is this host alone */
function set(name: string, value: string, maxAgeDays: number, domain: string, path = '/'): void {
  // Deleted by a date: max-age=0 leaves a cookie readable for the rest of the millisecond in some engines.
  const expires = new Date(maxAgeDays && Date.now() + maxAgeDays * 86_400_000).toUTCString()
  try {
    document.cookie =
      `${name}=${value};expires=${expires};path=${path};samesite=lax` +
      (domain && `;domain=${domain}`) +
      (location.protocol === 'https:' ? ';secure' : '')
  } catch {
    // As in `pairs`.
  }
}
