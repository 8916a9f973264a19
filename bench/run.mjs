// npm run bench: every suite, counts before times, and a record of it. Bench has packages of its own
// (the peers), which are installed here when they are missing and are no part of the product.
//
//   npm run bench                      all suites, written to bench/results and bench/RESULTS.md
//   npm run bench -- sync hub          only these, printed
//   npm run bench -- --quick           a minute in all: shows that the suites run, judges nothing

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, platform, arch } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rounded, table } from './figures.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const args = process.argv.slice(2)
const quick = args.includes('--quick')
const wanted = args.filter((arg) => !arg.startsWith('--'))
const say = (line) => process.stderr.write(`${line}\n`)

function install() {
  if (['yjs', 'votes'].every((peer) => existsSync(join(here, 'node_modules', peer)))) return true
  say('bench: installing its own packages')
  // Not `npm ci`, which refuses where the lock file lacks what a peer offers for other systems.
  const args = ['install', '--no-save', '--no-audit', '--no-fund']
  const { status } = spawnSync('npm', args, { cwd: here, stdio: ['ignore', 2, 2] })
  return status === 0
}

/** Every folder with a suite.mjs is a suite. */
const suites = readdirSync(here)
  .filter((name) => existsSync(join(here, name, 'suite.mjs')))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort()

const machine = () => ({
  cores: cpus().length,
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  node: process.version,
  system: `${platform()} ${arch()}`,
  date: new Date().toISOString().slice(0, 10),
})

const goalRows = (goals) =>
  goals.map(({ what, value, bound, holds }) => [
    what,
    rounded(value),
    bound,
    holds ? 'holds' : '**missed**',
  ])

function section(name, { title, text, goals }, measured = '') {
  const judged = goals.length > 0 ? ['', table(['goal', 'here', 'bound', ''], goalRows(goals))] : []
  return [`## ${name}: ${title}`, '', measured, text, ...(quick ? [] : judged), ''].join('\n')
}

const resultsDir = join(here, 'results')

/** The newest record of every suite. */
function newest() {
  const bySuite = new Map()
  for (const file of readdirSync(resultsDir).sort()) {
    const suite = /^\d{4}-\d\d-\d\d-(.+)\.json$/.exec(file)?.[1]
    if (suite) bySuite.set(suite, JSON.parse(readFileSync(join(resultsDir, file), 'utf8')))
  }
  return [...bySuite].sort(([a], [b]) => (a < b ? -1 : 1))
}

const where = ({ date, cores, cpu, system, node }) =>
  `${date}, ${cores} cores (${cpu}), ${system}, Node ${node}.\n\n`

function record(results) {
  const on = machine()
  mkdirSync(resultsDir, { recursive: true })
  for (const [name, { title, text, figures, goals }] of results) {
    const path = join(resultsDir, `${on.date}-${name}.json`)
    writeFileSync(path, `${JSON.stringify({ ...on, title, text, figures, goals }, null, 2)}\n`)
  }
  const head = [
    '# Measured',
    '',
    'Repeat: `npm run bench` (half an hour; bench installs its own packages the first time), or one suite:',
    '`npm run bench -- sync`. Each suite has a README that says what is counted. CPU is user and system',
    'time of one process; ratios are medians over rounds in which the peers took turns, so that noise of',
    'the machine falls on all alike. Every round is in `results/`. This file is made from the newest.',
    '',
  ].join('\n')
  const sections = newest().map(([name, kept]) => section(name, kept, where(kept)))
  writeFileSync(join(here, 'RESULTS.md'), `${head}\n${sections.join('\n')}`)
}

let failed = 0
const results = []
if (!install()) {
  say('bench: its packages cannot be installed here (no network?): skipped')
  process.stdout.write('tests: 0 passed, 0 failed, 1 skipped\n')
  process.exit(0)
}
for (const name of suites) {
  try {
    const suite = await import(`./${name}/suite.mjs`)
    const result = await suite.run({ quick, say })
    results.push([name, result])
    process.stdout.write(`${section(name, result)}\n`)
  } catch (error) {
    failed++
    say(`bench: ${name} failed: ${error instanceof Error ? error.stack : String(error)}`)
  }
}
if (!quick && results.length > 0) record(results)
if (quick) process.stdout.write(`tests: ${results.length} passed, ${failed} failed, 0 skipped\n`)
process.exit(failed > 0 ? 1 : 0)
