import type { Consent, Part, Stop } from './types'
import { watchElements } from './watch'

/** The module that stands in for held frames, as `import()` resolves it. */
export interface PlaceholderModule {
  /** Shows who would be in a held frame, and lets the visitor decide, until the frame is released or gone. */
  mountPlaceholder(consent: Consent, frame: HTMLIFrameElement): Stop
}

/** Puts something in the place of held frames. It is loaded only where there is one. */
export function placeholders(load: () => Promise<PlaceholderModule>): Part {
  return consent =>
    watchElements('iframe[data-assent][data-src]', frame => {
      load()
        .then(module => module.mountPlaceholder(consent, frame as HTMLIFrameElement))
        .catch(error => consent.emit('error', { error, during: 'placeholder' }))
    })
}
