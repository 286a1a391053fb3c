const adopted = new Set<string>()

/** Adds a sheet to the page once. A constructed sheet needs no exception in a page's `style-src`. */
export function adoptStyles(css: string): void {
  if (adopted.has(css)) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  adopted.add(css)
  document.adoptedStyleSheets.push(sheet)
}
