import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { h } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createConsent } from '../../src/core/index'
import { messages } from '../../src/messages/en'
import { Declaration } from '../../src/ui/preferences/Declaration'
import { Form } from '../../src/ui/preferences/Form'
import { mountPreferences, unmountAll } from '../../src/ui/preferences/mounting'
import { clearCookies } from '../helpers/clearCookies'

const settings = {
  site: { name: 'CellCMS', contact: 'privacy@cellcms.com' },
  policy: { version: '1' },
  services: [
    { id: 'session', name: 'Session', category: 'essential', cookies: [{ name: 'sid', purpose: 'Sign-in' }] },
    {
      id: 'ga4',
      name: 'Google Analytics',
      provider: 'Google',
      purpose: 'Statistics.',
      category: 'analytics',
      url: 'https://policies.example/google',
      cookies: [{ name: '_ga', purpose: 'Tells visitors apart', maxAgeDays: 730 }],
      storage: [{ name: 'ga_*', kind: 'localStorage', purpose: 'Queue' }],
    },
    { id: 'plausible', name: 'Plausible', provider: 'Plausible Insights', category: 'analytics' },
  ],
} as const

let consent: ReturnType<typeof start>
const start = () => createConsent(settings)

beforeEach(() => {
  clearCookies()
  consent = start()
})
afterEach(() => {
  cleanup()
  consent.stop()
})

const show = () => render(<Form consent={consent} messages={{ ...messages, lang: 'en' }} />)
const switches = () =>
  Object.fromEntries(
    (screen.getAllByRole('switch', { hidden: true }) as HTMLInputElement[]).map(input => [
      input.dataset.category ?? input.dataset.service,
      input.checked,
    ]),
  )
const flip = (name: string) => fireEvent.click(screen.getByRole('switch', { name, hidden: true }))
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

/** As if the site had added this service since the visitor chose. */
function addPlausible() {
  const before = document.cookie.replace('.plausible', '').replace(/~[a-z\d]{16}~/, '~abcdefghij012345~')
  document.cookie = `${before}; path=/`
  consent.refresh()
}

const OFF = { preference: false, analytics: false, ga4: false, plausible: false }

