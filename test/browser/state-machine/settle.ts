import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from '../driver/browser'
import { isPassing } from '../driver/navigation'
import { engine } from '../fixture'
import type { Site } from '../site'
import type { Visitor } from '../visitor'
import { type Doc, isMet, isMetBy, lost, type Model, mustReload, type Tab } from './model'
import { address, keyOf, SWITCHES, TRACES } from './pages'

export interface Real {
  readonly browser: Browser
  readonly site: Site
  readonly visitor: Visitor
  /** How many of the site's requests have been looked at, and which held elements were among them. */
  checked: number
  readonly requested: Set<string>
}

/** As long as this, what a command brought about may take, in tabs that are hidden too. */
const PATIENCE_MS = 10_000

/**
 * Waits until all tabs are as the model has them.
 *
 * @param isMoving - whether the command has brought the current tab to another document
 * @throws at once when something happened that nothing can undo; otherwise when patience ends
 */
export async function settle(model: Model, real: Real, isMoving = false): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const complaints: string[] = []
    for (const tab of model.tabs) complaints.push(...(await complaintsIn(tab, model, real, isMoving)))
    checkRequests(model, real)
    model.protectGranted()
    if (!complaints.length) break
    if (Date.now() > end) throw new Error(complaints.join('\n'))
    await sleep(20)
  }
  for (const tab of model.tabs) {
    const doc = model.docOf(tab)
    doc.seen = model.choicesIn(doc) ?? null
  }
  await real.browser.switchTo(model.tab.handle)
}

async function complaintsIn(tab: Tab, model: Model, real: Real, isMoving: boolean): Promise<string[]> {
  let found: ReturnType<typeof look> | null
  try {
    await real.browser.switchTo(tab.handle)
    found = await real.browser.eval(look)
  } catch (error) {
    if (!isPassing(error)) throw error
    return [`${error}`]
  }
  // Firefox, between two documents.
  if (!found) return ['nothing was seen']
  if (tab.page !== found.page) follow(tab, found.page, model, isMoving && tab === model.tab)
  const doc = model.docOf(tab)
  model.begin(doc, found.born)
  const choices = model.choicesIn(doc)
  if (lost(doc, choices).length) doc.hasLost = true
  if (doc.seen === undefined || lost(doc, choices).length) model.sweep(doc)
  doc.runs = found.runs
  checkRuns(doc)
  // WebKit cuts off what a page imports that is being loaded again.
  if (found.errors.length && !(engine === 'webkit' && mustReload(doc, choices)))
    throw new Error(`page ${doc.page} had errors: ${found.errors.join(', ')}`)

  const complaints: string[] = []
  const expect = (what: string, actual: unknown, expected: unknown) => {
    const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)]
    if (a !== b) complaints.push(`page ${doc.page}: ${what} is ${a}, but should be ${b}`)
  }
  const cookie = found.cookies.find(([name]) => name === 'assent')?.[1]?.split('~')
  expect('the policy in the cookie', Number(cookie?.[4] ?? 0), model.record?.policy ?? 0)
  expect(
    'the list of ids with a yes',
    found.yes,
    Object.keys(choices ?? {}).filter(id => choices?.[id]),
  )
  expect('the record', found.record, choices ? cookie?.[1] : null)
  expect('that it goes on', mustReload(doc, choices), false)
  // Not to leave a page before: what is cut off on its way fails when the page comes back.
  if (doc.hasLost) expect('that it has what erases', found.hasErase, true)
  expect('that the banner shows', found.asks, !choices)
  expect('that the preferences show', found.switches !== null, doc.isManaging)
  for (const [id, isOn] of found.switches ?? []) expect(`the switch of ${id}`, isOn, choices?.[id] === true)
  if (found.switches) expect('the number of switches', found.switches.length, Object.keys(SWITCHES).length)

  const names = found.cookies.map(([name]) => name as string).filter(name => name in TRACES)
  expect(
    'what has survived',
    names.filter(name => !model.mayRemain.has(name)),
    [],
  )
  const isStillOurs = (name: string) => choices?.[TRACES[name] as string]
  expect(
    'what is lost',
    [...model.mustRemain].filter(name => isStillOurs(name) && !names.includes(name)),
    [],
  )

  const ran = found.runs.map(({ key }) => key)
  for (const held of doc.held) {
    const { key, kind, condition } = held
    const isOf = `of ${kind} ${key} for “${condition}”`
    if (kind === 'iframe')
      expect(`the placeholder ${isOf}`, found.placeholders.includes(address(key)), !isMetBy(held, choices))
    if (isMetBy(held, choices)) {
      if (kind === 'src' || kind === 'inline') expect(`the run ${isOf}`, ran.includes(key), true)
      if (kind !== 'inline') expect(`the request ${isOf}`, real.requested.has(key), true)
    } else if (!condition.includes('!')) expect(`the run ${isOf}`, ran.includes(key), false)
  }
  return complaints
}

function follow(tab: Tab, page: number, model: Model, isMoving: boolean): void {
  const before = model.docOf(tab)
  if (before && !isMoving && !mustReload(before, model.choicesIn(before)))
    throw new Error(`page ${before.page} was loaded again`)
  tab.page = page
}

function checkRuns({ page, held, runs }: Doc): void {
  runs.forEach(({ key, granted, hasDecided }, index) => {
    const condition = held.find(element => element.key === key)?.condition as string
    const was = `${key} for “${condition}” in page ${page}, with a yes to [${granted}]`
    if (!isMet(condition, id => granted.includes(id), hasDecided)) throw new Error(`Ran ungranted: ${was}`)
    if (runs.findIndex(other => other.key === key) < index) throw new Error(`Ran twice: ${was}`)
  })
}

/** Whatever is asked for now must be granted now: what was granted before has been waited for. */
function checkRequests(model: Model, real: Real): void {
  for (; real.checked < real.site.requests.length; real.checked++) {
    const request = real.site.requests[real.checked]
    const key = request && keyOf(request)
    if (!key) continue
    real.requested.add(key)
    const doc = model.docs.get(Number.parseInt(key, 10)) as Doc
    const held = doc.held.find(element => element.key === key)
    if (!held || !isMetBy(held, model.choicesIn(doc)))
      throw new Error(`Loaded ungranted: ${key} for “${held?.condition}” in page ${doc.page}`)
  }
}

/** Runs in the page. */
function look() {
  const { page, runs, errors, consent } = window.machine
  if (!consent) throw new Error('Consent has not started')
  const record = consent.$record.get()
  const banner = document.querySelector('#assent section:not(#assent dialog section)')
  const dialog = document.querySelector('#assent dialog[open]')
  return {
    page,
    born: performance.timeOrigin,
    runs,
    errors,
    record: record?.id ?? null,
    yes: ['preference', 'chat', 'analytics', 'stats', 'maps'].filter(id => consent.has(id)),
    asks: banner !== null && banner.getClientRects().length > 0,
    switches:
      dialog &&
      Array.from(dialog.querySelectorAll('input'), input => {
        return [input.dataset.category ?? input.dataset.service ?? '', input.checked] as const
      }),
    placeholders: Array.from(
      document.querySelectorAll<HTMLElement>('.assent-placeholder + iframe'),
      frame => frame.dataset.src,
    ),
    hasErase: performance.getEntriesByType('resource').some(({ name }) => name.includes('assent-erase')),
    cookies: document.cookie.split('; ').map(cookie => cookie.split('=')),
  }
}
