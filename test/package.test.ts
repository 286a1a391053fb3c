// @vitest-environment node
import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../package.json'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BIN = join(ROOT, 'node_modules/.bin')

/** What a value can be imported of, by name, and all of it. Types aren't seen here. */
const EXPORTS = {
  assent: ['SettingsError', 'createConsent'],
  'assent/core': ['SettingsError', 'createConsent'],
  'assent/ui': ['findUnequalWeight', 'mountInterface'],
  'assent/server': ['readConsent'],
  'assent/messages/en': ['messages'],
  'assent/services/ga4': ['ga4'],
  'assent/services/intercom': ['intercom'],
  'assent/services/matomo': ['matomo'],
}

const LANGUAGES = readdirSync(join(ROOT, 'src/messages'))
  .filter(file => file.endsWith('.ts'))
  .map(file => file.replace('.ts', ''))

/** A stranger's project, in which the packed package is installed beside its dependencies. */
let project: string
let tarball: string

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'assent-package-'))
  run('npm', 'pack', ROOT, '--ignore-scripts')
  tarball = join(project, `${manifest.name}-${manifest.version}.tgz`)
  const installed = join(project, 'node_modules', manifest.name)
  mkdirSync(installed, { recursive: true })
  run('tar', '-xzf', tarball, '-C', installed, '--strip-components=1')
  for (const name of Object.keys(manifest.dependencies)) {
    symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name))
  }
}, 60_000)

afterAll(() => rmSync(project, { recursive: true, force: true }))

/** Runs a program in the stranger's project and gives back what it prints; its complaints are in the error. */
function run(program: string, ...args: string[]): string {
  try {
    return execFileSync(program, args, { cwd: project, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`)
  }
}

describe('the tarball', () => {
  test('pleases publint', async () => {
    const pack = { tarball: new Uint8Array(readFileSync(tarball)).buffer }
    const { messages, pkg } = await publint({ pack, strict: true })
    expect(messages.map(message => formatMessage(message, pkg ?? {}, { color: false }))).toEqual([])
  })

  // The profile leaves out the resolution of Node 10, which knows no `exports` and so no `assent/core`. The style
  // sheet is left out as it has no types. attw looks into a pattern such as `./messages/*` only by example, and
  // would fetch `@types/assent` if it were not told to leave that.
  test('has types that fit the code', { timeout: 60_000 }, () => {
    const languages = Object.keys(EXPORTS).filter(name => /^assent\/(messages|services)\//.test(name))
    const included = ['--include-entrypoints', ...languages.map(name => name.replace('assent', '.'))]
    const excluded = ['--exclude-entrypoints', './styles.css', './reopen.css']
    const options = ['--profile', 'node16', '--no-definitely-typed', '--format', 'ascii', '--no-emoji']
    const report = run(join(BIN, 'attw'), tarball, ...options, ...included, ...excluded)
    // A problem is an exit code other than 0, which `run` throws; this shows that every entry was looked at.
    for (const entry of Object.keys(EXPORTS)) expect(report).toContain(`"${entry}"`)
  })
})

describe('its exports, without a DOM', () => {
  test.each(Object.entries(EXPORTS))('%s', (entry, names) => {
    const load = (code: string, type: string) =>
      JSON.parse(run(process.execPath, `--input-type=${type}`, '--no-warnings', '--eval', code))
    const print = 'console.log(JSON.stringify(Object.keys(entry).sort()))'
    expect(load(`import * as entry from '${entry}'; ${print}`, 'module')).toEqual(names)
    expect(load(`const entry = require('${entry}'); ${print}`, 'commonjs')).toEqual(names)
  })

  test('the rules for automated clients', () => {
    const print = `console.log(Object.keys(require('assent/rules/consent-o-matic.json')), require('assent/rules/autoconsent.json').name)`
    expect(run(process.execPath, '--eval', print).trim()).toBe("[ 'assent' ] assent")
  })

  test('every language', () => {
    const load = (kind: string, code: string, type: string) =>
      run(
        process.execPath,
        `--input-type=${type}`,
        '--eval',
        `(async () => {
        const bad = []
        for (const tag of ${JSON.stringify(LANGUAGES)}) {
          const { messages } = ${code}
          if (!messages?.accept) bad.push(tag)
        }
        console.log('${kind}', bad.join())
      })()`,
      ).trim()
    expect(load('import', "await import('assent/messages/' + tag)", 'module')).toBe('import')
    expect(load('require', "require('assent/messages/' + tag)", 'commonjs')).toBe('require')
  })
})

describe('a consumer in TypeScript', () => {
  const code = `
    import { createConsent, type Settings, SettingsError } from 'assent'
    import { createConsent as createHeadless } from 'assent/core'
    import { messages as en } from 'assent/messages/en'
    import { readConsent } from 'assent/server'
    import { mountInterface } from 'assent/ui'

    const settings = {
      policy: { version: '2026-03-20' },
      categories: ['analytics', { id: 'marketing', title: 'Marketing' }],
      services: [{ id: 'ga4', name: 'Google Analytics', category: 'analytics' }],
    } as const satisfies Settings

    const consent = createConsent(settings)
    const isGranted: boolean = consent.has('ga4') && consent.has('marketing') && consent.has('essential')
    const stop: () => void = consent.on('change', ({ record }) => record?.choices.analytics)
    const decided: boolean = readConsent('assent=', settings).has('marketing')
    // @ts-expect-error 'preference' isn't one of the site's categories.
    consent.has('preference')
    // @ts-expect-error A policy needs a version.
    createHeadless({ policy: {} })
    console.log(isGranted, stop, decided, en.accept, mountInterface, SettingsError)
  `
  test.each([
    ['nodenext', 'nodenext', 'consumer.mts'],
    ['nodenext', 'nodenext', 'consumer.cts'],
    ['esnext', 'bundler', 'consumer.ts'],
  ])('compiles under module %s, resolution %s, as %s', { timeout: 60_000 }, (module, resolution, file) => {
    writeFileSync(join(project, file), code)
    const strictness = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess']
    const setup = ['--module', module, '--moduleResolution', resolution, '--target', 'es2022', '--noEmit']
    expect(run(join(BIN, 'tsc'), ...strictness, ...setup, '--lib', 'es2022,dom', file)).toBe('')
  })
})

test('a bundler brings along the file that has to have an address of its own', async () => {
  writeFileSync(join(project, 'app.js'), `import 'assent/core'; import('assent/core')`)
  const outDir = join(project, 'out')
  const input = join(project, 'app.js')
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    build: { outDir, rollupOptions: { input } },
  })
  const assets = join(outDir, 'assets')
  const [file = ''] = readdirSync(assets).filter(name => name.startsWith('assent-module'))
  expect(readFileSync(join(assets, file), 'utf8')).toBe(
    readFileSync(join(ROOT, 'dist/assent-module.js'), 'utf8'),
  )
})

test('the lock file names no registry, so that any mirror will do', () => {
  expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
})
