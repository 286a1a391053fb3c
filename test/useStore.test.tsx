import { useStore as useInPreact } from '@nanostores/preact'
import { useStore as useInReact } from '@nanostores/react'
import { render as renderPreact } from '@testing-library/preact'
import { h } from 'preact'
import { act, createElement } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createConsent } from '../src/index'
import { clearCookies } from './helpers/clearCookies'

const start = () => createConsent({ policy: { version: '1' } })
let consent: ReturnType<typeof start>

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  clearCookies()
  consent = start()
})
afterEach(() => consent.stop())

const words = (choices: Record<string, boolean> | undefined) =>
  choices ? `analytics: ${choices.analytics}` : 'not asked yet'

describe('useStore(consent.$record)', () => {
  test('renders each change in Preact', async () => {
    const Status = () => <p>{words(useInPreact(consent.$record)?.choices)}</p>
    const { container } = renderPreact(<Status />)
    expect(container.textContent).toBe('not asked yet')
    consent.acceptAll()
    await vi.waitFor(() => expect(container.textContent).toBe('analytics: true'))
    consent.rejectAll()
    await vi.waitFor(() => expect(container.textContent).toBe('analytics: false'))
  })

  const Status = () =>
    createElement('p', null, words(useInReact(consent.$record, { ssr: 'initial' })?.choices))

  test('renders each change in React', async () => {
    const container = document.body.appendChild(document.createElement('div'))
    const root = createRoot(container)
    await act(() => root.render(createElement(Status)))
    expect(container.textContent).toBe('not asked yet')
    await act(() => consent.acceptAll())
    expect(container.textContent).toBe('analytics: true')
    await act(() => root.unmount())
  })

  test('hydrates in React what the server rendered, and then says what the cookie says', async () => {
    consent.acceptAll()
    consent.stop()
    consent = start()
    const problems = vi.spyOn(console, 'error').mockImplementation(() => {})
    const container = document.body.appendChild(document.createElement('div'))
    // The server has no cookie: it renders the atom's initial value.
    container.innerHTML = renderToString(createElement('p', null, words(consent.$record.init?.choices)))
    const root = await act(() => hydrateRoot(container, createElement(Status)))
    expect(problems).not.toHaveBeenCalled()
    expect(container.textContent).toBe('analytics: true')
    await act(() => root.unmount())
  })
})
