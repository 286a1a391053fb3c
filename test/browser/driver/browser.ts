import { DriverError, type Params, type Session } from './commands'
import type { Engine } from './engines.mjs'
import { pressActions } from './keys'
import { isPassing, type LoadState, open, reload, traverse } from './navigation'
import { until } from './until'

const PATIENCE_MS = 10_000

/** One running browser. What isn't a method here can be sent through {@link Browser.session}. */
export class Browser {
  readonly engine: Engine
  readonly session: Session
  /** How long the waiting methods wait before they fail. */
  patienceMs = PATIENCE_MS
  readonly #end: () => Promise<void>

  constructor(engine: Engine, session: Session, end: () => Promise<void>) {
    this.engine = engine
    this.session = session
    this.#end = end
  }

  // ── Pages ─────────────────────────────────────────────────────────────────

  /** Opens a page and waits until it has loaded, or as far as `load`, for a page of which a part never arrives. */
  async goto(url: string, load: LoadState = 'complete'): Promise<void> {
    await this.leaveFrames()
    await open(this.session, url, load)
  }

  back(load: LoadState = 'complete'): Promise<void> {
    return traverse(this.session, 'back', load)
  }

  forward(load: LoadState = 'complete'): Promise<void> {
    return traverse(this.session, 'forward', load)
  }

  refresh(load: LoadState = 'complete'): Promise<void> {
    return reload(this.session, load)
  }

  url(): Promise<string> {
    return this.session.send('url')
  }

  // ── What is in them ───────────────────────────────────────────────────────

  /**
   * Runs a function in the page and gives back what it returns, or what its promise becomes. It is sent as text: it
   * can't see the variables of the test, so hand them over as `args`. `undefined` comes back as `null`.
   */
  eval<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.session.send('execute', { script: `return (${fn}).apply(null, arguments)`, args })
  }

  /** Asks the page again until `fn` returns something truthy, and gives it back. What it throws counts as "not yet". */
  async waitFor<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<NonNullable<Awaited<R>>> {
    let last: unknown
    return until(
      () => `${fn}${args.length ? ` with ${JSON.stringify(args)}` : ''}. The last answer was: ${last}`,
      async (): Promise<Awaited<R> | undefined> => {
        try {
          const answer = await this.eval(fn, ...args)
          last = JSON.stringify(answer)
          return answer
        } catch (error) {
          if (!isPassing(error)) throw error
          last = error
          return undefined
        }
      },
      this.patienceMs,
    )
  }

  /** Clicks as a mouse does, once the element is there and nothing lies over it. */
  click(selector: string): Promise<void> {
    return this.#onElement(selector, id => this.session.send('click', { id }))
  }

  /** Types into a field. */
  type(selector: string, text: string): Promise<void> {
    return this.#onElement(selector, id => this.session.send('type', { id, text }))
  }

  /** Presses keys one after the other: `press('Tab', 'Shift+Tab', 'Enter', 'a')`. */
  press(...keys: string[]): Promise<void> {
    const actions = [{ type: 'key', id: 'keyboard', actions: pressActions(keys) }]
    return this.session.send('actions', { actions })
  }

  /** Turns to a frame of the current document: whatever follows happens in it, until {@link leaveFrames}. */
  enterFrame(selector: string): Promise<void> {
    return this.#onElement(selector, id => this.session.send('frame', { id: { [ELEMENT]: id }, element: id }))
  }

  leaveFrames(): Promise<void> {
    return this.session.send('frame', { id: null })
  }

  async #onElement(selector: string, act: (id: string) => Promise<void>): Promise<void> {
    const params = { using: 'css selector', value: selector }
    let last: unknown
    await until(
      () => `${selector}. The last answer was: ${last}`,
      async () => {
        try {
          const found = await this.session.send<Record<string, string>>('find', params)
          await act(found[ELEMENT] as string)
          return true
        } catch (error) {
          if (!(error instanceof DriverError && NOT_YET.has(error.code))) throw error
          last = error
          return false
        }
      },
      this.patienceMs,
    )
  }

  // ── Windows ───────────────────────────────────────────────────────────────

  /** The current tab, for {@link switchTo}. */
  tab(): Promise<string> {
    return this.session.send('tab')
  }

  /** Opens a tab, turns to it, and gives back what {@link switchTo} takes. */
  async newTab(url?: string): Promise<string> {
    const { handle } = await this.session.send<{ handle: string }>('newTab', { type: 'tab' })
    await this.switchTo(handle)
    if (url) await this.goto(url)
    return handle
  }

  switchTo(tab: string): Promise<void> {
    return this.session.send('switchTo', { handle: tab })
  }

  /** Closes the current tab and turns to the oldest one. */
  async closeTab(): Promise<void> {
    const [first] = await this.session.send<string[]>('closeTab')
    if (first) await this.switchTo(first)
  }

  /**
   * Sizes the page, not the window around it.
   *
   * @throws where the engine can't: Firefox has no window narrower than 500 px, WebKitGTK than 447.
   */
  async resize(width: number, height: number): Promise<void> {
    let page = await this.#pageSize()
    let outer = { width, height }
    await until(
      () => `a page of ${width} × ${height} px. It is ${page.width} × ${page.height}`,
      async () => {
        if (page.width === width && page.height === height) return true
        await this.session.send('resize', outer)
        page = await this.#pageSize()
        outer = { width: outer.width + width - page.width, height: outer.height + height - page.height }
        return false
      },
      this.patienceMs,
    )
  }

  #pageSize(): Promise<{ width: number; height: number }> {
    return this.eval(() => ({ width: innerWidth, height: innerHeight }))
  }

  // ── The rest ──────────────────────────────────────────────────────────────

  /** What is seen of the page, as a PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.session.send<string>('screenshot', { full: false }), 'base64')
  }

  /** The cookies that the current page gets, `HttpOnly` ones as well. */
  cookies(): Promise<Cookie[]> {
    return this.session.send('cookies')
  }

  /** Leaves the page for an empty one, and removes every cookie of every host. */
  clearCookies(): Promise<void> {
    return this.session.clearCookies()
  }

  /**
   * Speaks Chromium's DevTools protocol to the current tab: `cdp('Emulation.setEmulatedMedia', { media: 'print' })`.
   *
   * @throws in the other engines, which have none.
   */
  cdp<T = unknown>(command: string, params?: Params): Promise<T> {
    if (!this.session.cdp) throw new Error(`${this.engine} doesn't speak the DevTools protocol`)
    return this.session.cdp<T>(command, params)
  }

  /** Back to how it was launched: one tab, on an empty page, without cookies. */
  async reset(): Promise<void> {
    this.patienceMs = PATIENCE_MS
    const [first, ...others] = await this.session.send<string[]>('tabs')
    for (const tab of others) {
      await this.switchTo(tab)
      await this.session.send('closeTab')
    }
    await this.switchTo(first as string)
    await this.clearCookies()
  }

  async close(): Promise<void> {
    // A browser that has crashed can't say goodbye; its processes are ended all the same.
    await this.session.send('quit').catch(() => {})
    await this.#end()
  }
}

export interface Cookie {
  readonly name: string
  readonly value: string
  readonly domain: string
  readonly path: string
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly sameSite?: 'Lax' | 'Strict' | 'None'
  /** Seconds since 1970. Absence means: until the browser closes. */
  readonly expiry?: number
}

/** The name under which WebDriver hands elements over: https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** What passes when a page has come further. */
const NOT_YET = new Set([
  'no such element',
  'stale element reference',
  'element not interactable',
  'element click intercepted',
])
