import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { createCollector } from './collector.mjs'
import { renderPage } from './pages.mjs'
import { sites } from './sites.mjs'

/** @param {string} path - relative to this file */
const pathTo = path => fileURLToPath(new URL(path, import.meta.url))

/**
 * No inline script, no inline style, no other host: the SDK and all four sites get by with this. The settings stand
 * in `<script type="application/json">`, which is data and needs no exception.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * Serves the four sites, their collectors and an overview of them, from what is built already: the SDK's `dist` and
 * what `build.mjs` made.
 *
 * @param {{ port: number }} options - port 0 takes any that is free
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} the address, with a slash at its end. It rejects
 *   with `EADDRINUSE` when the port is taken.
 */
export function serveExamples({ port }) {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: createApp().fetch, port, hostname: 'localhost' }, address =>
      resolve({ url: `http://localhost:${address.port}/`, close }),
    )
    server.once('error', reject)

    /** @returns {Promise<void>} */
    const close = () =>
      new Promise(done => {
        server.close(() => done())
        // A collector's page holds its stream open for as long as it is shown.
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
  })
}

function createApp() {
  const app = new Hono()

  app.use(async (c, next) => {
    await next()
    // `no-cache` asks every time, so that a rebuilt file shows; `no-store` would cost the back/forward cache.
    c.header('Cache-Control', 'no-cache')
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin')
    if (c.res.headers.get('Content-Type')?.startsWith('text/html')) {
      c.header('Content-Security-Policy', contentSecurityPolicy)
    }
  })

  app.get('/', serveStatic({ root: pathTo('overview') }))
  app.get('/overview/*', files('overview', '/overview'))
  app.get('/assent/*', files('../dist', '/assent'))

  for (const { id, kind } of sites) {
    app.get(`/${id}`, c => c.redirect(`/${id}/`))
    app.get(`/${id}/collector`, serveStatic({ path: pathTo('overview/collector.html') }))
    app.route(`/${id}`, createCollector())
    if (kind === 'pages') {
      app.get(`/${id}/*`, files(`dist/${id}`, `/${id}`), files(`${id}/public`, `/${id}`))
      app.get(`/${id}/:page{[a-z-]*}`, async (c, next) => {
        const html = await renderPage(pathTo(id), c.req.param('page') || 'index')
        if (!html) return next()
        if (id === 'a1-cms') startSession(c)
        return c.html(html)
      })
    } else {
      app.get(`/${id}/*`, files(`dist/${id}`, `/${id}`))
      app.get(`/${id}/:route{[a-z/-]*}`, serveStatic({ path: pathTo(`dist/${id}/index.html`) }))
    }
  }

  return app
}

/**
 * @param {string} folder - relative to this file
 * @param {string} prefix - what its files have in front in the address
 */
function files(folder, prefix) {
  return serveStatic({ root: pathTo(folder), rewriteRequestPath: path => path.slice(prefix.length) })
}

/**
 * What A1's policy calls essential: a cookie for session security. Script can't read it, so no script needs to ask
 * for it, and it goes when the browser closes.
 *
 * @param {import('hono').Context} c
 */
function startSession(c) {
  if (getCookie(c, 'a1-session')) return
  setCookie(c, 'a1-session', crypto.randomUUID(), { httpOnly: true, sameSite: 'Lax', path: '/a1-cms/' })
}
