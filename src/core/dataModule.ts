/** Where a module is imported from that has no file. */
export const addressOf = (text: string): string => `data:text/javascript,${encodeURIComponent(text)}`

export const importText = (text: string): Promise<unknown> =>
  import(/* webpackIgnore: true */ /* @vite-ignore */ addressOf(text))

let mayImportText: Promise<boolean> | undefined

/** Where a policy lets inline scripts run, but no `data:`, a module with such an import wouldn't run at all. */
export const canImportText = (): Promise<boolean> =>
  (mayImportText ??= importText('').then(
    () => true,
    () => false,
  ))
