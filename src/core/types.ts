import type { ReadableAtom } from 'nanostores'

// ── What a site writes ──────────────────────────────────────────────────────

/**
 * The settings of a site: the JSON block of a page and the argument of `createConsent` have this same shape.
 * Only {@link Settings.policy} is required.
 *
 * Category and service ids share one namespace, so wherever an id is asked for, either will do. An id is made
 * of lower-case letters, digits, `-` and `_`, and starts with a letter.
 */
export interface Settings {
  /** Who asks. The name stands before the site's own cookies in the preferences. */
  readonly site?: {
    readonly name?: string
    /** An e-mail address or URL for questions, shown in the preferences. */
    readonly contact?: string
  }
  readonly policy: {
    /**
     * Names the policy that visitors agree to, often its date. A visitor who chose under another version is asked
     * again, so change it only when the meaning changes. Letters, digits, `-`, `_` and `.`; 40 at most.
     */
    readonly version: string
    /** Where the policy stands. Without it, no link to it is shown. */
    readonly url?: string
  }
  /**
   * What visitors can say yes or no to, in the order in which it is shown.
   * `essential` is always there, first, also when it isn't listed.
   *
   * @default ['essential', 'preference', 'analytics']
   */
  readonly categories?: readonly (string | CategorySettings)[]
  /** The tools behind the categories, each with the cookies that it leaves. None by default. */
  readonly services?: readonly ServiceSettings[]
  /** The one cookie that remembers the choice. */
  readonly cookie?: {
    /** @default 'assent' */
    readonly name?: string
    /**
     * Who shares the choice: `'host'` this host alone, `'site'` the widest domain that the browser accepts,
     * or a domain such as `'example.com'`.
     *
     * @default 'host'
     */
    readonly domain?: string
    /** How long a yes, and as long a no, is remembered: 1 to 395 days. @default 182 */
    readonly maxAgeDays?: number
  }
  /**
   * The language of the interface as a BCP 47 tag. `'auto'` takes the page's `lang` if there are words in it, then the
   * visitor's languages, then English; and when the page's `lang` changes, the interface follows.
   *
   * @default 'auto'
   */
  readonly language?: string
  /**
   * Languages that assent lacks, or other texts for one that it has, by BCP 47 tag. What a language lacks is said in
   * English.
   */
  readonly languages?: { readonly [tag: string]: Partial<Messages> }
  /** Replaces single texts of the interface, in whatever language is shown. */
  readonly messages?: Partial<Messages>
  /** The banner's form: a card in a corner, a bar along an edge, or a box in the middle. @default 'card' */
  readonly layout?: 'card' | 'bar' | 'box'
  /**
   * Where the banner stands; `start` is left in left-to-right languages.
   * A bar looks at `top` or `bottom` only, a box at neither.
   *
   * @default 'bottom-start'
   */
  readonly position?: 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end'
  /** `'auto'` follows the visitor's system. @default 'auto' */
  readonly theme?: 'auto' | 'light' | 'dark'
}

/** One category, spelled out. A plain string in {@link Settings.categories} is its `id` alone. */
export interface CategorySettings {
  readonly id: string
  /** Needed for every id but `essential`, `preference` and `analytics`, for which the languages have words. */
  readonly title?: string
  readonly description?: string
}

/** A vendor or tool, the category it belongs to, and what it leaves on the visitor's device. */
export interface ServiceSettings {
  readonly id: string
  /** What visitors read, such as `Google Analytics`. */
  readonly name: string
  /** The id of one of the categories. A service in `essential` is always granted. */
  readonly category: string
  /** The company behind it. Absence means: this site itself. */
  readonly provider?: string
  /** What it is for, in a sentence. */
  readonly purpose?: string
  /** The provider's privacy policy. */
  readonly url?: string
  /** Erased when the service is not granted, at every start and on withdrawal. */
  readonly cookies?: readonly CookieSettings[]
  /** Erased like the cookies. */
  readonly storage?: readonly StorageSettings[]
  /** The domains that it talks to, as the preferences and the declaration show them. */
  readonly hosts?: readonly string[]
  /**
   * Starts it. Called when it is granted, once the visitor has seen her answer taken, and at every start while it is.
   * Only in code: a JSON block has no functions. What it throws, rejects with, or doesn't settle in 10 seconds becomes an
   * `error` event.
   */
  onGrant?(): unknown
  /**
   * Calls the vendor's own opt-out. Called when its yes is taken back, before anything is erased. Where it throws, rejects
   * or doesn't settle in 10 seconds, there is an `error` event, and the service counts as one that runs on.
   */
  onWithdraw?(): unknown
  /**
   * Whether `onWithdraw` really stops it. Otherwise the page is loaded once more, if it has run.
   *
   * @default false
   */
  readonly stops?: boolean
}

