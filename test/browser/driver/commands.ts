/** Each command's name in Marionette, and its method and path in WebDriver over HTTP. */
export const COMMANDS = {
  navigate: ['Navigate', 'POST', '/url'],
  url: ['GetCurrentURL', 'GET', '/url'],
  back: ['Back', 'POST', '/back'],
  forward: ['Forward', 'POST', '/forward'],
  refresh: ['Refresh', 'POST', '/refresh'],
  execute: ['ExecuteScript', 'POST', '/execute/sync'],
  find: ['FindElement', 'POST', '/element'],
  click: ['ElementClick', 'POST', '/element/:id/click'],
  type: ['ElementSendKeys', 'POST', '/element/:id/value'],
  actions: ['PerformActions', 'POST', '/actions'],
  screenshot: ['TakeScreenshot', 'GET', '/screenshot'],
  cookies: ['GetCookies', 'GET', '/cookie'],
  clearCookies: ['DeleteAllCookies', 'DELETE', '/cookie'],
  resize: ['SetWindowRect', 'POST', '/window/rect'],
  frame: ['SwitchToFrame', 'POST', '/frame'],
  newTab: ['NewWindow', 'POST', '/window/new'],
  tabs: ['GetWindowHandles', 'GET', '/window/handles'],
  tab: ['GetWindowHandle', 'GET', '/window'],
  switchTo: ['SwitchToWindow', 'POST', '/window'],
  closeTab: ['CloseWindow', 'DELETE', '/window'],
  quit: ['DeleteSession', 'DELETE', ''],
} as const

export type Command = keyof typeof COMMANDS
export type Params = Record<string, unknown>

/** An open connection to one running browser. */
export interface Session {
  send<T = void>(command: Command, params?: Params): Promise<T>
  /** Leaves the page for an empty one, and removes every cookie of every host. */
  clearCookies(): Promise<void>
  /** Speaks the DevTools protocol to the current tab. Chromium alone. */
  cdp?<T = unknown>(command: string, params?: Params): Promise<T>
}

/** What a browser refused, with WebDriver's own code for it, such as `no such element`. */
export class DriverError extends Error {
  override name = 'DriverError'
  readonly code: string

  constructor(code: string, message: string) {
    super(`${code}: ${message}`)
    this.code = code
  }
}
