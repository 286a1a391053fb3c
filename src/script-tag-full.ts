import * as erase from './core/erase'
import { startFromPage } from './page'
import * as chunk from './ui/chunk'
import * as placeholder from './ui/placeholder'

const here = (document.currentScript as HTMLScriptElement | null)?.src || location.href

// For those who must host one file or pin it by a hash: the interface is inside. The check is for developers only,
// and loaded on their machines alone.
startFromPage({
  interface: async () => chunk,
  placeholder: async () => placeholder,
  erase: async () => erase,
  check: () => import(new URL('assent-check.js', here).href),
})
