// Plain JavaScript without imports from packages: test/run.mjs reads this before anything is installed.
import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

const triplet = `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`

/**
 * What each engine is started with, and where Debian has it. Each program is a list of names, the first that is
 * found is taken. MiniBrowser isn't in the PATH: it comes with the library.
 *
 * @satisfies {Record<Engine, { programs: Record<string, string[]>, packages: string[] }>}
 */
export const ENGINES = {
  chromium: {
    programs: { browser: ['chromium', 'google-chrome', 'chromium-browser'], driver: ['chromedriver'] },
    packages: ['chromium', 'chromium-driver'],
  },
  firefox: {
    programs: { browser: ['firefox-esr', 'firefox'] },
    packages: ['firefox-esr'],
  },
  webkit: {
    programs: {
      browser: [
        `/usr/lib/${triplet}/webkit2gtk-4.1/MiniBrowser`,
        `/usr/lib/${triplet}/webkitgtk-6.0/MiniBrowser`,
        '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
        '/usr/libexec/webkitgtk-6.0/MiniBrowser',
      ],
      driver: ['WebKitWebDriver'],
      display: ['Xvfb'],
    },
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
}

export const ENGINE_NAMES = /** @type {Engine[]} */ (Object.keys(ENGINES))

/**
 * @param {string[]} names
 * @returns {string | undefined} the path of the first of these programs that is installed
 */
function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const files = names.flatMap(name => (isAbsolute(name) ? [name] : folders.map(folder => join(folder, name))))
  return files.find(file => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false // Not there, or not for us to run: either way the next one is tried.
    }
  })
}

/**
 * @template {Engine} E
 * @param {E} engine
 * @returns the path of each of the engine's programs, or `undefined` when one isn't installed
 */
export function findPrograms(engine) {
  const found = Object.entries(ENGINES[engine].programs).map(([role, names]) => [role, findProgram(names)])
  if (found.some(([, file]) => !file)) return undefined
  return /** @type {Record<keyof typeof ENGINES[E]['programs'], string>} */ (Object.fromEntries(found))
}
