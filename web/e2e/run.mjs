// Tries the built app in a real browser, the way people use it. `node web/e2e/run.mjs walks` leaves
// the long look at every screen out, and part of a walk's name runs that one alone.

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { INITIAL_BYTES_MAX, initialSize } from '../scripts/size-check.mjs'
import { createTally, DIST, openBrowser } from './bench.mjs'
import { languages, screens } from './screens.mjs'
import { serve } from './server.mjs'
import * as walks from './walks.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const only = process.argv[2]
const wanted = (name) => !only || only === 'walks' || name.includes(only)
if (!process.argv.includes('--built'))
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  )

const browser = await openBrowser()
const tally = createTally(browser)
const { scripts, language } = initialSize()
tally.check(
  'initial JavaScript',
  scripts + language > INITIAL_BYTES_MAX &&
    `${scripts + language} bytes, most ${INITIAL_BYTES_MAX}`,
)
const server = await serve(DIST)
const { origin } = server
try {
  const all = {
    'by keyboard alone': () => walks.keyboard(browser, origin),
    'the server is gone': () => walks.withoutServer(browser),
    'two tabs': () => walks.twoTabs(browser, origin),
    'hostile names': () => walks.hostileNames(browser, origin),
    'two people over a hub': () => walks.overAHub(browser),
    'a second device': () => walks.secondDevice(browser),
    'twelve words': () => walks.paperKey(browser),
    'by file': () => walks.byFile(browser, origin),
    panic: () => walks.wipe(browser, origin),
    'every screen': () => only !== 'walks' && screens(tally, browser, origin),
    'every language': () => only !== 'walks' && languages(tally, browser, origin),
  }
  for (const [name, act] of Object.entries(all)) if (wanted(name)) await tally.walk(name, act)
} finally {
  await browser.close()
  await server.stop()
}
tally.end()
