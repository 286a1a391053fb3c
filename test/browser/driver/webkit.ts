import type { ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from './commands'
import { startHostProxy } from './host-proxy'
import { connectHttp } from './http'
import { open } from './navigation'
import type { LaunchOptions } from './options'
import { findFreePort, start } from './processes'
import { until } from './until'

export async function startWebkit(
  programs: { browser: string; driver: string; display: string },
  folder: string,
  children: ChildProcess[],
  options: LaunchOptions,
): Promise<Session> {
  const args = ['--automation']
  if (options.dark) args.push('--dark-mode')
  if (options.blockCookies) args.push('--cookies-policy=never')
  if (options.reducedMotion) {
    mkdirSync(join(folder, 'gtk-3.0'))
    writeFileSync(join(folder, 'gtk-3.0', 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n')
  }

  const proxy = await startHostProxy()
  const port = await findFreePort()
  children.push(
    start(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
      DISPLAY: await startDisplay(programs.display, children),
      GDK_BACKEND: 'x11',
      // Without a language `navigator.language` is `C`.
      LANG: 'en_US.UTF-8',
      XDG_DATA_HOME: folder,
      XDG_CACHE_HOME: folder,
      XDG_CONFIG_HOME: folder,
    }),
  )
  const { send } = await connectHttp(port, {
    proxy: { proxyType: 'manual', httpProxy: `127.0.0.1:${proxy.port}` },
    'webkitgtk:browserOptions': { binary: programs.browser, args },
  })
  const session: Session = {
    send,
    async clearCookies() {
      // WebDriver's own command reaches the cookies of the page that is open, so an empty page of each host is.
      const hosts = proxy.takeHosts()
      if (hosts.length === 0) await open(session, 'about:blank', 'complete')
      for (const host of hosts) {
        await open(session, `http://${host}/`, 'complete')
        await send('clearCookies')
        // The process that shows pages hears of it later, and would show the next one what has gone.
        await until(`the cookies of ${host} to go`, () =>
          send<boolean>('execute', { script: 'return document.cookie === ""', args: [] }),
        )
      }
    },
  }
  return session
}

/** MiniBrowser has no headless mode. With `-displayfd`, Xvfb picks a free display and writes its number. */
async function startDisplay(program: string, children: ChildProcess[]): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']
  const display = start(program, args)
  children.push(display)
  let number = ''
  display.stdio[3]?.on('data', chunk => {
    number += chunk
  })
  await until('Xvfb to start', () => number.endsWith('\n'))
  return `:${number.trim()}`
}
