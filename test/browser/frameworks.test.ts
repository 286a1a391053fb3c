import { build } from 'esbuild'
import { describe, expect } from 'vitest'
import { browserTest, page } from './fixture'
import { QUIET_MS, quiet, sdk } from './markup'

declare global {
  interface Window {
    /** Draws the app with these frames, and is done when they are in the page. */
    draw(...frames: Frame[]): void
  }
}

interface Frame {
  readonly id: string
  readonly film: string
  readonly condition?: string
}

const settings = {
  policy: { version: '1' },
  services: [
    { id: 'clips', name: 'Clips', category: 'preference' },
    { id: 'stats', name: 'Stats', category: 'analytics' },
  ],
}

/** An app that draws frames and scripts of its own, and takes its own elements away again. */
const APPS = {
  React: `import { createElement as h, Fragment } from 'react'
    import { createRoot } from 'react-dom/client'
    import { flushSync } from 'react-dom'
    const root = createRoot(document.querySelector('main'))
    const draw = app => flushSync(() => root.render(app))`,
  Preact: `import { createElement as h, Fragment, render } from 'preact'
    const draw = app => render(app, document.querySelector('main'))`,
}

const app = (name: keyof typeof APPS) => `${APPS[name]}
  window.draw = (...frames) => draw(h(Fragment, null,
    h('h2', null, 'Films'),
    frames.map(({ id, film, condition = 'clips' }) =>
      h('iframe', { key: id, id, title: id, 'data-assent': condition, 'data-src': '/film?' + film })),
    frames.map(({ id }) => h('div', { key: id },
      h('script', { type: 'text/plain', 'data-assent': 'stats', src: '/log/' + id + '.js' }))),
    h('p', null, 'The end')))`

async function bundle(name: keyof typeof APPS) {
  const { outputFiles } = await build({
    stdin: { contents: app(name), resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return { html: outputFiles[0]?.text ?? '', headers: { 'content-type': 'text/javascript' } }
}

const test = browserTest({
  '/': page`<head>${sdk(settings)}<body><h1>Shop</h1><main></main><script src="/app.js"></script>`,
  '/film': page`<title>Film</title>`,
})

/** Runs in the page. */
const draw = (...frames: Frame[]) => window.draw(...frames)
const addresses = () =>
  Array.from(document.querySelectorAll('iframe'), each => [each.id, each.getAttribute('src')])

describe.for(['React', 'Preact'] as const)('an app made with %s', name => {
  test('keeps its frames, and can take them away', async ({ browser, site, visitor }) => {
    site.put({ '/app.js': await bundle(name) })
    await visitor.openPage('/')
    await browser.eval(draw, { id: 'one', film: '1' }, { id: 'two', film: '2' })
    await browser.waitFor(() => document.querySelectorAll('.assent-placeholder').length === 2)
    await visitor.accept()
    await expect.poll(() => site.paths('/film').sort()).toEqual(['/film?1', '/film?2'])
    await browser.waitFor(() => window.ran?.length === 2)

    await browser.eval(draw, { id: 'two', film: '2' })
    expect(await browser.eval(addresses)).toEqual([['two', '/film?2']])
    await browser.eval(draw, { id: 'two', film: '2' }, { id: 'three', film: '3' })
    await expect.poll(() => site.paths('/film')).toContain('/film?3')

    await browser.eval(() => {
      window.consent?.withdraw('clips')
    })
    await browser.waitFor(() => document.querySelectorAll('.assent-placeholder').length === 2)
    await browser.eval(draw, { id: 'three', film: '3' })
    expect(await browser.eval(addresses)).toEqual([['three', null]])
    // What comes before a frame comes between it and what stands in its place.
    await browser.eval(draw, { id: 'four', film: '4' }, { id: 'three', film: '3' })
    await browser.waitFor(() =>
      ['three', 'four'].every(id => document.querySelector(`.assent-placeholder + #${id}`)),
    )
    expect(await browser.eval(() => document.querySelectorAll('.assent-placeholder').length)).toBe(2)
    await browser.eval(draw)
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(() => document.querySelector('main')?.textContent)).toBe('FilmsThe end')
    expect(await browser.eval(() => window.uncaught)).toEqual([])
  })

  test('gives a frame another address or another condition', async ({ browser, site, visitor }) => {
    site.put({ '/app.js': await bundle(name) })
    await visitor.openPage('/')
    await browser.eval(draw, { id: 'one', film: '1' })
    await browser.waitFor(() => document.querySelector('.assent-placeholder')?.textContent?.includes('Clips'))
    await browser.eval(draw, { id: 'one', film: '2', condition: 'stats' })
    await browser.waitFor(() => document.querySelector('.assent-placeholder')?.textContent?.includes('Stats'))

    await browser.eval(() => {
      window.consent?.save({ stats: true })
    })
    await expect.poll(() => site.paths('/film')).toEqual(['/film?2'])
    await browser.eval(draw, { id: 'one', film: '3', condition: 'stats' })
    await expect.poll(() => site.paths('/film')).toEqual(['/film?2', '/film?3'])
    await browser.eval(draw, { id: 'one', film: '3', condition: 'clips' })
    await browser.waitFor(() => document.querySelector('.assent-placeholder')?.textContent?.includes('Clips'))
    expect(await browser.eval(addresses)).toEqual([['one', null]])
    expect(await browser.eval(() => window.uncaught)).toEqual([])
  })
})
