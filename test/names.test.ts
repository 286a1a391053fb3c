import { readdirSync, readFileSync } from 'node:fs'
import { FiltersEngine, Request } from '@ghostery/adblocker'
import { describe, expect, test } from 'vitest'

/**
 * What many browsers hide and block, because it is called like a cookie banner. A visitor who has such a filter on
 * shall see us or not by her own wish, and not by the accident of a name.
 */
const filters = FiltersEngine.parse(readFileSync('test/easylist-cookie.txt', 'utf8'), { debug: true })

const SOURCES = ['styles', 'src/ui', 'src/ui/preferences']
  .flatMap(folder => readdirSync(folder).map(file => `${folder}/${file}`))
  .filter(file => /\.(css|tsx?)$/.test(file))
  .map(file => readFileSync(file, 'utf8'))
  .join('\n')

const namesLike = (pattern: RegExp) => [
  ...new Set(Array.from(SOURCES.matchAll(pattern), ([, name]) => name as string)),
]

/** As layouts and positions are put together. */
const CLASSES = [
  ...namesLike(/\b(assent(?:-[a-z]+)*)\b(?!\.)/g),
  ...['card', 'bar', 'box', 'bottom-start', 'bottom-end', 'top-start', 'top-end'].map(
    part => `assent-${part}`,
  ),
]
const DATA = namesLike(/\b(data-[a-z-]+)/g)

const FILES = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
  file => /^assent.*\.(js|css)$/.test(file) || file.startsWith('languages/'),
)

/** The selectors of what is hidden among elements with these names, as an id and as a class, by whatever tag. */
function hidden(names: readonly string[]): string[] {
  document.body.innerHTML = names
    .flatMap(name =>
      ['div', 'section', 'dialog', 'p', 'button'].map(
        tag =>
          `<${tag} id="${name}" class="${name}" ${DATA.map(data => `${data}="${name}"`).join(' ')}></${tag}>`,
      ),
    )
    .join('')
  const { styles } = filters.getCosmeticsFilters({
    url: 'https://shop.example/',
    hostname: 'shop.example',
    domain: 'shop.example',
    classes: [...names],
    ids: [...names],
  })
  const selectors = styles
    .replaceAll(/\{[^}]*\}/g, ',')
    .split(',')
    .map(selector => selector.trim())
  return selectors.filter(selector => selector && document.querySelector(selector))
}

const FOLDERS = ['', 'js/', 'assent/', 'static/assent/dist/', 'npm/assent@0.1.0/dist/']

function blocked(files: readonly string[]): string[] {
  const urls = ['shop.example', 'cdn.example'].flatMap(host =>
    FOLDERS.flatMap(folder => files.map(file => `https://${host}/${folder}${file}`)),
  )
  return urls.filter(url => {
    const type = url.endsWith('.css') ? 'stylesheet' : 'script'
    return filters.match(Request.fromRawDetails({ url, sourceUrl: 'https://shop.example/', type })).match
  })
}

describe('filters against cookie banners', () => {
  test('hide nothing that bears our names', () => {
    expect(CLASSES).toEqual(
      expect.arrayContaining(['assent', 'assent-banner', 'assent-preferences', 'assent-placeholder']),
    )
    expect(DATA).toEqual(expect.arrayContaining(['data-action', 'data-category', 'data-service']))
    expect(hidden(CLASSES)).toEqual([])
  })

  test('block none of our files', () => {
    expect(FILES).toEqual(expect.arrayContaining(['assent.js', 'assent-interface.js', 'languages/de.js']))
    expect(blocked(FILES)).toEqual([])
  })

  test('would, if the names were others', () => {
    const renamed = (name: string) => name.replace('assent', 'cookie')
    expect(hidden(CLASSES.map(renamed))).toEqual(
      expect.arrayContaining(['#cookie-banner', '#cookie-row', '#cookie-placeholder']),
    )
    expect(blocked(['cookie-banner.js', 'consent-box.js'])).toHaveLength(20)
  })
})
