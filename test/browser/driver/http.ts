import { COMMANDS, DriverError, type Params, type Session } from './commands'
import { until } from './until'

/** Far more than any command takes, so that a driver that hangs ends as an error that names the command. */
const TIMEOUT_MS = 60_000

interface Failure {
  error: string
  message: string
}

/** Opens a session with a driver that listens on `port`: chromedriver or WebKitWebDriver. */
export async function connectHttp(
  port: number,
  capabilities: Params,
): Promise<Pick<Session, 'send'> & { call: <T>(method: string, path: string, body?: Params) => Promise<T> }> {
  const call = async <T>(method: string, path: string, body?: Params): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body && { body: JSON.stringify(body) }),
    })
    const { value } = (await response.json()) as { value: T & Failure }
    if (!response.ok) throw new DriverError(value.error, value.message)
    return value
  }
  await until('the driver to be ready', () =>
    call<{ ready: boolean }>('GET', '/status').then(
      status => status.ready,
      () => false,
    ),
  )
  const { sessionId } = await call<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: { pageLoadStrategy: 'none', ...capabilities } },
  })
  const session = `/session/${sessionId}`
  return {
    call: (method, path, body) => call(method, session + path, body),
    send: (command, params = {}) => {
      const [, method, path] = COMMANDS[command]
      const filled = path.replace(':id', String(params.id))
      return call(method, session + filled, method === 'POST' ? params : undefined)
    },
  }
}
