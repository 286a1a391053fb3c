import { chooseBy } from './core/choose'
import * as erase from './core/erase'
import * as module from './core/module'
import { CALL } from './core/moduleCopy'
import { ownScript } from './core/ownScript'
import { startFromPage } from './page'
import { mountInterface } from './ui/index'
import * as language from './ui/language'
import * as layouts from './ui/layouts'
import * as placeholder from './ui/placeholder'
import * as preferences from './ui/preferences/index'

// For those who must host one file or pin it by a hash. Other languages than English are in files of their own here
// too, and what explains wrong settings is for developers, who use the other build.
const chunks = {
  interface: { mount: mountInterface, chooseBy },
  preferences,
  layouts,
  language,
  placeholder,
  erase,
  module,
  develop: undefined,
}

// What an inline module imports has told already that it runs, and starts nothing; as a module it has no script of its own.
const isImported = !ownScript && Object.keys(window).some(key => key.startsWith(CALL))
if (!isImported) startFromPage(async name => chunks[name] as never)
