import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { answerFromFolders, answerScript, type Page } from './site-answers'

/** By path, without the query. A function gets each request and may answer each differently. */
export type Pages = Readonly<Record<string, Page | ((request: SiteRequest) => Page | Promise<Page>)>>

export interface SiteOptions {
  readonly pages?: Pages
  /** Folders to serve, by the path under which they stand. `/dist/` is always there. */
  readonly folders?: Readonly<Record<string, URL>>
  /** Headers of every answer, such as a Content-Security-Policy. */
  readonly headers?: Readonly<Record<string, string>>
}

export interface SiteRequest {
  readonly method: string
  /** With the query. */
  readonly path: string
  /** The host that was asked, without the port. */
  readonly host: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface Site {
  /** All requests so far, in order. Without `/favicon.ico`, which browsers ask for when they please. */
  readonly requests: readonly SiteRequest[]
  /** The paths asked for so far, in order: all, or those that start with `prefix`. */
  paths(prefix?: string): string[]
  /**
   * An absolute address. Any host leads here, in every engine: `shop.example.test` is as good as the default.
   *
   * @param host - default `'127.0.0.1'`
   */
  url(path: string, host?: string): string
  /** Adds pages, or replaces them. */
  put(pages: Pages): void
  /** Breaks off whatever still hangs. */
  close(): Promise<void>
}

/**
 * Serves a test site of its own: the pages it is given, the built files under `/dist/`, and
 *
 * - `/log/<name>.js?delay=<ms>&status=<code>`: a script that does `(window.ran ||= []).push('<name>')`
 * - `/hang.js`: never answers, until the site closes
 * - `/fail.js`: status 500
 * - `/collect`: takes beacons; find them in {@link Site.requests}
 */
export async function serve(options: SiteOptions = {}): Promise<Site> {
  const requests: SiteRequest[] = []
  let pages = options.pages ?? {}

  const answer = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, search, hostname } = new URL(asked.url ?? '/', `http://${asked.headers.host}`)
    if (pathname === '/favicon.ico') return respond(response, { status: 204 })
    const { method = 'GET', headers } = asked
    const early = { method, path: pathname + search, host: hostname, headers, body: '' }
    // Recorded before the body has come, so that the order is that of the asking.
    const index = requests.push(early) - 1
    const request = { ...early, body: await text(asked) }
    requests[index] = request

    if (pathname === '/hang.js') return
    const page = pages[pathname]
    const found =
      (typeof page === 'function' ? await page(request) : page) ??
      (await answerScript(request.path)) ??
      (await answerFromFolders(pathname, options.folders))
    respond(response, found, options.headers)
  }

  const server = await listenOnFreshPort((asked, response) => {
    // A page that goes away breaks off its requests, and then there is nobody left to answer.
    answer(asked, response).catch(error => respond(response, { status: 500, html: String(error) }))
  })
  const { port } = server.address() as AddressInfo

  return {
    requests,
    paths: (prefix = '/') => requests.map(({ path }) => path).filter(path => path.startsWith(prefix)),
    url: (path, host = '127.0.0.1') => new URL(path, `http://${host}:${port}`).href,
    put(more) {
      pages = { ...pages, ...more }
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function respond(response: ServerResponse, page: Page, siteHeaders: SiteOptions['headers'] = {}): void {
  const { html = '', headers = {}, status = 200 } = typeof page === 'string' ? { html: page } : page
  const all = {
    'content-type': 'text/html; charset=utf-8',
    // Otherwise a cache answers some of the requests that a test counts. A page that is to come back from the
    // back/forward cache says `no-cache` instead.
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    ...siteHeaders,
    ...headers,
  }
  for (const [name, value] of Object.entries(all)) response.setHeader(name, value)
  response.writeHead(status)
  if (typeof html === 'string' || Buffer.isBuffer(html)) response.end(html)
  else Readable.from(html).pipe(response)
}

const usedPorts = new Set<number>()

/**
 * A browser lives longer than a site. With a port that none before had, a site is an origin of its own, whose
 * storage is empty; only cookies know no ports.
 */
async function listenOnFreshPort(listener: Parameters<typeof createServer>[1] & {}): Promise<Server> {
  for (;;) {
    const server = createServer(listener)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    if (!usedPorts.has(port)) {
      usedPorts.add(port)
      return server
    }
    server.close()
  }
}
