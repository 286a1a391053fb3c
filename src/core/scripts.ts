import type { Use } from './chunks'
import { ownScript } from './ownScript'
import { listen } from './stops'
import { trusted } from './trusted'
import type { Consent } from './types'
import { insert } from './writes'

/** HTML would wait for ever; a script that answers later than this still runs, but out of its turn. */
const TIMEOUT_MS = 5_000

/**
 * The conditions under which code has run: those of scripts, and the ids of services that were started. Whether or not the
 * scripts are still in the page, or consent was stopped since. And `id!`, which is no condition, for a service that couldn't
 * be stopped.
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
  mayRun: (held: HTMLElement) => boolean | undefined,
  failed: (held: HTMLElement, error: unknown) => void,
) {
  let released = 0
  /** As HTML remembers what has been started, also where a framework makes a released script a held one again. */
  const taken = new WeakSet<HTMLElement>()
  const parsed = new Promise(resolve =>
    document.readyState === 'loading' ? listen(document, 'DOMContentLoaded', resolve) : resolve(0),
  )
  /** For those that are released together: what a page is parsed from, and then what each look at it finds. */
  const createQueue = () => {
    let plain: Promise<unknown> | undefined
    let deferred: Promise<unknown> | undefined
    return (held: HTMLScriptElement, isModule: boolean) => {
      const { src } = held
      const turn = () =>
        new Promise<void>(resolve => release(held, isModule && !src, resolve)).then(
          // The timer's delay is no number, so there is none.
          () => released++ % SLICE || new Promise(setTimeout as never),
        )
      // Astro runs a copy of each script that it has just put into the page and finds it can run, so at first none can.
      plain ||= new Promise(setTimeout as never)
      if (held.hasAttribute('async') && (isModule || src)) setTimeout(turn)
      else if (isModule || (src && held.defer)) deferred = (deferred || parsed.then(() => plain)).then(turn)
      else plain = plain.then(turn)
    }
  }
  let take = createQueue()

  return (held: HTMLScriptElement): void => {
    const isModule = held.dataset.type === 'module'
    // Every browser that gets here runs modules in place of `nomodule`.
    if (taken.has(held) || (held.noModule && !isModule)) return
    take(held, isModule)
    taken.add(held)
    // Those that come later don't stand behind these.
    parsed.then(() => (take = createQueue()))
  }

  /** @param done - called when the script has run, failed, or had its time */
  async function release(held: HTMLScriptElement, isInlineModule: boolean, done: () => void): Promise<void> {
    const script = document.createElement('script')
    const goOn = ({ type }: { type: string }) => {
      script.dataset.assentState ??= type
      done()
      if (type === 'load') ran.add(held.dataset.assent as string)
    }
    try {
      setTimeout(goOn, TIMEOUT_MS, { type: 'timeout' })
      // Where what it tells by can't be loaded, the module runs all the same, and the next one waits out its time.
      const telling = await (isInlineModule && use('module', chunk => chunk.tellingOf(held.text)))
      if (held.isConnected && mayRun(held)) {
        makeRunnable(script, held, telling ? telling.before : '')
        insert(held, script)
        const end = (event: { type: string }) => {
          stop()
          goOn(event)
          // One that has its own yes taken back while it runs loads all the same; no later yes runs it again.
          if (event.type === 'load') taken.add(held)
          else taken.delete(held)
        }
        // What is still on its way doesn't run when it comes, for then it belongs to no page.
        const stop = listen(document, 'assent:change', () => {
          if (mayRun(held)) return
          script.replaceWith(held)
          new Document().adoptNode(script)
          // Nobody waits for it any longer. An inline module that can't tell may have run, so it counts as if it had.
          end({ type: telling !== undefined ? 'error' : 'load' })
        })
        taken.add(script)
        listen(script, 'error', end)
        if (!telling) listen(script, 'load', end)
        else telling.listen(script, goOn, end)
        // A classic inline script has run when it is in the page.
        if (!script.src && !script.type) end({ type: 'load' })
        consent.emit('release', { element: script })
        return
      }
    } catch (error) {
      // No nonce, or Trusted Types that don't allow our policy.
      failed(held, error)
    }
    done()
    taken.delete(held)
  }
}

/**
 * Makes the script that runs in the place of a held one, with every attribute that it had. Not a clone: one that came
 * by innerHTML is marked never to run, and its clone would be too.
 */
function makeRunnable(script: HTMLScriptElement, held: HTMLScriptElement, before: string): void {
  // What we insert, `strict-dynamic` trusts. So a script without the page's nonce must not run by our hand either.
  if (ownScript?.nonce && ownScript.nonce !== held.nonce) throw Error('nonce')
  for (const attribute of held.attributes) {
    const { name, value } = attribute
    if (!/^(type|data-assent-state)$/.test(name))
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
}
