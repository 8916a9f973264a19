// Attachment chunks and small named records: bytes under a name, in the same file as the runs.

import { assert } from '@folkmoot/kernel/base'
import { BLOB_BYTES_MAX, type BlobStore, type RecordStore } from '@folkmoot/kernel/store'
import type { Committer } from './group-commit.ts'
import type { Database } from './sqlite.ts'
import { emptyJournal } from './sqlite-forks.ts'
import type { Rows } from './sqlite-rows.ts'

export function createBlobs(database: Database, rows: Rows, committer: Committer): BlobStore {
  const has = database.prepare('SELECT 1 FROM blob WHERE space = ? AND hash = ?')
  const get = database.prepare('SELECT bytes FROM blob WHERE space = ? AND hash = ?')
  const put = database.prepare(
    'INSERT INTO blob (space, hash, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const list = database.prepare('SELECT hash FROM blob WHERE space = ? ORDER BY hash')
  const remove = database.prepare('DELETE FROM blob WHERE space = ? AND hash = ?')
  return {
    has: async (space, hash) => has.get(rows.space(space) ?? 0, hash) !== undefined,
    async put(space, hash, bytes) {
      assert(bytes.length <= BLOB_BYTES_MAX, 'chunk of an attachment too large')
      await committer.write(() => put.run(rows.makeSpace(space), hash, bytes))
    },
    async get(space, hash) {
      const bytes = get.get(rows.space(space) ?? 0, hash)?.['bytes']
      return bytes instanceof Uint8Array ? bytes : undefined
    },
    list: async (space) => list.all(rows.space(space) ?? 0).map((row) => String(row['hash'])),
    async remove(space, hash) {
      await committer.write(() => remove.run(rows.space(space) ?? 0, hash))
    },
  }
}

export function createRecords(database: Database, committer: Committer): RecordStore {
  const get = database.prepare('SELECT bytes FROM record WHERE name = ?')
  const put = database.prepare(
    'INSERT INTO record (name, bytes) VALUES (?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes',
  )
  const remove = database.prepare('DELETE FROM record WHERE name = ?')
  const names = database.prepare('SELECT name FROM record ORDER BY name')
  return {
    async get(name) {
      const bytes = get.get(name)?.['bytes']
      return bytes instanceof Uint8Array ? bytes : undefined
    },
    async put(name, bytes) {
      await committer.write(() => put.run(name, bytes))
    },
    async remove(name) {
      await committer.write(() => remove.run(name))
      // A record may have been a wrapped key: not even the journal keeps it.
      emptyJournal(database)
    },
    names: async () => names.all().map((row) => String(row['name'])),
  }
}
