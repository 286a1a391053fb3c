import type { Browser } from './driver/browser'
import type { Site } from './site'

/** What lies on top: the preferences if they are open, otherwise whatever of the interface is there. */
const ON_TOP = ['#assent dialog[open]', '#assent:not(:has(dialog[open]))']

/** To be run in the page. */
const showsBanner = () => {
  const banner = document.querySelector('#assent section:not(#assent dialog section)')
  return banner !== null && banner.getClientRects().length > 0
}

/** Somebody who visits a site, and does what a person can do with eyes and a mouse. */
export class Visitor {
  readonly #browser: Browser
  readonly #site: Site

  constructor(browser: Browser, site: Site) {
    this.#browser = browser
    this.#site = site
  }

  openPage(path: string, host?: string): Promise<void> {
    return this.#browser.goto(this.#site.url(path, host))
  }

  /** Says yes, in the banner or in the preferences, once the button is there. */
  accept(): Promise<void> {
    return this.#clickAction('accept')
  }

  /** Says no, in the banner or in the preferences, once the button is there. */
  reject(): Promise<void> {
    return this.#clickAction('reject')
  }

  /** Opens the preferences from the banner. */
  async manage(): Promise<void> {
    await this.#clickAction('manage')
    await this.#browser.waitFor(() => document.querySelector('#assent dialog[open]'))
  }

  /** Turns the switch of a category or service. */
  toggle(id: string): Promise<void> {
    return this.#browser.click(`#assent [data-category="${id}"], #assent [data-service="${id}"]`)
  }

  async save(): Promise<void> {
    await this.#clickAction('save')
    await this.#browser.waitFor(() => !document.querySelector('#assent dialog[open]'))
  }

  async closePreferences(): Promise<void> {
    await this.#clickAction('close')
    await this.#browser.waitFor(() => !document.querySelector('#assent dialog[open]'))
  }

  /** Whether the banner can be seen now. To wait for it: `expect.poll(() => visitor.bannerShows()).toBe(true)`. */
  bannerShows(): Promise<boolean> {
    return this.#browser.eval(showsBanner)
  }

  /** Waits until the banner can be seen. */
  async seeBanner(): Promise<void> {
    await this.#browser.waitFor(showsBanner)
  }

  /** Whether the preferences are open now. */
  preferencesShow(): Promise<boolean> {
    return this.#browser.eval(() => document.querySelector('#assent dialog[open]') !== null)
  }

  /** The raw value of the cookie `assent`, as scripts of the current page see it. */
  async cookie(): Promise<string | undefined> {
    const cookies = await this.#browser.eval(() => document.cookie.split('; '))
    return cookies.find(cookie => cookie.startsWith('assent='))?.slice('assent='.length)
  }

  #clickAction(action: string): Promise<void> {
    return this.#browser.click(ON_TOP.map(root => `${root} [data-action="${action}"]`).join(', '))
  }
}
