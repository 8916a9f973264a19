// Kills the whole browser at random moments while a page writes to the app's own store, and looks on
// the same profile whether everything acknowledged is there and nothing torn is taken for whole.
// FOLKMOOT_BROWSER_KILLS says how often (5); the database fallback is killed a tenth as often, twice
// at least. SIGKILL leaves to the system what was handed to it: this is about crashes of programs.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { browserArgs, findBrowser } from '../../scripts/find-browser.mjs'
import { must } from './bench.mjs'
import { serve } from './server.mjs'

const KILLS = Number(process.env['FOLKMOOT_BROWSER_KILLS'] ?? 5)
const PAGE = fileURLToPath(new URL('../src/testing', import.meta.url))
const BUILT = fileURLToPath(new URL('../../.cache/kills', import.meta.url))
/** The longest that a page may write before it is killed. */
const WRITING_MS_MAX = 1_000
/** Each so many a browser is killed while it opens what the last one left. */
const OPENING_EVERY = 5
const PATIENCE_MS = 60_000

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** A browser in a process group of its own, so that nothing of it outlives the kill. */
async function startBrowser(profile) {
  rmSync(join(profile, 'DevToolsActivePort'), { force: true })
  const args = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`]
  const child = spawn(findBrowser(), [...browserArgs, ...args, 'about:blank'], {
    detached: true,
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  const kill = async () => {
    process.kill(-Number(child.pid), 'SIGKILL')
    await ended
  }
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`)
    return { browser, kill }
  } catch (fault) {
    await kill()
    throw fault
  }
}

/** The browser writes the port down once it listens. */
async function portOf(profile) {
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await pause(20)) {
    try {
      const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
      if (Number(port) > 0) return Number(port)
    } catch {
      // Not yet.
    }
  }
  throw new Error('the browser does not open its DevTools')
}

/** What the page of one browser has said so far. */
function listen(page) {
  const told = { entries: 0, record: 0, kept: undefined, fault: undefined, opening: false }
  const listeners = new Set()
  page.on('console', (message) => {
    const [what, ...values] = message.text().split(' ')
    if (what === 'entries') told.entries = Math.max(told.entries, Number(values[0]))
    else if (what === 'record') told.record = Math.max(told.record, Number(values[0]))
    else if (what === 'opening') told.opening = true
    else if (what === 'kept') told.kept = { entries: Number(values[0]), record: Number(values[1]) }
    else told.fault ??= message.text()
    for (const look of listeners) look()
  })
  page.on('pageerror', (fault) => (told.fault ??= fault.message))
  const until = (what) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the page never said ${what}`)), PATIENCE_MS)
      const look = () => {
        if (told.fault === undefined && !told[what]) return
        clearTimeout(timer)
        if (told.fault === undefined) resolve()
        else reject(new Error(told.fault))
      }
      listeners.add(look)
      look()
    })
  return { told, until }
}

/** Checks what is kept against `known`, writes on, and is killed; returns what was acknowledged. */
async function oneLife({ profile, address, known, whileOpening }) {
  const { browser, kill } = await startBrowser(profile)
  let alive = true
  try {
    const page = await browser.contexts()[0].newPage()
    const { told, until } = listen(page)
    await page.goto(address)
    await until(whileOpening ? 'opening' : 'kept')
    await pause(Math.random() * (whileOpening ? 60 : WRITING_MS_MAX))
    alive = false
    await kill()
    must(told.fault === undefined, told.fault)
    const { entries, record } = told.kept ?? known
    must(entries >= known.entries, `${known.entries} entries acknowledged, ${entries} kept`)
    must(record >= known.record, `record ${known.record} acknowledged, ${record} kept`)
    return { entries: Math.max(entries, told.entries), record: Math.max(record, told.record) }
  } finally {
    if (alive) await kill()
    await browser.close().catch(() => undefined)
  }
}

async function loop(kind, kills, origin) {
  const profile = mkdtempSync(join(tmpdir(), 'folkmoot-kills-'))
  const start = performance.now()
  let known = { entries: 0, record: 0 }
  try {
    for (let life = 0; life <= kills; life++) {
      const address = `${origin}/?kind=${kind}`
      const whileOpening = life < kills && life % OPENING_EVERY === OPENING_EVERY - 1
      known = await oneLife({ profile, address, known, whileOpening })
    }
    must(known.entries > kills, `only ${known.entries} entries were written`)
    must(known.record > kills, `only ${known.record} records were written`)
    const seconds = Math.round((performance.now() - start) / 1000)
    const { entries, record } = known
    console.log(
      `${kind}: ${kills} kills, 0 of ${entries} acknowledged entries lost, record put ${record} times, ${seconds} s`,
    )
  } finally {
    await pause(100)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

await build({
  configFile: false,
  logLevel: 'error',
  root: PAGE,
  worker: { format: 'es' },
  build: {
    outDir: BUILT,
    emptyOutDir: true,
    target: 'es2022',
    rollupOptions: { input: join(PAGE, 'index.html') },
  },
})
const server = await serve(BUILT, { sent: {} })
const counts = { passed: 0, failed: 0 }
for (const [kind, kills] of [
  ['files', KILLS],
  ['database', Math.max(2, Math.ceil(KILLS / 10))],
]) {
  try {
    await loop(kind, kills, server.origin)
    counts.passed++
  } catch (fault) {
    counts.failed++
    console.log(`FAILED kill loop over ${kind}\n  ${fault.message}`)
  }
}
await server.stop()
console.log(`\ntests: ${counts.passed} passed, ${counts.failed} failed, 0 skipped`)
if (counts.failed > 0) process.exitCode = 1
