import { ownScript } from './ownScript'
import { listen } from './stops'
import { trusted } from './trusted'
import type { Consent } from './types'
import { insert } from './writes'

/** HTML would wait for ever; a script that answers later than this still runs, but out of its turn. */
const TIMEOUT_MS = 5_000

/** The conditions under which scripts have run, whether or not they are still in the page, or consent was stopped since. */
export const ran = new Set<string>()

/** Counts them for the life of the page: no two modules tell by one name. */
let released = 0

/** After so many scripts, the browser gets its turn, for input and painting. */
const SLICE = 16

/**
 * Runs held scripts as the HTML standard runs parser-inserted ones: plain ones one after the other in document order,
 * `async` ones at once, `defer` and modules in order once the document is parsed.
 * https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 *
 * Once an external script or an inline module has settled, `data-assent-state` says how: `load`, `error` or `timeout`.
 *
 * @param mayRun - asked when a script's turn comes: by then its yes may have been taken back
 * @param failed - told of one that can't be released
 * @returns what takes a held script in; taking it in twice is harmless
 */
export function createScriptRunner(
  consent: Consent,
  mayRun: (held: HTMLElement) => boolean,
  failed: (held: HTMLElement, error: unknown) => void,
) {
  let plain: Promise<unknown> = Promise.resolve()
  let deferred: Promise<unknown> = new Promise(resolve => {
    if (document.readyState === 'loading') listen(document, 'DOMContentLoaded', resolve)
    else resolve(0)
  })

  return (held: HTMLScriptElement): void => {
    const { src } = held
    const isModule = held.dataset.type === 'module'
    const turn = () => release(held)
    if ((isModule || src) && held.hasAttribute('async')) Promise.resolve().then(turn)
    else if (isModule || (src && held.defer)) deferred = deferred.then(() => plain).then(turn)
    else plain = plain.then(turn)
  }

  /** Resolves when the script has run, failed, or had its time. */
  async function release(held: HTMLScriptElement): Promise<void> {
    try {
      if (!held.isConnected || !mayRun(held)) return
      // Hardly any browser tells that an inline module has run, and Firefox doesn't keep those inserted in order. So the
      // first thing that one does is to tell that it runs; until it waits for something, nothing comes between.
      const tell = `assentRuns${++released}`
      const script = runnable(held, tell)
      insert(held, script)
      // A classic inline script has run when it is in the page; a classic one with `nomodule` never will.
      const isOnTheWay = script.type || (!script.noModule && script.src)
      const done = isOnTheWay ? settled(held, script, tell) : ran.add(held.dataset.assent as string)
      consent.emit('release', { element: script })
      await done
      if (!(released % SLICE)) await new Promise(resolve => setTimeout(resolve))
    } catch (error) {
      // No nonce, or Trusted Types that don't allow our policy.
      failed(held, error)
    }
  }

  /** Resolves when the script has run, failed, or had its time; until it has run, its yes can be taken back. */
  function settled(held: HTMLScriptElement, script: HTMLScriptElement, tell: string): Promise<void> {
    return new Promise(resolve => {
      const goOn = (event: { type: string }) => {
        script.dataset.assentState ??= event.type
        resolve()
      }
      const end = (event: { type: string }) => {
        goOn(event)
        stop()
        if (event.type !== 'load') return
        ran.add(held.dataset.assent as string)
        // One that has its own yes taken back while it runs loads all the same; no later yes runs it again.
        held.type = 'load'
      }
      // What is still on its way doesn't run when it comes, for then it belongs to no page.
      const stop = listen(document, 'assent:change', () => {
        if (mayRun(held)) return
        script.replaceWith(held)
        new Document().adoptNode(script)
        // A module whose imports wait for something themselves is past that, but has yet to come to its own text.
        delete window[tell as never]
        // Nobody waits for it any longer.
        end({ type: 'error' })
      })
      // WebKit has the event for an inline module, too, whatever becomes of its imports.
      listen(script, 'load', script.src ? end : goOn)
      if (!script.src) {
        window[tell as never] = (() => end({ type: 'load' })) as never
        // One that can't be parsed or linked never runs. Nothing says whose error this is, so it still may be stopped.
        listen(
          window,
          'error',
          (event: ErrorEvent) => /Syntax|specifier|resolve/.test(event.error) && goOn(event),
        )
      }
      listen(script, 'error', end)
      setTimeout(goOn, TIMEOUT_MS, { type: 'timeout' })
    })
  }
}

/**
 * Makes the script that runs in the place of a held one, with every attribute that it had. Not a clone: one that came
 * by innerHTML is marked never to run, and its clone would be too.
 */
function runnable(held: HTMLScriptElement, tell: string): HTMLScriptElement {
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
  script.text = trusted('createScript', (script.type && !held.src ? `${tell}();` : '') + held.text)
  return script
}
