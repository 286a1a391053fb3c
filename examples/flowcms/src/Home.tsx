import { useStore } from '@nanostores/preact'
import { $isSignedIn, signIn } from './session'

export function Home() {
  const isSignedIn = useStore($isSignedIn)

  return (
    <>
      <section class="hero">
        <h1>Content that moves</h1>
        <p class="lead">
          Write it once in a workspace made for teams. FlowCMS versions it, localises it and delivers it
          through one API to every screen you have.
        </p>
        {isSignedIn ? (
          <a class="button" href="/flowcms/content">
            Open your content
          </a>
        ) : (
          <button type="button" onClick={signIn}>
            Sign in as Alex
          </button>
        )}
      </section>
      <section class="cards">
        <article>
          <h2>Structured</h2>
          <p>Fields, references and drafts as JSON, with a history that you can read and roll back.</p>
        </article>
        <article>
          <h2>Connected</h2>
          <p>Webhooks tell your builds what changed. Keys open what they should, and nothing besides.</p>
        </article>
        <article>
          <h2>Yours</h2>
          <p>Your content remains your property. It trains no model and sells no advertisement.</p>
        </article>
      </section>
    </>
  )
}
