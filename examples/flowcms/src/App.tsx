import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import { Account } from './Account'
import { Content } from './Content'
import { Home } from './Home'
import { Privacy } from './Privacy'
import { $language, textsOf } from './profile'
import { $path } from './router'
import { Support } from './Support'
import { $isSignedIn, signIn, signOut } from './session'

const routes = {
  '/': { title: 'Content that moves', Page: Home },
  '/content': { title: 'Content', Page: Content },
  '/support': { title: 'Support', Page: Support },
  '/account/profile': { title: 'Profile', Page: Account },
  '/account/privacy': { title: 'Privacy & Data', Page: Account },
  '/privacy': { title: 'Privacy policy', Page: Privacy },
}

export function App() {
  const path = useStore($path)
  const texts = textsOf(useStore($language))
  const isSignedIn = useStore($isSignedIn)
  const { title, Page } = routes[path as keyof typeof routes] ?? routes['/']

  useEffect(() => {
    document.title = `${title} · FlowCMS`
  }, [title])

  const link = (to: keyof typeof routes, text: string) => (
    <a href={`/flowcms${to}`} aria-current={path === to ? 'page' : undefined}>
      {text}
    </a>
  )

  return (
    <>
      <header class="top">
        <a class="brand" href="/flowcms/">
          <img src="/flowcms/icon.svg" alt="" width="32" height="32" />
          FlowCMS
        </a>
        <nav aria-label="Main">
          {isSignedIn && link('/content', texts.content)}
          {link('/support', texts.support)}
          {isSignedIn && link('/account/profile', texts.account)}
        </nav>
        <button type="button" class="quiet" onClick={isSignedIn ? signOut : signIn}>
          {isSignedIn ? texts.signOut : texts.signIn}
        </button>
      </header>
      <main lang="en">
        <Page />
      </main>
      <footer>
        {link('/privacy', texts.policy)}
        <a href="#cookie-preferences">{texts.cookies}</a>
      </footer>
    </>
  )
}
