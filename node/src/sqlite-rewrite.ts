// The two ways in which stored runs change: small neighbours are joined, and bodies that have expired
// are dropped. Both keep every head, so everything still verifies.

import { joinStored, type LogId, logId, type StoredRun, withoutBodies } from '@folkmoot/kernel/log'
import type { RunStore } from '@folkmoot/kernel/store'
import type { Committer } from './group-commit.ts'
import { nativeSha256 } from './native-crypto.ts'
import { bytesIn, type Database, numberIn, type Row } from './sqlite.ts'
import { emptyJournal } from './sqlite-forks.ts'
import { RUN_COLUMNS, runOfRow, type Rows } from './sqlite-rows.ts'

type Rewriter = Pick<RunStore, 'compact' | 'dropBodies'>

export function createRewriter(database: Database, rows: Rows, committer: Committer): Rewriter {
  const logs = database.prepare('SELECT i, id, compacted FROM log WHERE space = ?')
  const compactLog = createCompactLog(database)
  const drop = createDrop(database)
  return {
    async compact(space, { cuts = [] } = {}) {
      const owner = rows.space(space) ?? 0
      for (const log of logs.all(owner)) {
        // A transaction for each log, so that appends get their turn in between.
        await committer.write(() => compactLog(owner, log, cuts))
      }
    },
    async dropBodies(space, log, seqs) {
      await committer.write(() => {
        const row = rows.log(space, log)
        if (row !== undefined) drop(rows.space(space) ?? 0, row, log, new Set(seqs))
      })
      emptyJournal(database)
    },
  }
}

interface Kept {
  /** Row number and arrival number. */
  readonly i: number
  readonly n: number
  readonly run: StoredRun
}

const keptOf = (log: LogId, row: Row): Kept => ({
  i: numberIn(row, 'i'),
  n: numberIn(row, 'n'),
  run: runOfRow(log, row),
})

type CompactLog = (space: number, log: Row, cuts: readonly number[]) => void

function createCompactLog(database: Database): CompactLog {
  const from = database.prepare(
    `SELECT run.i, run.n, ${RUN_COLUMNS} FROM run WHERE log = ? AND first >= ? ORDER BY first`,
  )
  const done = database.prepare('UPDATE log SET compacted = ? WHERE i = ?')
  const replace = createReplace(database)
  return (space, log, cuts) => {
    const [row, id] = [numberIn(log, 'i'), logId(bytesIn(log, 'id'))]
    const kept = from.all(row, numberIn(log, 'compacted')).map((each) => keptOf(id, each))
    let last: StoredRun | undefined
    for (const side of betweenCuts(kept, cuts)) {
      const joined = joinStored(side.map(({ run }) => run))
      for (const run of joined) replace(space, side, run)
      last = joined.at(-1) ?? last
    }
    // The last run may still grow; what stands before it never changes again.
    if (last) done.run(last.from, row)
  }
}

/** Runs that may be joined with each other: those between the same two cuts. */
function betweenCuts(kept: readonly Kept[], cuts: readonly number[]): readonly (readonly Kept[])[] {
  const sides = new Map<number, Kept[]>()
  for (const each of kept) {
    const passed = cuts.filter((cut) => cut < each.n).length
    const side = sides.get(passed)
    if (side) side.push(each)
    else sides.set(passed, [each])
  }
  return [...sides.values()]
}

type Replace = (space: number, kept: readonly Kept[], run: StoredRun) => void

function createReplace(database: Database): Replace {
  const remove = database.prepare('DELETE FROM run WHERE i = ?')
  const update = database.prepare(
    'UPDATE run SET first = ?, control = ?, before = ?, bytes = ? WHERE i = ?',
  )
  const count = database.prepare('UPDATE space SET bytes = bytes + ? WHERE i = ?')
  return (space, kept, run) => {
    const parts = kept.filter((each) => each.run.from >= run.from && each.run.to <= run.to)
    const last = parts.at(-1)
    if (!last || parts.length === 1) return
    for (const part of parts) if (part !== last) remove.run(part.i)
    // The last part keeps its arrival number, so no cursor skips anything.
    update.run(run.from, run.control ? 1 : 0, run.before, run.bytes, last.i)
    const held = parts.reduce((sum, part) => sum + part.run.bytes.length, 0)
    count.run(run.bytes.length - held, space)
  }
}

type Drop = (space: number, log: number, id: LogId, seqs: ReadonlySet<number>) => void

function createDrop(database: Database): Drop {
  const holding = database.prepare(
    `SELECT run.i, run.n, ${RUN_COLUMNS} FROM run WHERE log = ? AND first <= ? AND last >= ?`,
  )
  const update = database.prepare('UPDATE run SET bytes = ? WHERE i = ?')
  const count = database.prepare('UPDATE space SET bytes = bytes + ? WHERE i = ?')
  return (space, log, id, seqs) => {
    const touched = new Map<number, StoredRun>()
    for (const seq of seqs) {
      const row = holding.get(log, seq, seq)
      if (row) touched.set(numberIn(row, 'i'), runOfRow(id, row))
    }
    for (const [i, run] of touched) {
      const { bytes } = withoutBodies(nativeSha256, run, seqs)
      update.run(bytes, i)
      count.run(bytes.length - run.bytes.length, space)
    }
  }
}
