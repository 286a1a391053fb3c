import { expect } from 'vitest'

/** Really expires every cookie, and makes sure of it. */
export function clearCookies(): void {
  for (const cookie of document.cookie.split('; '))
    document.cookie = `${cookie.split('=')[0]}=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT`
  expect(document.cookie).toBe('')
}
