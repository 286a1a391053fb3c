import { h } from 'preact'
import type { PreferencesMessages, ServiceSettings } from '../../core/types'
import { fill } from '../messages'

interface Props {
  messages: PreferencesMessages
  service: ServiceSettings
}

/** Says which other computers a service talks to. */
export function Hosts({ messages, service: { hosts = [] } }: Props) {
  return hosts.length > 0 && <p>{fill(messages.hosts, { hosts: hosts.join(', ') })}</p>
}
