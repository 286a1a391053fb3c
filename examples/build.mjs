import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** @param {string} path - relative to this file */
const pathTo = path => fileURLToPath(new URL(path, import.meta.url))

/** Builds what a browser can't load as it stands: three apps, and two trackers that come as packages. */
export async function buildExamples() {
  await Promise.all([
    buildApp('aurix-cms'),
    buildApp('flowcms'),
    buildApp('headless'),
    buildScript('a1-cms', 'plausible'),
    buildScript('cellcms', 'ahoy'),
  ])
}

/** @param {string} id */
function buildApp(id) {
  return build({ configFile: pathTo(`${id}/vite.config.ts`), root: pathTo(id), logLevel: 'warn' })
}

/**
 * Makes a plain script, which a page can hold with `type="text/plain"` like any other tag of a vendor.
 *
 * @param {string} id
 * @param {string} name
 */
function buildScript(id, name) {
  return build({
    configFile: false,
    root: pathTo(id),
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: pathTo(`dist/${id}`),
      emptyOutDir: true,
      lib: { entry: `${name}.js`, formats: ['iife'], name, fileName: () => `${name}.js` },
    },
  })
}

if (argv[1] === fileURLToPath(import.meta.url)) await buildExamples()