export interface CookieSettings {
  /** Exact, or a pattern in which each `*` stands for any characters: `_ga_*`. */
  readonly name: string
  readonly purpose?: string
  /** How long it lives. Absence means: until the browser closes. */
  readonly maxAgeDays?: number
  /** The other domain on which a third party keeps it. Such a cookie can't be erased from here, and is reported. */
  readonly domain?: string
  /**
   * Where it is kept for one path, such as `/shop`. Pages elsewhere don't see it, so there it is erased by this path, or
   * reported where its name is a pattern. Absence means: wherever this page sees it.
   */
  readonly path?: string
  /**
   * Whether a server sets it with `HttpOnly`, so that no script sees or erases it: such a cookie is reported. Where this
   * isn't said, a page finds out by its exact name, but not everywhere: in Chromium, and elsewhere on secure pages.
   *
   * @default false
   */
  readonly httpOnly?: boolean
}

export interface StorageSettings {
  /** Exact, or a pattern in which each `*` stands for any characters. For IndexedDB, the database's name. */
  readonly name: string
  readonly kind: 'localStorage' | 'sessionStorage' | 'indexedDB'
  readonly purpose?: string
  /** The other domain on which a third party's frame keeps it. It can't be erased from here, and is reported. */
  readonly domain?: string
}

/**
 * The ids that a page may ask for: those of its categories and services. Where the settings are only known when the
 * page runs, any string.
 */
export type ConsentId<S> =
  | 'essential'
  | (S extends { readonly categories: readonly (infer C)[] }
      ? IdOf<C>
      : Unlisted<S, 'categories', 'preference' | 'analytics'>)
  | (S extends { readonly services: readonly (infer T)[] } ? IdOf<T> : Unlisted<S, 'services', never>)

type Unlisted<S, Key extends string, Default> = Key extends keyof S ? string : Default

type IdOf<T> = T extends string ? T : T extends { readonly id: infer I extends string } ? I : never

// ── What a visitor decided ──────────────────────────────────────────────────

/** Yes or no by id of category or service. `essential` isn't among them: it is no choice. */
export type Choices = Readonly<Record<string, boolean>>

/**
 * What brought a record or a change about. `accept`, `reject` and `save` are the visitor's buttons; `close` is a
 * closed banner, which refuses; `gpc` a Global Privacy Control signal; `host` the site's own code; `server` a
 * record that a server wrote; `other-tab` is a change that was made elsewhere and read from the cookie.
 */
export type Source = 'accept' | 'reject' | 'save' | 'close' | 'gpc' | 'host' | 'other-tab' | 'server'

/** What holds before a choice: `opt-in` nothing optional, `opt-out` all of it, `notice` all of it, without asking. */
export type Regime = 'opt-in' | 'opt-out' | 'notice'

/** All choices, with when, how and under which policy they were given. */
export interface ConsentRecord {
  /** Random; of this record, never of a person. 16 lower-case letters and digits. */
  readonly id: string
  /** Seconds since 1970. */
  readonly givenAt: number
  /** Counted from {@link ConsentRecord.givenAt}. After that, the record says nothing any more. */
  readonly maxAgeDays: number
  /** The {@link Settings.policy} version that was agreed to. */
  readonly policy: string
  readonly choices: Choices
  readonly source: Source
  /** BCP 47 tag of the language in which was asked. */
  readonly language: string
  readonly regime: Regime
}

// ── What a page can do ──────────────────────────────────────────────────────

/** What of the interface is open. The banner also shows behind the preferences of a visitor who hasn't chosen. */
export type Surface = 'banner' | 'preferences'

