// The interface's second chunk: what only those need who open the preferences, or a page that shows them inline.
export { default as styles } from '../../../styles/preferences.css?inline'
export { Declaration } from './Declaration'
export { Form as Panel } from './Form'
export { PreferencesDialog } from './PreferencesDialog'
