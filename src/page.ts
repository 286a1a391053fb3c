import type { Choosing, chooseBy } from './core/choose'
import { type InterfaceModule, interfaceOnDemand } from './core/interface'
import { type PlaceholderModule, placeholders } from './core/placeholders'
import { start } from './core/start'
import type { Adopt, Store } from './core/store'
import { type EraseModule, sweep } from './core/sweep'
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

/** The files beside the script, loaded when they are needed. */
export interface Chunks {
  /** Whoever chooses needs the interface, and the other way round. */
  interface(): Promise<InterfaceModule & { chooseBy: typeof chooseBy }>
  placeholder(): Promise<PlaceholderModule>
  erase(): Promise<EraseModule>
  check(): Promise<typeof import('./core/check')>
}

/** Where sites are developed; elsewhere nobody loads the words that explain wrong settings. */
const DEVELOPMENT = /\b(localhost|test)$/

/** Starts consent with the settings that stand in the page, as soon as the parser has reached them. */
export function startFromPage(chunks: Chunks): void {
  const queue = (window.assent ?? []) as Callback[]
  // Anything but an array is this script, a second time in the page.
  if (!Array.isArray(queue)) return
  window.assent = queue

  let consent: (Consent & Mounts) | undefined
  const stop = watchElements('script[data-assent-config]', block => {
    if (consent) return
    try {
      const settings = JSON.parse(block.textContent as string)
      if (DEVELOPMENT.test(location.hostname)) chunks.check().then(check => check.explainSettings(settings))
      const parts = [
        sweep(chunks.erase),
        interfaceOnDemand(chunks.interface),
        placeholders(chunks.placeholder),
      ]
      consent = start(settings, chooseLater, parts) as Consent & Mounts
      window.assent = { push: (...callbacks) => callbacks.forEach(call) }
      queue.forEach(call)
      // The first call can come before `stop` is there.
      queueMicrotask(() => stop())
    } catch (error) {
      console.error('assent:', error)
    }
  })

  function call(callback: Callback): void {
    try {
      callback(consent as Consent & Mounts)
    } catch (error) {
      consent?.emit('error', { error, during: 'push' })
    }
  }

  function chooseLater(store: Store, adopt: Adopt): Choosing {
    const later =
      (method: keyof Choosing) =>
      (...values: never[]) =>
        chunks
          .interface()
          .then(loaded => (loaded.chooseBy(store, adopt)[method] as (...values: never[]) => void)(...values))
          .catch(error => store.emit('error', { error, during: method }))
    const methods = ['acceptAll', 'rejectAll', 'save', 'withdraw', 'forget'] as const
    return Object.fromEntries(methods.map(method => [method, later(method)])) as unknown as Choosing
  }
}
