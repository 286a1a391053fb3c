import { h } from 'preact'
import { languageOf } from '../../core/language'
import type { Consent, PreferencesMessages } from '../../core/types'
import { duration } from './duration'
import type { Row } from './inventory'

interface Props {
  consent: Consent
  messages: PreferencesMessages
  rows: readonly Row[]
}

export function CookieTable({ consent, messages, rows }: Props) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{messages.name}</th>
          <th scope="col">{messages.purpose}</th>
          <th scope="col">{messages.keptFor}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, purpose, days }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>{purpose}</td>
            <td>{duration(days, messages, languageOf(consent.settings))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
