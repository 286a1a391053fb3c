import type { Engine } from './engines.mjs'

/** What a browser must be told before it starts. */
export interface LaunchOptions {
  /** The visitor's system asks for dark colours. */
  readonly dark?: boolean
  readonly reducedMotion?: boolean
  /** The system draws every page in its own few colours. Not in WebKitGTK, which doesn't know of them. */
  readonly forcedColors?: boolean
  /** Sends Global Privacy Control, as a header and as `navigator.globalPrivacyControl`. Not in WebKitGTK. */
  readonly gpc?: boolean
  /** The browser keeps no cookies, for any site. */
  readonly blockCookies?: boolean
  /** A frame gets the cookies that its site has in its own pages. Only in Chromium, where visitors may allow it. */
  readonly thirdPartyCookies?: boolean
  /**
   * The visitor's language, with a region: `de-DE`. Not in WebKitGTK, which knows the languages that the system
   * has installed, and containers have none.
   *
   * @default 'en-US'
   */
  readonly language?: string
}

const UNABLE: Record<Engine, readonly (keyof LaunchOptions)[]> = {
  chromium: [],
  firefox: ['thirdPartyCookies'],
  webkit: ['forcedColors', 'gpc', 'language', 'thirdPartyCookies'],
}

/** Whether an engine can be launched with an option. Define a test only where it can, rather than skip it. */
export function canLaunchWith(engine: Engine, option: keyof LaunchOptions): boolean {
  return !UNABLE[engine].includes(option)
}
