import { startFromPage } from './page'

// While a classic script runs; later, `currentScript` is null.
const here = (document.currentScript as HTMLScriptElement | null)?.src || location.href

// The chunks stand beside this file, wherever that is. A computed specifier stays a native import().
const load = (name: string) => import(new URL(`assent-${name}.js`, here).href)

startFromPage({
  interface: () => load('interface'),
  placeholder: () => load('placeholder'),
  erase: () => load('erase'),
  check: () => load('check'),
})
