const adopted = new Set<string>()

/**
 * Adds a sheet to the page once. A constructed sheet needs no `style-src` exception; where a browser has none, a
 * style element does the same for pages without such a policy.
 */
export function adoptStyles(css: string): void {
  if (adopted.has(css)) return
  adopted.add(css)
  if ('adoptedStyleSheets' in document) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  } else {
    const style = (document as Document).createElement('style')
    style.textContent = css
    ;(document as Document).head.append(style)
  }
}
