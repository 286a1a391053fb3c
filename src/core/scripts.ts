import type { Consent } from './types'

/** HTML would wait for ever; a script that answers later than this still runs, but out of its turn. */
const TIMEOUT_MS = 10_000

/**
 * Runs held scripts as the HTML standard runs parser-inserted ones: plain ones one after the other in document order,
 * `async` ones at once, `defer` and modules in order once the document is parsed.
 * https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 *
 * @param mayRun - asked when a script's turn comes: by then its yes may have been taken back
 * @returns what takes a held script in; taking it in twice is harmless
 */
export function createScriptRunner(consent: Consent, mayRun: (held: Element) => boolean) {
  const parsed = new Promise(resolve => {
    if (document.readyState !== 'loading') resolve(0)
    else document.addEventListener('DOMContentLoaded', resolve)
  })
  let plain: Promise<unknown> = Promise.resolve()
  let deferred: Promise<unknown> = parsed

  return (held: HTMLScriptElement): void => {
    const run = () => (held.isConnected && mayRun(held) ? release(held) : undefined)
    const isModule = held.dataset.type === 'module'
    const hasChoice = isModule || held.hasAttribute('src')
    if (hasChoice && held.hasAttribute('async')) run()
    else if (isModule || (hasChoice && held.hasAttribute('defer')))
      deferred = deferred.then(() => plain).then(run)
    else plain = plain.then(run)
  }

  /** Resolves when the script has run, failed, or had its time. */
  async function release(held: HTMLScriptElement): Promise<void> {
    try {
      const script = runnable(held)
      const done = settled(script)
      held.replaceWith(script)
      consent.emit('release', { element: script })
      await done
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
  if (!held.hasAttribute('src')) script.text = trusted(held.text)
  return script
}

function settled(script: HTMLScriptElement): Promise<unknown> | undefined {
  // An inline script has run when it is in the page; one with `nomodule` never will.
  if (!script.src || script.noModule) return
  return new Promise(resolve => {
    script.addEventListener('load', resolve)
    script.addEventListener('error', resolve)
    setTimeout(resolve, TIMEOUT_MS)
  })
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScript(text: string): string },
  ): { createScript(text: string): string }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/** The text came with the page's own markup, so it is as trusted as the page. */
function trusted(text: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('assent', { createScript: script => script })
  return policy?.createScript(text) ?? text
}
