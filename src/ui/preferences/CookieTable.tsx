import { h } from 'preact'
import type { Words } from '../../core/chunks'
import type { PreferencesMessages } from '../../core/types'
import { duration } from './duration'
import type { Row } from './inventory'

interface Props {
  messages: PreferencesMessages & Words
  rows: readonly Row[]
}

export function CookieTable({ messages, rows }: Props) {
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
            <td>
              <bdi>{name}</bdi>
            </td>
            <td>{purpose}</td>
            <td>{duration(days, messages, messages.lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
