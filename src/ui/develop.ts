// The chunk for those who develop a site, which does its work by being loaded. Nobody else loads it, unless the settings
// are so wrong that nothing starts.
import { explainSettings } from '../core/check'
import { warnOfUnequalWeight } from './equalWeight'

explainSettings(document.querySelector('[data-assent-config]')?.textContent ?? '')
warnOfUnequalWeight()
