// The door to Node's SQLite. Everything else sees these two interfaces, so that the renaming of the
// class (DatabaseSync to Database, DEP0210) or another driver touches this file only.

import * as sqlite from 'node:sqlite'

export type SqlValue = null | number | bigint | string | Uint8Array
export type Row = Readonly<Record<string, SqlValue>>

export interface Statement {
  run(...values: readonly SqlValue[]): {
    readonly changes: number
    readonly lastInsertRowid: number
  }
  get(...values: readonly SqlValue[]): Row | undefined
  all(...values: readonly SqlValue[]): readonly Row[]
  iterate(...values: readonly SqlValue[]): IterableIterator<Row>
}

export interface Database {
  exec(sql: string): void
  prepare(sql: string): Statement
  /** False after SQLite has rolled back by itself, as it does when the disk is full. */
  readonly isTransaction: boolean
  close(): void
}

type DatabaseClass = new (path: string) => unknown

const byName = sqlite as unknown as Readonly<Record<string, DatabaseClass | undefined>>

export function openDatabase(path: string): Database {
  const Class = byName['DatabaseSync'] ?? byName['Database']
  if (!Class) throw new Error('This Node has no SQLite: folkmoot needs Node 24 or newer.')
  return new Class(path) as Database
}

/** A copy of an open database, page by page, while it goes on being used. */
export const backupDatabase = (database: Database, to: string): Promise<number> =>
  sqlite.backup(database as unknown as sqlite.DatabaseSync, to)

/** A column that the schema says is a number. */
export const numberIn = (row: Row | undefined, column: string): number => Number(row?.[column] ?? 0)

const NOTHING = new Uint8Array(0)

/** A column that the schema says is bytes. */
export function bytesIn(row: Row | undefined, column: string): Uint8Array {
  const value = row?.[column]
  return value instanceof Uint8Array ? value : NOTHING
}
