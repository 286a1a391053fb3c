// A chunk of its own: the styles of a bar and a box.
export { default as styles } from '../../styles/layouts.css?inline'
