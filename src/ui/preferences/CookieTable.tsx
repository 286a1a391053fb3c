import { h } from 'preact'
import type { Consent, Messages } from '../../core/types'
import { duration } from './duration'
import type { Row } from './inventory'

interface Props {
  consent: Consent
  messages: Messages
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
            <td>{duration(days, messages, consent.settings.language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