/** The events of a {@link Consent}, each with its detail. On `document` they are `assent:<name>` CustomEvents. */
export interface ConsentEvents {
  /** Started. Only `document` can hear it: nobody has called `on` yet. */
  ready: { consent: Consent }
  /** A choice was made, changed or forgotten, here or in another tab. Not called for the stored choice at start. */
  change: { record: ConsentRecord | undefined; previous: ConsentRecord | undefined; source: Source }
  /** Ids that became granted. */
  grant: { ids: readonly string[] }
  /** Ids that were granted and are no longer. */
  withdraw: { ids: readonly string[] }
  /** A held element was let run; the detail is the one that runs. */
  release: { element: Element }
  open: { surface: Surface }
  close: { surface: Surface }
  /** A record was made here: store it on a server if proof of consent is wanted. Told before `change`. */
  record: ConsentRecord
  /** Something was erased that services without a grant had left, or couldn't be. */
  erase: {
    /** Names of cookies, storage keys and databases that are gone. */
    erased: readonly string[]
    /**
     * Names that are still there: cookies only a server may remove (`HttpOnly`, found or declared to be so), and those of
     * other domains and paths.
     */
    remaining: readonly string[]
  }
  /** The page is about to be loaded again, because what has run can't be un-run. `prevent()` stops that. */
  reload: { ids: readonly string[]; prevent(): void }
  /** Something failed that must not disturb the page, such as a throwing callback. */
  error: { error: unknown; during: string }
}

/** One thing that follows the store: it subscribes, does its work, and gives back its own undo. */
export type Part = (consent: Consent) => Stop

/** Undoes what the function that returned it did. Calling it twice is harmless. */
export type Stop = () => void

/**
 * One page's consent. None of its methods throws after start-up, and in doubt nothing is granted.
 *
 * @typeParam Id - the ids of categories and services, taken from the settings.
 */
export interface Consent<Id extends string = string> {
  /** The settings, complete with defaults. */
  readonly settings: ResolvedSettings
  /**
   * The visitor's record as a nanostores atom (by script tag, as one with `get`, `listen`, `subscribe` and `init` alone);
   * `undefined` until there is a choice that holds. On a server, and as the atom's `init`, always `undefined`, so that
   * hydration can agree with what the server rendered.
   */
  readonly $record: ReadableAtom<ConsentRecord | undefined>
  /** What of the interface should show now. Read it to render your own. */
  readonly $surface: ReadableAtom<Surface | undefined>
  /**
   * What the visitor has yet to answer: every optional id without a record, and later those that were added since.
   * The banner asks as long as there is one.
   */
  readonly unanswered: readonly string[]
  /**
   * The language in which is asked, as a BCP 47 tag: that of the interface, or of the page as long as there is none. By
   * script tag, `undefined` until the interface speaks. Where {@link Settings.language} is `'auto'`, it changes with the
   * page's `lang`.
   */
  readonly language?: string
  /** Whether the choice outlives the page: `'blocked'` when the browser keeps no cookie for us. */
  readonly storage: 'cookie' | 'blocked'
  /** Whether an id is granted now. `essential`, and services in it, always are. */
  has(id: Id): boolean
  /** Calls `fn` now and after every change. What `fn` throws becomes an `error` event. */
  subscribe(fn: (record: ConsentRecord | undefined) => void): Stop
  /** Calls `fn` after every change, not now. */
  listen(fn: (record: ConsentRecord | undefined) => void): Stop
  on<E extends keyof ConsentEvents>(event: E, fn: (detail: ConsentEvents[E]) => void): Stop
  /** Sends an event to the listeners of `on`, and to `document` as `assent:<event>`. */
  emit<E extends keyof ConsentEvents>(event: E, detail: ConsentEvents[E]): void
  /** Resolves once `id` is granted, at once if it is. Stays pending for ever if it never is. */
  whenGranted(id: Id): Promise<void>
  /**
   * Says yes to every category and service. `source` says who did: a button by default.
   *
   * By script tag, this and the other methods that choose load the interface's file first, and so take effect a
   * moment later: wait for `change`.
   */
  acceptAll(source?: Source): void
  /** Says no to every category and service but the essential. */
  rejectAll(source?: Source): void
  /**
   * Says yes or no to some ids. A category's answer goes for its services too, unless they are named as well. What
   * isn't named keeps its answer; without one, it is refused.
   */
  save(choices: { readonly [id in Id]?: boolean }, source?: Source): void
  /** Takes the yes to these ids back; to all of them when none is named. */
  withdraw(...ids: Id[]): void
  /** Removes the record: as if the visitor had never chosen. She is asked again. */
  forget(): void
  /** Reads the cookie again, for instance after a response that set it. */
  refresh(): void
  /** @param surface - default `'preferences'` */
  open(surface?: Surface): void
  /** Closes what is open. The banner of a visitor who hasn't chosen comes back with the next page. */
  close(): void
  /**
   * Holds and releases in a shadow root, too, which can't be found from outside, and puts placeholders there. Gives back
   * its undo.
   */
  observe(root: ShadowRoot): Stop
  /** Undoes everything that `createConsent` did, but not the visitor's choice. */
  stop(): void
}

