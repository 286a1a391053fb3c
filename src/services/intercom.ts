import type { ServiceSettings } from '../core/types'
import { callOff, loadScript } from './loadScript'

interface Options {
  /** The workspace's id. */
  readonly appId: string
}

type Messenger = ((...command: unknown[]) => void) & { q?: unknown[][] }

/**
 * The Intercom messenger. It has no consent call: it is loaded when it is granted, and shut down when that is taken
 * back, which ends the session and clears what it knows of the visitor.
 * https://developers.intercom.com/installing-intercom/web/methods
 */
export function intercom({ appId }: Options) {
  const page = globalThis as { Intercom?: Messenger }
  const ours = { app_id: appId }
  const file = `https://widget.intercom.io/widget/${encodeURIComponent(appId)}`
  return {
    id: 'intercom',
    name: 'Intercom',
    provider: 'Intercom',
    category: 'preference',
    url: 'https://www.intercom.com/legal/privacy',
    cookies: [
      { name: 'intercom-id-*', maxAgeDays: 271 },
      { name: 'intercom-session-*', maxAgeDays: 7 },
      { name: 'intercom-device-id-*', maxAgeDays: 271 },
    ],
    storage: [{ name: 'intercom.*', kind: 'localStorage' }],
    hosts: ['widget.intercom.io', 'api-iam.intercom.io'],
    stops: true,
    onGrant() {
      if (!page.Intercom) {
        // Until the messenger is there, commands queue up where it looks for them.
        const messenger: Messenger = (...command) => messenger.q?.push(command)
        messenger.q = []
        page.Intercom = messenger
      }
      page.Intercom('boot', ours)
      loadScript(file)
    },
    onWithdraw() {
      const waiting = page.Intercom?.q ?? []
      const boots = waiting.filter(([, settings]) => settings === ours)
      if (!callOff(file, waiting, boots)) page.Intercom?.('shutdown')
    },
  } as const satisfies ServiceSettings
}
