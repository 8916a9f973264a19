// The store of the command line and the hub: one SQLite file, durable when a promise resolves.

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Store } from '@folkmoot/kernel/store'
import { destroyFile } from './files.ts'
import { type Committer, createCommitter } from './group-commit.ts'
import { backupDatabase, type Database, openDatabase } from './sqlite.ts'
import { createRows } from './sqlite-rows.ts'
import { createRuns } from './sqlite-runs.ts'
import { prepareDatabase } from './sqlite-schema.ts'
import { createBlobs, createRecords } from './sqlite-side.ts'
import { asStoreFault } from './store-fault.ts'

export interface SqliteOptions {
  /** How long a write waits for company; 0 (the usual) is the end of this turn of the event loop. */
  readonly groupMs?: number
  readonly cacheKiB?: number
  /** For tests of what happens when a later version opens this file. */
  readonly migrations?: readonly string[]
  /** For tests of a full disk: the file may not grow beyond this many pages of 4 KiB. */
  readonly pagesMax?: number
  /** Told of every commit: how long it took and how many writes shared it. */
  readonly onCommit?: (ms: number, jobs: number) => void
}

export interface SqliteStore extends Store {
  /** A consistent copy while the store goes on being used. */
  backup(to: string): Promise<void>
}

const CACHE_KIB = 16 * 1024

/** Opens or makes the store. Throws a StoreFault (kernel/src/store/port.ts) with a sentence. */
export function openSqliteStore(path: string, options: SqliteOptions = {}): SqliteStore {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const database = openDatabase(path)
  try {
    const { migrations, cacheKiB = CACHE_KIB } = options
    prepareDatabase(database, path, migrations ? { cacheKiB, migrations } : { cacheKiB })
    if (options.pagesMax) database.exec(`PRAGMA max_page_count=${options.pagesMax}`)
  } catch (error) {
    database.close()
    throw asStoreFault(error, path)
  }
  return storeOver(database, path, options)
}

function storeOver(database: Database, path: string, options: SqliteOptions): SqliteStore {
  const rows = createRows(database)
  const committer = createCommitter(database, {
    groupMs: options.groupMs ?? 0,
    onRollback: rows.forget,
    asFault: (error) => asStoreFault(error, path),
    onCommit: options.onCommit,
  })
  const close = createClose(database, committer)
  return {
    runs: createRuns(database, rows, committer),
    blobs: createBlobs(database, rows, committer),
    records: createRecords(database, committer),
    async wipe() {
      await close()
      for (const file of [path, `${path}-wal`, `${path}-journal`]) await destroyFile(file)
    },
    close,
    async backup(to) {
      await backupDatabase(database, to)
    },
  }
}

function createClose(database: Database, committer: Committer): () => Promise<void> {
  let closed = false
  return async () => {
    if (closed) return
    closed = true
    await committer.settled()
    database.close()
  }
}
