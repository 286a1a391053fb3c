// The command behind `npm run screenshots`. Vite turns the TypeScript of the tests' browser driver into what Node runs.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

await runnerImport(fileURLToPath(new URL('screenshots.ts', import.meta.url)), { configFile: false })
process.exit()
