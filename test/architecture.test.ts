// @vitest-environment node
import { readdirSync } from 'node:fs'
import { build, type Metafile } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'

/** The bundler's own graph of src/, without type-only imports. */
let graph: Map<string, string[]>

beforeAll(async () => {
  const { metafile } = await build({
    entryPoints: sources('src'),
    outdir: 'out',
    write: false,
    bundle: true,
    metafile: true,
    format: 'esm',
    splitting: true,
    packages: 'external',
    loader: { '.css': 'text' },
    plugins: [
      {
        name: 'inline-css',
        setup: ({ onResolve }) =>
          void onResolve({ filter: /\.css\?inline$/ }, ({ path }) => ({ path, external: true })),
      },
    ],
  })
  graph = new Map(
    Object.entries((metafile as Metafile).inputs).map(([file, { imports }]) => [
      file,
      imports.map(i => i.path),
    ]),
  )
})

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map(file => `${folder}/${file}`)
}

/** Everything that a file brings along, by `import` and `import()`. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  for (const next of graph.get(file) ?? [])
    if (!seen.has(next)) {
      seen.add(next)
      reach(next, seen)
    }
  return seen
}

const filesIn = (folder: string) => [...graph.keys()].filter(file => file.startsWith(`src/${folder}/`))

describe('the sources', () => {
  test('have no import cycle', () => {
    expect([...graph.keys()].filter(file => reach(file).has(file))).toEqual([])
  })

  test('are all in the graph', () => {
    expect([...graph.keys()].filter(file => file.startsWith('src/')).length).toBeGreaterThan(20)
  })

  test.each([
    ['core', ['core']],
    ['messages', ['messages']],
    ['services', ['services', 'core']],
    ['server', ['server', 'core']],
    ['ui', ['ui', 'core', 'messages']],
  ])('in %s import from %j only', (folder, allowed) => {
    const foreign = filesIn(folder).flatMap(file =>
      (graph.get(file) ?? [])
        .filter(path => path.startsWith('src/') && !allowed.some(each => path.startsWith(`src/${each}/`)))
        .map(path => `${file} → ${path}`),
    )
    expect(foreign).toEqual([])
  })

  test('in core do without Preact and markup', () => {
    expect(filesIn('core').filter(file => [...reach(file)].some(path => /preact|\.css/.test(path)))).toEqual(
      [],
    )
    expect(filesIn('core').filter(file => file.endsWith('.tsx'))).toEqual([])
  })

  test('of the server reader reach the record and the settings only', () => {
    expect([...reach('src/server/index.ts')].sort()).toEqual(['src/core/record.ts', 'src/core/settings.ts'])
  })

  test('of the script tag reach the interface by its chunk only', () => {
    expect([...reach('src/script-tag.ts')].filter(file => /src\/(ui|messages)\//.test(file))).toEqual([])
  })

  test('touch document.cookie in one file', async () => {
    const { readFile } = await import('node:fs/promises')
    const files = await Promise.all(
      [...graph.keys()]
        .filter(f => f.startsWith('src/'))
        .map(async file => [file, await readFile(file, 'utf8')] as const),
    )
    const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    expect(files.filter(([, text]) => code(text).includes('document.cookie')).map(([file]) => file)).toEqual([
      'src/core/cookie.ts',
    ])
  })
})
