import { CATEGORY_OF, FROM_THE_START, type Held, IDS, type Run, TRACES } from './pages'

export type Choices = Readonly<Record<string, boolean>>

/** One document that the site served, alive in a tab, kept in a history, or gone. */
export interface Doc {
  readonly page: number
  readonly policy: number
  readonly held: Held[]
  /** When it was begun, by its own clock. */
  born?: number
  /** The choices that it went by when it was last looked at; `null` is none. */
  seen?: Choices | null
  runs: readonly Run[]
  isManaging: boolean
  /** Whether a yes was taken back while it was open. */
  hasLost?: boolean
}

export interface Tab {
  handle: string
  page: number
  /** The paths in its history, and where in it the tab stands. */
  paths: string[]
  at: number
}

/** What a visitor may expect: her record, and what follows from it in each of her tabs. */
export class Model {
  record: { readonly choices: Choices; readonly policy: number } | undefined
  /** The version that the site serves now. */
  policy = 1
  readonly docs = new Map<number, Doc>()
  readonly tabs: Tab[] = []
  current = 0
  /** Cookies that trackers have set and nothing has erased since; and those of them that nothing may erase. */
  readonly mayRemain = new Set<string>()
  readonly mustRemain = new Set<string>()
  inserted = 0

  get tab(): Tab {
    return this.tabs[this.current] as Tab
  }

  get doc(): Doc {
    return this.docOf(this.tab)
  }

  docOf(tab: Tab): Doc {
    return this.docs.get(tab.page) as Doc
  }

  /** A history may bring a document back by the HTTP cache: then it begins anew, without what was put into it later. */
  begin(doc: Doc, born: number): void {
    if (doc.born === born) return
    if (doc.born) doc.held.splice(FROM_THE_START.length)
    delete doc.seen
    Object.assign(doc, { born, isManaging: false, hasLost: false })
  }

  /** What a document goes by: a record that was given under another policy says nothing to it. */
  choicesIn({ policy }: Doc): Choices | undefined {
    return this.record?.policy === policy ? this.record.choices : undefined
  }

  /** The visitor chooses in the current tab. */
  choose(choices: Choices): void {
    this.record = { choices, policy: this.doc.policy }
    this.doc.isManaging = false
  }

  chooseAll(answer: boolean): void {
    this.choose(Object.fromEntries(IDS.map(id => [id, answer])))
  }

  /** Takes back what was granted, a category's services with it. Where nothing was, nothing changes. */
  withdraw(named: readonly string[]): void {
    const granted = IDS.filter(id => this.choicesIn(this.doc)?.[id])
    const isTaken = (id: string) =>
      !named.length || named.includes(id) || named.includes(CATEGORY_OF[id] as string)
    if (granted.some(isTaken))
      this.choose(Object.fromEntries(IDS.map(id => [id, granted.includes(id) && !isTaken(id)])))
  }

  forget(): void {
    // Where there is nothing to forget, nothing changes on the screen.
    if (this.choicesIn(this.doc)) this.doc.isManaging = false
    this.record = undefined
  }

  plant(name: string): void {
    this.mayRemain.add(name)
    this.mustRemain.add(name)
  }

  /** A document has started, or lost a yes: of services without a grant, nothing stays. */
  sweep(doc: Doc): void {
    for (const [name, service] of Object.entries(TRACES))
      if (!this.choicesIn(doc)?.[service]) this.mayRemain.delete(name)
  }

  /** What one open tab doesn't grant, that tab may erase at any time. */
  protectGranted(): void {
    for (const name of this.mustRemain)
      if (this.tabs.some(tab => tab.page && !this.choicesIn(this.docOf(tab))?.[TRACES[name] as string]))
        this.mustRemain.delete(name)
  }
}

/** The ids whose yes a document has lost since it was last looked at. */
export function lost({ seen }: Doc, now: Choices | undefined): string[] {
  return IDS.filter(id => seen?.[id] && !now?.[id])
}

/** A document only makes place for another by itself, and must, where a script has run that now may not. */
export function mustReload(doc: Doc, now: Choices | undefined): boolean {
  const ran = doc.held.filter(each => doc.runs.some(run => run.key === each.key) && !isMetBy(each, now))
  const ids = ran.flatMap(({ condition }) => condition.split(/[ |]/))
  return lost(doc, now).some(id => ids.includes(id))
}

/** Whether a condition is met, by the words of the README. */
export function isMet(condition: string, isGranted: (id: string) => boolean, hasDecided: boolean): boolean {
  return condition
    .split(' ')
    .every(alternatives =>
      alternatives
        .split('|')
        .some(term => (term.startsWith('!') ? hasDecided && !isGranted(term.slice(1)) : isGranted(term))),
    )
}

export function isMetBy({ condition }: Held, choices: Choices | undefined): boolean {
  return isMet(condition, id => choices?.[id] === true, choices !== undefined)
}
