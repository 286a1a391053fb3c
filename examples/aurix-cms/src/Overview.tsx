import { useStore } from '@nanostores/react'
import { Link } from './Link'
import { $projects } from './projects'

export function Overview() {
  const projects = useStore($projects)
  const waiting = projects.filter(({ stage }) => stage === 'With the client')

  return (
    <>
      <h1>Good morning, Mara</h1>
      <p className="lead">Nothing is late. One thing waits for an answer.</p>

      <dl className="figures">
        <div>
          <dt>Projects</dt>
          <dd>{projects.length}</dd>
        </div>
        <div>
          <dt>With the client</dt>
          <dd>{waiting.length}</dd>
        </div>
        <div>
          <dt>Invoices due</dt>
          <dd>€4,200</dd>
        </div>
      </dl>

      <section className="card">
        <h2>Since yesterday</h2>
        <ul className="log">
          <li>Harbour Dental commented on “Booking flow”.</li>
          <li>Jonas uploaded three drafts to “Autumn campaign”.</li>
          <li>Invoice 2211 was paid by Tandem Cycling.</li>
        </ul>
        <Link to="/projects">All projects</Link>
      </section>
    </>
  )
}
