import { atom } from 'nanostores'
import { consent } from './consent'

export type View = 'list' | 'board'

const key = 'aurix-view'

/**
 * How projects are shown: remembered with consent to preference cookies, and otherwise until the page is closed. The
 * SDK erases what is stored when that consent is withdrawn.
 */
export const $view = atom<View>(read())

$view.listen(keep)
consent.on('grant', () => {
  if ($view.get() !== 'list') keep()
})

function read(): View {
  return consent.has('preference') && localStorage.getItem(key) === 'board' ? 'board' : 'list'
}

function keep(): void {
  if (consent.has('preference')) localStorage.setItem(key, $view.get())
}
