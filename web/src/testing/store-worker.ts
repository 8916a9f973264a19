// A store inside a worker, for tests: the browser's synchronous file handles exist only there.

import { nobleCrypto } from '@folkmoot/kernel/crypto'
import type { Store } from '@folkmoot/kernel/store'
import { openDatabaseDisk } from '../ports/database-disk.ts'
import { openJournalStore } from '../ports/journal-store.ts'
import { openOpfsDisk } from '../ports/opfs-disk.ts'

export interface StoreCall {
  readonly id: number
  readonly part: 'open' | 'runs' | 'blobs' | 'records' | 'store'
  readonly name: string
  readonly args: readonly unknown[]
}

let store: Store | undefined

async function open(kind: string, name: string): Promise<void> {
  const disk = kind === 'files' ? await openOpfsDisk(name) : await openDatabaseDisk(name)
  if (!disk) throw new Error('no such disk here')
  store = await openJournalStore(disk, nobleCrypto.sha256)
}

async function call({ part, name, args }: StoreCall): Promise<unknown> {
  if (part === 'open') return open(name, String(args[0]))
  if (!store) throw new Error('no store is open')
  const target: unknown = part === 'store' ? store : store[part]
  const act = Reflect.get(target as object, name) as (...args: unknown[]) => Promise<unknown>
  return act(...args)
}

self.addEventListener('message', (event: MessageEvent<StoreCall>) => {
  const { id } = event.data
  call(event.data).then(
    (value) => self.postMessage({ id, value }),
    (fault: unknown) => {
      const { name, message } = fault instanceof Error ? fault : new Error(String(fault))
      self.postMessage({ id, fault: { name, message } })
    },
  )
})
