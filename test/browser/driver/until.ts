import { setTimeout as sleep } from 'node:timers/promises'

/** Asks again until the answer is truthy, and gives it back. `what` is what the error says was waited for. */
export async function until<T>(
  what: string | (() => string),
  ask: () => T | Promise<T>,
  timeoutMs = 30_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (answer) return answer as NonNullable<T>
    if (Date.now() > end) {
      throw new Error(`Waited ${timeoutMs / 1000} s for ${typeof what === 'string' ? what : what()}`)
    }
    await sleep(20)
  }
}
