import { describe, expect } from 'vitest'
import { browserTest, page } from './fixture'
import { held } from './held'
import { QUIET_MS, quiet } from './markup'
import { folders, packageHead } from './package-page'

declare global {
  interface Window {
    uncaught?: string[]
  }
}

/** Each does as its name says, wherever the site's own code is called, and one beside it does well. */
const shop = (bad: string) => page`${packageHead()}
  <script>
    window.ran = []
    window.errors = []
    window.uncaught = []
    addEventListener('error', ({ message }) => uncaught.push(message))
    addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)))
    document.addEventListener('assent:error', ({ detail }) => errors.push(detail.during + ': ' + detail.error.message))
  </script>
  <script type="module">
    import { createConsent } from 'assent/core.js'
    const bad = ${bad}
    const good = name => () => void ran.push(name)
    const service = (id, run) => ({ id, name: id, category: 'analytics', onGrant: run('onGrant'), onWithdraw: run('onWithdraw') })
    window.consent = createConsent({
      policy: { version: '1' },
      services: [service('bad', () => bad), service('good', good)],
    })
    consent.on('reload', event => event.prevent())
    consent.on('change', bad)
    consent.listen(bad)
    consent.$record.listen(bad)
    consent.on('change', good('on'))
    consent.listen(good('listen'))
  </script>
  ${held('', 'ran.push("held")')}`

const test = browserTest({}, { folders })

const OF_GRANT = ['held', 'listen', 'on', 'onGrant']
const OF_WITHDRAWAL = ['listen', 'on', 'onWithdraw']
const PLACES = ['change', 'listen', 'listen']

describe('callbacks of a site', () => {
  test.for([
    ['throw', "() => { throw Error('bad') }", true],
    ['reject', "() => Promise.reject(Error('bad'))", true],
    ['never return an answer', '() => new Promise(() => {})', false],
  ] as const)('that %s are reported, and disturb nobody', async ([, bad, isTold], { browser, site }) => {
    site.put({ '/': shop(bad) })
    await browser.goto(site.url('/'))
    await browser.waitFor(() => window.consent)
    await browser.eval(() => window.consent?.acceptAll())
    await expect.poll(() => browser.eval(() => window.ran?.sort())).toEqual(OF_GRANT)
    await browser.eval(() => {
      window.ran = []
      window.consent?.withdraw()
    })
    await browser.eval(quiet, QUIET_MS)
    expect(await browser.eval(() => window.ran?.sort())).toEqual(OF_WITHDRAWAL)
    expect(await browser.eval(() => window.consent?.has('analytics'))).toBe(false)
    const places = [...PLACES, 'onGrant', ...PLACES, 'withdraw'].map(place => `${place}: bad`)
    expect(await browser.eval(() => window.errors?.sort())).toEqual(isTold ? places.sort() : [])
    expect(await browser.eval(() => window.uncaught)).toEqual([])
  })
})
