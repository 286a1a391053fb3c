import { execSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Nothing but Node is imported above: on a fresh clone the packages aren't there yet.

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) run('npm ci')
// The types are what the build writes last: after a build that failed they are missing.
if (changedAt('dist/index.d.ts') < newestIn('src', 'styles', 'package.json', 'tsup.config.ts')) {
  run('npm run build')
}

const { buildExamples } = await import('./build.mjs')
const { serveExamples } = await import('./server.mjs')

console.log('Building the examples')
await buildExamples()

const wanted = 4000
const port = await firstFreePort(wanted)
const { url } = await serveExamples({ port })

if (port !== wanted) console.log(`\nPort ${wanted} is taken, ${port} was free.`)
console.log(`\nFour sites and what they collect: ${url}\nPress Ctrl+C to stop.`)

/** @param {string} command */
function run(command) {
  console.log(`> ${command}`)
  try {
    execSync(command, { stdio: 'inherit' })
  } catch {
    // The command has said what is wrong; a stack trace of this file would hide it.
    process.exit(1)
  }
}

/**
 * @param {string} path
 * @returns {number} milliseconds since 1970; 0 for what doesn't exist
 */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/**
 * Folders count with their own time as well, which is how a removed file shows.
 *
 * @param {...string} paths
 */
function newestIn(...paths) {
  const all = paths.flatMap(path =>
    statSync(path).isDirectory()
      ? [path, ...readdirSync(path, { recursive: true }).map(name => join(path, String(name)))]
      : path,
  )
  return Math.max(...all.map(changedAt))
}

/**
 * Asks by connecting: a server on another address family of the same port would let us listen, and then answer in our
 * place.
 *
 * @param {number} port
 * @returns {Promise<number>}
 */
async function firstFreePort(port) {
  const taken = await new Promise(resolve => {
    const socket = connect({ host: 'localhost', port })
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
  return taken ? firstFreePort(port + 1) : port
}
