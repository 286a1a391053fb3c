import type { ChildProcess } from 'node:child_process'
import type { Session } from './commands'
import { connectHttp } from './http'
import { open } from './navigation'
import type { LaunchOptions } from './options'
import { findFreePort, start } from './processes'

export async function startChromium(
  programs: { browser: string; driver: string },
  folder: string,
  children: ChildProcess[],
  options: LaunchOptions,
): Promise<Session> {
  const args = [
    '--headless',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${folder}`,
    // Every name leads here, so that tests can have domains of their own, and none can reach the outside.
    '--host-resolver-rules=MAP * 127.0.0.1, EXCLUDE localhost',
  ]
  // Chromium's sandbox refuses to run as root, which containers often are.
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  if (options.dark) args.push('--blink-settings=preferredColorScheme=0')
  if (options.reducedMotion) args.push('--force-prefers-reduced-motion')
  if (options.forcedColors) args.push('--force-high-contrast')
  if (options.gpc) args.push('--enable-features=GlobalPrivacyControlForce')
  if (options.language) args.push(`--accept-lang=${options.language},${options.language.split('-')[0]}`)
  const prefs = {
    ...(options.blockCookies && { 'profile.default_content_setting_values.cookies': 2 }),
    ...(options.thirdPartyCookies && { 'profile.cookie_controls_mode': 0 }),
  }

  const port = await findFreePort()
  children.push(start(programs.driver, [`--port=${port}`]))
  const { call, send } = await connectHttp(port, {
    'goog:chromeOptions': { binary: programs.browser, args, prefs },
  })
  const cdp: NonNullable<Session['cdp']> = (command, params = {}) =>
    call('POST', '/goog/cdp/execute', { cmd: command, params })
  const session: Session = {
    send,
    cdp,
    async clearCookies() {
      await open(session, 'about:blank', 'complete')
      await cdp('Network.clearBrowserCookies')
    },
  }
  return session
}
