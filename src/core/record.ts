import type { ConsentRecord, Regime, ResolvedSettings, Source } from './types'

const DAY_S = 86_400

/** A server's clock may be ahead of the visitor's by so much; beyond that, a record is from the future. */
const CLOCK_SKEW_S = 300

/** The limit of any consent: 13 months. */
export const MAX_AGE_DAYS = 395

/**
 * The cookie's grammar, in format 1: nine fields between tildes, ids between dots. All of it is unreserved in URLs
 * (RFC 3986 §2.3) and allowed in cookies (RFC 6265 §4.1.1), so nothing on the way has a reason to encode it.
 *
 *     1~<id>~<given at, s>~<max age, days>~<policy>~<yes ids>~<no ids>~<source>~<language>~<regime>
 */
const FORMAT_1 =
  /^1~([a-z\d]{16})~(\d{1,10})~(\d{1,3})~([\w.-]{1,40})~([\w.-]*)~([\w.-]*)~([a-z-]+)~([a-zA-Z\d-]{2,35})~(opt-in|opt-out|notice)$/

/**
 * Reads a record from the text of its cookie.
 *
 * @returns `undefined` when the text isn't a record in every part. Whether a record still holds is for
 * {@link holds} to say.
 */
export function parseRecord(text: string): ConsentRecord | undefined {
  const fields = FORMAT_1.exec(text)
  if (!fields) return
  const [, id, givenAt, maxAgeDays, policy, yes, no, source, language, regime] = fields as unknown as string[]
  const choices: Record<string, boolean> = {}
  // The refusals come last, so that an id in both lists is refused.
  for (const granted of ids(yes as string)) choices[granted] = true
  for (const refused of ids(no as string)) choices[refused] = false
  return {
    id: id as string,
    givenAt: Number(givenAt),
    maxAgeDays: Number(maxAgeDays),
    policy: policy as string,
    choices,
    source: source as Source,
    language: language as string,
    regime: regime as Regime,
  }
}

const ids = (list: string): string[] => list.split('.').filter(Boolean)

/** Writes a record as the text of its cookie. */
export function serialiseRecord(record: ConsentRecord): string {
  const answered = (answer: boolean) =>
    Object.keys(record.choices)
      .filter(id => record.choices[id] === answer)
      .join('.')
  return [
    1,
    record.id,
    record.givenAt,
    record.maxAgeDays,
    record.policy,
    answered(true),
    answered(false),
    record.source,
    record.language,
    record.regime,
  ].join('~')
}

/**
 * Whether a record still says what the visitor wants: it is neither expired nor from the future, was given under
 * the policy of today, and answers all that is asked today.
 */
export function holds(record: ConsentRecord, settings: ResolvedSettings, now: number): boolean {
  return (
    record.givenAt <= now + CLOCK_SKEW_S &&
    now < record.givenAt + record.maxAgeDays * DAY_S &&
    record.maxAgeDays <= MAX_AGE_DAYS &&
    record.policy === settings.policy.version &&
    settings.optionalIds.every(id => typeof record.choices[id] === 'boolean')
  )
}

/** Of the texts that cookies of one name hold, the newest record that {@link holds}. */
export function pickRecord(
  texts: readonly string[],
  settings: ResolvedSettings,
  now: number = nowInSeconds(),
): ConsentRecord | undefined {
  return texts
    .map(parseRecord)
    .filter(record => record && holds(record, settings, now))
    .sort((a, b) => (b as ConsentRecord).givenAt - (a as ConsentRecord).givenAt)[0]
}

export function nowInSeconds(): number {
  return Math.floor(Date.now() / 1000)
}
