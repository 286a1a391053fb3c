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
          testTimeout: 30_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**'],
          setupFiles: ['test/helpers/endTimers.ts'],
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
          // On a busy machine a browser may take too long to answer; what is really broken fails twice.
          retry: 1,
          environment: 'node' as const,
          provide: { engine },
          env,
          // A failure is shown where the test is, not where the driver gave up.
          onStackTrace: (_error: unknown, { file }: { file: string }) =>
            !/\/browser\/(driver|visitor)/.test(file),
          // A busy machine may take longer than the second that is usual.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Browsers are processes of the worker, so the worker must be a process too: they end with it.
          pool: 'forks' as const,
          // A worker goes on to the next file of its engine with the browser that it has. With three workers there
          // are three browsers at most, and no more than there are processors: they keep them busy.
          isolate: false,
          maxWorkers: Math.min(3, availableParallelism()),
          sequence: { groupOrder: 1 },
        },
      })),
    ],
  },
})
