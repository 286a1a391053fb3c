import type { Chunks, Use } from './chunks'
import { together } from './stops'
import type { Consent, Stop } from './types'
import { watchElements } from './watch'

/** Puts something in the place of held frames, in shadow roots too. It is loaded only where there is one. */
export function placeholders(consent: Consent, use: Use): Stop {
  const { observe } = consent
  let isRunning = true
  let stop: Chunks['placeholder']['stop'] | undefined
  const watch = (root?: ShadowRoot) =>
    watchElements(
      'iframe[data-assent][data-src]',
      frame =>
        use('placeholder', chunk => {
          stop = chunk.stop
          if (isRunning) chunk.mount(consent, frame as HTMLIFrameElement, use)
        }),
      root,
    )
  consent.observe = root => together(observe(root), watch(root), () => stop?.(root))
  return together(watch(), () => {
    // What is still being loaded must not come then.
    isRunning = false
    stop?.()
  })
}
