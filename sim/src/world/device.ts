// A device of a world: a disk, a clock that may be wrong, and a life of the production replica on it that
// ends with each crash.

import type { Community, Replica, ReplicaPorts } from '@folkmoot/kernel/replica'
import { createReplica, openReplica } from '@folkmoot/kernel/replica'
import type { Crypto } from '@folkmoot/kernel/crypto'
import type { LogId } from '@folkmoot/kernel/log'
import type { SpaceId } from '@folkmoot/kernel/log'
import type { MemoryDisk } from '@folkmoot/kernel/store'
import type { Dice } from './dice.ts'
import { createDisk, type Disk } from './disk.ts'
import type { Timeline } from './timeline.ts'

export const WORLD_START = Date.UTC(2026, 10, 23, 8)
export const PASSPHRASE = 'lantern orchard velvet kanarie-passphrase'
/** The cheapest cost that a vault takes: what is tried here is not the guessing. */
const COST = { memoryKiB: 19 * 1024, passes: 2 }

export interface DevicePorts {
  readonly crypto: Crypto
  readonly timeline: Timeline
  readonly dice: Dice
}

export interface SimDevice {
  readonly name: string
  /** The name that the person goes by in the space: a canary at the hub. */
  readonly person: string
  honest: boolean
  readonly disk: Disk
  readonly areas: ReplicaPorts['areas']
  skewMs: number
  asleepUntilMs: number
  readonly createdMs: number
  /** Own seq up to which people were told that it is durable. */
  readonly told: Map<LogId, number>
  replica: Replica | undefined
  /** The space that this device belongs to, once it has one. */
  space: SpaceId | undefined
  /** Sessions that are open, to be cut by a crash. */
  readonly sessions: Set<() => void>
  /** Every log that it ever wrote. */
  readonly logs: Set<LogId>
  /** Logs that may have two branches through no fault of the code: a careless restore, an equivocator. */
  readonly mayFork: Set<LogId>
  /** A backup of an earlier moment. */
  backup: MemoryDisk | undefined
  busy: boolean
}

export function createDevice(
  ports: DevicePorts,
  name: string,
  { areas, memory }: { readonly areas: ReplicaPorts['areas']; readonly memory?: MemoryDisk },
): SimDevice {
  const { timeline, crypto } = ports
  const dice = ports.dice.child(`disk ${name}`)
  const disk = createDisk({ timeline, dice, sha256: (bytes) => crypto.sha256(bytes) }, memory)
  return {
    name,
    person: `Kanarie-${name}`,
    honest: true,
    disk,
    areas,
    skewMs: 0,
    asleepUntilMs: 0,
    createdMs: timeline.now,
    told: new Map(),
    replica: undefined,
    space: undefined,
    sessions: new Set(),
    logs: new Set(),
    mayFork: new Set(),
    backup: undefined,
    busy: false,
  }
}

export const nowOf = (ports: Pick<DevicePorts, 'timeline'>, device: SimDevice): number =>
  Math.max(0, WORLD_START + ports.timeline.now + device.skewMs)

export function communityOf(device: SimDevice): Community | undefined {
  const community = device.replica?.spaces()[0]
  if (community) device.logs.add(community.log)
  return community
}

let lives = 0
/** Worlds begin to count anew, so that one seed repeats. */
export const forgetLives = (): void => void (lives = 0)

export const replicaPorts = (
  ports: DevicePorts,
  device: SimDevice,
  store = device.disk.mount(),
): ReplicaPorts => ({
  crypto: ports.crypto,
  clock: { now: () => nowOf(ports, device) },
  // Never the same chance twice: a restart that repeats it would reuse nonces.
  chance: ports.dice.child(`chance ${device.name} ${lives++}`),
  store,
  areas: device.areas,
})

/** Starts the device: makes a vault, or opens the one that is there. */
export async function boot(ports: DevicePorts, device: SimDevice): Promise<string> {
  const given = replicaPorts(ports, device)
  const isNew = ![...device.disk.memory.records.keys()].some((name) => name.startsWith('vault-'))
  const opened = isNew
    ? await createReplica(given, { passphrase: PASSPHRASE, cost: COST })
    : await openReplica(given, { passphrase: PASSPHRASE })
  if (!opened.ok) return opened.refusal.kind
  device.replica = opened.value
  communityOf(device)
  return 'up'
}

/** The process is gone at once: what was not durable is lost, and every link with it. */
export function crash(device: SimDevice): void {
  device.replica = undefined
  device.busy = false
  device.disk.crash()
  for (const cut of device.sessions) cut()
  device.sessions.clear()
}

export const isUp = (ports: Pick<DevicePorts, 'timeline'>, device: SimDevice): boolean =>
  device.replica !== undefined && device.asleepUntilMs <= ports.timeline.now
