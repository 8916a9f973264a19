// Several worker processes over one list of jobs.

import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Job, Outcome } from './one.ts'

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url))

/** A world takes a few seconds, on a busy machine some ten. */
const STUCK_MS = 150_000

const endless = ({ seed, real, assembly = false }: Job): Outcome => ({
  seed,
  real,
  assembly,
  failure: { property: 'P16', what: 'the world does not end', timeMs: 0 },
  digest: '',
  events: 0,
  virtualDays: 0,
  tally: {},
})

export interface CrewOptions {
  readonly workers: number
  readonly mutant?: string | undefined
  /** Called for each outcome as it comes; true ends the work. */
  readonly onOutcome: (outcome: Outcome) => boolean
}

/** Resolves when the jobs are done or `onOutcome` had enough; the workers are gone by then. */
export async function work(jobs: Iterator<Job>, options: CrewOptions): Promise<void> {
  let enough = false
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(WORKER, options.mutant ? [options.mutant] : [])
      let clock: NodeJS.Timeout | undefined
      const next = (): void => {
        const job = enough ? undefined : jobs.next()
        if (!job || job.done) return end(child, resolve)
        child.send(job.value)
        clock = setTimeout(() => stuck(job.value), STUCK_MS)
      }
      /** A loop without end gives no event to stop at: the process is ended, and another goes on. */
      const stuck = (job: Job): void => {
        child.removeAllListeners()
        child.kill('SIGKILL')
        if (options.onOutcome(endless(job))) enough = true
        one().then(resolve, reject)
      }
      child.on('message', (message: Outcome | 'ready') => {
        clearTimeout(clock)
        if (message !== 'ready' && options.onOutcome(message)) enough = true
        next()
      })
      child.on('error', reject)
      child.on('exit', (code) =>
        code ? reject(new Error(`a worker ended with ${code}`)) : resolve(),
      )
    })
  await Promise.all(Array.from({ length: options.workers }, one))
}

function end(child: ChildProcess, resolve: () => void): void {
  if (child.connected) child.disconnect()
  resolve()
}

export function* jobsOf(
  seeds: Iterable<number>,
  job: Omit<Job, 'seed'>,
): Generator<Job, undefined, undefined> {
  for (const seed of seeds) yield { ...job, seed }
}

export function* seedsFrom(first: number, count = Number.POSITIVE_INFINITY): Generator<number> {
  for (let i = 0; i < count; i++) yield first + i
}
