import { trusted } from './trusted'
import type { Consent, Stop } from './types'

/** HTML would wait for ever; a script that answers later than this still runs, but out of its turn. */
const TIMEOUT_MS = 5_000

/** Between scripts, the browser gets its turn as often as this, for input and painting. */
const SLICE_MS = 8

/**
 * Runs held scripts as the HTML standard runs parser-inserted ones: plain ones one after the other in document order,
 * `async` ones at once, `defer` and modules in order once the document is parsed.
 * https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 *
 * What became of a script stands on it as `data-assent-state`: `released`, then `load`, `error` or `timeout`.
 *
 * @param mayRun - asked when a script's turn comes: by then its yes may have been taken back
 * @returns what takes a held script in; taking it in twice is harmless
 */
export function createScriptRunner(consent: Consent, mayRun: (held: HTMLElement) => boolean) {
  let sliceEnd = 0
  let followsInlineModule = false
  let plain: Promise<unknown> = Promise.resolve()
  let deferred: Promise<unknown> = new Promise(resolve => {
    if (document.readyState !== 'loading') resolve(0)
    else document.addEventListener('DOMContentLoaded', resolve)
  })

  return (held: HTMLScriptElement): void => {
    const turn = () => (held.isConnected && mayRun(held) ? release(held) : undefined)
    const isModule = held.dataset.type === 'module'
    const { src } = held
    if ((isModule || src) && held.hasAttribute('async')) turn()
    else if (isModule || (src && held.defer)) deferred = deferred.then(() => plain).then(turn)
    else plain = plain.then(turn)
  }

  /** Resolves when the script has run, failed, or had its time. */
  async function release(held: HTMLScriptElement): Promise<void> {
    try {
      const script = runnable(held)
      const isInlineModule = script.type === 'module' && !script.src
      // Nothing tells that an inline module has run. So it and the one after it go into the browser's own list of
      // scripts that run in order; no further, because there one that hangs would hold all others.
      if (isInlineModule || followsInlineModule) script.async = false
      if (script.type === 'module' || script.defer) followsInlineModule = isInlineModule
      const done = settled(script)
      held.replaceWith(script)
      consent.emit('release', { element: script })
      await done
      if (performance.now() > sliceEnd) {
        await new Promise(resolve => setTimeout(resolve))
        sliceEnd = performance.now() + SLICE_MS
      }
    } catch (error) {
      // Trusted Types that don't allow our policy.
      consent.emit('error', { error, during: 'release' })
    }
  }
}

/** Makes the script that runs in the place of a held one, with every attribute that it had. */
function runnable(held: HTMLScriptElement): HTMLScriptElement {
  // A clone keeps the nonce and, unlike setAttribute, needs no Trusted Types policy for `src`.
  const script = held.cloneNode() as HTMLScriptElement
  if (held.dataset.type) script.type = held.dataset.type
  else script.removeAttribute('type')
  if (!held.src) script.text = trusted('createScript', held.text)
  return script
}

function settled(script: HTMLScriptElement): Promise<unknown> | undefined {
  script.dataset.assentState = 'released'
  // An inline script has run when it is in the page; one with `nomodule` never will.
  if (!script.src || script.noModule) return
  return new Promise<{ type: string }>(resolve => {
    script.addEventListener('load', resolve)
    script.addEventListener('error', resolve)
    setTimeout(resolve, TIMEOUT_MS, { type: 'timeout' })
  }).then(({ type }) => {
    script.dataset.assentState = type
  })
}

/** Once a page is parsed, `document.write` would replace it, or do nothing at all: a released script is reported instead. */
export function reportWrites(consent: Consent): Stop {
  const { write } = document
  document.write = (...text: string[]) => {
    if (!document.currentScript?.hasAttribute('data-assent')) write.apply(document, text)
    else consent.emit('error', { error: Error('document.write'), during: 'release' })
  }
  return () => {
    document.write = write
  }
}
