import { Fragment, h } from 'preact'
import { CookieTable } from './CookieTable'
import { Hosts } from './Hosts'
import { inventory, rowsOf } from './inventory'
import type { Props } from './props'

/** Every service and all that it stores, for a policy page. */
export function Declaration({ consent, messages }: Props) {
  return (
    <Fragment>
      {inventory(consent, messages).map(({ id, title, description, services }) => (
        <section key={id} class="assent-category">
          <h3>{title}</h3>
          <p>{description}</p>
          {services.map(service => (
            <div key={service.id} class="assent-service">
              <h4>{service.name}</h4>
              <p>
                {service.purpose}{' '}
                {service.provider &&
                  (service.url ? <a href={service.url}>{service.provider}</a> : service.provider)}
              </p>
              <Hosts messages={messages} service={service} />
              {rowsOf(service).length > 0 && <CookieTable messages={messages} rows={rowsOf(service)} />}
            </div>
          ))}
        </section>
      ))}
    </Fragment>
  )
}
