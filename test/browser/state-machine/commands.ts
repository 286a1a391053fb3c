import fc from 'fast-check'
import { NONCE } from '../markup'
import type { Model } from './model'
import { address, CONDITIONS, type Held, IDS, type Kind, SWITCHES, TRACES } from './pages'
import { type Real, settle } from './settle'

type Command = fc.AsyncCommand<Model, Real>

const MOST_TABS = 3

const accepting = anyOf('accept', [[]], async (model, real) => {
  await seeButtons(model, real)
  await real.visitor.accept()
  model.chooseAll(true)
})

/** All that a visitor, the site's code and its trackers may do, in any order. */
export const commands: fc.Arbitrary<Command>[] = [
  // Twice, because without a yes there is little to go wrong.
  accepting,
  accepting,
  anyOf('reject', [[]], async (model, real) => {
    await seeButtons(model, real)
    await real.visitor.reject()
    model.chooseAll(false)
  }),
  fc.subarray(Object.keys(SWITCHES)).map(ids =>
    command(`save(${ids})`, async (model, real) => {
      await openPreferences(model, real)
      const draft: Record<string, boolean> = { ...model.choicesIn(model.doc) }
      for (const id of ids) {
        const isOn = !draft[id]
        for (const each of SWITCHES[id] ?? []) draft[each] = isOn
        // Not with the mouse: a service's switch lies in details that may be folded.
        await real.browser.eval(turn, id)
      }
      await real.browser.click('#assent dialog [data-action="save"]')
      model.choose(Object.fromEntries(IDS.map(id => [id, draft[id] === true])))
    }),
  ),
  anyOf('withdraw', [[], ...IDS.map(id => [id])], async (model, real, ...ids) => {
    await real.browser.eval((...each) => window.machine.consent?.withdraw(...each), ...ids)
    model.withdraw(ids)
  }),
  // Whoever changes her mind at once has never said yes to anything that ran. Another tab may see the yes in between.
  command(
    'waver',
    async (model, real) => {
      await real.browser.eval(() => {
        window.machine.consent?.acceptAll()
        window.machine.consent?.rejectAll()
      })
      model.chooseAll(false)
    },
    { isPossible: ({ tabs }) => tabs.length === 1 },
  ),
  anyOf('forget', [[]], async (model, real) => {
    await real.browser.eval(() => window.machine.consent?.forget())
    model.forget()
  }),
  anyOf('open preferences', [[]], openPreferences),
  command(
    'close preferences',
    async (model, real) => {
      await real.visitor.closePreferences()
      model.doc.isManaging = false
    },
    { isPossible: model => model.doc.isManaging },
  ),
  anyOf(
    'plant',
    Object.keys(TRACES).map(name => [name]),
    async (model, real, name = '') => {
      await real.browser.eval(each => {
        document.cookie = `${each}=1; path=/; max-age=1000`
      }, name)
      model.plant(name)
    },
  ),
  fc
    .record({
      kind: fc.constantFrom<Kind>('src', 'inline', 'iframe', 'img'),
      condition: fc.constantFrom(...CONDITIONS),
    })
    .map(({ kind, condition }) =>
      command(`insert ${kind} for “${condition}”`, async (model, real) => {
        const held: Held = { key: `${model.doc.page}-${100 + model.inserted++}`, kind, condition }
        model.doc.held.push(held)
        await real.browser.eval(insert, held, address(held.key), NONCE)
      }),
    ),
  ...moves(),
  anyOf('bump the policy', [[]], async model => {
    model.policy++
  }),
  ...tabs(),
].map(each => (each instanceof fc.Arbitrary ? each : fc.constant(each)))

function moves(): Command[] {
  const options = { isMoving: true }
  return [
    command('reload', (_, real) => real.browser.refresh(), options),
    command(
      'follow a link',
      async (model, real) => {
        const { tab } = model
        const path = tab.paths[tab.at] === '/' ? '/other' : '/'
        await real.visitor.openPage(path)
        tab.paths.splice(++tab.at, Infinity, path)
      },
      options,
    ),
    command(
      'back',
      async (model, real) => {
        await real.browser.back()
        comeAgain(model, -1)
      },
      { ...options, isPossible: ({ tab }) => tab.at > 0 },
    ),
    command(
      'forward',
      async (model, real) => {
        await real.browser.forward()
        comeAgain(model, 1)
      },
      { ...options, isPossible: ({ tab }) => tab.at < tab.paths.length - 1 },
    ),
  ]
}

/** A page that was kept from before the policy changed may erase what only the new policy's choices grant. */
function comeAgain(model: Model, step: number): void {
  model.tab.at += step
  model.mustRemain.clear()
}

function tabs(): Command[] {
  return [
    command(
      'open a tab',
      async (model, real) => {
        const handle = await real.browser.newTab(real.site.url('/'))
        model.current = model.tabs.push({ handle, page: 0, paths: ['/'], at: 0 }) - 1
      },
      { isMoving: true, isPossible: ({ tabs }) => tabs.length < MOST_TABS },
    ),
    command(
      'go to the next tab',
      async model => {
        model.current = (model.current + 1) % model.tabs.length
      },
      { isPossible: ({ tabs }) => tabs.length > 1 },
    ),
    command(
      'close the tab',
      async (model, real) => {
        await real.browser.closeTab()
        model.tabs.splice(model.current, 1)
        model.current = 0
      },
      { isPossible: ({ tabs }) => tabs.length > 1 },
    ),
  ]
}

interface Options {
  readonly isMoving?: boolean
  isPossible?(model: Readonly<Model>): boolean
}

function command(
  name: string,
  act: (model: Model, real: Real) => Promise<void>,
  { isMoving = false, isPossible = () => true }: Options = {},
): Command {
  return {
    check: isPossible,
    toString: () => name,
    async run(model, real) {
      await act(model, real)
      await settle(model, real, isMoving)
    },
  }
}

function anyOf(
  name: string,
  variants: string[][],
  act: (model: Model, real: Real, ...args: string[]) => Promise<void>,
): fc.Arbitrary<Command> {
  const each = (args: string[]) =>
    command(args.length ? `${name}(${args})` : name, (model, real) => act(model, real, ...args))
  return fc.constantFrom(...variants).map(each)
}

/** The banner has the buttons; who has chosen finds them in the preferences. */
async function seeButtons(model: Model, real: Real): Promise<void> {
  if (model.choicesIn(model.doc)) await openPreferences(model, real)
}

async function openPreferences(model: Model, { browser }: Real): Promise<void> {
  if (!model.doc.isManaging) await browser.click('#open')
  await browser.waitFor(() => document.querySelector('#assent dialog[open] input'))
  model.doc.isManaging = true
}

/** Runs in the page. */
function turn(id: string): void {
  const dialog = document.querySelector('#assent dialog[open]')
  dialog?.querySelector<HTMLElement>(`[data-category="${id}"], [data-service="${id}"]`)?.click()
}

/** Runs in the page. */
function insert({ key, kind, condition }: Held, url: string, nonce: string): void {
  const { trusted } = window.machine
  const isScript = kind === 'src' || kind === 'inline'
  const element = document.createElement(isScript ? 'script' : kind)
  element.dataset.assent = condition
  if (element instanceof HTMLScriptElement) {
    element.type = 'text/plain'
    element.nonce = nonce
    if (kind === 'src') element.src = trusted.createScriptURL(url)
    else element.text = trusted.createScript(`window.ran.push(${JSON.stringify(key)})`)
  } else element.dataset.src = url
  document.body.append(element)
}
