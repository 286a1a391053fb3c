import { atom } from 'nanostores'

const base = '/aurix-cms'

/** The route, such as `/projects`; `/` for the first. */
export const $path = atom(read())

window.addEventListener('popstate', () => $path.set(read()))

export function navigate(path: string): void {
  history.pushState(undefined, '', base + path)
  $path.set(path)
  window.scrollTo(0, 0)
}

export function hrefOf(path: string): string {
  return base + path
}

function read(): string {
  return location.pathname.slice(base.length) || '/'
}
