import { h } from 'preact'
import type { PreferencesMessages, ServiceSettings } from '../../core/types'

interface Props {
  messages: PreferencesMessages
  service: ServiceSettings
}

/** Says which other computers a service talks to. */
export function Hosts({ messages, service: { hosts = [] } }: Props) {
  const [before, after] = messages.hosts.split('{hosts}')
  // In a text from right to left, names keep their own direction.
  return (
    hosts.length > 0 && (
      <p>
        {before}
        <bdi>{hosts.join(', ')}</bdi>
        {after}
      </p>
    )
  )
}
