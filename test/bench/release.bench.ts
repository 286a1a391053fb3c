import type { Consent } from '../../src/core/types'
import type { Browser } from '../browser/driver/browser'
import { launch } from '../browser/driver/launch'
import { type Site, serve } from '../browser/site'
import { Visitor } from '../browser/visitor'

declare global {
  interface Window {
    consent?: Consent
    bench: Bench
  }
}

/** What a page has measured, in ms of its own clock. */
interface Bench {
  runs: number
  clicked: number
  /** The first frame without the banner. */
  closed: number
  first: number
  last: number
  longestTask: number
  longestGap: number
}

/** Each number is the middle one of so many. */
const TIMES = 5

/** Goes before everything else in a page, and watches its clock. */
const watch = `
  window.bench = { runs: 0, clicked: 0, closed: 0, first: 0, last: 0, longestTask: 0, longestGap: 0 }
  window.vendor = () => {
    bench.last = performance.now()
    bench.first ||= bench.last
    bench.runs++
  }
  ;(window.assent ||= []).push(consent => { window.consent = consent })
  addEventListener('click', () => {
    bench.clicked = performance.now()
    new PerformanceObserver(list => {
      for (const { startTime, duration } of list.getEntries())
        if (startTime + duration > bench.clicked) bench.longestTask = Math.max(bench.longestTask, duration)
    }).observe({ type: 'longtask' })
    const { port1, port2 } = new MessageChannel()
    let before = performance.now()
    port1.onmessage = () => {
      const now = performance.now()
      bench.longestGap = Math.max(bench.longestGap, now - before)
      before = now
      port2.postMessage(0)
    }
    port2.postMessage(0)
    const frame = now => {
      if (document.querySelector('#assent')) requestAnimationFrame(frame)
      else bench.closed = now
    }
    requestAnimationFrame(frame)
  }, true)`

const sdk = `<script type="application/json" data-assent-config>{ "policy": { "version": "1" } }</script>
  <script src="/dist/assent.js"></script>`

const page = (head: string, body = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>${head}<body><h1>Shop</h1>${body}`

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number

const ms = (time: number) => `${time.toFixed(1)} ms`

async function repeat<T>(measure: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let i = 0; i < TIMES; i++) results.push(await measure())
  return results
}

function print(title: string, rows: Record<string, string>[]): void {
  const columns = Object.keys(rows[0] ?? {})
  const width = (name: string) => Math.max(name.length, ...rows.map(row => row[name]?.length ?? 0))
  const line = (cells: string[]) =>
    console.log(`  ${cells.map((cell, i) => cell.padStart(width(columns[i] as string))).join('   ')}`)
  console.log(`\n${title}`)
  line(columns)
  for (const row of rows) line(columns.map(name => row[name] ?? ''))
}

async function measureRelease(browser: Browser, site: Site): Promise<void> {
  const visitor = new Visitor(browser, site)
  const rows = []
  for (const count of [1, 100, 1000]) {
    const held = '<script type="text/plain" data-assent="analytics">vendor()</script>'.repeat(count)
    site.put({ '/': page(`<script>${watch}</script>${sdk}`, held) })
    const results = await repeat(async () => {
      await browser.clearCookies()
      await visitor.openPage('/')
      await visitor.accept()
      // Long tasks are told a moment after they have ended.
      return browser.waitFor(async count => {
        const { bench } = window
        if (bench.runs < count || !bench.closed) return
        await new Promise(resolve => setTimeout(resolve, 200))
        return bench
      }, count)
    })
    const middle = (pick: (bench: Bench) => number) => median(results.map(pick))
    const longestTask = middle(bench => bench.longestTask)
    rows.push({
      scripts: String(count),
      'click to last': ms(middle(bench => bench.last - bench.clicked)),
      'first to last': ms(middle(bench => bench.last - bench.first)),
      'longest task': longestTask ? ms(longestTask) : 'under 50 ms',
      'longest gap': ms(middle(bench => bench.longestGap)),
      'click to closed': ms(middle(bench => bench.closed - bench.clicked)),
      'click to first': ms(middle(bench => bench.first - bench.clicked)),
      'first after closed': `${results.filter(bench => bench.first > bench.closed).length} of ${TIMES}`,
    })
  }
  print('Release of held inline scripts by a click', rows)
  console.log('  closed: the first frame without the banner')
}

async function measureInsertion(browser: Browser, site: Site): Promise<void> {
  const count = 10_000
  site.put({ '/without': page(''), '/with': page(sdk) })
  const insert = (path: string, kind: string) => async () => {
    await browser.clearCookies()
    await browser.goto(site.url(path))
    return browser.eval(
      async (count, kind) => {
        // What has loaded the page is over.
        await new Promise(resolve => setTimeout(resolve, 100))
        const place = document.body.appendChild(document.createElement('main'))
        const start = performance.now()
        if (kind === 'at once') place.innerHTML = '<p><b>Text</b></p>'.repeat(count / 2)
        else for (let i = 0; i < count; i++) place.append(document.createElement('p'))
        // Observers are called in a microtask that is there already.
        await Promise.resolve()
        return performance.now() - start
      },
      count,
      kind,
    )
  }
  const rows = []
  for (const kind of ['one by one', 'at once']) {
    const without: number[] = []
    const beside: number[] = []
    // In turns, so that whatever else the machine does falls on both.
    await repeat(async () => {
      without.push(await insert('/without', kind)())
      beside.push(await insert('/with', kind)())
    })
    rows.push({
      inserted: kind,
      without: ms(median(without)),
      with: ms(median(beside)),
      ratio: (median(beside) / median(without)).toFixed(2),
      'per element': `${(((median(beside) - median(without)) / count) * 1000).toFixed(2)} µs`,
    })
  }
  print(`Insertion of ${count.toLocaleString('en')} elements that assent has nothing to do with`, rows)
}

async function measureSubscribers(browser: Browser, site: Site): Promise<void> {
  site.put({ '/': page(`<script>${watch}</script>${sdk}`) })
  const rows = []
  for (const count of [0, 10_000]) {
    const results = await repeat(async () => {
      await browser.clearCookies()
      await browser.goto(site.url('/'))
      await browser.waitFor(() => document.querySelector('#assent section'))
      return browser.eval(async count => {
        const { consent } = window as { consent: Consent }
        let calls = 0
        for (let i = 0; i < count; i++) consent.subscribe(() => calls++)
        calls = 0
        const start = performance.now()
        const saved = new Promise(resolve => consent.on('record', resolve))
        consent.save({ analytics: true })
        await saved
        return { time: performance.now() - start, calls }
      }, count)
    })
    rows.push({
      subscribers: count.toLocaleString('en'),
      save: ms(median(results.map(({ time }) => time))),
      called: results.every(({ calls }) => calls === count) ? 'each once' : 'not each once',
    })
  }
  print('One save', rows)
}

const browser = await launch('chromium')
const site = await serve()
try {
  console.log(`Chromium; the median of ${TIMES}`)
  await measureRelease(browser, site)
  await measureInsertion(browser, site)
  await measureSubscribers(browser, site)
} finally {
  await browser.close()
  await site.close()
}