describe('the preferences', () => {
  test('have a switch for each category and for each of several services, all off at first', () => {
    show()
    expect(switches()).toEqual(OFF)
    expect(screen.getByRole('switch', { name: 'Analytics' }).getAttribute('aria-describedby')).toBeTruthy()
  })

  test('say that essential is always on, and offer no switch for it', () => {
    show()
    const essential = screen.getByRole('heading', { name: 'Essential' }).closest('section') as HTMLElement
    expect(within(essential).getByText('Always on')).toBeTruthy()
    expect(within(essential).queryByRole('switch')).toBeNull()
  })

  test('move the services with their category, and then one alone', () => {
    show()
    flip('Analytics')
    expect(switches()).toEqual({ ...OFF, analytics: true, ga4: true, plausible: true })
    flip('Google Analytics')
    expect(switches()).toEqual({ ...OFF, analytics: true, plausible: true })
    expect(consent.$record.get()).toBeUndefined()
    press('Save choices')
    expect(consent.$record.get()).toMatchObject({
      source: 'save',
      choices: { ...OFF, analytics: true, plausible: true },
    })
    expect(screen.getByRole('status').textContent).toBe('Your choices are saved.')
  })

  test('hear a program that answers faster than they are drawn', () => {
    consent.acceptAll()
    show()
    act(() => {
      for (const name of ['Preference', 'Analytics'])
        screen.getByRole('switch', { name, hidden: true }).click()
      screen.getByRole('button', { name: 'Save choices' }).click()
    })
    expect(consent.$record.get()?.choices).toEqual(OFF)
  })

  test('show what was chosen, and what is chosen elsewhere meanwhile', () => {
    consent.save({ preference: true })
    show()
    expect(switches()).toEqual({ ...OFF, preference: true })
    flip('Analytics')
    act(() => consent.acceptAll())
    expect(switches()).toEqual({ preference: true, analytics: true, ga4: true, plausible: true })
    act(() => consent.forget())
    expect(switches()).toEqual(OFF)
  })

  test.each([
    ['Reject all', 'reject', false],
    ['Accept all', 'accept', true],
  ])('%s whatever the switches say', (name, source, granted) => {
    show()
    flip('Preference')
    press(name)
    expect(consent.$record.get()).toMatchObject({ source, choices: { preference: granted, ga4: granted } })
  })

  test('list what each service stores, for what and for how long', () => {
    show()
    const rows = screen
      .getAllByRole('row', { hidden: true })
      .map(row => [...row.children].map(cell => cell.textContent).join(' | '))
    expect(rows).toEqual([
      'Name | Purpose | Kept for',
      'sid | Sign-in | Until you close the browser',
      'Name | Purpose | Kept for',
      'assent | Remembers your choice | 6 months',
      'Name | Purpose | Kept for',
      '_ga | Tells visitors apart | 2 years',
      'ga_* | Queue | Until erased',
    ])
    expect(screen.getByRole('link', { name: 'Google', hidden: true }).getAttribute('href')).toBe(
      'https://policies.example/google',
    )
    expect([...document.querySelectorAll('summary')].map(summary => summary.textContent)).toEqual([
      '2 cookies · 2 services',
      '1 cookie · 2 services',
    ])
  })

  test('say when the visitor chose, and which record to name when asking about it', () => {
    consent.rejectAll()
    show()
    const { id } = consent.$record.get() ?? {}
    const date = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date())
    expect(screen.getByText(`You chose on ${date}. Reference: ${id}`)).toBeTruthy()
    expect(screen.queryByText(/privacy signal/)).toBeNull()
  })

  test('say when a privacy signal was honoured, until the visitor chooses otherwise', () => {
    consent.rejectAll('gpc')
    show()
    expect(screen.getByText(/privacy signal \(GPC\) is respected/)).toBeTruthy()
    act(() => consent.acceptAll())
    expect(screen.queryByText(/privacy signal/)).toBeNull()
  })

  test('name what was added since the visitor chose', () => {
    consent.rejectAll()
    addPlausible()
    show()
    expect(screen.getByText('New since you chose: Plausible.')).toBeTruthy()
  })

  test('save a new service as its switch shows, whatever its category was granted', () => {
    consent.acceptAll()
    addPlausible()
    show()
    expect(switches()).toEqual({ preference: true, analytics: true, ga4: true, plausible: false })
    press('Save choices')
    expect([consent.has('ga4'), consent.has('plausible')]).toEqual([true, false])
  })

  test('have a switch for a service that is alone in its category, and it tells the truth', () => {
    consent.stop()
    const clips = { id: 'clips', name: 'Clips', category: 'preference' } as const
    const alone = createConsent({ policy: { version: '1' }, services: [clips] })
    consent = alone as unknown as typeof consent
    alone.save({ clips: true })
    show()
    expect(switches()).toEqual({ preference: false, clips: true, analytics: false })
    flip('Clips')
    press('Save choices')
    expect([alone.has('clips'), alone.has('preference')]).toEqual([false, false])
    flip('Preference')
    press('Save choices')
    expect([alone.has('clips'), alone.has('preference')]).toEqual([true, true])
  })

  test('say which hosts a service talks to, and whose its cookies are', () => {
    consent.stop()
    consent = createConsent({
      policy: { version: '1' },
      services: [
        {
          id: 'ads',
          name: 'Ads',
          category: 'analytics',
          cookies: [{ name: 'IDE', domain: 'ads.example' }],
          hosts: ['ads.example', 'cdn.example'],
        },
      ],
    } as typeof settings & object) as typeof consent
    show()
    expect(document.body.textContent).toContain('Connects to ads.example, cdn.example')
    expect(screen.getByText('IDE (ads.example)')).toBeTruthy()
  })

  test('keep what isn’t saved when they are mounted again, and come back where the page has emptied them', () => {
    const given = { consent, messages: { ...messages, lang: 'en' } }
    const element = document.createElement('div')
    document.body.append(element)
    mountPreferences(element, given)
    flip('Preference')
    mountPreferences(element, given)
    expect(switches()).toEqual({ ...OFF, preference: true })
    element.textContent = ''
    mountPreferences(element, given)
    expect(switches()).toEqual(OFF)
    unmountAll()
    element.remove()
  })

  test('say whom to ask', () => {
    show()
    expect(screen.getByText('Questions? privacy@cellcms.com')).toBeTruthy()
  })
})

describe('the declaration', () => {
  test('lists every category and service, with our own cookie', () => {
    render(<Declaration consent={consent} messages={{ ...messages, lang: 'en' }} />)
    expect(screen.getAllByRole('heading').map(heading => heading.textContent)).toEqual([
      'Essential',
      'Session',
      'CellCMS',
      'Preference',
      'Analytics',
      'Google Analytics',
      'Plausible',
    ])
    expect(screen.getByRole('cell', { name: 'assent' })).toBeTruthy()
  })
})
