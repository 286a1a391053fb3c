import { ownFile } from './ownFile'
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

/** Whoever can't have our own file by then does without. */
const PATIENCE_MS = 1_000

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
  const isData = imports && (await canImportData())
  const first = isData ? addressOf(`${name}(1)`) : imports && (await ownAddress(name))
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
      const stop = listen(
        window,
        'error',
        async (event: ErrorEvent) =>
          !script.dataset.assentState &&
          ((await neverRuns(text, name)) ?? isOfText(event, here)) &&
          begun(event),
      )
      // Nor does what a policy blocks.
      listen(
        script,
        'securitypolicyviolation',
        ({ disposition }: SecurityPolicyViolationEvent) =>
          disposition === 'enforce' && begun({ type: 'error' }),
      )
      // WebKit tells by itself, against HTML.
      if (!isData) listen(script, 'load', importsRun)
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

const addressOf = (text: string) => `data:text/javascript,${encodeURIComponent(text)}`
const importText = (text: string): Promise<unknown> =>
  import(/* webpackIgnore: true */ /* @vite-ignore */ addressOf(text))

let mayImportData: Promise<boolean> | undefined

/** Where a policy lets inline scripts run, but no `data:`, a module with such an import wouldn't run at all. */
const canImportData = (): Promise<boolean> =>
  (mayImportData ??= importText('').then(
    () => true,
    () => false,
  ))

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
    if (!ownFile) return over()
    Object.assign(link, { rel: 'modulepreload', href, onload: () => over(href), onerror: () => over() })
    document.head.append(link)
    setTimeout(over, PATIENCE_MS)
  })

/**
 * Whether a text can't be parsed or linked. A copy of it tells that can't run, because what imports it asks for something
 * that nobody exports, too. Where nothing but that is amiss, the text will run.
 *
 * @returns `undefined` where nothing may be imported that could tell
 */
async function neverRuns(text: string, name: string): Promise<boolean | undefined> {
  if (!(await canImportData())) return
  try {
    // Nothing is relative to a `data:` address.
    const copy = text.replace(
      /(\b(?:from|import)\s*)(["'])(\.{0,2}\/.*?)\2/g,
      (_, before, quote, path) => before + quote + new URL(path, document.baseURI) + quote,
    )
    await importText(`import"${addressOf(copy)}";import{${name}}from"${addressOf('')}"`)
    return
  } catch (error) {
    return !(error as Error).message.includes(name)
  }
}

/**
 * Where nothing tells better: whether an error looks like one of a text that can't be parsed or linked, and not like one
 * of the page itself.
 *
 * @param here - names the files that insert modules: where an error of a text has come up anywhere, it is there
 */
function isOfText({ error, filename }: ErrorEvent, here = ''): boolean {
  const isSyntax = error instanceof SyntaxError
  if (!isSyntax && !(error instanceof TypeError && /specifier|resolve|valid/.test(error.message)))
    return false
  const { stack = '', message } = error
  // Chromium begins with the message, which may have an address, too.
  const [file] = /\w+:\/\/\S+?(?=\s|\)|:\d+:\d+)/.exec(stack.replace(message, '')) ?? []
  if (file) return here.includes(`${file}:`)
  // Where something isn't exported, browsers name who asks for it, which may be a text.
  if (!isSyntax || /requested|binding/.test(message)) return true
  // WebKit has no stack, and calls a text by the name of its page.
  const page = error.stack === undefined || document.URL.split('#')[0]
  return ![page, ...[...document.querySelectorAll('script')].map(({ src }) => src)].includes(filename)
}
