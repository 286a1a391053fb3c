import { expectTypeOf, test } from 'vitest'
import { createConsent as createHeadless } from '../src/core/index'
import { type ConsentId, type ConsentRecord, createConsent, type Settings } from '../src/index'
import { readConsent } from '../src/server/index'

const settings = {
  policy: { version: '1' },
  categories: ['essential', 'analytics', { id: 'marketing', title: 'Marketing' }],
  services: [{ id: 'ga4', name: 'Google Analytics', category: 'analytics' }],
} as const satisfies Settings

test('ids come from the settings', () => {
  expectTypeOf<ConsentId<typeof settings>>().toEqualTypeOf<'essential' | 'analytics' | 'marketing' | 'ga4'>()
  expectTypeOf<ConsentId<{ policy: { version: '1' } }>>().toEqualTypeOf<
    'essential' | 'preference' | 'analytics'
  >()
})

// Never run: what counts is what compiles.
export function compiled() {
  const consent = createConsent({ policy: { version: '1' } })
  consent.has('analytics')
  // @ts-expect-error: a typing mistake
  consent.has('analitycs')
  consent.save({ analytics: true, preference: false })
  // @ts-expect-error: essential is no choice of another name
  consent.save({ essentials: true })
  // @ts-expect-error: yes or no
  consent.save({ analytics: 'yes' })
  consent.whenGranted('preference').then(() => {})
  consent.on('change', ({ record, previous }) => {
    expectTypeOf(record).toEqualTypeOf<ConsentRecord | undefined>()
    expectTypeOf(previous).toEqualTypeOf<ConsentRecord | undefined>()
  })
  // @ts-expect-error: no such event
  consent.on('changed', () => {})
  // @ts-expect-error: another event's detail
  consent.emit('grant', { surface: 'banner' })
  consent.mountPreferences(document.body)()

  const withServices = createConsent(settings)
  withServices.has('ga4')
  withServices.has('marketing')
  // @ts-expect-error: not listed, so not there
  withServices.has('preference')

  const headless = createHeadless(settings)
  headless.withdraw('ga4', 'marketing')
  // @ts-expect-error: the headless core has no interface to mount
  headless.mountPreferences(document.body)

  readConsent('', settings).has('marketing')
  // @ts-expect-error: a typing mistake
  readConsent('', settings).has('marketings')

  // @ts-expect-error: the policy is required
  createConsent({})
  // @ts-expect-error: no such layout
  createConsent({ policy: { version: '1' }, layout: 'modal' })

  const loaded: Settings = JSON.parse('{}')
  createConsent(loaded).has('whatever the JSON says')
}
