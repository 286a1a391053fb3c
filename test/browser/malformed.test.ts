import { expect } from 'vitest'
import vectors from '../vectors.json'
import { browserTest, page } from './fixture'

const test = browserTest({
  '/': page`<head>
    <script type="application/json" data-assent-config>{ "policy": { "version": "2026-03-20" } }</script>
    <script>
      window.errors = []
      addEventListener('error', event => errors.push(event.message));
      (window.assent ||= []).push(consent => { window.granted = ['preference', 'analytics'].filter(consent.has) })
    </script>
    <script src="/dist/assent.js"></script>
    <script type="text/plain" data-assent="analytics" src="/log/analytics.js"></script><body><h1>Shop</h1>`,
})

declare global {
  interface Window {
    errors?: string[]
    granted?: string[]
  }
}

const now = Math.floor(Date.now() / 1000)
const valid = `1~k3v9x2p8q1m4z7ab~${now}~182~2026-03-20~preference.analytics~~accept~en~opt-in`

test('asks, grants nothing and throws nothing, whatever the cookie says', async ({
  browser,
  site,
  visitor,
}) => {
  await visitor.openPage('/')
  const malformed = [
    ...vectors.malformed,
    valid.slice(0, -1),
    valid.replace(String(now), '9999999999'),
    valid.replace(String(now), '1'),
    'x'.repeat(4000),
  ]
  for (const text of malformed) {
    await browser.eval(text => {
      document.cookie = `assent=${text}; path=/`
    }, text)
    await visitor.openPage('/')
    await expect.poll(() => visitor.bannerShows(), { message: text }).toBe(true)
    expect(await browser.eval(() => [window.granted, window.errors]), text).toEqual([[], []])
  }
  expect(site.paths('/log/')).toEqual([])

  await browser.eval(text => {
    document.cookie = `assent=${text}; path=/`
  }, valid)
  await visitor.openPage('/')
  expect(await browser.eval(() => window.granted)).toEqual(['preference', 'analytics'])
})
