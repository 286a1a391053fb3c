import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from 'vitest'
import { browserTest } from './fixture'
import { endTransitions, shop } from './surfaces'

const fileOf = (path: string) => readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')

/**
 * All that a sheet can do to us short of `!important`, with more weight than anybody gives a rule. What it does to the
 * body as a whole, such as a transform, it does to all that is in it.
 */
const HOSTILE = `
  body *, ::before, ::after { margin: 7px; padding: 7px; border: 3px dotted red; box-sizing: content-box; opacity: 0.5;
    transform: rotate(3deg); letter-spacing: 3px; text-transform: uppercase; transition: 9s; animation: spin 1s infinite }
  @keyframes spin { to { rotate: 1turn } }
  body { text-align: right; word-spacing: 1em; text-indent: 3em; cursor: wait; visibility: visible; line-height: 3;
    font-weight: 900; font-style: italic; color: red; list-style: square; white-space: pre; zoom: 1 }
  dialog, section, details, table, input { display: none; float: left; position: absolute; filter: invert(1) }
  dialog::backdrop { background: red; opacity: 0.1 }
  button::before, a::after, label::after, summary::before { content: "→"; color: red }
  html#h body#b :is(button, input, h2, h3, h4, p, a, label, strong, summary, table, td, th, div, section, dialog, bdi) {
    all: unset; display: none; appearance: auto; background: yellow; color: red; font: 30px/3 serif; width: 10px;
    height: 10px; min-height: 0; order: 3; position: absolute; clip-path: circle(1px); text-transform: uppercase;
    pointer-events: none; user-select: none; mix-blend-mode: difference; scale: 2; translate: 10px; outline: 9px solid }
  button:not(#x#y), input:not(#x#y), dialog:not(#x#y), h2:not(#x#y) { visibility: hidden; transform: scale(0) }
  html#h body#b > div, html#h body#b > :first-child { display: none; contain: strict; transform: scale(0.5) }
`

const SHEETS = {
  Bootstrap: fileOf('bootstrap/dist/css/bootstrap.min.css'),
  // Its `--theme()` is for Tailwind to fill in; browsers pass over such a declaration.
  'Tailwind’s preflight': fileOf('tailwindcss/preflight.css'),
  Bulma: fileOf('bulma/css/bulma.min.css'),
  'a sheet that means harm': HOSTILE,
}

// What a host is meant to choose, it has chosen; and its scroll bar stays.
const OWN = '<style>:root { --assent-font: sans-serif; overflow-y: scroll }</style>'

const test = browserTest({
  '/': shop({ head: OWN, inline: ['panel', 'declaration', 'placeholder'] })
    .replace('<html', '<html id="h"')
    .replace('<body', '<body id="b"'),
})

/**
 * All that is computed for each of our elements that can be seen, what they draw beside them, and where they are. To be
 * run in the page.
 */
const looks = () => {
  const all = new Map<string, string>()
  const elements = document.querySelectorAll(
    '#assent, #assent :not([aria-live]), [data-assent-panel] *, [data-assent-declaration] *, .assent-placeholder *',
  )
  for (const [i, element] of [...elements].entries())
    for (const pseudo of [
      '',
      '::before',
      '::after',
      ...(element.localName === 'dialog' ? ['::backdrop'] : []),
    ]) {
      const style = getComputedStyle(element, pseudo)
      const name = `${i} ${element.localName}.${element.className}${pseudo}`
      // Without content there is no such box, whatever else is said of it.
      if (/before|after/.test(pseudo) && /^(none|normal)$/.test(style.content)) {
        all.set(`${name} content`, '')
        continue
      }
      for (const property of style)
        if (!property.startsWith('--')) all.set(`${name} ${property}`, style.getPropertyValue(property))
      // In the page, what is ours moves with what is the page's.
      if (!pseudo && element.closest('#assent')) {
        const { x, y, width, height } = element.getBoundingClientRect()
        all.set(`${name} rect`, [x, y, width, height].map(Math.round).join(' '))
      }
    }
  return all
}

test.for(Object.entries(SHEETS))(
  'no element of ours looks different under %s',
  async ([, sheet], { browser, visitor }) => {
    await visitor.openPage('/')
    await expect.poll(() => visitor.bannerShows()).toBe(true)
    await browser.waitFor(
      () =>
        document.querySelector('[data-assent-panel] table') &&
        document.querySelector('.assent-placeholder button:not(:empty)'),
    )
    await visitor.manage()
    await browser.eval(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('.assent details'))
        details.open = true
      // So that nothing of ours in the page is as wide as the page is.
      for (const element of document.querySelectorAll<HTMLElement>('main > div:not(.assent-placeholder)'))
        element.style.width = '640px'
    })
    await browser.eval(endTransitions)
    const { count, changed } = await browser.eval(
      `(sheet => {
    const looks = ${looks}
    const before = looks()
    document.head.append(Object.assign(document.createElement('style'), { textContent: sheet }))
    ;(${endTransitions})()
    const after = looks()
    const names = new Set([...before.keys(), ...after.keys()])
    return {
      count: before.size,
      changed: [...names].filter(name => before.get(name) !== after.get(name))
        .map(name => name + ': ' + before.get(name) + ' → ' + after.get(name)),
    }
  })` as unknown as (sheet: string) => { count: number; changed: string[] },
      sheet,
    )
    expect(count).toBeGreaterThan(10_000)
    expect(changed.slice(0, 40)).toEqual([])
  },
)
