import { ownAddress } from './ownAddress'
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
const BLIND_MS = 6_000

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
  const name = `assentRuns${++count}`
  // Not of `import()` and `import.meta`, which come with the text.
  const imports = /\b(im|ex)port\b(?!\s*[.(])/.test(text)
  const first =
    imports && ((await canImportData()) ? `data:text/javascript,${name}(1)` : await ownAddress(name))
  return {
    before: `${first ? `import"${first}";` : ''}${name}();`,
    listen(script, begun, ran) {
      const load = { type: 'load' }
      const isInPage = () => script.ownerDocument === document
      const importsRun = () => isInPage() && begun(load)
      const here = Error().stack
      // What is to run, the browser knows. Who reads the page, or keeps it, finds what its author wrote.
      ;(script.firstChild as Text).data = text
      // What can't be parsed or linked never begins.
      const stop = listen(window, 'error', (event: ErrorEvent) => isOfText(event, here) && begun(event))
      // Nor does what a policy blocks.
      listen(
        script,
        'securitypolicyviolation',
        ({ disposition }: SecurityPolicyViolationEvent) =>
          disposition === 'enforce' && begun({ type: 'error' }),
      )
      // Nothing tells of its imports: if they throw, what comes next waits until its time is up, and maybe they have run.
      if (imports && !first) setTimeout(importsRun, BLIND_MS)
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
 * Whether an error says that a text can't be parsed or linked, and not that a script of the page has thrown one like it.
 * Nothing says whose it is, so the module still may be stopped.
 *
 * @param here - names the files that insert modules: where an error of a text has come up anywhere, it is there
 */
function isOfText({ error, filename }: ErrorEvent, here = ''): boolean {
  const isLike =
    error instanceof SyntaxError ||
    (error instanceof TypeError && /specifier|resolve|valid/.test(error.message))
  if (!isLike) return false
  const { stack = '', message } = error
  // Chromium begins with the message, which may have an address, too.
  const [file] = /\w+:\/\/\S+?(?=\s|\)|:\d+:\d+)/.exec(stack.replace(message, '')) ?? []
  if (file) return here.includes(`${file}:`)
  // A classic file is none of those that a module brings along.
  const isClassic = ({ src, type }: HTMLScriptElement) => src && src === filename && type !== 'module'
  return ![...document.querySelectorAll('script')].some(isClassic)
}

let mayImportData: Promise<boolean> | undefined

/** Where a policy lets inline scripts run, but no `data:`, a module with such an import wouldn't run at all. */
function canImportData(): Promise<boolean> {
  const nothing = 'data:text/javascript,'
  mayImportData ??= import(/* webpackIgnore: true */ /* @vite-ignore */ nothing).then(
    () => true,
    () => false,
  )
  return mayImportData
}
