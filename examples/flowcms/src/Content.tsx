import { useState } from 'preact/hooks'
import { reportClick } from './metrics'
import { SignInFirst } from './SignInFirst'

interface Entry {
  readonly title: string
  readonly kind: string
  readonly isPublished: boolean
}

const initial: readonly Entry[] = [
  { title: 'Autumn collection', kind: 'Landing page', isPublished: true },
  { title: 'How we roast', kind: 'Article', isPublished: true },
  { title: 'Opening hours', kind: 'Block', isPublished: false },
]

export function Content() {
  const [entries, setEntries] = useState(initial)

  const add = () => {
    setEntries([{ title: 'Untitled', kind: 'Article', isPublished: false }, ...entries])
    reportClick('new entry')
  }
  const publish = (entry: Entry) => {
    setEntries(entries.map(other => (other === entry ? { ...entry, isPublished: true } : other)))
    reportClick('publish')
  }

  return (
    <SignInFirst>
      <div class="heading">
        <h1>Content</h1>
        <button type="button" onClick={add}>
          New entry
        </button>
      </div>
      <ul class="entries">
        {entries.map((entry, index) => (
          <li key={entries.length - index}>
            <strong>{entry.title}</strong>
            <span>{entry.kind}</span>
            {entry.isPublished ? (
              <em>Published</em>
            ) : (
              <button type="button" class="quiet" onClick={() => publish(entry)}>
                Publish
              </button>
            )}
          </li>
        ))}
      </ul>
    </SignInFirst>
  )
}
