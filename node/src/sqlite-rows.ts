// Which row stands for which space and log. Remembered, because each append asks; forgotten whenever
// a transaction was undone, because a remembered row may then not exist.

import { idBytes, type LogId, type SpaceId, type StoredRun } from '@folkmoot/kernel/log'
import { bytesIn, type Database, numberIn, type Row } from './sqlite.ts'

export interface Rows {
  /** The row of a space, if there is one. */
  space(space: SpaceId): number | undefined
  log(space: SpaceId, log: LogId): number | undefined
  /** Only inside a transaction. */
  makeSpace(space: SpaceId): number
  makeLog(space: SpaceId, log: LogId): number
  forget(): void
}

export const RUN_COLUMNS = 'run.first, run.last, run.before, run.head, run.control, run.bytes'

export const runOfRow = (log: LogId, row: Row): StoredRun => ({
  log,
  from: numberIn(row, 'first'),
  to: numberIn(row, 'last'),
  before: bytesIn(row, 'before'),
  head: bytesIn(row, 'head'),
  control: numberIn(row, 'control') === 1,
  bytes: bytesIn(row, 'bytes'),
})

const REMEMBERED_MAX = 50_000

export function createRows(database: Database): Rows {
  const known = new Map<string, number>()
  const findSpace = database.prepare('SELECT i FROM space WHERE id = ?')
  const addSpace = database.prepare(
    'INSERT INTO space (id, arrivals, bytes, entries) VALUES (?, 0, 0, 0)',
  )
  const findLog = database.prepare('SELECT i FROM log WHERE space = ? AND id = ?')
  const addLog = database.prepare('INSERT INTO log (space, id, compacted) VALUES (?, ?, 1)')

  const remember = (key: string, row: number): number => {
    if (known.size >= REMEMBERED_MAX) known.clear()
    known.set(key, row)
    return row
  }
  const space = (id: SpaceId): number | undefined => {
    const row = known.get(id) ?? numberIn(findSpace.get(idBytes(id)), 'i')
    return row === 0 ? undefined : remember(id, row)
  }
  const log = (id: SpaceId, of: LogId): number | undefined => {
    const key = id + of
    const owner = space(id)
    const row = known.get(key) ?? (owner && numberIn(findLog.get(owner, idBytes(of)), 'i'))
    return row ? remember(key, row) : undefined
  }
  const makeSpace = (id: SpaceId): number =>
    space(id) ?? remember(id, addSpace.run(idBytes(id)).lastInsertRowid)
  return {
    space,
    log,
    makeSpace,
    makeLog: (id, of) =>
      log(id, of) ?? remember(id + of, addLog.run(makeSpace(id), idBytes(of)).lastInsertRowid),
    forget: () => known.clear(),
  }
}
