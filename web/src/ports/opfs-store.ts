// Opens what this browser keeps: its file system where workers have one, its database otherwise.

import type { Sha256 } from '@folkmoot/kernel/log'
import type { Store } from '@folkmoot/kernel/store'
import { openDatabaseDisk } from './database-disk.ts'
import type { Disk } from './disk.ts'
import { openJournalStore } from './journal-store.ts'
import { openOpfsDisk } from './opfs-disk.ts'

const BUSY_TRIES = 20
const BUSY_WAIT_MS = 150

/** A tab that was taken over may need a moment until the browser has let go of its files. */
async function patiently<T>(open: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await open()
    } catch (fault) {
      const busy = fault instanceof Error && fault.name === 'StoreBusy'
      if (!busy || tries >= BUSY_TRIES) throw fault
      await new Promise((resolve) => {
        setTimeout(resolve, BUSY_WAIT_MS)
      })
    }
  }
}

export interface OpenedStore {
  readonly store: Store
  readonly kind: Disk['kind']
}

export const openBrowserStore = (sha256: Sha256): Promise<OpenedStore> =>
  patiently(async () => {
    const disk = (await openOpfsDisk()) ?? (await openDatabaseDisk())
    return { store: await openJournalStore(disk, sha256), kind: disk.kind }
  })
