import type { chooseBy } from './choose'
import type { Consent, Mounts, Stop } from './types'

/** What the interface gives once it is loaded. */
export interface Interface extends Mounts {
  stop: Stop
}

/** What is loaded when it is needed, by name: the script tag finds each in a file `assent-<name>.js` beside itself. */
export interface Chunks {
  /** Whoever chooses needs the interface, and the other way round. */
  interface: { mountInterface(consent: Consent): Interface; chooseBy: typeof chooseBy }
  /** Shows who would be in a held frame, and lets the visitor decide, until the frame is released or gone. */
  placeholder: { mountPlaceholder(consent: Consent, frame: HTMLIFrameElement): Stop }
  erase: typeof import('./erase')
  /** Tells the developer what is wrong, by being loaded. */
  develop: unknown
}

export type Load = <Name extends keyof Chunks>(name: Name) => Promise<Chunks[Name]>

/** Loads a chunk and uses it. What fails on the way becomes an `error` event, and gives `undefined`. */
export function use<Name extends keyof Chunks, Result>(
  { emit }: Pick<Consent, 'emit'>,
  load: Load,
  name: Name,
  run: (chunk: Chunks[Name]) => Result,
): Promise<Awaited<Result> | undefined> {
  return load(name)
    .then(run)
    .catch(error => emit('error', { error, during: name })) as Promise<Awaited<Result> | undefined>
}
