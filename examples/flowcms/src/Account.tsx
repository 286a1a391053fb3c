import { useStore } from '@nanostores/preact'
import { consent } from './consent'
import { reportClick } from './metrics'
import { $language, $theme, type Language, type Theme, textsOf } from './profile'
import { $path } from './router'
import { SignInFirst } from './SignInFirst'

export function Account() {
  const path = useStore($path)
  const language = useStore($language)
  const texts = textsOf(language)

  const tab = (to: string, text: string) => (
    <a class="tab" href={`/flowcms${to}`} aria-current={path === to ? 'page' : undefined}>
      {text}
    </a>
  )

  return (
    <SignInFirst>
      <h1 lang={language}>{texts.account}</h1>
      <nav class="tabs" aria-label="Account settings" lang={language}>
        {tab('/account/profile', texts.profile)}
        {tab('/account/privacy', texts.privacyAndData)}
      </nav>
      {path === '/account/privacy' ? <PrivacyAndData /> : <Profile />}
    </SignInFirst>
  )
}

function Profile() {
  const theme = useStore($theme)
  const language = useStore($language)
  useStore(consent.$record)

  return (
    <section class="card">
      <h2>Profile preferences</h2>
      <div class="fields">
        <label>
          Theme
          <select
            value={theme}
            onChange={event => {
              $theme.set(event.currentTarget.value as Theme)
              reportClick('theme')
            }}
          >
            <option value="auto">As my system</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
        </label>
        <label>
          Language
          <select
            value={language}
            onChange={event => {
              $language.set(event.currentTarget.value as Language)
              reportClick('language')
            }}
          >
            <option value="en">English</option>
            <option value="de">Deutsch</option>
          </select>
        </label>
      </div>
      <p class="aside" role="status">
        {consent.has('preference')
          ? 'Kept on this device, as you allowed.'
          : 'Kept until you close this page. Allow preference cookies to keep it longer.'}
      </p>
    </section>
  )
}

function PrivacyAndData() {
  return (
    <>
      <section class="card">
        <h2>Cookies and services</h2>
        {/* The SDK fills this: its preferences, as a part of the page. */}
        <div data-assent-panel />
      </section>
      <section class="card">
        <h2>Your data</h2>
        <p>
          To export, correct or delete your personal data, write to{' '}
          <a href="mailto:privacy@flowcms.io">privacy@flowcms.io</a>. We respond to valid requests within 30
          days.
        </p>
      </section>
    </>
  )
}
