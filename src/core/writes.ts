import { together } from './stops'
import type { Consent, Stop } from './types'

/** `undefined` as long as nothing has been released. */
let isInserting: boolean | undefined

/** Puts a script in its place. An inline one runs at once, and so does what it inserts. */
export function insert(held: Element, script: HTMLScriptElement): void {
  isInserting = true
  held.replaceWith(script)
  isInserting = false
}

/**
 * Reports what a released script writes into the page. HTML lets a script write where the parser has found it, and not
 * once the parser has gone on: from a file or a module it ignores that then, but an inline one's would replace the page.
 * https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document-write-steps
 */
export function reportWrites({ emit }: Consent): Stop {
  const page = Document.prototype
  const stops = (['open', 'write', 'writeln'] as const).map(name => {
    const native = page[name] as (...values: unknown[]) => unknown
    page[name] = function (this: Document, ...values: unknown[]) {
      const script = document.currentScript as HTMLScriptElement | null
      // What the parser has found isn't `async`, unless its author has it so; then HTML ignores what a file writes.
      const isOurs = isInserting || (script?.src && script.async && script.dataset.assent)
      // A module is no current script.
      if (this === document && (isOurs || (!script && isInserting === false && name !== 'open'))) {
        emit('error', { error: Error('document.write'), during: 'gate' })
        if (isOurs) return this
      }
      return native.apply(this, values)
    } as never
    const own = page[name]
    return () => {
      // The page may have put something over it.
      if (page[name] === own) page[name] = native as never
    }
  })
  return together(...stops)
}
