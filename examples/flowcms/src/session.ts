import { atom } from 'nanostores'

const key = 'flow-session'

/** Whether somebody is signed in. It is all pretence: any button signs Alex in, and no password is asked. */
export const $isSignedIn = atom(sessionStorage.getItem(key) !== null)

export function signIn(): void {
  sessionStorage.setItem(key, 'alex')
  $isSignedIn.set(true)
}

export function signOut(): void {
  sessionStorage.removeItem(key)
  $isSignedIn.set(false)
}
