import { useStore } from '@nanostores/react'
import { Link } from './Link'
import { Overview } from './Overview'
import { Privacy } from './Privacy'
import { Projects } from './Projects'
import { $path } from './router'
import { Settings } from './Settings'

const routes = {
  '/': { title: 'Overview', Page: Overview },
  '/projects': { title: 'Projects', Page: Projects },
  '/settings': { title: 'Settings', Page: Settings },
  '/privacy': { title: 'Privacy policy', Page: Privacy },
}

export function App() {
  const path = useStore($path)
  const { title, Page } = routes[path as keyof typeof routes] ?? routes['/']

  return (
    <div className="app">
      <title>{`${title} · Aurix CMS`}</title>
      <header className="side">
        <p className="brand">
          <img src="/aurix-cms/icon.svg" alt="" width="32" height="32" />
          Aurix CMS
        </p>
        <nav aria-label="Main">
          {(['/', '/projects', '/settings'] as const).map(to => (
            <Link key={to} to={to} current={to === path}>
              {routes[to].title}
            </Link>
          ))}
        </nav>
        <p className="who">Mara Lindqvist, Northlight Studio</p>
      </header>
      <main>
        <Page />
      </main>
      <footer>
        <Link to="/privacy">Privacy policy</Link>
        <a href="#cookie-preferences">Cookie preferences</a>
      </footer>
    </div>
  )
}
