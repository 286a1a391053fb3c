import { defineConfig } from 'vite'

export default defineConfig({
  base: '/headless/',
  build: { outDir: '../dist/headless', emptyOutDir: true },
})
