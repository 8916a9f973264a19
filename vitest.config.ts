// Two projects: `node` runs every *.test.ts on Node, `browser` runs *.web.test.ts in a real Chromium.
// The browser is looked for only when its project is asked for, so `npm run test:unit` needs none.

import { availableParallelism } from 'node:os'

import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

import { browserArgs, findBrowser } from './scripts/find-browser.mjs'

const elsewhere = ['**/node_modules/**', '**/dist/**', 'scripts/area-template/**']
const nodeOnly = process.argv.some(
  (word, at) =>
    word === '--project=node' || (word === '--project' && process.argv[at + 1] === 'node'),
)

/** On two cores Vitest would use one; many tests wait for processes of their own besides. */
const maxWorkers = Math.max(2, availableParallelism())

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['**/*.test.ts'],
          exclude: [...elsewhere, '**/*.web.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['**/*.web.test.ts'],
          exclude: elsewhere,
          testTimeout: 180_000,
          hookTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: nodeOnly ? {} : { executablePath: findBrowser(), args: browserArgs },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
