import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { h } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createConsent } from '../../src/core/index'
import type { Settings } from '../../src/core/types'
import { banner } from '../../src/messages/en/banner'
import { Banner } from '../../src/ui/Banner'
import { clearCookies } from '../helpers/clearCookies'

beforeEach(clearCookies)
afterEach(cleanup)

function show(settings: Partial<Settings> = {}) {
  const consent = createConsent({ policy: { version: '1', url: '/privacy' }, ...settings })
  render(<Banner consent={consent} messages={banner} />)
  // Another test starts another page.
  consent.stop()
  return consent
}

describe('the banner', () => {
  test('is a named region that says what is asked, and where to read more', () => {
    show()
    const banner = screen.getByRole('region', { name: 'Your cookies, your choice' })
    expect(banner.textContent).toContain('We use cookies that keep this site working.')
    expect(within(banner).getByRole('link', { name: 'Privacy policy' }).getAttribute('href')).toBe('/privacy')
  })

  test('links nowhere without an address', () => {
    show({ policy: { version: '1' } })
    expect(screen.queryByRole('link')).toBeNull()
  })

  test('offers no and yes side by side, and then the choice', () => {
    show()
    expect(screen.getAllByRole('button').map(button => [button.textContent, button.dataset.action])).toEqual([
      ['Reject all', 'reject'],
      ['Accept all', 'accept'],
      ['Choose cookies', 'manage'],
    ])
  })

  test.each([
    ['Reject all', 'reject', false],
    ['Accept all', 'accept', true],
  ])('records %s', (name, source, granted) => {
    const consent = show()
    fireEvent.click(screen.getByRole('button', { name }))
    expect(consent.$record.get()).toMatchObject({
      source,
      choices: { preference: granted, analytics: granted },
    })
  })

  test('opens the preferences, which records nothing', () => {
    const consent = show()
    fireEvent.click(screen.getByRole('button', { name: 'Choose cookies' }))
    expect(consent.$surface.get()).toBe('preferences')
    expect(consent.$record.get()).toBeUndefined()
  })
})
