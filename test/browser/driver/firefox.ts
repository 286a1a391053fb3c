import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMMANDS, type Session } from './commands'
import { connectMarionette } from './marionette'
import { open } from './navigation'
import type { LaunchOptions } from './options'
import { start } from './processes'
import { until } from './until'

export async function startFirefox(
  programs: { browser: string },
  folder: string,
  children: ChildProcess[],
  options: LaunchOptions,
): Promise<Session> {
  const preferences = {
    // 0 lets Firefox choose a free port; it writes it to a file of the profile.
    'marionette.port': 0,
    // Every name leads here, so that tests can have domains of their own, and none can reach the outside.
    'network.dns.forceResolve': '127.0.0.1',
    ...(options.dark && { 'layout.css.prefers-color-scheme.content-override': 0 }),
    ...(options.reducedMotion && { 'ui.prefersReducedMotion': 1 }),
    ...(options.forcedColors && { 'browser.display.document_color_use': 2 }),
    ...(options.gpc && { 'privacy.globalprivacycontrol.enabled': true }),
    ...(options.blockCookies && { 'network.cookie.cookieBehavior': 2 }),
    ...(options.language && {
      'intl.accept_languages': `${options.language},${options.language.split('-')[0]}`,
    }),
  }
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  )
  writeFileSync(join(folder, 'user.js'), lines.join(''))
  const args = [
    '--headless',
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    folder,
  ]
  children.push(start(programs.browser, args))

  const file = join(folder, 'MarionetteActivePort')
  const port = await until('Firefox to start', () => existsSync(file) && readFileSync(file, 'utf8').trim())
  const { call, close } = await connectMarionette(Number(port))
  await call('WebDriver:NewSession', { capabilities: { alwaysMatch: { pageLoadStrategy: 'none' } } })
  const session: Session = {
    async send(command, params) {
      if (command === 'quit') return close() as never
      return call(`WebDriver:${COMMANDS[command][0]}`, params)
    },
    async clearCookies() {
      await open(session, 'about:blank', 'complete')
      // WebDriver's own command goes no further than the host of the current page.
      await call('Marionette:SetContext', { value: 'chrome' })
      await call('WebDriver:ExecuteScript', { script: 'Services.cookies.removeAll()', args: [] })
      await call('Marionette:SetContext', { value: 'content' })
    },
  }
  return session
}
