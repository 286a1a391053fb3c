import { listen, together } from './stops'

/** Stands before a text that isn't to run, though what it imports does. */
const NEVER = 'await new Promise(Boolean)'

/** Longer than it takes to run again what has come already. */
const ENOUGH_MS = 1_000

/** What keeps a module from being run at all: these errors are made anew each time. */
const isOfText = (error: unknown) => /Syntax|specifier|resolve/.test(String(error))

/**
 * Goes on if an error that the window has heard of is why an inline module never comes to its text, for nothing says
 * whose error it is. So its imports are asked for again, which HTML answers with the same error: it keeps how each module
 * went. WebKit doesn't, but has a `load` event for an inline module.
 * https://html.spec.whatwg.org/multipage/webappapis.html#module-map
 *
 * @param make - makes such a module again, with this before its text
 */
export function goOnIfFailed(
  first: ErrorEvent,
  goOn: (error: ErrorEvent) => void,
  make: (before: string) => HTMLScriptElement,
): void {
  // Of what a script of another origin throws, nobody hears more than that; a module's is told.
  if (first.error === null) return
  const again = make(NEVER)
  // Nothing waits for that.
  if (again.hasAttribute('async')) return
  for (const name of again.getAttributeNames())
    if (!/^(type|nonce|crossorigin|referrerpolicy)$/.test(name)) again.removeAttribute(name)

  const onError = (second: ErrorEvent) => {
    const isSame = isOfText(first.error)
      ? String(second.error) === String(first.error)
      : second.error === first.error
    if (!isSame) return
    // The page has heard of it.
    second.stopImmediatePropagation()
    second.preventDefault()
    stop()
    goOn(first)
  }
  window.addEventListener('error', onError, true)
  const stop = together(
    () => window.removeEventListener('error', onError, true),
    // What its imports may still bring doesn't run for us.
    () => new Document().adoptNode(again),
    // Its yes may be taken back.
    listen(document, 'assent:change', () => stop()),
  )
  setTimeout(stop, ENOUGH_MS)
  document.head.append(again)
}
