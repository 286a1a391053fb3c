import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

const running = new Set<ChildProcess>()
let guardInput: Writable | undefined

/**
 * Tells the guard what to clear away after this process. A process that is killed can't tidy up itself, but its end
 * of the pipe closes however it ends.
 */
function tellGuard(line: string): void {
  if (!guardInput) {
    const guard = spawn(process.execPath, [fileURLToPath(new URL('guard.mjs', import.meta.url))], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    guard.unref()
    guardInput = guard.stdin as Writable
    // Node's types don't say that a child's pipe is a socket, which needn't keep this process alive.
    ;(guardInput as Writable & { unref(): void }).unref()
  }
  guardInput.write(`${line}\n`)
}

/** An empty folder that is removed when this process has ended, at the latest. */
export function makeTemporaryFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  tellGuard(`folder ${folder}`)
  return folder
}

/** Starts a program as the head of its own process group, with a pipe to read at its file descriptor 3. */
export function start(file: string, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(file, args, {
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  child.once('error', () => running.delete(child))
  if (child.pid === undefined) return child
  running.add(child)
  tellGuard(`started ${child.pid}`)
  child.once('exit', () => {
    running.delete(child)
    tellGuard(`ended ${child.pid}`)
  })
  return child
}

/** Ends a program and its whole process group: a driver's browser goes with it. */
export async function stop(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return
  const ended = new Promise(resolve => child.once('exit', resolve))
  signal(child, 'SIGTERM')
  const timer = setTimeout(signal, 3000, child, 'SIGKILL')
  await ended
  clearTimeout(timer)
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, name)
  } catch {
    // It ended by itself in the meantime.
  }
}

export function findFreePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
