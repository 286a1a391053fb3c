import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'

/**
 * One request that a tracker made.
 *
 * @typedef {object} Received
 * @property {string} at - when, as ISO 8601
 * @property {string} kind - what the tracker calls it
 * @property {string} page - the path of the page that it came from
 * @property {Record<string, any>} payload - all of it, as it arrived
 */

const limit = 200

/**
 * Stands in for an analytics vendor: whatever is posted to `collect` is kept in memory, newest first, and shown as it
 * arrives. Each site has its own.
 */
export function createCollector() {
  /** @type {Received[]} */
  let received = []
  /** @type {Set<(event: string, data: unknown) => void>} */
  const watchers = new Set()

  /** @param {string} event @param {unknown} data */
  const tell = (event, data) => {
    for (const watcher of watchers) watcher(event, data)
  }

  const app = new Hono()

  app.on('POST', ['/collect', '/collect/*'], bodyLimit({ maxSize: 64 * 1024 }), async c => {
    const items = await readRequest(c.req).catch(() => undefined)
    if (!items) return c.text('Expected JSON, or a form with events_json.', 400)
    for (const item of items) {
      received = [item, ...received].slice(0, limit)
      tell('received', item)
    }
    return c.json({})
  })

  app.get('/collected.json', c => c.json(received))

  app.delete('/collected.json', c => {
    received = []
    tell('snapshot', received)
    return c.body(null, 204)
  })

  app.get('/collected.stream', c =>
    streamSSE(c, async stream => {
      /** @param {string} event @param {unknown} data */
      const watcher = (event, data) => void stream.writeSSE({ event, data: JSON.stringify(data) })
      const gone = new Promise(resolve => stream.onAbort(() => resolve(undefined)))
      watchers.add(watcher)
      watcher('snapshot', received)
      await gone
      watchers.delete(watcher)
    }),
  )

  return app
}

/**
 * @param {import('hono').HonoRequest} request
 * @returns {Promise<Received[]>}
 */
async function readRequest(request) {
  const at = new Date().toISOString()
  const payloads = await readPayloads(request)
  return payloads.map(payload => ({ at, ...describe(payload), payload }))
}

/**
 * Plausible sends one JSON object as text/plain; ahoy.js sends a visit as JSON, and its events in a form, so that
 * `sendBeacon` can carry them.
 *
 * @param {import('hono').HonoRequest} request
 * @returns {Promise<Record<string, any>[]>}
 */
async function readPayloads(request) {
  if (request.header('content-type')?.startsWith('multipart/form-data')) {
    const { events_json: events, ...visit } = await request.parseBody()
    return JSON.parse(String(events)).map((/** @type {object} */ event) => ({ ...visit, ...event }))
  }
  return [await request.json()]
}

/**
 * Finds kind and page under the names that Plausible, ahoy.js and the support chat give them.
 *
 * @param {Record<string, any>} payload
 */
function describe(payload) {
  const kind = payload.n ?? payload.name ?? payload.kind ?? (payload.landing_page ? 'visit' : 'unknown')
  const page = payload.u ?? payload.landing_page ?? payload.properties?.page ?? payload.page ?? '/'
  return { kind: String(kind), page: new URL(page, 'http://localhost').pathname }
}
