import { Component, Fragment, h } from 'preact'
import type { Plural, ServiceSettings, Stop } from '../../core/types'
import { fill } from '../messages'
import { CookieTable } from './CookieTable'
import { Hosts } from './Hosts'
import { inventory, rowsOf, type ShownCategory } from './inventory'
import { plural } from './plural'
import type { Props } from './props'
import { whatIsNew } from './whatIsNew'

interface State {
  /** The switches as they stand, saved or not. */
  draft: Record<string, boolean>
  hasSaved: boolean
}

let instances = 0

/** A switch for every category, what each stores, and the buttons that decide. */
export class Form extends Component<Props, State> {
  override state: State = { draft: this.saved(), hasSaved: false }

  /** There may be a form in the dialog and another in the page; labels find their switches by id. */
  private readonly prefix = `assent-${++instances}-`
  private stop: Stop | undefined

  override componentDidMount() {
    // A choice made elsewhere replaces what wasn't saved here.
    this.stop = this.props.consent.$record.listen(() => this.setState({ draft: this.saved() }))
  }

  override componentWillUnmount() {
    this.stop?.()
  }

  override render({ consent, messages }: Props, { hasSaved }: State) {
    const record = consent.$record.get()
    const news = whatIsNew({ consent, messages })
    return (
      <Fragment>
        <div class="assent-categories">
          <p>{messages.preferencesText}</p>
          {record?.source === 'gpc' && <p>{messages.signal}</p>}
          {news && <p>{news}</p>}
          {inventory(consent, messages).map(category => this.category(category))}
          {consent.settings.site?.contact && (
            <p>{fill(messages.contact, { contact: consent.settings.site?.contact })}</p>
          )}
          {record && <p>{fill(messages.chosen, { id: record.id, date: this.date(record.givenAt) })}</p>}
        </div>
        <div class="assent-actions">
          {this.button('reject', () => consent.rejectAll())}
          {this.button('accept', () => consent.acceptAll())}
          {this.button('save', () => consent.save(this.state.draft))}
        </div>
        <p role="status">{hasSaved && messages.saved}</p>
      </Fragment>
    )
  }

  private saved(): Record<string, boolean> {
    const { settings, $record } = this.props.consent
    // A new service's switch is off, also where its category is on, and must not be saved as its category is.
    const off = settings.categories.flatMap(({ services }) => services.map(({ id }) => [id, false]))
    return { ...Object.fromEntries(off), ...$record.get()?.choices }
  }

  private date(seconds: number): string {
    return new Intl.DateTimeFormat(this.props.messages.lang, { dateStyle: 'long' }).format(seconds * 1000)
  }

  private button(action: 'reject' | 'accept' | 'save', decide: () => void) {
    const onClick = () => {
      decide()
      this.setState({ hasSaved: true })
    }
    return (
      <button type="button" data-action={action} onClick={onClick}>
        {this.props.messages[action]}
      </button>
    )
  }

  private category(category: ShownCategory) {
    const { id, title, description, services } = category
    const isEssential = id === 'essential'
    return (
      <section key={id} class="assent-category">
        <div class="assent-row">
          <h3>{isEssential ? title : <label for={this.prefix + id}>{title}</label>}</h3>
          {isEssential ? (
            <strong>{this.props.messages.alwaysOn}</strong>
          ) : (
            this.switch('data-category', id, [id, ...services.map(service => service.id)])
          )}
        </div>
        <p id={`${this.prefix + id}-description`}>{description}</p>
        {services.length > 0 && (
          <details>
            <summary>{this.summary(services)}</summary>
            {services.map(service => this.service(service, !isEssential || services.length > 1, isEssential))}
          </details>
        )}
      </section>
    )
  }

  /** Says how many cookies there are and whose, such as "3 cookies · 2 services". */
  private summary(services: readonly ServiceSettings[]): string {
    const { messages } = this.props
    const counted = (text: Plural, count: number) => fill(plural(text, count, messages.lang), { count })
    const [first] = services
    const count = services.flatMap(service => service.cookies ?? []).length
    const source =
      services.length > 1
        ? counted(messages.services, services.length)
        : first?.provider
          ? first.name
          : messages.thisSite
    // A dot, because what "from" asks of the words after it differs from language to language.
    return count ? `${counted(messages.cookies, count)} · ${source}` : source
  }

  /** @param isNamed - not where it has no switch and is the only one: the summary has its name already */
  private service(service: ServiceSettings, isNamed: boolean, isEssential: boolean) {
    const { id, name, provider, purpose, url } = service
    const rows = rowsOf(service)
    return (
      <div key={id} class="assent-service">
        {isNamed && (
          <div class="assent-row">
            <h4>{isEssential ? name : <label for={this.prefix + id}>{name}</label>}</h4>
            {!isEssential && this.switch('data-service', id, [id])}
          </div>
        )}
        <p id={`${this.prefix + id}-description`}>
          {purpose} {provider && (url ? <a href={url}>{provider}</a> : provider)}
        </p>
        <Hosts messages={this.props.messages} service={service} />
        {rows.length > 0 && <CookieTable messages={this.props.messages} rows={rows} />}
      </div>
    )
  }

  /** @param sets - the ids that follow it: a category's switch moves those of its services */
  private switch(kind: 'data-category' | 'data-service', id: string, sets: readonly string[]) {
    const onChange = (event: Event) => {
      const { checked } = event.currentTarget as HTMLInputElement
      // Not a new draft: a script may turn several switches, and save, before the state is set.
      for (const each of sets) this.state.draft[each] = checked
      this.setState({ hasSaved: false })
    }
    return (
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked
        role="switch"
        id={this.prefix + id}
        aria-describedby={`${this.prefix + id}-description`}
        checked={this.state.draft[id] === true}
        onChange={onChange}
        {...{ [kind]: id }}
      />
    )
  }
}
