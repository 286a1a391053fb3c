import type { chooseBy } from './choose'
import { events } from './events'
import type { Consent, Messages, Mounts, Stop } from './types'

/** What the interface gives once it is loaded. */
export interface Interface {
  /** Does what that method of a consent says, with more that may have to be loaded. */
  mount(method: keyof Mounts, element: HTMLElement): Promise<Stop | undefined>
  readonly stop: Stop
}

/** What is said in other words than in English, and the tag of the language that it is in. */
export type Words = Partial<Messages> & { readonly lang: string }

/** What is loaded when it is needed, by name: the script tag finds each in a file `assent-<name>.js` beside itself. */
export interface Chunks {
  /** Whoever chooses needs the interface, and the other way round. */
  interface: { mount(consent: Consent, use: Use): Interface; chooseBy: typeof chooseBy }
  /** What only those need who open the preferences, or a page that shows them inline; the interface knows what. */
  preferences: unknown
  /** Styles of what isn't the card in its first corner. */
  layouts: { styles: string }
  /** Finds and loads the words of another language than English. */
  language: { loadWords(consent: Consent): Promise<Words> }
  /** Shows who would be in a held frame, and lets the visitor decide, until the frame is released or gone. */
  placeholder: {
    mount(consent: Consent, frame: HTMLIFrameElement, use: Use): void
    /** Takes those of this consent away again: all, or those in a shadow root. */
    stop(consent: Consent, root?: ShadowRoot): void
  }
  erase: typeof import('./erase')
  /** What becomes of an inline module, which hardly any browser tells. */
  module: typeof import('./module')
  /** Tells the developer what is wrong, by being loaded. */
  develop: unknown
}

/**
 * @param retry - to be put behind the file's address: HTML remembers what couldn't be imported for as long as the page
 * lives, so it takes another address to ask for the same file again
 */
export type Load = <Name extends keyof Chunks>(name: Name, retry: string) => Promise<Chunks[Name]>

/**
 * Loads a chunk, if it isn't there, and uses it: in the order in which it was asked for, and without another task in
 * between. What fails on the way becomes an `error` event, gives `undefined`, and is tried again when it is asked for
 * again. Without `run`, it is only loaded.
 */
export type Use = <Name extends keyof Chunks, Result>(
  name: Name,
  run?: (chunk: Chunks[Name]) => Result,
) => Promise<Awaited<Result> | undefined>

/** @param load - fetches a chunk that has not come yet */
export function useBy(load: Load): Use {
  const chunks: { [Name in keyof Chunks]?: Promise<Chunks[Name]> | undefined } = {}
  let retry = ''
  return (name, run) => {
    chunks[name] ??= load(name, retry) as never
    return (chunks[name] as Promise<never>).then(run).catch(error => {
      retry += '#'
      chunks[name] = undefined
      events.emit('error', { error, during: name })
    }) as Promise<never>
  }
}
