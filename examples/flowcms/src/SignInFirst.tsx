import { useStore } from '@nanostores/preact'
import type { ComponentChildren } from 'preact'
import { $isSignedIn, signIn } from './session'

/** Shows its content to somebody who is signed in. */
export function SignInFirst({ children }: { readonly children: ComponentChildren }) {
  if (useStore($isSignedIn)) return <>{children}</>
  return (
    <>
      <h1>Please sign in</h1>
      <p class="lead">This belongs to a workspace. No password is needed: it is an example.</p>
      <button type="button" onClick={signIn}>
        Sign in as Alex
      </button>
    </>
  )
}
