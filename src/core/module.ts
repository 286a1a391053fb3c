import { addressOf, canImportText } from './dataModule'
import { absolute, CALL, canImportCopy, copyFails } from './moduleCopy'
import { importedAs, ownFile } from './ownFile'
import { listen } from './stops'

/** How an inline module tells what becomes of it, for hardly any browser does. */
export interface Telling {
  /** Stands before its text. */
  readonly before: string
  /**
   * @param script - has just been inserted
   * @param begun - called when it has had its turn: what it imports has run, or failed, or waits for something itself
   * @param ran - called when it comes to its own text
   */
  listen(
    script: HTMLScriptElement,
    begun: (event: { type: string }) => void,
    ran: (event: { type: string }) => void,
  ): void
}

/** By then, what comes next has been let go on. */
const OVER_MS = 6_000

/** Whoever can't have our own file by then does without. */
const PATIENCE_MS = 1_000

/** What is still on its way by then may have failed in a page that keeps its errors to itself. */
const SILENCE_MS = 1_000

// What imports this file once more, to be told, waits under that name.
;(window[(importedAs ?? CALL) as never] as ((areImports: number) => void) | undefined)?.(1)

/** Counts them for the life of the page: no two modules tell by one name. */
let count = 0

/**
 * The first thing that an inline module does is to tell that it runs; until it waits for something, nothing comes
 * between. What it imports runs before that, and may throw, so the first of its imports is one of ours, which tells that
 * they begin: all that a module brings along runs in one go, up to where something waits.
 * https://tc39.es/ecma262/#sec-moduleevaluation
 *
 * @param text - what the module is to run
 */
export async function tellingOf(text: string): Promise<Telling> {
  const name = CALL + ++count
  // Not of `import()` and `import.meta`, which come with the text.
  const imports = /\b(im|ex)port\b(?!\s*[.(])/.test(text)
  const isData = imports && (await canImportText())
  const first = isData ? addressOf(`${name}(1)`) : imports && ownFile && (await ownAddress(name))
  const before = `${first ? `import"${first}";` : ''}${name}();`
  const copy = absolute(text)
  // Where nothing can throw before what it imports, that name can be resolved to nothing, and nobody is asked for it.
  const beforeCopy = imports && !first ? `import"${name}";` : before
  return {
    before,
    listen(script, begun, ran) {
      const load = { type: 'load' }
      const isInPage = () => script.ownerDocument === document
      const importsRun = () => isInPage() && begun(load)
      let fails: Promise<boolean> | undefined
      // What is to run, the browser knows. Who reads the page, or keeps it, finds what its author wrote.
      ;(script.firstChild as Text).data = text
      const checkCopy = async () => {
        if (script.dataset.assentState) return
        fails ??= copyFails(script, copy, beforeCopy, name)
        if (await fails) begun({ type: 'error' })
      }
      // What can't be parsed or linked never begins. Of that, only the window hears, in whatever words, and not whose it is.
      const stop = listen(window, 'error', checkCopy)
      setTimeout(async () => (await canImportCopy()) && checkCopy(), SILENCE_MS)
      // Nor does what a policy blocks; of an attribute that it blocks, the script hears, too.
      listen(
        script,
        'securitypolicyviolation',
        ({ disposition, effectiveDirective }: SecurityPolicyViolationEvent) =>
          disposition === 'enforce' &&
          /^script-src(-elem)?$/.test(effectiveDirective) &&
          begun({ type: 'error' }),
      )
      // WebKit tells by itself, against HTML.
      if (!isData) listen(script, 'load', async () => (await fails) || importsRun())
      // Nothing tells of its imports: if they throw, what comes next waits until its time is up, and maybe they have run.
      if (imports && !first) setTimeout(importsRun, OVER_MS)
      const tell = (areImports?: unknown) => {
        stop()
        // It was on its way when its yes was taken back, and can't be stopped otherwise.
        if (!isInPage()) throw Error('assent: consent was withdrawn')
        // In WebKit, imports that wait for something run a moment after the first one.
        if (areImports) setTimeout(importsRun)
        else {
          delete window[name as never]
          ran(load)
        }
      }
      window[name as never] = tell as never
    },
  }
}

/**
 * What lets our own file come once lets it come again, as another module: HTML tells them apart by their fragments. It is
 * fetched beforehand, for a module doesn't run if one that it imports doesn't come.
 * https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
 */
const ownAddress = (name: string): Promise<string | undefined> =>
  new Promise(resolve => {
    const link = document.createElement('link')
    const href = `${ownFile}#${name}`
    const over = (address?: string) => {
      link.remove()
      resolve(address)
    }
    Object.assign(link, { rel: 'modulepreload', href, onload: () => over(href), onerror: () => over() })
    document.head.append(link)
    setTimeout(over, PATIENCE_MS)
  })
