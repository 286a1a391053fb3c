import type { PreferencesMessages } from '../../core/types'

const UNITS = [
  ['year', 365],
  ['month', 30],
  ['day', 1],
] as const

/** Words for a time in days, in the largest unit that it fills nearly whole: `2 years`, `13 months`, `1 day`. */
export function duration(days: number | undefined, messages: PreferencesMessages, language: string): string {
  if (days === undefined) return messages.session
  if (days === Number.POSITIVE_INFINITY) return messages.untilErased
  const fits = ([, length]: readonly [string, number]) => days >= length && days % length <= days / 20
  const [unit, length] = UNITS.find(fits) ?? UNITS[2]
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(days / length),
  )
}
