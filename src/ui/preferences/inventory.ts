import { MAX_AGE_DAYS } from '../../core/choose'
import type {
  Category,
  Consent,
  CookieSettings,
  PreferencesMessages,
  ServiceSettings,
} from '../../core/types'

/** One thing that is kept on the device, as a row of a table. */
export interface Row {
  readonly name: string
  readonly purpose: string
  /** Days; `undefined` until the browser closes, `Infinity` until somebody erases it. */
  readonly days: number | undefined
}

export interface ShownCategory extends Category {
  readonly title: string
  readonly description: string
}

/** The categories with their words, and with our own cookie among the essential ones. */
export function inventory({ settings }: Consent, messages: PreferencesMessages): ShownCategory[] {
  return settings.categories.map(category => ({
    title: category.id,
    description: '',
    ...messages.categories[category.id],
    ...category,
    services: category.id === 'essential' ? withOurs(category.services) : category.services,
  }))

  function withOurs(services: readonly ServiceSettings[]): readonly ServiceSettings[] {
    const { name, maxAgeDays = MAX_AGE_DAYS } = settings.cookie
    const isOurs = (cookie: CookieSettings) => cookie.name === name
    if (services.some(service => service.cookies?.some(isOurs))) return services
    const cookies = [{ name, maxAgeDays, purpose: messages.ourPurpose }]
    return [
      ...services,
      { id: '', name: settings.site?.name ?? messages.thisSite, category: 'essential', cookies },
    ]
  }
}

export function rowsOf({ cookies = [], storage = [] }: ServiceSettings): Row[] {
  return [
    ...cookies.map(({ name, domain, purpose = '', maxAgeDays }) => ({
      name: domain ? `${name} (${domain})` : name,
      purpose,
      days: maxAgeDays,
    })),
    ...storage.map(({ name, purpose = '', kind }) => ({
      name,
      purpose,
      days: kind === 'sessionStorage' ? undefined : Number.POSITIVE_INFINITY,
    })),
  ]
}
