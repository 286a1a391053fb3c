import { listen } from './stops'

interface Rules {
  createScript(text: string): string
}

interface View extends Window {
  trustedTypes?: { createPolicy(name: string, rules: Rules): Rules }
}

/** By then, what comes behind an inline module has been let go on. */
export const OVER_MS = 6_000

/** Whether an error says that a module can't be parsed or linked. Some that a page throws itself say the like. */
export const isOfModule = ({ message }: ErrorEvent): boolean =>
  /syntaxerror|requested|specifier|binding|attribute|module (type|name)/i.test(message)

/**
 * What an inline module calls before anything else of it runs, with a number behind. A file of ours that is imported by it
 * calls that, too, and leaves the number out where it can't know it.
 */
export const CALL = 'assentRuns'

/**
 * Whether an inline module can't be parsed or linked, as a copy finds in an empty frame, where nothing else is there to
 * fail. It gets no further, for there its call throws.
 *
 * @param script - the module
 * @param text - of the copy
 * @param call - what it calls first
 * @returns `false` as well where nothing can tell, as in a page that is sandboxed: it can't look into its own frames
 */
export const copyFails = (script: HTMLScriptElement, text: string, call: string): Promise<boolean> =>
  new Promise(resolve => {
    const frame = document.createElement('iframe')
    const answer = (fails: boolean) => {
      stop()
      frame.remove()
      resolve(fails)
    }
    // Its yes has been taken back: nothing that it would import is asked for any longer.
    const stop = listen(document, 'assent:change', () => script.isConnected || answer(false))
    frame.style.display = 'none'
    frame.onload = () => {
      const page = frame.contentDocument
      if (!page) return
      const view = frame.contentWindow as View
      const rules: Rules = { createScript: text => text }
      const policy = view.trustedTypes?.createPolicy('assent', rules) ?? rules
      const insert = (
        { type, crossOrigin, referrerPolicy }: HTMLScriptElement,
        text: string,
        onerror?: () => void,
      ) =>
        page.body.append(
          Object.assign(page.createElement('script'), {
            type,
            crossOrigin,
            referrerPolicy,
            nonce: script.nonce,
            text: policy.createScript(text),
            onerror,
          }),
        )
      for (const map of document.querySelectorAll<HTMLScriptElement>('[type=importmap]'))
        insert(map, map.text)
      view[CALL as never] = view[call as never] = (() => {
        answer(false)
        throw 0
      }) as never
      view.addEventListener('error', event => {
        event.preventDefault()
        if (isOfModule(event)) answer(!event.message.includes(call))
      })
      // What isn't there, the module tells of itself.
      insert(script, text, () => answer(false))
    }
    document.documentElement.append(frame)
    setTimeout(answer, OVER_MS, false)
  })
