/** For pages with {@link packageHead}. */
export const folders = { '/nanostores/': new URL('../../node_modules/nanostores/', import.meta.url) }

/** The package as a page without a bundler has it: goes before the modules that import it. */
export const packageHead = (nonce = '') => `<script ${nonce}>
    // As a bundler would, which defines this.
    window.process = { env: { NODE_ENV: 'production' } }
  </script>
  <script type="importmap" ${nonce}>
    { "imports": { "nanostores": "/nanostores/index.js", "assent/": "/dist/" } }
  </script>`
