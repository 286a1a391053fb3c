/**
 * The sites, in the order in which the overview shows them. `pages` are static and share a layout; an `app` is
 * built by Vite and finds its way on the client.
 *
 * @type {readonly { readonly id: string, readonly kind: 'pages' | 'app' }[]}
 */
export const sites = [
  { id: 'a1-cms', kind: 'pages' },
  { id: 'aurix-cms', kind: 'app' },
  { id: 'cellcms', kind: 'pages' },
  { id: 'flowcms', kind: 'app' },
  { id: 'headless', kind: 'app' },
]
