import { useStore } from '@nanostores/react'
import { $projects, addProject, type Project, stages } from './projects'
import { reportUse } from './telemetry'
import { $view, type View } from './view'

export function Projects() {
  const projects = useStore($projects)
  const view = useStore($view)

  const create = () => {
    addProject()
    reportUse('create project')
  }
  const show = (next: View) => {
    $view.set(next)
    reportUse(`show ${next}`)
  }

  return (
    <>
      <h1>Projects</h1>
      <div className="tools">
        <button type="button" onClick={create}>
          New project
        </button>
        <fieldset>
          <legend>Show as</legend>
          {(['list', 'board'] as const).map(option => (
            <label key={option}>
              <input type="radio" name="view" checked={view === option} onChange={() => show(option)} />
              {option}
            </label>
          ))}
        </fieldset>
      </div>
      {view === 'list' ? (
        <ul className="projects">
          {projects.map((project, index) => (
            <Row key={projects.length - index} {...project} />
          ))}
        </ul>
      ) : (
        <div className="board">
          {stages.map(stage => (
            <section key={stage} className="card">
              <h2>{stage}</h2>
              <ul className="projects">
                {projects
                  .filter(project => project.stage === stage)
                  .map((project, index) => (
                    <Row key={projects.length - index} {...project} />
                  ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </>
  )
}

function Row({ name, client, stage }: Project) {
  return (
    <li className="project">
      <strong>{name}</strong>
      <span>{client}</span>
      <em>{stage}</em>
    </li>
  )
}
