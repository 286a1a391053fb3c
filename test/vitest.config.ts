import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { ENGINE_NAMES } from './browser/driver/engines.mjs'

const env = { NODE_ENV: 'test' }

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**'],
          environment: 'happy-dom',
          environmentOptions: {
            happyDOM: {
              url: 'https://shop.example/',
              // It fetches nothing, and says `load` where a browser would have loaded.
              settings: { handleDisabledFileLoadingAsSuccess: true },
            },
          },
          css: true,
          restoreMocks: true,
          unstubGlobals: true,
          env,
          maxWorkers: availableParallelism(),
        },
      },
      ...ENGINE_NAMES.map(engine => ({
        test: {
          name: engine,
          include: ['test/browser/**/*.test.ts'],
          environment: 'node' as const,
          provide: { engine },
          env,
          // A failure is shown where the test is, not where the driver gave up.
          onStackTrace: (_error: unknown, { file }: { file: string }) =>
            !/\/browser\/(driver|visitor)/.test(file),
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Browsers are processes of the worker, so the worker must be a process too: they end with it.
          pool: 'forks' as const,
          // A worker goes on to the next file of its engine with the browser that it has. With three workers there
          // are three browsers at most.
          isolate: false,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      })),
    ],
  },
})
