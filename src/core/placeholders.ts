import type { Chunks, Use } from './chunks'
import { together } from './stops'
import type { Consent, Stop } from './types'
import { watchElements } from './watch'

/** Puts something in the place of held frames, in shadow roots too. It is loaded only where there is one. */
export function placeholders(consent: Consent, use: Use): Stop {
  const { observe } = consent
  let isRunning = true
  let stop: Chunks['placeholder']['stop'] | undefined
  const watch = (root?: ShadowRoot) => {
    let isWatching = true
    return together(
      watchElements(
        'iframe[data-assent][data-src]',
        frame =>
          use('placeholder', chunk => {
            stop = chunk.stop
            // What was still being loaded must not come now.
            if (isRunning && isWatching) chunk.mount(consent, frame as HTMLIFrameElement, use)
          }),
        root,
      ),
      () => {
        isWatching = false
        // Later, those in this root may be another consent's.
        if (isRunning) stop?.(root)
      },
    )
  }
  consent.observe = root => together(observe(root), watch(root))
  return together(watch(), () => {
    isRunning = false
  })
}
