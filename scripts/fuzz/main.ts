// npm run fuzz: every target for as long as the budget says. What broke something is kept in crashers/
// and replayed first from then on. `--plant NAME` puts a known fault in, which must be found.

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { Budget, Outcome } from './coverage.ts'
import { plants } from './plants.ts'
import type { Plant } from './instrument.ts'
import { crasherFolder, INPUT_BYTES_MAX, type Report, SHARED_HEAD, type Work } from './worker.ts'

/** Above this the thread dies, and the input at hand is the reason. */
const HEAP_MIB = 768

const targetNames = (): readonly string[] =>
  readdirSync(join(import.meta.dirname, 'targets'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3))
    .filter((name) => !name.startsWith('shared-') && name !== 'toy')

const NO_START = 'could not begin: '

interface Found {
  readonly name: string
  readonly bytes: Uint8Array
  readonly why: string
}

interface Told {
  /** Called at once, so that nothing is lost when a run is cut short. */
  readonly keep: (found: Found) => void
  readonly outcomes: Map<string, Outcome>
  readonly found: Found[]
}

/** One thread over as many targets as it survives; answers those that are left. */
function runThread(
  targets: readonly string[],
  given: { readonly budget: Budget; readonly plant: Plant | undefined; readonly told: Told },
): Promise<readonly string[]> {
  const shared = new SharedArrayBuffer(SHARED_HEAD + INPUT_BYTES_MAX)
  const { budget, plant, told } = given
  const workerData: Work = { targets, budget, plant, shared }
  const worker = new Worker(join(import.meta.dirname, 'worker.ts'), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
  })
  const numbers = new Int32Array(shared, 0, 2)
  const input = (): Uint8Array => new Uint8Array(shared, SHARED_HEAD, numbers[1] ?? 0).slice()
  let name = targets[0] ?? ''
  const note = (found: Found): void => {
    told.found.push(found)
    told.keep(found)
  }
  return new Promise((resolve) => {
    let [last, since] = [-1, performance.now()]
    const over = (why?: string): void => {
      clearInterval(watch)
      if (why !== undefined) note({ name, bytes: input(), why })
      const left = targets.slice(targets.indexOf(name) + 1)
      void worker.terminate().then(() => resolve(why === undefined ? [] : left))
    }
    const watch = setInterval(() => {
      const now = performance.now()
      if (numbers[0] !== last) [last, since] = [numbers[0] ?? 0, now]
      else if (now - since > hangMs) over(`hangs: no answer within ${hangMs / 1000} s`)
    }, 250)
    worker.on('message', (report: Report) => {
      name = report.name
      since = performance.now()
      if (report.kind === 'begun') return
      told.outcomes.set(name, report.outcome)
      tell(name, report.outcome)
      const { failure } = report.outcome
      if (failure) note({ name, ...failure })
    })
    worker.on('error', (error) => {
      const hasBegun = (numbers[0] ?? 0) > 0
      over(`${hasBegun ? '' : NO_START}${error.stack ?? error.message}`)
    })
    worker.on('exit', () => over())
  })
}

function tell(name: string, { runs, ms, cpuMs, accepted, corpus, places, failure }: Outcome): void {
  const rate = Math.round(runs / (cpuMs / 1000)).toLocaleString('en')
  const share = Math.round((100 * accepted) / Math.max(1, runs))
  const figures = `${runs.toLocaleString('en')} executions, ${rate}/cpu-s, ${share} % taken`
  console.log(
    `${failure ? '✗' : '✓'} ${name}: ${figures}, corpus ${corpus}, ${places} places, ${(ms / 1000).toFixed(1)} s`,
  )
}

function keep({ name, bytes, why }: Found, isKept: boolean): void {
  const folder = crasherFolder(name)
  const file = join(folder, createHash('sha256').update(bytes).digest('hex').slice(0, 12))
  if (isKept) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, bytes)
  }
  const where = isKept ? `, kept in ${relative(process.cwd(), file)}` : ''
  console.error(`\n${name} broke a promise with ${bytes.length} bytes${where}\n${why}\n`)
}

async function runAll(
  targets: readonly string[],
  options: Pick<Told, 'keep'> & { readonly budget: Budget; readonly plant?: Plant },
): Promise<Told> {
  const told: Told = { keep: options.keep, outcomes: new Map(), found: [] }
  for (let left = targets; left.length > 0;) {
    left = await runThread(left, { budget: options.budget, plant: options.plant, told })
  }
  return told
}

/** Each planted fault must be found; answers how many were not. */
async function prove(names: readonly string[], budget: Budget): Promise<number> {
  let missed = 0
  for (const name of names) {
    const plant = plants[name]
    if (!plant) throw new Error(`no fault is called ${name}`)
    const { found, outcomes } = await runAll([plant.target], {
      budget,
      plant,
      keep: () => undefined,
    })
    const runs = outcomes.get(plant.target)?.runs ?? 0
    const [why = ''] = found[0]?.why.split('\n', 1) ?? []
    // What stopped before the first input is no find: the text to be changed is not there any more.
    const isFound = found.length > 0 && !why.startsWith(NO_START)
    if (!isFound) missed++
    const verdict = isFound ? '✓ found' : '✗ not found'
    console.log(`${verdict}: ${name}, after ${runs} executions${why && ` (${why})`}`)
  }
  return missed
}

const { values } = parseArgs({
  allowNegative: true,
  options: {
    target: { type: 'string', multiple: true },
    runs: { type: 'string', default: '200000' },
    ms: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    plant: { type: 'string', multiple: true },
    prove: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: true },
    hang: { type: 'string', default: '20000' },
  },
})
const hangMs = Number(values.hang)
const budget: Budget = {
  runs: Number(values.runs),
  ms: Number(values.ms),
  seed: Number(values.seed),
}
if (values.prove || values.plant) {
  const names = values.plant ?? Object.keys(plants).filter((name) => plants[name]?.target !== 'toy')
  const missed = await prove(names, budget)
  console.log(`tests: ${names.length - missed} passed, ${missed} failed, 0 skipped`)
  if (missed > 0) process.exitCode = 1
} else {
  const targets = values.target ?? targetNames()
  const { found } = await runAll(targets, { budget, keep: (each) => keep(each, values.keep) })
  const failed = new Set(found.map(({ name }) => name)).size
  console.log(`tests: ${targets.length - failed} passed, ${failed} failed, 0 skipped`)
  if (failed > 0) process.exitCode = 1
}
