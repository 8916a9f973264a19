// Runs as rows: what a session asks of a store, each answered by one indexed statement.

import { assert, equalBytes } from '@folkmoot/kernel/base'
import { logId, type LogTip, type SpaceId, spaceId } from '@folkmoot/kernel/log'
import { type StoredRun, SIGNATURE_BYTES } from '@folkmoot/kernel/log'
import type { ArrivedRun, RunStore } from '@folkmoot/kernel/store'
import type { Committer } from './group-commit.ts'
import { bytesIn, type Database, numberIn, type Row } from './sqlite.ts'
import { createForks } from './sqlite-forks.ts'
import { createRewriter } from './sqlite-rewrite.ts'
import { RUN_COLUMNS, runOfRow, type Rows } from './sqlite-rows.ts'

/** About `bytesMax`, and at least one: a reader who asks for little still gets on. */
function takeUpTo<T extends { readonly bytes: Uint8Array }>(
  rows: Iterable<Row>,
  make: (row: Row) => T,
  bytesMax: number,
): T[] {
  const taken: T[] = []
  let bytes = 0
  for (const row of rows) {
    const made = make(row)
    if (taken.length > 0 && bytes + made.bytes.length > bytesMax) break
    taken.push(made)
    bytes += made.bytes.length
    if (bytes >= bytesMax) break
  }
  return taken
}

export function createRuns(database: Database, rows: Rows, committer: Committer): RunStore {
  const forks = createForks(database, rows, committer)
  const rewriter = createRewriter(database, rows, committer)
  const append = createAppend(database, rows)
  return {
    ...createReaders(database, rows),
    ...forks,
    ...rewriter,
    append: (space, runs) => committer.write(() => append(space, runs)),
  }
}

function createAppend(
  database: Database,
  rows: Rows,
): (space: SpaceId, runs: readonly StoredRun[]) => readonly number[] {
  const lastOf = database.prepare(
    'SELECT last, head FROM run WHERE log = ? ORDER BY first DESC LIMIT 1',
  )
  const insert = database.prepare(
    `INSERT INTO run (space, n, log, first, last, control, before, head, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const arrivals = database.prepare('SELECT arrivals FROM space WHERE i = ?')
  const count = database.prepare(
    'UPDATE space SET arrivals = ?, bytes = bytes + ?, entries = entries + ? WHERE i = ?',
  )
  const insertRun = (space: number, log: number, n: number, run: StoredRun): void => {
    const last = lastOf.get(log)
    assert(run.from === numberIn(last, 'last') + 1, 'run does not continue its log')
    assert(!last || equalBytes(run.before, bytesIn(last, 'head')), 'run continues another history')
    const control = run.control ? 1 : 0
    insert.run(space, n, log, run.from, run.to, control, run.before, run.head, run.bytes)
  }
  return (space, runs) => {
    const owner = rows.makeSpace(space)
    let n = numberIn(arrivals.get(owner), 'arrivals')
    const numbers = runs.map((run) => {
      insertRun(owner, rows.makeLog(space, run.log), ++n, run)
      return n
    })
    const bytes = runs.reduce((sum, run) => sum + run.bytes.length, 0)
    const entries = runs.reduce((sum, run) => sum + run.to - run.from + 1, 0)
    count.run(n, bytes, entries, owner)
    return numbers
  }
}

type Readers = Omit<
  RunStore,
  'append' | 'compact' | 'dropBodies' | 'keepFork' | 'forks' | 'removeSpace'
>

function createReaders(database: Database, rows: Rows): Readers {
  const allSpaces = database.prepare('SELECT id FROM space ORDER BY id')
  const tips = database.prepare(
    `SELECT log.id, run.last, run.head, substr(run.bytes, -${SIGNATURE_BYTES}) AS signature
     FROM log JOIN run ON run.log = log.i
     WHERE log.space = ? AND run.first = (SELECT max(first) FROM run WHERE log = log.i)`,
  )
  const size = database.prepare('SELECT arrivals, bytes, entries FROM space WHERE i = ?')
  const controlLogs = database.prepare(
    'SELECT DISTINCT log.id FROM run JOIN log ON log.i = run.log WHERE run.space = ? AND control = 1',
  )
  const sizeOf = (space: SpaceId): Row | undefined => size.get(rows.space(space) ?? 0)
  return {
    spaces: async () => allSpaces.all().map((row) => spaceId(bytesIn(row, 'id'))),
    async tips(space) {
      const found = tips.all(rows.space(space) ?? 0)
      return new Map(found.map((row) => [logId(bytesIn(row, 'id')), tipOf(row)]))
    },
    async controlLogs(space) {
      const found = controlLogs.all(rows.space(space) ?? 0)
      return new Set(found.map((row) => logId(bytesIn(row, 'id'))))
    },
    ...createRunReaders(database, rows),
    arrivals: async (space) => numberIn(sizeOf(space), 'arrivals'),
    async size(space) {
      const row = sizeOf(space)
      return { bytes: numberIn(row, 'bytes'), entries: numberIn(row, 'entries') }
    },
  }
}

/** A run ends with its signature, so the newest run of a log holds its tip. */
const tipOf = (row: Row): LogTip => ({
  seq: numberIn(row, 'last'),
  hash: bytesIn(row, 'head'),
  signature: bytesIn(row, 'signature'),
})

function createRunReaders(database: Database, rows: Rows): Pick<RunStore, 'ofLog' | 'arrived'> {
  const ofLog = database.prepare(
    `SELECT ${RUN_COLUMNS} FROM run WHERE log = ? AND first >=
       coalesce((SELECT max(first) FROM run WHERE log = ? AND first <= ? + 1), 1)
     ORDER BY first`,
  )
  const arrived = database.prepare(
    `SELECT run.n, log.id, ${RUN_COLUMNS} FROM run JOIN log ON log.i = run.log
     WHERE run.space = ? AND run.n > ? ORDER BY run.n`,
  )
  return {
    async ofLog(space, log, seq, bytesMax) {
      const row = rows.log(space, log)
      if (row === undefined) return []
      const found = ofLog.iterate(row, row, seq)
      return takeUpTo(after(found, seq), (each) => runOfRow(log, each), bytesMax)
    },
    async arrived(space, n, bytesMax) {
      const owner = rows.space(space)
      if (owner === undefined) return []
      const make = (row: Row): ArrivedRun & { readonly bytes: Uint8Array } => {
        const run = runOfRow(logId(bytesIn(row, 'id')), row)
        return { n: numberIn(row, 'n'), run, bytes: run.bytes }
      }
      const found = takeUpTo(arrived.iterate(owner, n), make, bytesMax)
      return found.map((each) => ({ n: each.n, run: each.run }))
    },
  }
}

/** The run that holds `seq` is found by its start; it counts only if it reaches beyond. */
function* after(found: Iterable<Row>, seq: number): Iterable<Row> {
  for (const row of found) if (numberIn(row, 'last') > seq) yield row
}
