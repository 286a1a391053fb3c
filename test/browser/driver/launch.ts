import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { Browser } from './browser'
import { startChromium } from './chromium'
import type { Session } from './commands'
import { ENGINES, type Engine, findPrograms } from './engines.mjs'
import { startFirefox } from './firefox'
import { canLaunchWith, type LaunchOptions } from './options'
import { makeTemporaryFolder, stop } from './processes'
import { startWebkit } from './webkit'

/** Starts a browser with an empty profile of its own. */
export async function launch(engine: Engine, options: LaunchOptions = {}): Promise<Browser> {
  for (const option of Object.keys(options) as (keyof LaunchOptions)[]) {
    if (options[option] && !canLaunchWith(engine, option))
      throw new Error(`${engine} can't be launched with ${option}`)
  }
  const folder = makeTemporaryFolder(`assent-${engine}-`)
  const children: ChildProcess[] = []
  const end = async (): Promise<void> => {
    // Backwards: a display that ends before its browser makes the browser crash.
    for (const child of [...children].reverse()) await stop(child)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  try {
    return new Browser(engine, await startSession(engine, folder, children, options), end)
  } catch (error) {
    await end()
    throw error
  }
}

function startSession(
  engine: Engine,
  folder: string,
  children: ChildProcess[],
  options: LaunchOptions,
): Promise<Session> {
  switch (engine) {
    case 'chromium':
      return startChromium(programsOf(engine), folder, children, options)
    case 'firefox':
      return startFirefox(programsOf(engine), folder, children, options)
    case 'webkit':
      return startWebkit(programsOf(engine), folder, children, options)
  }
}

function programsOf<E extends Engine>(engine: E) {
  const programs = findPrograms(engine)
  if (programs) return programs
  throw new Error(
    `${engine} is not installed. On Debian: apt-get install ${ENGINES[engine].packages.join(' ')}`,
  )
}
