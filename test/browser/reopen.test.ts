import { expect } from 'vitest'
import { AXE, violations } from './axe'
import { browserTest } from './fixture'
import { shop } from './surfaces'

const REOPEN = `<link rel="stylesheet" href="/dist/reopen.css">
  <a class="assent-reopen" href="#cookie-preferences">Cookie preferences</a>`

const test = browserTest({ '/': shop({ body: REOPEN }) }, { folders: AXE })

/** To be run in the page. */
const place = () => {
  const link = document.querySelector('.assent-reopen') as HTMLElement
  const { left, bottom, width, height } = link.getBoundingClientRect()
  return { shows: link.checkVisibility(), left, below: innerHeight - bottom, width, height }
}

test('a link in the corner leads back to the preferences, once the banner is answered', async ({
  browser,
  visitor,
}) => {
  await visitor.openPage('/')
  await expect.poll(() => visitor.bannerShows()).toBe(true)
  expect(await browser.eval(place)).toMatchObject({ shows: false })
  await visitor.reject()
  await expect.poll(() => visitor.bannerShows()).toBe(false)
  expect(await browser.eval(place)).toEqual({ shows: true, left: 16, below: 16, width: 44, height: 44 })
  expect(await violations(browser, 'body')).toEqual([])

  // Its label comes to sight with the focus.
  await browser.eval(() => document.querySelector<HTMLElement>('#footer')?.focus())
  await browser.press('Shift+Tab')
  const { width } = await browser.eval(place)
  expect(width).toBeGreaterThan(120)
  await browser.press('Enter')
  await expect.poll(() => visitor.preferencesShow()).toBe(true)
  await visitor.closePreferences()

  await browser.eval(() => {
    const link = document.querySelector('.assent-reopen') as HTMLElement
    link.dataset.position = 'bottom-end'
    link.blur()
  })
  expect((await browser.eval(place)).left).toBeGreaterThan(1000)
})
