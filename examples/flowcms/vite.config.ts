import { defineConfig } from 'vite'

export default defineConfig({
  base: '/flowcms/',
  build: { outDir: '../dist/flowcms', emptyOutDir: true },
})
