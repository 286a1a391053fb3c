import { ownScript } from './core/ownScript'
import { startFromPage } from './page'

const here = ownScript?.src || location.href

// The chunks stand beside this file, wherever that is. A computed specifier stays a native import(), which takes any value.
startFromPage((name, retry) => import(new URL(`assent-${name}.js${retry}`, here) as never))
