import { type Load, use } from './chunks'
import type { Consent, Stop } from './types'
import { watchElements } from './watch'

/** Puts something in the place of held frames. It is loaded only where there is one. */
export function placeholders(consent: Consent, load: Load): Stop {
  return watchElements('iframe[data-assent][data-src]', frame =>
    use(consent, load, 'placeholder', chunk =>
      chunk.mount(consent, frame as HTMLIFrameElement, load),
    ),
  )
}
