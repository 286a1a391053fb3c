/**
 * The file that inserts inline modules: imported by a fragment, it tells by that name. `undefined` where there is none that
 * may run once more, as in a bundle that is no module.
 *
 * Bundlers find the file here, and copy it; put into a `data:` address, as Vite does with small ones, it would be of no use.
 */
export const ownFile = ((): string | undefined => {
  try {
    return new URL('./assent-module.js?no-inline', import.meta.url).href
  } catch {
    return undefined
  }
})()

/** The fragment by which this run of it was imported, if it is a second one. */
export const importedAs: string | undefined = undefined
