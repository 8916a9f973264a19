// The tables, and how an older file becomes a newer one. Rows in order of arrival with one index by
// log and one by space: clustering by space writes two to four times as much (research/hub.md §2.2).

import { type Database, numberIn } from './sqlite.ts'
import { storeFault } from './store-fault.ts'

/** "Folk" in ASCII: tells our files from other people's. */
const APPLICATION_ID = 0x466f6c6b

/** The migration at index v makes version v + 1 out of v. Only ever append to this list. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE space (
    i INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
    arrivals INTEGER NOT NULL, bytes INTEGER NOT NULL, entries INTEGER NOT NULL
  );
  CREATE TABLE log (
    i INTEGER PRIMARY KEY, space INTEGER NOT NULL, id BLOB NOT NULL,
    compacted INTEGER NOT NULL, UNIQUE (space, id)
  );
  CREATE TABLE run (
    i INTEGER PRIMARY KEY, space INTEGER NOT NULL, n INTEGER NOT NULL, log INTEGER NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL, control INTEGER NOT NULL,
    before BLOB NOT NULL, head BLOB NOT NULL, bytes BLOB NOT NULL
  );
  CREATE UNIQUE INDEX run_of_log ON run (log, first);
  CREATE UNIQUE INDEX run_arrived ON run (space, n);
  CREATE INDEX run_control ON run (space, log) WHERE control = 1;
  CREATE TABLE fork (
    space INTEGER NOT NULL, log BLOB NOT NULL, evidence BLOB NOT NULL, PRIMARY KEY (space, log)
  );
  CREATE TABLE blob (
    space INTEGER NOT NULL, hash TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (space, hash)
  );
  CREATE TABLE record (name TEXT PRIMARY KEY, bytes BLOB NOT NULL);
  `,
]

/**
 * Takes the file for this process alone and brings it to the newest version. SQLite's own lock is the
 * rule of one writer: the operating system lets it go when the process dies, so none can be stale.
 */
export function prepareDatabase(
  database: Database,
  path: string,
  options: { readonly cacheKiB: number; readonly migrations?: readonly string[] },
): void {
  const migrations = options.migrations ?? MIGRATIONS
  database.exec('PRAGMA busy_timeout=0; PRAGMA locking_mode=EXCLUSIVE; PRAGMA page_size=4096')
  checkFile(database, path, migrations.length)
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON')
  database.exec(`PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-${options.cacheKiB}`)
  // Takes the exclusive lock even when there is nothing to migrate.
  database.exec('BEGIN IMMEDIATE; COMMIT')
  migrate(database, migrations)
}

const pragma = (database: Database, name: string): number =>
  numberIn(database.prepare(`PRAGMA ${name}`).get(), name)

function checkFile(database: Database, path: string, newest: number): void {
  const version = pragma(database, 'user_version')
  const application = pragma(database, 'application_id')
  const tables = numberIn(database.prepare('SELECT count(*) AS c FROM sqlite_schema').get(), 'c')
  if (tables > 0 && application !== APPLICATION_ID) {
    throw storeFault('StoreDamaged', `${path} belongs to another program: choose another folder.`)
  }
  if (version > newest) {
    throw storeFault(
      'StoreNewer',
      `${path} was written by a newer folkmoot (version ${version}, this one knows ${newest}): install the newer one again. Nothing was changed.`,
    )
  }
}

function migrate(database: Database, migrations: readonly string[]): void {
  for (let version = pragma(database, 'user_version'); version < migrations.length; version++) {
    database.exec(
      `BEGIN IMMEDIATE; ${migrations[version] ?? ''};
       PRAGMA application_id=${APPLICATION_ID}; PRAGMA user_version=${version + 1}; COMMIT`,
    )
  }
}
