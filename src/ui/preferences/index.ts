// The interface's second chunk: what only those need who open the preferences, or a page that shows them inline.
export { default as styles } from '../../../styles/preferences.css?inline'
export { drawAll, mountDeclaration, mountPreferences, unmountAll } from './mounting'
export { PreferencesDialog } from './PreferencesDialog'
export { props } from './props'
export { whatIsNew } from './whatIsNew'
