import { ownScript } from './ownScript'

export const ownFile = ownScript?.src

// As a module it runs once more, and has nothing else to do. WebKit's stack leaves the fragment out.
export const importedAs = /#(assentRuns\d+)/.exec(Error().stack as string)?.[1]
