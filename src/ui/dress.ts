import type { Words } from '../core/chunks'
import type { Consent } from '../core/types'

/** Makes an element one in which our styles hold, and says which language is in it. */
export function dress(element: HTMLElement, { settings }: Consent, { lang, dir }: Words): void {
  element.classList.add('assent')
  element.dir = dir ?? 'ltr'
  element.lang = lang
  element.dataset.theme = settings.theme ?? 'auto'
  // A tracker that listens for clicks on the document would report the very click that withdraws its consent.
  element.addEventListener('click', keepToUs)
}

function keepToUs(event: Event): void {
  event.stopPropagation()
}
