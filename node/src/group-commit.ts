// Group commit: writes that arrive close together share one transaction and so one sync of the disk,
// which costs more than everything else (13 KB and 7 to 100 ms a commit, research/hub.md §2.2).

import type { Database } from './sqlite.ts'

export interface Committer {
  /** Runs `work` inside a transaction; resolves when it is on disk, rejects without a trace of it. */
  write<T>(work: () => T): Promise<T>
  /** Resolves when everything that was handed over is done. */
  settled(): Promise<void>
}

interface Job {
  readonly work: () => unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
}

export interface CommitOptions {
  /** How long to wait for company; 0: until the end of this turn of the event loop. */
  readonly groupMs: number
  /** Called when a transaction did not happen: what was remembered from it is wrong. */
  readonly onRollback: () => void
  readonly asFault: (error: unknown) => unknown
  readonly onCommit?: ((ms: number, jobs: number) => void) | undefined
}

const JOBS_MAX = 500

export function createCommitter(database: Database, options: CommitOptions): Committer {
  const waiting: Job[] = []
  let scheduled = false
  const idle: (() => void)[] = []

  const flush = (): void => {
    scheduled = false
    const jobs = waiting.splice(0, JOBS_MAX)
    commitAll(database, jobs, options)
    if (waiting.length > 0) schedule(0)
    else for (const done of idle.splice(0)) done()
  }
  const schedule = (ms: number): void => {
    if (scheduled) return
    scheduled = true
    if (ms > 0) setTimeout(flush, ms)
    else setImmediate(flush)
  }
  return {
    write: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as (value: unknown) => void, reject })
        schedule(options.groupMs)
      }),
    settled: () =>
      waiting.length === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            idle.push(resolve)
          }),
  }
}

function commitAll(database: Database, jobs: readonly Job[], options: CommitOptions): void {
  const began = performance.now()
  const { outcomes, failed } = transaction(database, jobs)
  if (outcomes) {
    options.onCommit?.(performance.now() - began, jobs.length)
    if (outcomes.some((outcome) => !outcome.ok)) options.onRollback()
    for (const [i, outcome] of outcomes.entries()) answer(jobs[i], outcome, options)
    return
  }
  options.onRollback()
  // A large job that did not fit must not take the small ones with it: each tries alone.
  if (jobs.length > 1) for (const job of jobs) commitAll(database, [job], options)
  else answer(jobs[0], { ok: false, value: failed }, options)
}

interface Outcome {
  readonly ok: boolean
  readonly value: unknown
}

function answer(job: Job | undefined, outcome: Outcome, options: CommitOptions): void {
  if (outcome.ok) job?.resolve(outcome.value)
  else job?.reject(options.asFault(outcome.value))
}

/** What became of each job, or why the transaction as a whole was undone. */
function transaction(
  database: Database,
  jobs: readonly Job[],
): { readonly outcomes?: readonly Outcome[]; readonly failed?: unknown } {
  try {
    database.exec('BEGIN IMMEDIATE')
    const outcomes = jobs.map((job) => attempt(database, job))
    database.exec('COMMIT')
    return { outcomes }
  } catch (failed) {
    if (database.isTransaction) database.exec('ROLLBACK')
    return { failed }
  }
}

/** One job under a savepoint: its own fault undoes itself alone. */
function attempt(database: Database, job: Job): Outcome {
  database.exec('SAVEPOINT job')
  try {
    const value = job.work()
    database.exec('RELEASE job')
    return { ok: true, value }
  } catch (error) {
    // When the disk is full SQLite has already undone the whole transaction.
    if (!database.isTransaction) throw error
    database.exec('ROLLBACK TO job; RELEASE job')
    return { ok: false, value: error }
  }
}
