import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What a site answers at one path: HTML, or more than that. */
export type Page =
  | string
  | {
      /** The body, in the pieces in which it is to come. It is HTML unless `headers` name another `content-type`. */
      readonly html?: string | Buffer | AsyncIterable<string>
      readonly headers?: Readonly<Record<string, string | string[]>>
      readonly status?: number
    }

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

/** The scripts that say that they ran, and the ends at which nothing but the request matters. */
export async function answerScript(path: string): Promise<Page | undefined> {
  const { pathname, searchParams } = new URL(path, 'http://any')
  if (pathname === '/collect') return { status: 204 }
  if (pathname === '/fail.js') return { status: 500 }
  const name = /^\/log\/(.+)\.m?js$/.exec(pathname)?.[1]
  if (!name) return undefined
  await sleep(Number(searchParams.get('delay') ?? 0))
  return {
    html: `(window.ran ||= []).push(${JSON.stringify(decodeURIComponent(name))})\n`,
    headers: { 'content-type': TYPES['.js'] as string },
    status: Number(searchParams.get('status') ?? 200),
  }
}

const DIST = new URL('../../dist/', import.meta.url)

/** A file of the folder whose path starts `pathname`; for a path that ends with a slash, its index.html. */
export async function answerFromFolders(
  pathname: string,
  folders: Readonly<Record<string, URL>> = {},
): Promise<Page> {
  for (const [prefix, folder] of Object.entries({ '/dist/': DIST, ...folders })) {
    if (!pathname.startsWith(prefix)) continue
    const name = pathname.slice(prefix.length).replace(/(^|\/)$/, '$1index.html')
    try {
      const type = TYPES[extname(name)] ?? 'application/octet-stream'
      return { html: await readFile(new URL(name, folder)), headers: { 'content-type': type } }
    } catch {
      // Not in this one: perhaps in a later folder, and otherwise the answer is 404.
    }
  }
  return { html: `There is nothing at ${pathname}.`, status: 404 }
}
