import type { Use } from './chunks'
import type { Telling } from './module'
import { ownScript } from './ownScript'
import { listen } from './stops'
import { trusted } from './trusted'
import type { Consent } from './types'
import { insert } from './writes'

/** HTML would wait for ever; a script that answers later than this still runs, but out of its turn. */
const TIMEOUT_MS = 5_000

/**
 * The conditions under which code has run: those of scripts, and the ids of services that were started. Whether or not the
 * scripts are still in the page, or consent was stopped since.
 */
export const ran = new Set<string>()

/** After so many scripts, the browser gets its turn, for input and painting. */
const SLICE = 16

/**
 * Runs held scripts as the HTML standard runs parser-inserted ones: plain ones one after the other in document order,
 * `async` ones at once, `defer` and modules in order once the document is parsed.
 * https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 *
 * Once a script has settled, `data-assent-state` says how: `load`, `error` or `timeout`.
 *
 * @param mayRun - asked when a script's turn comes: by then its yes may have been taken back
 * @param failed - told of one that can't be released
 * @returns what takes a held script in; taking it in twice is harmless
 */
export function createScriptRunner(
  consent: Consent,
  use: Use,
  mayRun: (held: HTMLElement) => boolean,
  failed: (held: HTMLElement, error: unknown) => void,
) {
  let released = 0
  const waiting = new Set<HTMLElement>()
  const parsed = new Promise(resolve => {
    if (document.readyState === 'loading') listen(document, 'DOMContentLoaded', resolve)
    else resolve(0)
  })
  /** The last ones of those that are released together: of what a page is parsed from, and then of each look at it. */
  let plain: Promise<unknown> | undefined
  let deferred: Promise<unknown> | undefined

  return (held: HTMLScriptElement): void => {
    const isModule = held.dataset.type === 'module'
    const { src } = held
    const turn = () => Promise.race([release(held, isModule && !src), pause(TIMEOUT_MS)])
    // Every browser that gets here runs modules in their place.
    if ((held.noModule && !isModule) || waiting.has(held)) return
    waiting.add(held)
    // Those that come later don't stand behind these.
    parsed.then().then(() => (plain = deferred = undefined))
    if ((isModule || src) && held.hasAttribute('async')) turn()
    else if (isModule || (src && held.defer)) deferred = (deferred ?? parsed.then(() => plain)).then(turn)
    else plain = Promise.resolve(plain).then(turn)
  }

  /** Resolves when the script has run, failed, or had its time. */
  async function release(held: HTMLScriptElement, isInlineModule: boolean): Promise<void> {
    try {
      // Where what it tells by can't be loaded, the module runs all the same, and the next one waits out its time.
      const telling = await (isInlineModule && use('module', chunk => chunk.tellingOf(held.text)))
      waiting.delete(held)
      if (!held.isConnected || !mayRun(held)) return
      const script = runnable(held, telling ? telling.before : '')
      insert(held, script)
      const done = settled(held, script, telling)
      consent.emit('release', { element: script })
      await done
      if (!(++released % SLICE)) await pause()
    } catch (error) {
      // No nonce, or Trusted Types that don't allow our policy.
      failed(held, error)
    }
  }

  /** Until the script has run, its yes can be taken back. */
  function settled(
    held: HTMLScriptElement,
    script: HTMLScriptElement,
    telling: Telling | false | undefined,
  ): Promise<void> {
    return new Promise(resolve => {
      const goOn = ({ type }: { type: string }) => {
        script.dataset.assentState ??= type
        resolve()
        if (type !== 'load') return
        // One that has its own yes taken back while it runs loads all the same; no later yes runs it again.
        held.type = type
        ran.add(held.dataset.assent as string)
      }
      const end = (event: { type: string }) => {
        stop()
        goOn(event)
      }
      // What is still on its way doesn't run when it comes, for then it belongs to no page.
      const stop = listen(document, 'assent:change', () => {
        if (mayRun(held)) return
        script.replaceWith(held)
        new Document().adoptNode(script)
        // Nobody waits for it any longer. An inline module that can't tell may have run, so it counts as if it had.
        end({ type: telling !== undefined ? 'error' : 'load' })
      })
      listen(script, 'error', end)
      if (telling) telling.listen(script, goOn, end)
      else listen(script, 'load', end)
      // A classic inline script has run when it is in the page.
      if (!script.type && !script.src) end({ type: 'load' })
      else setTimeout(goOn, TIMEOUT_MS, { type: 'timeout' })
    })
  }
}

const pause = (ms?: number) => new Promise<undefined>(resolve => setTimeout(resolve, ms))

/**
 * Makes the script that runs in the place of a held one, with every attribute that it had. Not a clone: one that came
 * by innerHTML is marked never to run, and its clone would be too.
 */
function runnable(held: HTMLScriptElement, before: string): HTMLScriptElement {
  // What we insert, `strict-dynamic` trusts. So a script without the page's nonce must not run by our hand either.
  if (ownScript?.nonce && held.nonce !== ownScript.nonce) throw Error('nonce')
  const script = document.createElement('script')
  for (const attribute of held.attributes) {
    const { name, value } = attribute
    if (!/^(data-)?(type|assent-state)$/.test(name))
      try {
        // Trusted Types ask for a script in `onload`, and don't mind one elsewhere.
        script.setAttribute(name, trusted(name === 'src' ? 'createScriptURL' : 'createScript', value))
      } catch {
        // WebKit takes fewer names than its parser does.
        script.setAttributeNode(attribute.cloneNode() as Attr)
      }
  }
  if (held.dataset.type === 'module') script.type = 'module'
  script.nonce = held.nonce
  script.text = trusted('createScript', before + held.text)
  return script
}
