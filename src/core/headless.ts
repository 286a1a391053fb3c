import { askedLanguage } from './askedLanguage'
import { type Chunks, type Load, useBy } from './chunks'
import { forgetLink } from './links'
import { startOnce } from './once'
import { services } from './services'
import type { LoadingPart } from './start'
import { sweep } from './sweep'
import type { Consent, Settings, Stop } from './types'

/**
 * Starts what each import from npm has, whoever brings the interface.
 *
 * @param parts - what else it has, started after those and stopped before them
 * @param more - the chunks that those parts use, and what stands in the place of held frames
 * @throws as {@link startOnce} does
 */
export function startHeadless(
  settings: Settings,
  parts: readonly LoadingPart[],
  more: { readonly [Name in keyof Chunks]?: () => Promise<unknown> } & { readonly placeholder: unknown },
): Consent {
  const chunks = { erase: () => import('./erase'), module: () => import('./module'), ...more }
  const use = useBy(((name: keyof typeof chunks) => chunks[name]?.()) as Load)
  return startOnce(settings, [services, sweep, speak, ({ on }) => on('close', forgetLink), ...parts], use)
}

/** Until our interface says in which language it asks, it is the site's own that asks, in that of the page. */
function speak(consent: Consent): Stop {
  const asked = askedLanguage(consent.settings)
  Object.assign(consent, { language: /^[a-z\d-]+/i.exec(asked)?.[0] ?? 'en' })
  return () => {}
}
