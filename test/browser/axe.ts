import type AxeModule from 'axe-core'
import { expect } from 'vitest'
import type { Browser } from './driver/browser'

declare global {
  var axe: typeof AxeModule
}

/** Where a site that is to be looked at serves axe: `browserTest(pages, { folders: AXE })`. */
export const AXE = { '/axe/': new URL('../../node_modules/axe-core/', import.meta.url) }

/** What axe finds wrong in a part of the page, by all of its rules: the rule, and where. */
export async function violations(browser: Browser, selector: string): Promise<string[]> {
  const { wrong, right } = await browser.eval(async selector => {
    if (!window.axe)
      await new Promise((resolve, reject) => {
        const script = document.createElement('script')
        script.src = '/axe/axe.min.js'
        script.onload = resolve
        script.onerror = reject
        document.head.append(script)
      })
    const { violations, passes } = await window.axe.run(selector)
    return {
      wrong: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      ),
      right: passes.length,
    }
  }, selector)
  // Nothing is wrong with nothing, either.
  expect(right).toBeGreaterThan(5)
  return wrong
}
