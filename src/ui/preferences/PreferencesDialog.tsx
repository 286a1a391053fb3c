import { Component, h } from 'preact'
import { forgetLink } from '../../core/links'
import { Form } from './Form'
import type { Props } from './props'

/** The preferences over the page. Escape and X change nothing that was saved. */
export class PreferencesDialog extends Component<Props> {
  private dialog: HTMLDialogElement | null = null

  private readonly keep = (dialog: HTMLDialogElement | null) => {
    // Needed once more when it goes.
    this.dialog = dialog ?? this.dialog
  }

  /** Once: another time would close the banner, too. */
  private readonly close = () => {
    const { consent } = this.props
    if (consent.$surface.get() === 'preferences') consent.close()
  }

  // Where a filter list hides us, an open dialog would lock the page without anybody seeing why.
  private readonly closeUnseen = () => {
    if (!this.dialog?.getClientRects().length) this.close()
  }

  // Filters that look for what has come into the page hide it a moment later.
  private readonly sizeObserver = new ResizeObserver(this.closeUnseen)

  override componentDidMount() {
    this.dialog?.showModal()
    this.closeUnseen()
    if (this.dialog) this.sizeObserver.observe(this.dialog)
  }

  override componentWillUnmount() {
    this.sizeObserver.disconnect()
    // Closed before it goes, so that the browser gives the focus back to what opened it.
    this.dialog?.close()
    forgetLink()
  }

  override render({ consent, messages }: Props) {
    return (
      <dialog
        ref={this.keep}
        class="assent-preferences"
        aria-labelledby="assent-preferences-title"
        onClose={this.close}
      >
        <div class="assent-row">
          <h2 id="assent-preferences-title">{messages.preferencesTitle}</h2>
          <button type="button" data-action="close" aria-label={messages.close} onClick={this.close}>
            ✕
          </button>
        </div>
        <Form consent={consent} messages={messages} />
      </dialog>
    )
  }
}
