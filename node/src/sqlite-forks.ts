// Evidence of forks, and the end of a space: what stands beside the runs of a space and goes with it.

import { idBytes, logId } from '@folkmoot/kernel/log'
import type { RunStore } from '@folkmoot/kernel/store'
import type { Committer } from './group-commit.ts'
import { bytesIn, type Database } from './sqlite.ts'
import type { Rows } from './sqlite-rows.ts'

type Forks = Pick<RunStore, 'keepFork' | 'forks' | 'removeSpace'>

export function createForks(database: Database, rows: Rows, committer: Committer): Forks {
  const keep = database.prepare(
    `INSERT INTO fork (space, log, evidence) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET evidence = excluded.evidence`,
  )
  const kept = database.prepare('SELECT log, evidence FROM fork WHERE space = ?')
  const removals = ['run', 'log', 'fork', 'blob'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE space = ?`),
  )
  const removeSpace = database.prepare('DELETE FROM space WHERE i = ?')
  return {
    keepFork: (space, log, evidence) =>
      committer.write(() => {
        keep.run(rows.makeSpace(space), idBytes(log), evidence)
      }),
    async forks(space) {
      const found = kept.all(rows.space(space) ?? 0)
      return new Map(found.map((row) => [logId(bytesIn(row, 'log')), bytesIn(row, 'evidence')]))
    },
    async removeSpace(space) {
      await committer.write(() => {
        const row = rows.space(space)
        if (row === undefined) return
        for (const removal of removals) removal.run(row)
        removeSpace.run(row)
        rows.forget()
      })
      emptyJournal(database)
    },
  }
}

/** What was deleted stands in the write-ahead log until that is written back and cut off. */
export function emptyJournal(database: Database): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}
