// A whole store in memory: for tests, for the simulator's disks, for trying something out.

import { assert } from '../base/index.ts'
import type { Sha256, SpaceId } from '../log/index.ts'
import { memoryRuns, type SpaceRuns } from './memory-runs.ts'
import type { BlobStore, RecordStore, RunStore, Store } from './port.ts'

/** What survives closing: opening a store on the same disk finds it again. */
export interface MemoryDisk {
  readonly spaces: Map<SpaceId, SpaceRuns>
  readonly blobs: Map<SpaceId, Map<string, Uint8Array>>
  readonly records: Map<string, Uint8Array>
}

export const memoryDisk = (): MemoryDisk => ({
  spaces: new Map(),
  blobs: new Map(),
  records: new Map(),
})

function memoryBlobs(spaces: MemoryDisk['blobs']): BlobStore {
  return {
    has: async (space, hash) => spaces.get(space)?.has(hash) ?? false,
    put: async (space, hash, bytes) => {
      const blobs = spaces.get(space) ?? new Map<string, Uint8Array>()
      spaces.set(space, blobs)
      blobs.set(hash, bytes.slice())
    },
    get: async (space, hash) => spaces.get(space)?.get(hash)?.slice(),
    list: async (space) => [...(spaces.get(space)?.keys() ?? [])].sort(),
    remove: async (space, hash) => {
      spaces.get(space)?.delete(hash)
    },
  }
}

const memoryRecords = (records: MemoryDisk['records']): RecordStore => ({
  get: async (name) => records.get(name)?.slice(),
  put: async (name, bytes) => {
    records.set(name, bytes.slice())
  },
  remove: async (name) => {
    records.delete(name)
  },
  names: async () => [...records.keys()].sort(),
})

/** Every part of the store asks first whether it is still open. */
function whileOpen<P extends object>(part: P, check: () => void): P {
  const guarded: Record<string, unknown> = {}
  for (const [name, act] of Object.entries(part) as [
    string,
    (...args: unknown[]) => Promise<unknown>,
  ][]) {
    guarded[name] = async (...args: unknown[]) => {
      check()
      return act(...args)
    }
  }
  return guarded as P
}

function wipeDisk(disk: MemoryDisk): void {
  for (const blobs of disk.blobs.values()) for (const bytes of blobs.values()) bytes.fill(0)
  for (const bytes of disk.records.values()) bytes.fill(0)
  for (const { arrived } of disk.spaces.values()) for (const { run } of arrived) run.bytes.fill(0)
  disk.blobs.clear()
  disk.records.clear()
  disk.spaces.clear()
}

/** `sha256` names a dropped body in the chain. */
export function createMemoryStore(sha256: Sha256, disk: MemoryDisk = memoryDisk()): Store {
  let open = true
  const check = (): void => assert(open, 'the store is closed')
  const runs: RunStore = whileOpen(memoryRuns(disk.spaces, sha256), check)
  return {
    runs,
    blobs: whileOpen(memoryBlobs(disk.blobs), check),
    records: whileOpen(memoryRecords(disk.records), check),
    wipe: async () => {
      check()
      wipeDisk(disk)
    },
    close: async () => {
      open = false
    },
  }
}
