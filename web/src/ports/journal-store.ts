// The kernel's store over a browser's disk. Runs lie in memory for reading and in one journal a space
// for keeping; whatever changes them is written and flushed before anybody hears that it was done.

import { hex, fromHex, utf8, utf8Text } from '@folkmoot/kernel/base'
import type { Sha256, SpaceId } from '@folkmoot/kernel/log'
import {
  type BlobStore,
  createMemoryStore,
  memoryDisk,
  type RecordStore,
  type RunStore,
  type Store,
} from '@folkmoot/kernel/store'
import type { Disk } from './disk.ts'
import { appendedRecord, restoreSpace, spaceRecords } from './journal-records.ts'

const RECORDS = 'records'
const blobFolder = (space: SpaceId): string => `blobs-${space}`

/** One thing at a time: a reader never sees what is not on the disk yet. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}

const nameToFile = (name: string): string => hex(utf8(name))
const fileToName = (file: string): string => utf8Text(fromHex(file) ?? new Uint8Array(0)) ?? ''

function recordsOn(disk: Disk): RecordStore {
  return {
    get: (name) => disk.get(RECORDS, nameToFile(name)),
    put: (name, bytes) => disk.put(RECORDS, nameToFile(name), bytes),
    remove: (name) => disk.remove(RECORDS, nameToFile(name)),
    names: async () => (await disk.files(RECORDS)).map(fileToName).sort(),
  }
}

function blobsOn(disk: Disk): BlobStore {
  return {
    has: async (space, hash) => (await disk.get(blobFolder(space), hash)) !== undefined,
    get: (space, hash) => disk.get(blobFolder(space), hash),
    put: (space, hash, bytes) => disk.put(blobFolder(space), hash, bytes),
    list: async (space) => [...(await disk.files(blobFolder(space)))].sort(),
    remove: (space, hash) => disk.remove(blobFolder(space), hash),
  }
}

/** Every part goes through the queue, and none goes on once the store is closed. */
function queued<P extends object>(part: P, run: <T>(work: () => Promise<T>) => Promise<T>): P {
  const wrapped: Record<string, unknown> = {}
  for (const [name, act] of Object.entries(part) as [string, (...a: unknown[]) => unknown][])
    wrapped[name] = (...args: unknown[]) => run(async () => act(...args))
  return wrapped as P
}

export async function openJournalStore(disk: Disk, sha256: Sha256): Promise<Store> {
  const held = memoryDisk()
  for (const journal of await disk.journals())
    held.spaces.set(journal as SpaceId, restoreSpace(await disk.read(journal)))
  const memory = createMemoryStore(sha256, held).runs
  const enqueue = createQueue()
  let open = true
  const run = <T>(work: () => Promise<T>): Promise<T> =>
    enqueue(async () => {
      if (!open) throw new Error('fault: the store is closed')
      return work()
    })

  /** What the memory took and the disk did not is forgotten again. */
  const both = async (space: SpaceId, write: () => Promise<void>): Promise<void> => {
    try {
      await write()
    } catch (fault) {
      const records = await disk.read(space)
      if (records.length > 0) held.spaces.set(space, restoreSpace(records))
      else held.spaces.delete(space)
      throw fault
    }
  }
  const rewrite = (space: SpaceId): Promise<void> =>
    both(space, async () => {
      const runs = held.spaces.get(space)
      if (runs) await disk.replace(space, spaceRecords(runs))
    })

  const runs: RunStore = {
    ...memory,
    append: async (space, added) => {
      if (added.length === 0) return []
      const numbers = await memory.append(space, added)
      await both(space, () => disk.append(space, appendedRecord(numbers, added)))
      return numbers
    },
    compact: async (space, options) => {
      const before = held.spaces.get(space)?.arrived.length ?? 0
      await memory.compact(space, options)
      if ((held.spaces.get(space)?.arrived.length ?? 0) < before) await rewrite(space)
    },
    dropBodies: async (space, log, seqs) => {
      await memory.dropBodies(space, log, seqs)
      await rewrite(space)
    },
    keepFork: async (space, log, evidence) => {
      await memory.keepFork(space, log, evidence)
      await rewrite(space)
    },
    removeSpace: async (space) => {
      await memory.removeSpace(space)
      await disk.drop(space)
      await disk.removeFolder(blobFolder(space))
    },
  }
  return {
    runs: queued(runs, run),
    blobs: queued(blobsOn(disk), run),
    records: queued(recordsOn(disk), run),
    wipe: () =>
      run(async () => {
        held.spaces.clear()
        await disk.wipe()
      }),
    close: () =>
      enqueue(async () => {
        if (!open) return
        open = false
        await disk.close()
      }),
  }
}
