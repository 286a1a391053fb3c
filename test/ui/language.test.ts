import { afterEach, expect, test, vi } from 'vitest'
import { useBy } from '../../src/core/chunks'
import { createConsent } from '../../src/core/index'
import { loadWords } from '../../src/ui/language'
import { loadMessages } from '../../src/ui/loadMessages'
import { wordsFor } from '../../src/ui/messages'

vi.mock('../../src/ui/loadMessages')

afterEach(() => {
  vi.useRealTimers()
  document.documentElement.lang = ''
})

test('a language that never comes is English after five seconds, and an error says so', async () => {
  vi.useFakeTimers()
  vi.mocked(loadMessages).mockReturnValue(new Promise(() => {}))
  vi.spyOn(console, 'error').mockReturnValue()
  const consent = createConsent({ policy: { version: '1' }, language: 'fi' })
  const errors: string[] = []
  consent.on('error', ({ error, during }) => errors.push(`${during}: ${error}`))
  const words = wordsFor(
    consent,
    useBy(async () => ({ loadWords }) as never),
  )
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await words).toEqual({ lang: 'en' })
  expect(errors).toEqual(['language: Error: timeout'])
  consent.stop()
})

test('a site’s own language needs no file', async () => {
  const languages = { gsw: { accept: 'Alles aanäh' } }
  const consent = createConsent({ policy: { version: '1' }, language: 'gsw-CH', languages })
  expect(await loadWords(consent)).toEqual({ lang: 'gsw', accept: 'Alles aanäh' })
  consent.stop()
})

test('a site’s own interface asks in the language of the page', () => {
  document.documentElement.lang = 'de-AT'
  const consent = createConsent({ policy: { version: '1' } })
  consent.rejectAll()
  expect(consent.$record.get()?.language).toBe('de-AT')
  consent.forget()
  consent.stop()
})
