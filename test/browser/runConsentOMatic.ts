/** What our rule uses of Consent-O-Matic's language; anything else is a mistake in the rule, and doesn't compile. */
export interface ConsentOMaticRule {
  readonly detectors: readonly {
    readonly presentMatcher: readonly { readonly type: string; readonly target: Selection }[]
    readonly showingMatcher: readonly { readonly type: string; readonly target: Selection }[]
  }[]
  readonly methods: readonly { readonly name: string; readonly action: Action }[]
}

interface Selection {
  readonly selector: string
  readonly displayFilter?: boolean
}

interface Action {
  readonly type: string
  readonly target?: Selection
  readonly actions?: readonly Action[]
  readonly action?: Action
  readonly trueAction?: Action
  readonly falseAction?: Action
  readonly consents?: readonly {
    readonly type: string
    readonly matcher: { readonly type: string; readonly target: Selection }
    readonly toggleAction: Action
  }[]
  readonly retries?: number
  readonly waitTime?: number
}

/**
 * Does what Consent-O-Matic does with a rule, whose extension is no package that could be installed:
 * https://github.com/cavi-au/Consent-O-Matic#rule-elements. To be run in the page.
 *
 * @param allowed - the visitor's answers by Consent-O-Matic's categories: A preferences, B analytics, D storage,
 *   E content, F advertising, X other purposes
 * @returns whether it found something to answer
 */
export async function runConsentOMatic(
  { detectors, methods }: ConsentOMaticRule,
  allowed: Readonly<Record<string, boolean>>,
): Promise<boolean> {
  let root: ParentNode = document

  const find = ({ selector, displayFilter }: Selection): HTMLElement[] => {
    const found =
      selector === ':scope' ? [root as HTMLElement] : [...root.querySelectorAll<HTMLElement>(selector)]
    return found.filter(element => displayFilter === undefined || element.offsetHeight > 0 === displayFilter)
  }
  const matches = ({ type, target }: { type: string; target: Selection }): boolean => {
    const [element] = find(target)
    if (type === 'css') return element !== undefined
    if (type === 'checkbox') return (element as HTMLInputElement).checked
    throw new Error(`no matcher: ${type}`)
  }
  const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

  const run = async (action: Action | undefined): Promise<void> => {
    switch (action?.type) {
      case undefined:
        return
      case 'list':
        for (const each of action.actions ?? []) await run(each)
        return
      case 'click':
        await wait(0)
        find(action.target as Selection)[0]?.click()
        await wait(0)
        return
      case 'waitcss':
        for (let left = action.retries ?? 10; left > 0 && !find(action.target as Selection).length; left--)
          await wait(action.waitTime ?? 250)
        return
      case 'foreach': {
        const outer = root
        for (const element of find(action.target as Selection)) {
          root = element
          await run(action.action)
        }
        root = outer
        return
      }
      case 'ifallownone':
        return run(Object.values(allowed).includes(true) ? action.falseAction : action.trueAction)
      case 'consent':
        for (const { type, matcher, toggleAction } of action.consents ?? [])
          if (matches(matcher) !== (allowed[type] ?? false)) await run(toggleAction)
        return
      default:
        throw new Error(`no action: ${action?.type}`)
    }
  }

  const isShowing = detectors.some(
    ({ presentMatcher, showingMatcher }) => presentMatcher.every(matches) && showingMatcher.every(matches),
  )
  if (!isShowing) return false
  for (const name of ['OPEN_OPTIONS', 'DO_CONSENT', 'SAVE_CONSENT'])
    await run(methods.find(method => method.name === name)?.action)
  return true
}
