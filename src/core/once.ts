import { checkSettings } from './check'
import { chooseBy } from './choose'
import type { Use } from './chunks'
import { isServer } from './isServer'
import { type LoadingPart, start } from './start'
import { provideLater, whenShown } from './stops'
import type { Consent, Settings } from './types'

let current: { readonly consent: Consent; readonly settings: string } | undefined

/**
 * Starts consent, or gives back what an equal call has started: React's StrictMode and hot reloading call twice.
 *
 * @throws SettingsError when a setting is wrong; in production builds settings aren't checked
 * @throws Error when consent was started with other settings
 */
export function startOnce(settings: Settings, parts: readonly LoadingPart[], use: Use): Consent {
  if (process.env.NODE_ENV !== 'production') checkSettings(settings)
  // A server has no page, and many visitors.
  if (isServer) return Object.assign(start(settings, chooseBy, parts, use)[0], { observe: () => () => {} })

  const text = JSON.stringify(settings)
  if (current && current.settings !== text)
    throw new Error('assent: consent has been started with other settings: call its stop() first')
  current ??= { consent: startOne(settings, parts, use), settings: text }
  return current.consent
}

/** Makes place for the next when it is stopped: whoever listens to this one hears nothing of that. */
function startOne(settings: Settings, parts: readonly LoadingPart[], use: Use): Consent {
  const [consent, begin] = start(settings, chooseBy, parts, use)
  const { on, stop } = consent
  const end = whenShown(() => {
    begin()
    return stop
  })
  provideLater(consent, 'observe')
  let isRunning = true
  for (const method of ['acceptAll', 'rejectAll', 'save', 'withdraw', 'forget', 'refresh'] as const) {
    const call = consent[method] as (...values: unknown[]) => void
    consent[method] = (...values: unknown[]) => {
      const isLater = document.prerendering
      whenShown(() => {
        // Nor is it taken once consent was stopped meanwhile.
        if (!isLater || isRunning) call(...values)
        return () => {}
      })
    }
  }
  return Object.assign(consent, {
    on: ((event, fn) => on(event, detail => isRunning && fn(detail))) as typeof on,
    stop() {
      isRunning = false
      current = undefined
      end()
    },
  })
}
