import fc from 'fast-check'

/** One script of a page, as its author wrote it. */
export interface Script {
  readonly name: string
  readonly place: 'inline' | 'external'
  readonly mode: 'plain' | 'async' | 'defer' | 'module' | 'async module'
  readonly outcome:
    | 'runs'
    | 'throws'
    | 'imports'
    | 'imports nothing'
    | 'imports what throws'
    | '404'
    | '500'
    | 'unreachable'
  /** How long the server takes for it, or for what it imports. */
  readonly delayMs: number
}

export type Arrangement = readonly Script[]

/** What a page with an arrangement has seen, in the order in which it happened. */
export interface Log {
  readonly ran: readonly string[]
  /** The scripts that fired `error`. */
  readonly failed: readonly string[]
  readonly thrown: readonly string[]
}

const placesModesAndOutcomes = fc.oneof(
  fc.record({
    place: fc.constant('external' as const),
    mode: fc.constantFrom('plain', 'async', 'defer', 'module', 'async module'),
    outcome: fc.constantFrom('runs', 'runs', 'runs', 'throws', '404', '500', 'unreachable'),
  }),
  fc.record({
    place: fc.constant('inline' as const),
    // `async` and `defer` mean nothing here, and authors write them all the same.
    mode: fc.constantFrom('plain', 'plain', 'plain', 'async', 'defer'),
    outcome: fc.constantFrom('runs', 'runs', 'throws'),
  }),
  fc.record({
    place: fc.constant('inline' as const),
    mode: fc.constantFrom('module', 'module', 'async module'),
    outcome: fc.constantFrom(
      'runs',
      'throws',
      'imports',
      'imports',
      'imports nothing',
      'imports what throws',
    ),
  }),
)

/** Pages of three to eight scripts, the same ones in every run. */
export function sampleArrangements(count: number): Arrangement[] {
  const script = fc.tuple(placesModesAndOutcomes, fc.constantFrom(0, 0, 10, 25, 40))
  const scripts = fc.array(script, { minLength: 3, maxLength: 8, size: 'max' })
  return fc
    .sample(scripts, { seed: 20260320, numRuns: count })
    .map(page => page.map(([script, delayMs], i) => ({ ...script, name: `s${i}`, delayMs }) as Script))
}

export function describeScript({ place, mode, outcome, delayMs }: Script): string {
  const what = [mode === 'plain' ? '' : mode, place, outcome === 'runs' ? '' : outcome]
  return `${what.filter(Boolean).join(' ')}${delayMs && place === 'external' ? ` ${delayMs} ms` : ''}`
}

/** The script in a page; held, as the README says that one is held. */
export function markup(script: Script, isHeld: boolean): string {
  const { name, place, mode } = script
  const isModule = mode.endsWith('module')
  const attributes = [
    `data-name="${name}"`,
    isHeld && 'type="text/plain" data-assent="analytics"',
    isModule && (isHeld ? 'data-type="module"' : 'type="module"'),
    mode.startsWith('async') && 'async',
    mode === 'defer' && 'defer',
    place === 'external' && `src="${addressOf(script)}"`,
  ]
  return `<script ${attributes.filter(Boolean).join(' ')}>${place === 'inline' ? textOf(script) : ''}</script>`
}

/** Whether there is a file of its name that throws. */
export const hasThrowingFile = ({ place, outcome }: Script): boolean =>
  place === 'external' ? outcome === 'throws' : outcome === 'imports what throws'

function addressOf({ name, outcome, delayMs }: Script): string {
  // Browsers refuse to connect to this port, and nothing listens on it.
  if (outcome === 'unreachable') return 'http://127.0.0.1:1/'
  if (outcome === 'throws') return `/throw/${name}.js?delay=${delayMs}`
  return `/log/${name}.js?delay=${delayMs}&status=${outcome === 'runs' ? 200 : outcome}`
}

function textOf({ name, outcome, delayMs }: Script): string {
  if (outcome === 'throws') return throwing(name)
  // Its own text never runs.
  if (outcome === 'imports what throws') return `import '/throw/${name}.js'; window.ran.push('never')`
  const status = outcome === 'imports nothing' ? 404 : 200
  const imports = outcome.startsWith('imports')
    ? `import '/log/${name}-import.js?delay=${delayMs}&status=${status}'; `
    : ''
  return `${imports}window.ran.push('${name}')`
}

/** The text of a script that notes that it ran, and then throws. */
export const throwing = (name: string) => `window.ran.push('${name}'); throw Error('${name} broke')`

/** Goes before all scripts of a page, and keeps its {@link Log}. */
export const keepLog = `
  window.ran = []
  window.failed = []
  window.thrown = []
  addEventListener('error', ({ target, message }) => {
    if (target === window) thrown.push(/\\w+(?= broke)/.exec(message)?.[0] ?? message)
    else failed.push(target.dataset.name)
  }, true)
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => thrown.push(violatedDirective))`

/**
 * When HTML lets a script run: `plain` ones as they stand, then the `deferred` ones as they stand, `async` ones
 * whenever they arrive. https://html.spec.whatwg.org/multipage/scripting.html#attr-script-async
 */
function turnOf({ place, mode }: Script): 'plain' | 'deferred' | 'async' {
  if (mode === 'async module' || (mode === 'async' && place === 'external')) return 'async'
  if (mode === 'module' || (mode === 'defer' && place === 'external')) return 'deferred'
  return 'plain'
}

/** What HTML says that the {@link fixedPart} of a log is. */
export function expectedPart(scripts: Arrangement) {
  const inTurn = (turn: string) => scripts.filter(script => turnOf(script) === turn)
  const ran = ['plain', 'deferred', 'async']
    .flatMap(inTurn)
    .filter(({ outcome }) => ['runs', 'throws', 'imports', 'imports what throws'].includes(outcome))
    .flatMap(({ name, outcome }) => (outcome === 'imports' ? [`${name}-import`, name] : [name]))
  const failed = scripts.filter(({ outcome }) =>
    ['imports nothing', '404', '500', 'unreachable'].includes(outcome),
  )
  const thrown = scripts.filter(({ outcome }) => outcome.endsWith('throws'))
  const names = (some: Arrangement) => some.map(({ name }) => name)
  return fixedPart({ ran, failed: names(failed), thrown: names(thrown) }, scripts)
}

/** A log without what HTML leaves open: when an `async` script runs, and when a failure is told. */
export function fixedPart({ ran, failed, thrown }: Log, scripts: Arrangement) {
  const whenever = scripts.filter(script => turnOf(script) === 'async').map(({ name }) => name)
  const isWhenever = (name: string) => whenever.includes(name.replace('-import', ''))
  return {
    inOrder: ran.filter(name => !isWhenever(name)),
    whenever: ran.filter(isWhenever).sort(),
    failed: [...failed].sort(),
    thrown: [...thrown].sort(),
  }
}
