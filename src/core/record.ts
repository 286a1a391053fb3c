import type { ConsentRecord, Regime, ResolvedSettings, Source } from './types'

export const DAY_S = 86_400

/** A server's clock may be ahead of the visitor's by so much; beyond that, a record is from the future. */
const CLOCK_SKEW_S = 300

/** The limit of any consent: 13 months. */
export const LONGEST_DAYS = 395

/**
 * The cookie's grammar, in format 1: ten fields between tildes, ids between dots. All of it is unreserved in URLs
 * (RFC 3986 §2.3) and allowed in cookies (RFC 6265 §4.1.1), so nothing on the way has a reason to encode it.
 *
 *     1~<id>~<given at, s>~<max age, days>~<policy>~<yes ids>~<no ids>~<source>~<language>~<regime>
 */
const FORMAT_1 = /^1~[a-z\d]{16}(~\d+){2}~[\w.-]+(~[\w.-]*){2}~[a-z-]+~[\w-]+~(opt-(in|out)|notice)$/

/**
 * Reads a record from the text of its cookie.
 *
 * @returns `undefined` when the text isn't a record in every part. Whether a record still holds is for
 * {@link pickRecord} to say.
 */
export function parseRecord(text: string): ConsentRecord | undefined {
  if (!FORMAT_1.test(text)) return
  const [, id, givenAt, maxAgeDays, policy, yes, no, source, language, regime] = text.split('~')
  return {
    id: id as string,
    givenAt: +(givenAt as string),
    maxAgeDays: +(maxAgeDays as string),
    policy: policy as string,
    // The refusals come last, so that an id in both lists is refused.
    choices: Object.fromEntries(
      [yes as string, no as string].flatMap((ids, isNo) =>
        ids
          .split('.')
          .filter(Boolean)
          .map(id => [id, !isNo]),
      ),
    ),
    source: source as Source,
    language: language as string,
    regime: regime as Regime,
  }
}

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

/** Whether a record, if it is not from the future, still says what the visitor wants. */
function isCurrent(record: ConsentRecord, settings: ResolvedSettings, now: number): boolean {
  return (
    record.policy === settings.policy.version &&
    record.maxAgeDays <= LONGEST_DAYS &&
    now < record.givenAt + record.maxAgeDays * DAY_S
  )
}

/** How long a record still holds, for its cookie. */
export const daysLeft = ({ givenAt, maxAgeDays }: ConsentRecord): number =>
  maxAgeDays - (nowInSeconds() - givenAt) / DAY_S

/** The ids that a visitor has yet to answer: all of them without a record, and later those that the site has added. */
export function unanswered(record: ConsentRecord | undefined, settings: ResolvedSettings): string[] {
  return settings.optionalIds.filter(id => record?.choices[id] === undefined)
}

/**
 * Of the texts that cookies of one name hold, the newest record that still says what the visitor wants: it isn't expired,
 * and was given under the policy of today. Of two given in the same second, the one that grants less. Where the newest is
 * from the future, an older one only if it grants nothing: what may have been refused doesn't come back by a clock.
 */
export function pickRecord(
  texts: readonly string[],
  settings: ResolvedSettings,
  now: number = Date.now() / 1000,
): ConsentRecord | undefined {
  return texts
    .flatMap(text => parseRecord(text) ?? [])
    .filter(record => isCurrent(record, settings, now))
    .sort((a, b) => b.givenAt - a.givenAt || grants(a) - grants(b))
    .find((record, i) => !(i && grants(record)) && record.givenAt <= now + CLOCK_SKEW_S)
}

const grants = ({ choices }: ConsentRecord) => Object.values(choices).filter(Boolean).length

export function nowInSeconds(): number {
  return Math.floor(Date.now() / 1000)
}
