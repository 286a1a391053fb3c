import { cpSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { defineConfig, type Options } from 'tsup'
import { compilerOptions } from './tsconfig.json'

// The builds below run at once, so tsup's own `clean` could remove a sibling's output.
rmSync('dist', { recursive: true, force: true })

// Whoever writes rules for automated clients takes them as they are.
cpSync('src/rules', 'dist/rules', { recursive: true })

/** What browsers with `<dialog>` have. */
const target = 'es2022'
const cssTarget = ['chrome88', 'edge88', 'firefox78', 'safari14']

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** `import css from './x.css?inline'` gives the minified text, as it does in Vite. */
const inlineCss: Plugin = {
  name: 'inline-css',
  setup(build) {
    // `?inline` stays in the path: tsup's own plugin takes whatever ends in `.css`.
    build.onResolve({ filter: /\.css\?inline$/ }, ({ path, importer }) => ({
      path: resolve(dirname(importer), path),
      namespace: 'inline-css',
    }))
    build.onLoad({ filter: /./, namespace: 'inline-css' }, async ({ path }) => {
      const file = path.replace('?inline', '')
      const source = await readFile(file, 'utf8')
      const { code } = await build.esbuild.transform(source, {
        loader: 'css',
        minify: true,
        target: cssTarget,
      })
      return { contents: code.trim(), loader: 'text', watchFiles: [file] }
    })
  },
}

/** The script tag's chunks find each other by file name, and the preferences use the Preact of the interface. */
const chunksBesideEachOther: Plugin = {
  name: 'chunks-beside-each-other',
  setup(build) {
    build.onResolve({ filter: /^\.\/(layouts|language|develop)$/ }, ({ path }) => ({
      path: `./assent-${path.split('/')[1]}.js`,
      external: true,
    }))
    build.onResolve({ filter: /^preact$/ }, ({ importer }) =>
      importer.includes('/preferences/') ? { path: resolve('src/ui/preact.page.ts') } : undefined,
    )
  },
}

const variants = (kind: string, filter: RegExp): Plugin => ({
  name: `${kind}-variants`,
  setup(build) {
    build.onResolve({ filter }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, `${path}.${kind}.ts`),
    }))
  },
})

/** `x.page.ts` stands in for `x.ts` in what pages load; what their own file is, each kind of file knows for itself. */
const pageVariants = variants('page', /\/(isServer|loadMessages|atom|ownScript)$/)
const chunkVariants = variants('chunk', /\/ownFile$/)
const fullVariants = variants('full', /\/ownFile$/)

/** Each file is an entry of its own, such as `assent/messages/en`. */
const entriesIn = (folder: string, into = folder) =>
  Object.fromEntries(
    readdirSync(`src/${folder}`)
      .filter(file => file.endsWith('.ts') && file !== 'loadScript.ts')
      .map(file => [`${into}/${file.replace('.ts', '')}`, `src/${folder}/${file}`]),
  )

const packageEntries = {
  index: 'src/index.ts',
  core: 'src/core/index.ts',
  ui: 'src/ui/index.tsx',
  server: 'src/server/index.ts',
  ...entriesIn('messages'),
  ...entriesIn('services'),
}

/** What bundlers and servers import: preact and nanostores stay outside. */
const forPackage: Options = {
  entry: packageEntries,
  target,
  esbuildPlugins: [inlineCss],
  // Other scripts than the Latin would be three times as long.
  esbuildOptions(options) {
    options.charset = 'utf8'
  },
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
}

// `unsafe` assumes that nobody has replaced what the language brings, `unsafe_methods` that nobody calls `new` on a method.
const terserOptions = {
  ecma: 2020,
  compress: { passes: 6, unsafe: true, unsafe_arrows: true, unsafe_methods: true, lhs_constants: false },
} as const

/** The letters of short names, in the order in which the core packs best, found by trial; by frequency, it exceeds its budget. */
const LETTERS = [...'otehnAdrjiuMplbsmaSfTcwgvyOExkqzBCDFGHIJKLNPQRUVWXYZ_$']

/** The nth of all names, the short ones first. */
function nameOf(n: number): string {
  const letter = LETTERS[n % LETTERS.length] as string
  return n < LETTERS.length ? letter : letter + nameOf(Math.floor(n / LETTERS.length) - 1)
}

/** What pages load as it is: everything inside, nothing left to define. */
const forPages: Options = {
  target,
  platform: 'browser',
  define: { 'process.env.NODE_ENV': '"production"' },
  noExternal: [/./],
  // One after the other, for each finds what the other leaves: 1 % smaller than terser alone, 6 % than esbuild alone.
  minify: 'terser',
  terserOptions,
  esbuildOptions(options) {
    options.minify = true
    options.charset = 'utf8'
    // A module is strict, and is checked as one; to say so again in a script would cost every visitor ten bytes.
    delete options.tsconfig
    options.tsconfigRaw = {
      compilerOptions: { ...(compilerOptions as object), alwaysStrict: false },
    }
  },
  splitting: false,
  esbuildPlugins: [inlineCss, pageVariants],
  outExtension: () => ({ js: '.js' }),
}

export default defineConfig([
  { ...forPackage, name: 'esm', format: 'esm', splitting: true },
  // No file of it has an address.
  { ...forPackage, name: 'cjs', format: 'cjs', splitting: false, define: { 'import.meta.url': 'undefined' } },
  {
    ...forPages,
    name: 'script',
    format: 'iife',
    entry: { assent: 'src/script-tag.ts' },
    terserOptions: { ...terserOptions, mangle: { nth_identifier: { get: nameOf } } },
  },
  {
    ...forPages,
    name: 'full',
    format: 'iife',
    entry: { 'assent-full': 'src/script-tag-full.ts' },
    esbuildPlugins: [inlineCss, pageVariants, fullVariants],
  },
  {
    ...forPages,
    name: 'chunks',
    format: 'esm',
    // Preact's many small functions pack better so, 1 %; the core doesn't.
    terserOptions: {
      ...terserOptions,
      compress: { ...terserOptions.compress, hoist_vars: true, lhs_constants: true },
    },
    entry: {
      'assent-interface': 'src/ui/chunk.ts',
      'assent-preferences': 'src/ui/preferences/index.ts',
      'assent-layouts': 'src/ui/layouts.ts',
      'assent-language': 'src/ui/language.ts',
      'assent-placeholder': 'src/ui/placeholder.ts',
      'assent-erase': 'src/core/erase.ts',
      'assent-module': 'src/core/module.ts',
      'assent-develop': 'src/ui/develop.ts',
    },
    esbuildPlugins: [inlineCss, pageVariants, chunkVariants, chunksBesideEachOther],
  },
  { ...forPages, name: 'languages', format: 'esm', entry: entriesIn('messages', 'languages') },
  {
    name: 'css',
    entry: { assent: 'styles/index.css', reopen: 'styles/reopen.css' },
    target: cssTarget,
    minify: true,
  },
])
