import { type Load, useBy } from './core/chunks'
import { events } from './core/events'
import { interfaceOnDemand } from './core/interface'
import { start } from './core/start'
import type { Adopt, Choosing, Store } from './core/store'
import { sweep } from './core/sweep'
import type { Consent, Mounts } from './core/types'
import { watchElements } from './core/watch'

type Callback = (consent: Consent & Mounts) => void

declare global {
  interface Window {
    /**
     * `(window.assent ||= []).push(consent => …)` calls back once consent has started, whether the script has loaded
     * already or not.
     */
    assent?: { push(...callbacks: Callback[]): unknown }
  }
}

/** Starts consent with the settings that stand in the page, as soon as the parser has reached them. */
export function startFromPage(load: Load): void {
  // Firefox takes no import map after the first import, and pages have theirs in the head. What would show, shows in the body.
  const loadInBody: Load = (name, retry) =>
    document.body ? load(name, retry) : new Promise(setTimeout as never).then(() => loadInBody(name, retry))
  const use = useBy(loadInBody)
  const queue = (window.assent ?? []) as Callback[]
  // Anything but an array is this script, a second time in the page.
  if (!('length' in queue)) return
  let consent: (Consent & Mounts) | undefined
  window.assent = {
    push: (...callbacks) => {
      if (!consent) queue.push(...callbacks)
      else callbacks.forEach(call)
    },
  }

  const stop = watchElements('[data-assent-config]', element => {
    // Until a prerendered page is shown, it is as if nobody had come, for `push` as well.
    if (consent || document.prerendering) return
    try {
      const settings = JSON.parse((element as HTMLScriptElement).text)
      const [started, begin] = start(settings, chooseLater, [sweep, interfaceOnDemand], use)
      begin()
      consent = started as Consent & Mounts
      queue.forEach(call)
      // The first call can come before `stop` is there.
      setTimeout(() => stop())
    } catch {
      // Nothing is granted, and this says why.
      use('develop')
    }
  })

  function call(callback: Callback): void {
    events.attempt('push', () => callback(consent as Consent & Mounts))
  }

  function chooseLater(store: Store, adopt: Adopt): Choosing {
    const later =
      (method: keyof Choosing) =>
      (...values: never[]) =>
        use('interface', loaded =>
          (loaded.chooseBy(store, adopt)[method] as (...values: never[]) => void)(...values),
        )
    const methods = ['acceptAll', 'rejectAll', 'save', 'withdraw', 'forget'] as const
    return Object.fromEntries(methods.map(method => [method, later(method)])) as unknown as Choosing
  }
}
