// The memory store against the suite that every store has to pass.

import { nobleCrypto } from '../crypto/index.ts'
import { describeStore } from '../testing/describe-store.ts'
import { createMemoryStore, memoryDisk } from './memory.ts'

describeStore('memory', async () => {
  const disk = memoryDisk()
  const open = async () => createMemoryStore(nobleCrypto.sha256, disk)
  return { store: await open(), reopen: open }
})
