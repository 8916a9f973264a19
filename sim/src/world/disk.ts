// A disk on virtual time. A write is durable when it resolves and takes a while; a crash loses the writes
// that have not resolved, or keeps the first few of them: both happen to real disks.

import type { StoredRun } from '@folkmoot/kernel/log'
import { createMemoryStore, type MemoryDisk, memoryDisk, type Store } from '@folkmoot/kernel/store'
import type { Dice } from './dice.ts'
import type { Timeline } from './timeline.ts'

export interface DiskPorts {
  readonly timeline: Timeline
  readonly dice: Dice
  readonly sha256: (bytes: Uint8Array) => Uint8Array
}

export interface Disk {
  memory: MemoryDisk
  /** Every write is refused with StoreFull while true. */
  full: boolean
  /** Hears of every run that has become durable. */
  onAppend: ((runs: readonly StoredRun[]) => void) | undefined
  /** Slowest write in milliseconds. */
  latencyMsMax: number
  /** Writes that are on their way to the platter. */
  readonly pending: number
  /** A store for one life of a process; it hangs for good after the crash. */
  mount(): Store
  /** Ends the life of the mounted store. */
  crash(): void
}

interface Write {
  readonly apply: () => Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (fault: unknown) => void
}

const WRITES = {
  runs: ['append', 'compact', 'dropBodies', 'keepFork', 'removeSpace'],
  blobs: ['put', 'remove'],
  records: ['put', 'remove'],
} as const

const never = (): Promise<never> => new Promise(() => {})

export function storeFull(): Error {
  const fault = new Error('the disk is full')
  fault.name = 'StoreFull'
  return fault
}

export function createDisk(ports: DiskPorts, memory = memoryDisk()): Disk {
  let life = { dead: false, queue: [] as Write[] }
  const disk: Disk = {
    memory,
    full: false,
    onAppend: undefined,
    latencyMsMax: 8,
    get pending() {
      return life.queue.length
    },
    mount() {
      disk.crash()
      life = { dead: false, queue: [] }
      return mounted(ports, disk, life)
    },
    crash() {
      life.dead = true
      // Those that had reached the platter stay, though nobody was told.
      const kept = life.queue.length === 0 ? 0 : ports.dice.below(life.queue.length + 1)
      for (const { apply } of life.queue.splice(0).slice(0, kept))
        void apply().catch(() => undefined)
    },
  }
  return disk
}

interface Life {
  dead: boolean
  readonly queue: Write[]
}

function mounted(ports: DiskPorts, disk: Disk, life: Life): Store {
  const { timeline, dice } = ports
  const store = createMemoryStore(ports.sha256, disk.memory)
  const next = (): void =>
    timeline.after(1 + dice.below(disk.latencyMsMax), () => {
      if (life.dead) return
      const write = life.queue.shift()
      if (life.queue.length > 0) next()
      write?.apply().then(write.resolve, write.reject)
    })
  const writing = (apply: () => Promise<unknown>): Promise<unknown> => {
    if (life.dead) return never()
    if (disk.full) return Promise.reject(storeFull())
    return new Promise((resolve, reject) => {
      life.queue.push({ apply, resolve, reject })
      if (life.queue.length === 1) next()
    })
  }
  const wrap = <P extends object>(part: P, writes: readonly string[]): P => {
    const wrapped: Record<string, unknown> = {}
    for (const [name, act] of Object.entries(part) as [
      string,
      (...args: unknown[]) => Promise<unknown>,
    ][]) {
      wrapped[name] = writes.includes(name)
        ? (...args: unknown[]) => writing(() => act(...args))
        : (...args: unknown[]) => (life.dead ? never() : act(...args))
    }
    return wrapped as P
  }
  return {
    runs: wrap(heardRuns(store.runs, disk), WRITES.runs),
    blobs: wrap(store.blobs, WRITES.blobs),
    records: wrap(store.records, WRITES.records),
    wipe: async () => void (await writing(() => store.wipe())),
    close: () => store.close(),
  }
}

const heardRuns = (runs: Store['runs'], disk: Disk): Store['runs'] => ({
  ...runs,
  async append(space, given) {
    const numbers = await runs.append(space, given)
    disk.onAppend?.(given)
    return numbers
  },
})

/** What a backup has, and what a checker opens: the same bytes, apart from the disk. */
export function copyOf(memory: MemoryDisk): MemoryDisk {
  const copy = memoryDisk()
  for (const [space, runs] of memory.spaces) {
    const kept = new Map(runs.arrived.map((each) => [each, { ...each }]))
    const same = (each: (typeof runs.arrived)[number]): (typeof runs.arrived)[number] =>
      kept.get(each) ?? { ...each }
    copy.spaces.set(space, {
      logs: new Map([...runs.logs].map(([log, list]) => [log, list.map(same)])),
      arrived: runs.arrived.map(same),
      arrivals: runs.arrivals,
      forks: new Map(runs.forks),
    })
  }
  for (const [space, blobs] of memory.blobs) copy.blobs.set(space, new Map(blobs))
  for (const [name, bytes] of memory.records) copy.records.set(name, bytes.slice())
  return copy
}
