import { addressOf, canImportText, importText } from './dataModule'

interface Rules {
  createScript(text: string): string
}

interface TrustedTypes {
  readonly emptyHTML: string
  createPolicy(name: string, rules: Rules): Rules
}

interface View extends Window {
  trustedTypes?: TrustedTypes
}

/**
 * What an inline module calls before anything else of it runs, with a number behind. A file of ours that is imported by it
 * calls that, too, and leaves the number out where it can't know it.
 */
export const CALL = 'assentRuns'

/**
 * Makes what a module imports by a relative address absolute: nothing is relative to a `data:` address, and that of the page
 * may change. What looks like an import and is none may be changed, too, for a copy doesn't get that far.
 */
export function absolute(text: string): string {
  const link = document.createElement('a')
  return text.replace(
    /(\b(?:from|import)\s*)(["'])(\.{0,2}\/[^"'\s\\]*)\2/g,
    (_, before, quote, href) =>
      before + quote + Object.assign(link, { href }).href.replaceAll("'", '%27') + quote,
  )
}

/**
 * Whether an inline module can't be parsed or linked, as a copy finds that can't run, for what imports it also asks for
 * something that nobody exports: if that is all, the module is well. Nobody hears of it, and nothing is fetched again.
 *
 * @param script - the module
 * @param text - what it runs, made {@link absolute}
 * @param before - what it runs before that
 * @param call - what it calls first
 */
export async function copyFails(
  script: HTMLScriptElement,
  text: string,
  before: string,
  call: string,
): Promise<boolean> {
  if (await canImportCopy()) {
    const importing = `import"${addressOf(text)}";import{${call}}from"${addressOf('')}"`
    const { name, message } = (await importText(importing).catch(error => error)) as Error
    if (name === 'SyntaxError') return !message.includes(call)
    // Of what couldn't be found, something may have been relative all the same.
  }
  return failsInFrame(script, before + text, call)
}

/** Whether a copy costs nothing but that it is parsed: it shares what the page has fetched, or waits for it with the page. */
export const canImportCopy = async (): Promise<boolean> =>
  // In no scope of an import map is what has no address.
  !importMaps().some(map => map.text.includes('scopes')) && canImportText()

const importMaps = () => [...document.querySelectorAll<HTMLScriptElement>('[type=importmap]')]

/**
 * The same, as found in an empty frame, where nothing else is there to fail; its call throws there.
 *
 * @returns `false` as well where nothing can tell, as in a page that is sandboxed: it can't look into its own frames
 */
const failsInFrame = (script: HTMLScriptElement, text: string, call: string): Promise<boolean> =>
  new Promise(resolve => {
    const frame = document.createElement('iframe')
    const answer = (fails: boolean) => {
      frame.remove()
      resolve(fails)
    }
    // Nobody wants to know any longer.
    new MutationObserver(() => answer(false)).observe(script, { attributeFilter: ['data-assent-state'] })
    frame.style.setProperty('display', 'none', 'important')
    // Unlike `about:blank`, Chromium puts it under the page's service worker.
    frame.srcdoc = (window as View).trustedTypes?.emptyHTML ?? ''
    frame.onload = () => {
      const page = frame.contentDocument
      if (!page) return
      const view = frame.contentWindow as View
      const rules: Rules = { createScript: text => text }
      const policy = view.trustedTypes?.createPolicy('assent', rules) ?? rules
      const insert = (
        { type, nonce, crossOrigin, referrerPolicy }: HTMLScriptElement,
        text: string,
        onerror?: () => void,
      ) =>
        page.body.append(
          Object.assign(page.createElement('script'), {
            type,
            nonce,
            crossOrigin,
            referrerPolicy,
            text: policy.createScript(text),
            onerror,
          }),
        )
      for (const map of importMaps()) insert(map, map.text)
      view[CALL as never] = view[call as never] = (() => {
        answer(false)
        throw 0
      }) as never
      view.addEventListener('error', event => {
        event.preventDefault()
        answer(!event.message.includes(call))
      })
      // What isn't there, the module tells of itself.
      insert(script, text, () => answer(false))
    }
    document.documentElement.append(frame)
  })
