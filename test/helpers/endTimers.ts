import { afterAll } from 'vitest'

// What a test has set off and nobody waits for would otherwise find that its page is gone, and fail another file.
const pending = new Set<NodeJS.Timeout>()
const { setTimeout: begin } = globalThis
globalThis.setTimeout = Object.assign((...args: Parameters<typeof begin>) => {
  const timer = begin(...args)
  pending.add(timer)
  return timer
}, begin) as typeof setTimeout

afterAll(() => {
  for (const timer of pending) clearTimeout(timer)
})