/** What `createConsent` of `"assent"` adds to that of `"assent/core"`: the interface, loaded when it is needed. */
export interface Mounts {
  /** Shows the preferences inline in an element of the page, as `[data-assent-panel]` does. */
  mountPreferences(element: HTMLElement): Stop
  /** Shows the table of services and cookies, as `[data-assent-declaration]` does. */
  mountDeclaration(element: HTMLElement): Stop
}

/** A category, complete with what belongs to it. */
export interface Category extends CategorySettings {
  readonly services: readonly ServiceSettings[]
}

/** The settings, with what belongs together put together. Other defaults are with the code that needs them. */
export interface ResolvedSettings extends Omit<Settings, 'categories' | 'cookie'> {
  /** In the order in which they are shown, `essential` first. */
  readonly categories: readonly Category[]
  /** Every id, and the category that it belongs to; a category belongs to itself. */
  readonly categoryOf: ReadonlyMap<string, string>
  /** What a visitor can say yes or no to: each category, then its services. */
  readonly optionalIds: readonly string[]
  readonly cookie: NonNullable<Settings['cookie']> & { readonly name: string }
}

// ── What the interface says ─────────────────────────────────────────────────

/** A text by plural category of `Intl.PluralRules`; `{count}` becomes the number. */
export interface Plural {
  readonly one?: string
  readonly other: string
  readonly [category: string]: string | undefined
}

/** What the banner says. */
export interface BannerMessages {
  /** The buttons. Yes and no are alike in length and tone. */
  readonly accept: string
  readonly reject: string
  readonly manage: string
  readonly bannerTitle: string
  readonly bannerText: string
  readonly policy: string
}

/** What the preferences and the declaration say. */
export interface PreferencesMessages {
  readonly save: string
  readonly close: string
  readonly preferencesTitle: string
  readonly preferencesText: string
  /** What was added since the visitor chose: `{names}`. */
  readonly added: string
  readonly alwaysOn: string
  /** `{contact}` is the address. */
  readonly contact: string
  /** Tells that the choice is kept, where the preferences stay open. */
  readonly saved: string
  /** Title and description of the categories that every site has; a site's own bring theirs. */
  readonly categories: { readonly [id: string]: { readonly title: string; readonly description: string } }
  /** When the visitor chose, `{date}`, and the id of the record, `{id}`, to name when asking about it. */
  readonly chosen: string
  /** Shown while the record comes from a Global Privacy Control signal. */
  readonly signal: string
  /** How many cookies a category has. */
  readonly cookies: Plural
  /** How many services a category has. */
  readonly services: Plural
  /** The name of a service without a provider. */
  readonly thisSite: string
  /** The `{hosts}` that a service talks to. */
  readonly hosts: string
  readonly name: string
  readonly purpose: string
  readonly keptFor: string
  /** The duration of what goes when the browser closes. */
  readonly session: string
  /** The duration of what stays until somebody erases it, as web storage does. */
  readonly untilErased: string
  /** Purpose of the cookie that remembers the choice. */
  readonly ourPurpose: string
}

/** What stands in the place of a held frame. */
export interface PlaceholderMessages {
  /** `{name}` is the service, or the category where no service is named. */
  readonly heldBy: string
  readonly loadOnce: string
  readonly allowAlways: string
}

/** Every text of the interface, in one language. */
export interface Messages extends BannerMessages, PreferencesMessages, PlaceholderMessages {
  /** Absence means: from left to right. */
  readonly dir?: 'rtl'
}
