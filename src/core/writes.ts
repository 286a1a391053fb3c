import type { Consent, Stop } from './types'

type Write = (this: Document, ...args: unknown[]) => unknown

/**
 * Reports `document.write` in a released script and does nothing else: an inline one would replace the page, because
 * that is parsed, and a file's would be ignored. A module's is ignored by the browser, and nothing tells whose it is.
 * https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document.write()
 */
export function reportWrites({ emit }: Consent): Stop {
  const page = Document.prototype as unknown as Record<'write' | 'writeln' | 'open', Write>
  const { write, writeln, open } = page
  const native = { write, writeln, open }
  const report = () => emit('error', { error: Error('document.write'), during: 'gate' })
  for (const name of Object.keys(native) as (keyof typeof native)[])
    page[name] = function (...args) {
      const isTheirs = this !== document || !document.currentScript?.dataset.assent
      return isTheirs ? native[name].apply(this, args) : report()
    }
  return () => Object.assign(page, native)
}
