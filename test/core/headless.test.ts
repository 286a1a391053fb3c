import { expect, test } from 'vitest'
import { createConsent } from '../../src/core/index'

test('without our interface, a held frame is left to the site, until it is released', async () => {
  document.body.innerHTML = '<iframe data-assent="analytics" data-src="about:blank"></iframe>'
  const page = document.body.innerHTML
  const consent = createConsent({ policy: { version: '1' } })
  const errors: unknown[] = []
  consent.on('error', ({ error }) => errors.push(error))
  const settle = () => new Promise(resolve => setTimeout(resolve, 40))
  await settle()
  expect(document.body.innerHTML).toBe(page)
  consent.acceptAll()
  await settle()
  expect(document.querySelector('iframe')?.getAttribute('src')).toBe('about:blank')
  consent.stop()
  await settle()
  expect(errors).toEqual([])
})
