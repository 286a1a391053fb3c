declare module '*.css?inline' {
  /** The sheet's minified text. */
  const css: string
  export default css
}
