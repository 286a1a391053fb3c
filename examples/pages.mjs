import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Puts a page into its site's layout. The layout holds what every page shares, so that a site's settings and script
 * tags stand in one place; a page is its `<title>` and what else belongs in the head, then its `<main>`.
 *
 * @param {string} folder - of the site
 * @param {string} name - of the page, `index` for the first
 * @returns {Promise<string | undefined>} `undefined` if there is no such page
 */
export async function renderPage(folder, name) {
  const [layout, page] = await Promise.all([
    readFile(join(folder, 'layout.html'), 'utf8'),
    readFile(join(folder, 'pages', `${name}.html`), 'utf8').catch(() => undefined),
  ])
  if (page === undefined) return undefined

  const start = page.indexOf('<main')
  return layout
    .replace('<!-- head -->', () => page.slice(0, start).trim())
    .replace('<!-- main -->', () => page.slice(start).trim())
}
