import { DriverError, type Session } from './commands'
import { until } from './until'

// The drivers' own waiting is off (`pageLoadStrategy: 'none'`): it can't be told per page how far to wait, and a
// script that never arrives would hold up every command until a timeout.

const TIMEOUT_MS = 20_000

/** How far a page must have come: its document has replaced the one before, is parsed, or has loaded everything. */
export type LoadState = 'loading' | 'interactive' | 'complete'

const STATES: readonly LoadState[] = ['loading', 'interactive', 'complete']

interface Place {
  /** Differs from one document to the next, even at the same address. */
  document: number
  address: string
  historyState: string
  readyState: LoadState
}

/** Opens an address and waits until the page has come as far as `load`. */
export function open(session: Session, url: string, load: LoadState): Promise<void> {
  return navigate(session, 'navigate', { url }, load, (now, before) => {
    const [page, hash] = url.split('#')
    // A link to a place in the same page opens no other document.
    if (hash !== undefined && page === before?.address.split('#')[0]) return now.address === url
    return now.document !== before?.document && (url === EMPTY || now.address !== EMPTY)
  })
}

export function reload(session: Session, load: LoadState): Promise<void> {
  return navigate(session, 'refresh', {}, load, (now, before) => now.document !== before?.document)
}

/** Goes to another entry of the history, be it another document or the same one. */
export function traverse(session: Session, direction: 'back' | 'forward', load: LoadState): Promise<void> {
  return navigate(session, direction, {}, load, (now, before) => {
    const isElsewhere = now.address !== before?.address || now.historyState !== before.historyState
    return now.address !== EMPTY && (isElsewhere || now.document !== before?.document)
  })
}

/** A new process starts with an empty document, which the page then replaces: that isn't an arrival yet. */
const EMPTY = 'about:blank'

async function navigate(
  session: Session,
  command: 'navigate' | 'refresh' | 'back' | 'forward',
  params: { url?: string },
  load: LoadState,
  hasArrived: (now: Place, before: Place | undefined) => boolean,
): Promise<void> {
  const before = await findPlace(session)
  let now: Place | undefined
  let isAnswered = false
  let failure: unknown
  // Awaited only for complete pages: Firefox answers when the document is parsed, whatever the strategy.
  session.send(command, params).then(
    () => {
      isAnswered = true
    },
    error => {
      failure = error
    },
  )
  await until(
    () => `the page to be ${load}, now at ${JSON.stringify(now)}`,
    async () => {
      if (failure) throw failure
      if (load === 'complete' && !isAnswered) return false
      now = await findPlace(session)
      return now && hasArrived(now, before) && STATES.indexOf(now.readyState) >= STATES.indexOf(load)
    },
    TIMEOUT_MS,
  )
}

/** `undefined` while one document is being replaced by the next. */
async function findPlace(session: Session): Promise<Place | undefined> {
  const script = `return {
    document: performance.timeOrigin,
    address: location.href,
    historyState: JSON.stringify(history.state),
    readyState: document.readyState,
  }`
  try {
    return (await session.send<Place | null>('execute', { script, args: [] })) ?? undefined
  } catch (error) {
    if (isPassing(error)) return undefined
    throw error
  }
}

/** Whether an error says no more than that a page is on its way, or isn't yet as it will be. */
export function isPassing(error: unknown): boolean {
  return error instanceof DriverError && !['invalid session id', 'no such window'].includes(error.code)
}
