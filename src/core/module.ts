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
const BLIND_MS = 6_000

/** Whoever can't have our own file by then does without. */
const PATIENCE_MS = 1_000

// What imports this file once more, to be told, waits under that name.
;(window[importedAs as never] as ((areImports: number) => void) | undefined)?.(1)

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
  const first = isData ? addressOf(`${name}(1)`) : imports && ownFile && (await ownAddress(name))
  return {
    before: `${first ? `import"${first}";` : ''}${name}();`,
    listen(script, begun, ran) {
      const load = { type: 'load' }
      const isInPage = () => script.ownerDocument === document
      const importsRun = () => isInPage() && begun(load)
      const here = Error().stack as string
      // What is to run, the browser knows. Who reads the page, or keeps it, finds what its author wrote.
      ;(script.firstChild as Text).data = text
      // What can't be parsed or linked never begins.
      const stop = listen(
        window,
        'error',
        async (event: ErrorEvent) =>
          !script.dataset.assentState && (await isOfText(event, text, name, here)) && begun(event),
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
    Object.assign(link, { rel: 'modulepreload', href, onload: () => over(href), onerror: () => over() })
    document.head.append(link)
    setTimeout(over, PATIENCE_MS)
  })

/**
 * Whether an error says that a text can't be parsed or linked.
 *
 * @param here - names the files that insert modules: where an error of a text has come up anywhere, it is there
 */
async function isOfText(
  { error, filename }: ErrorEvent,
  text: string,
  name: string,
  here: string,
): Promise<boolean> {
  // Of what the text asks for; others are of what can't be parsed.
  const isRequest = /requested|specifier|binding|attribute|module (type|name)/i.test(error?.message)
  if (!isRequest && !(error instanceof SyntaxError)) return false
  const failure = await failureOf(text, name)
  if (failure) return failure.name === error.name && !failure.message.includes(name)

  // Nothing tells, so what looks like an error of the page itself counts as one.
  const { stack, message } = error
  // Chromium begins with the message, which may have an address, too; what the language brings itself stands in no file.
  const [file] = /<anonymous>|\w+:\/\/\S+?(?=\s|\)|:\d+:\d+)/.exec(String(stack).replace(message, '')) ?? []
  // What a bundle throws itself may be like it, but is said of the bundle; what can't be parsed in a text, of the page.
  if (file) return here.includes(`${file}:`) && (isRequest || file !== filename)
  if (isRequest || !filename) return true
  // WebKit has no stack, and calls a text by the name of its page.
  const page = stack === undefined || location.href.split('#')[0]
  return ![page, ...[...document.querySelectorAll('script')].map(({ src }) => src)].includes(filename)
}

/**
 * What is first amiss with a text when all that it brings along has come. A copy tells that can't run, because what
 * imports it asks for something that nobody exports, too: if the failure has that name, nothing else is amiss.
 *
 * @returns `undefined` where no `data:` may be imported, or is sent elsewhere than the text by the scopes of an import map
 */
async function failureOf(text: string, name: string): Promise<Error | undefined> {
  const maps = [...document.querySelectorAll<HTMLScriptElement>('[type=importmap]')]
  const isScoped = maps.some(map => map.text.includes('scopes'))
  if (isScoped || !(await canImportData())) return
  const link = document.createElement('a')
  // Nothing is relative to a `data:` address.
  const copy = text.replace(
    /(\b(?:from|import)\s*)(["'])(\.{0,2}\/[^"'\s\\]*)\2/g,
    (_, before, quote, href) => before + quote + Object.assign(link, { href }).href + quote,
  )
  return importText(`import"${addressOf(copy)}";import{${name}}from"${addressOf('')}"`).catch(
    error => error,
  ) as Promise<Error>
}
