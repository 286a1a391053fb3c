import fc from 'fast-check'
import { browserTest, engine } from './fixture'
import { commands } from './state-machine/commands'
import { Model } from './state-machine/model'
import { writePage } from './state-machine/pages'
import { type Real, settle } from './state-machine/settle'

// A failure prints seed and path: ASSENT_SEED=… ASSENT_PATH=… (and the same ASSENT_RUNS) visit so again, and shrink anew.
const { ASSENT_RUNS, ASSENT_SEED, ASSENT_PATH } = process.env

/** A run is a visitor; the long form is `ASSENT_RUNS=100 npm test -- --project chromium state-machine`. */
const RUNS = Number(ASSENT_RUNS ?? (engine === 'chromium' ? 6 : 2))
const COMMANDS = ASSENT_RUNS ? 20 : engine === 'chromium' ? 12 : 8

/** A failure is made smaller for as long as this, because the smaller ones each wait until patience ends. */
const LIMIT_MS = 60_000 + RUNS * COMMANDS * 2_000

const test = browserTest({})

test(
  'whatever happens, nothing ungranted runs, loads or stays, and all tabs agree',
  async ({ browser, site, visitor }) => {
    let pages = 0
    const begin = async () => {
      await browser.reset()
      // Each visitor has a tab of her own, because histories are limited, and go on where the last visitor was.
      const before = await browser.tab()
      const handle = await browser.newTab()
      await browser.switchTo(before)
      await browser.closeTab()
      const model = new Model()
      const serve = () => {
        // Every other one.
        const isStrict = model.docs.size % 2 > 0
        const { answer, held } = writePage(++pages, model.policy, isStrict)
        model.docs.set(pages, { page: pages, policy: model.policy, held, runs: [], isManaging: false })
        return answer
      }
      site.put({ '/': serve, '/other': serve })
      const real: Real = { browser, site, visitor, checked: site.requests.length, requested: new Set() }
      await visitor.openPage('/')
      model.tabs.push({ handle, page: 0, paths: ['/'], at: 0 })
      await settle(model, real, true)
      return { model, real }
    }
    const visits = fc.commands(commands, {
      // Any length up to this is as likely as any other, and three of five commands are possible when their turn comes: so
      // many are carried out on average.
      maxCommands: Math.ceil((2 * COMMANDS * 5) / 3),
      size: 'max',
    })
    const outcome = fc.assert(
      fc.asyncProperty(fc.noBias(visits), visit => fc.asyncModelRun(begin, visit)),
      {
        numRuns: RUNS,
        ...(ASSENT_SEED && { seed: Number(ASSENT_SEED) }),
        // Not along the shrinking, which goes by how long things took.
        ...(ASSENT_PATH && { path: ASSENT_PATH.replace(/:.*/, '') }),
        interruptAfterTimeLimit: LIMIT_MS,
        markInterruptAsFailure: true,
      },
    )
    // Told at once, because what fails once and not again is not told at the end.
    await outcome.catch(error => {
      console.warn(error.message)
      throw error
    })
  },
  LIMIT_MS + 60_000,
)
