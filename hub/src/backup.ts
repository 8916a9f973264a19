// Backups: a consistent copy while the hub runs, made beside the data and then named, so that a file
// with the right name is always whole.

import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '@folkmoot/kernel/base'
import { openSqliteStore, type SqliteStore } from '@folkmoot/node'
import { HUB_ID_RECORD } from './identity.ts'

export interface Backups {
  run(): Promise<string>
  /** Seconds since the last one; -1 when there was none since the start. */
  ageSeconds(): number
}

export function createBackups(store: SqliteStore, dataDir: string, clock: Clock): Backups {
  let last: number | undefined
  let running: Promise<string> | undefined
  const make = async (): Promise<string> => {
    const folder = join(dataDir, 'backup')
    const [making, made] = [join(folder, 'hub.sqlite.new'), join(folder, 'hub.sqlite')]
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await rm(making, { force: true })
    await store.backup(making)
    await forgetHubId(making)
    await rename(making, made)
    last = clock.now()
    return `The backup is in ${made}.`
  }
  return {
    // Two orders at once are one backup.
    run: () => (running ??= make().finally(() => (running = undefined))),
    ageSeconds: () => (last === undefined ? -1 : Math.round((clock.now() - last) / 1000)),
  }
}

/**
 * A hub restored from this copy has fewer entries than its members remember of the old one. Without
 * the id it takes a new one, and members compare frontiers instead of counting on from where they were.
 */
async function forgetHubId(path: string): Promise<void> {
  const copy = openSqliteStore(path)
  await copy.records.remove(HUB_ID_RECORD)
  await copy.close()
}
