import { type Load, use } from './chunks'
import { together } from './stops'
import type { Consent, Stop } from './types'
import { watchElements } from './watch'

/** Puts something in the place of held frames, in shadow roots too. It is loaded only where there is one. */
export function placeholders(consent: Consent, load: Load): Stop {
  const { observe } = consent
  let stop: Stop | undefined
  const watch = (root?: ShadowRoot) =>
    watchElements(
      'iframe[data-assent][data-src]',
      frame =>
        use(consent, load, 'placeholder', chunk => {
          stop = chunk.stop
          chunk.mount(consent, frame as HTMLIFrameElement, load)
        }),
      root,
    )
  consent.observe = root => together(observe(root), watch(root))
  return together(watch(), () => stop?.())
}
