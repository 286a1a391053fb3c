import { atom } from 'nanostores'

const base = '/flowcms'

/** The route, such as `/content`; `/` for the first. */
export const $path = atom(read())

/**
 * Takes over the links of this app. The collector isn't part of it, and with a modifier key the visitor asks for
 * another tab or window.
 */
document.addEventListener('click', event => {
  const link = (event.target as Element).closest<HTMLAnchorElement>(`a[href^="${base}/"]`)
  const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  if (!link || !isPlain || event.defaultPrevented || link.pathname === `${base}/collector`) return
  event.preventDefault()
  history.pushState(undefined, '', link.href)
  $path.set(read())
  window.scrollTo(0, 0)
})

window.addEventListener('popstate', () => $path.set(read()))

function read(): string {
  return location.pathname.slice(base.length) || '/'
}
