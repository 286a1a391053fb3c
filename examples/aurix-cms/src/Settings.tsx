import { useStore } from '@nanostores/react'
import { consent } from './consent'

const options = [
  {
    id: 'preference',
    title: 'Remember my view',
    text: 'Keeps on this device whether you see projects as a list or as a board.',
  },
  {
    id: 'analytics',
    title: 'Share basic telemetry',
    text: 'Pages viewed and features used, so that we can make Aurix faster and more reliable.',
  },
] as const

/** The site's own view of the choice: the store is read and written without any interface of the SDK. */
export function Settings() {
  const record = useStore(consent.$record)

  return (
    <>
      <h1>Settings</h1>
      <section className="card">
        <h2>Privacy</h2>
        <p>Aurix works the same without these. A change takes effect at once.</p>
        <ul className="switches">
          {options.map(({ id, title, text }) => (
            <li key={id} className="switch">
              <input
                type="checkbox"
                id={id}
                checked={record?.choices[id] ?? false}
                onChange={event => consent.save({ [id]: event.target.checked })}
                aria-describedby={`${id}-text`}
              />
              <label htmlFor={id}>{title}</label>
              <p id={`${id}-text`}>{text}</p>
            </li>
          ))}
        </ul>
        <p className="aside">
          {record
            ? `You last changed this on ${new Date(record.givenAt * 1000).toLocaleDateString()}.`
            : 'You haven’t chosen yet, so both are off.'}{' '}
          <a href="#cookie-preferences">All cookies and services</a>
        </p>
      </section>
    </>
  )
}
