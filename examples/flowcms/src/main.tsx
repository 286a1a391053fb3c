import { render } from 'preact'
import { App } from './App'
import { startMetrics } from './metrics'
import './style.css'

startMetrics()

render(<App />, document.getElementById('app') as HTMLElement)
