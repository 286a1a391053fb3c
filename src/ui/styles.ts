const sheets = new Map<string, CSSStyleSheet>()

/** Adds a sheet to the page, or to a shadow root, once. A constructed one needs no exception in a page's `style-src`. */
export function adoptStyles(css: string, { adoptedStyleSheets }: DocumentOrShadowRoot = document): void {
  const sheet = sheets.get(css) ?? new CSSStyleSheet()
  if (adoptedStyleSheets.includes(sheet)) return
  sheet.replaceSync(css)
  sheets.set(css, sheet)
  adoptedStyleSheets.push(sheet)
}
