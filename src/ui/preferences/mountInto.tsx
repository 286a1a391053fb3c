import { type ComponentType, h, render } from 'preact'
import type { Stop } from '../../core/types'
import type { Props } from './Form'

/** What stands in the page's own elements. */
const mounted = new Map<HTMLElement, Stop>()

/** Shows a view in an element of the page, in place of what was mounted there before. */
export function mountInto(element: HTMLElement, View: ComponentType<Props>, props: Props): Stop {
  mounted.get(element)?.()
  // A route that has gone took its elements with it.
  for (const [other, stop] of mounted) if (!other.isConnected) stop()
  const stop = () => {
    // Mounted again meanwhile, it is no longer this one's to clear.
    if (mounted.get(element) !== stop) return
    render(null, element)
    mounted.delete(element)
  }
  mounted.set(element, stop)
  render(<View {...props} />, element)
  return stop
}

export function unmountAll(): void {
  for (const stop of mounted.values()) stop()
}
