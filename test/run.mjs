// The command behind `npm test`. It starts from a fresh clone, so it imports nothing that must be installed.
//
//     npm test                                      installs what is missing, builds, lints, tests
//     npm test -- --project chromium record         hands its arguments on to Vitest
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENGINE_NAMES, ENGINES, findPrograms } from './browser/driver/engines.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

/** @type {import('node:child_process').ChildProcess | undefined} */
let child

/**
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} the exit code
 */
function run(command, env = {}) {
  const [program = '', ...args] = command
  return new Promise(resolve => {
    // Without a terminal to read from nothing can stop to ask, and as a group of its own the command ends whole.
    child = spawn(program, args, {
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.once('error', error => {
      console.error(`${program}: ${error.message}`)
      resolve(127)
    })
    child.once('exit', code => resolve(code ?? 1))
  })
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    try {
      if (child?.pid) process.kill(-child.pid, 'SIGTERM')
    } catch {
      // It has just ended by itself.
    }
    process.exit(128 + constants.signals[signal])
  })
}

/** @param {string[]} command */
async function mustSucceed(...command) {
  if ((await run(command)) !== 0) throw new Error(`This failed: ${command.join(' ')}`)
}

async function installPackages() {
  const installed = 'node_modules/.package-lock.json'
  const isCurrent =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs
  // `--include=dev` because NODE_ENV may say that this is production.
  if (!isCurrent) await mustSucceed('npm', 'ci', '--include=dev', '--no-audit', '--no-fund')
}

/** Tests in a browser are most of what there is, so without one nothing runs, lest it looks like a success. */
async function checkBrowsers() {
  const findMissing = () => ENGINE_NAMES.filter(engine => !findPrograms(engine))
  let missing = findMissing()
  if (missing.length === 0) return
  const packages = missing.flatMap(engine => ENGINES[engine].packages)
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages]
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log(`Installing browsers: ${missing.join(', ')}`)
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    if ((await run(['apt-get', 'update'], env)) === 0) await run(install, env)
    missing = findMissing()
  }
  if (missing.length > 0) {
    throw new Error(`Not installed: ${missing.join(', ')}. On Debian, as root:\n\n  ${install.join(' ')}\n`)
  }
}

/** Runs Vitest, and counts what its own report says. */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'assent-report-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const report = join(folder, 'report.json')
  // Pictures of earlier failures would pass for new ones.
  rmSync('test/screenshots', { recursive: true, force: true })
  const code = await run([
    'node_modules/.bin/vitest',
    'run',
    '--config=test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ])
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  const passed = counts.numPassedTests ?? 0
  const failed = counts.numFailedTests ?? 0
  const skipped = (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0)
  // A file that doesn't load, or an error outside of a test, fails the run without being a failed test.
  const isBroken = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: isBroken ? 1 : failed, skipped }
}

/** A step that fails counts as one failure: what comes after it doesn't run. */
async function runAll() {
  try {
    await installPackages()
    await checkBrowsers()
    await mustSucceed('npm', 'run', 'build')
    // Here, and not in their tests, because these run in three engines at once.
    await mustSucceed('node', 'examples/build.mjs')
    await mustSucceed('npm', 'run', 'lint')
    return await runTests()
  } catch (error) {
    console.error(`\n${/** @type {Error} */ (error).message}`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const { passed, failed, skipped } = await runAll()
process.exitCode = failed > 0 ? 1 : 0
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
