import * as erase from './core/erase'
import { startFromPage } from './page'
import * as ui from './ui/chunk'
import * as placeholder from './ui/placeholder'

// For those who must host one file or pin it by a hash. What explains wrong settings isn't among it: it is for
// developers, who use the other build.
const chunks = { interface: ui, placeholder, erase, check: { explainSettings() {} } }

startFromPage(async name => chunks[name] as never)
