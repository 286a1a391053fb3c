import { defineConfig } from 'vite'

export default defineConfig({
  base: '/aurix-cms/',
  build: { outDir: '../dist/aurix-cms', emptyOutDir: true },
})
