// Outlives the process that tests, in a group of its own, and clears away what is left of the browsers.
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'

const groups = new Set()
const folders = new Set()

createInterface({ input: process.stdin })
  .on('line', line => {
    const [, what, value] = /^(\w+) (.+)$/.exec(line) ?? []
    if (what === 'started') groups.add(Number(value))
    if (what === 'ended') groups.delete(Number(value))
    if (what === 'folder') folders.add(value)
  })
  .on('close', () => {
    for (const group of groups) {
      try {
        process.kill(-group, 'SIGKILL')
      } catch {
        // It ended by itself in the meantime.
      }
    }
    // A dying browser may still write for a moment, and then its folder isn't empty when it is to go.
    for (const folder of folders)
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  })
