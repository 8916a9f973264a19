// A world under one seed: devices, a hub, the weather between them, and the ghost who knows everything.

import { loadSodium, loadWords, type Crypto } from '@folkmoot/kernel/crypto'
import type { MemoryDisk } from '@folkmoot/kernel/store'
import { assemblyArea } from '@folkmoot/areas/assembly'
import { simArea } from './area.ts'
import { createDevice, forgetLives, type SimDevice } from './device.ts'
import { createDice, type Dice } from './dice.ts'
import { createDisk } from './disk.ts'
import { createGhost, type Ghost } from './ghost.ts'
import { createHub, type WorldHub } from './hub.ts'
import { createRecord, type EventRecord } from './record.ts'
import { createStubCrypto } from './stub-crypto.ts'
import { createTimeline, type Timeline } from './timeline.ts'
import { FAIR, type Weather } from './wire.ts'
import { WORLD_START } from './device.ts'

export const HUB_URL = 'wss://hub.sim'

export interface WorldOptions {
  readonly seed: number
  readonly actions: number
  readonly real: boolean
  /** Whether people hold an assembly. */
  readonly assembly?: boolean | undefined
  /** Chosen actions only: what shrinking leaves out. */
  readonly only?: ReadonlySet<number> | undefined
  readonly onLine?: ((line: string) => void) | undefined
}

export interface World {
  readonly options: WorldOptions
  readonly crypto: Crypto
  readonly timeline: Timeline
  readonly dice: Dice
  readonly hub: WorldHub
  readonly devices: SimDevice[]
  readonly ghost: Ghost
  readonly record: EventRecord
  weather: Weather
  hubBackup: MemoryDisk | undefined
  /** Faults are over: the hour after the last one has begun (P15). */
  healed: boolean
  /** Which part of the country each device and the hub is in. */
  readonly parts: Map<string, number>
  /** The first thing that went wrong. */
  failure: Failure | undefined
  readonly tally: Map<string, number>
}

export interface Failure {
  readonly property: string
  readonly what: string
  readonly timeMs: number
}

export class WorldFailed extends Error {}

/** Names the property; the world ends at the next event. */
export function fail(world: World, property: string, what: string): void {
  if (world.failure) return
  world.failure = { property, what, timeMs: world.timeline.now }
  world.record.note(world.timeline.now, '!', property, what)
}

export const count = (world: World, name: string, by = 1): void =>
  void world.tally.set(name, (world.tally.get(name) ?? 0) + by)

/** The passphrase is stretched once for each vault: a world opens the same vaults many times. */
function remembering(crypto: Crypto): Crypto {
  const known = new Map<string, Uint8Array>()
  return {
    ...crypto,
    argon2id(password, salt, cost) {
      const name = `${password.join()} ${salt.join()} ${cost.memoryKiB} ${cost.passes}`
      const made = known.get(name) ?? crypto.argon2id(password, salt, cost)
      known.set(name, made)
      return made.slice()
    },
  }
}

export async function createWorld(options: WorldOptions): Promise<World> {
  forgetLives()
  await loadWords()
  const crypto = options.real ? remembering(await loadSodium()) : createStubCrypto()
  const dice = createDice(`world ${options.seed}`)
  const timeline = createTimeline()
  const sha256 = (bytes: Uint8Array): Uint8Array => crypto.sha256(bytes)
  const disk = createDisk({ timeline, dice: dice.child('hub disk'), sha256 })
  const clock = { now: () => WORLD_START + timeline.now }
  const hub = createHub({ crypto, clock, chance: dice.child('hub'), disk }, HUB_URL)
  return {
    options,
    crypto,
    timeline,
    dice,
    hub,
    devices: [],
    ghost: createGhost(),
    record: createRecord(options.onLine),
    weather: FAIR,
    hubBackup: undefined,
    healed: false,
    parts: new Map(),
    failure: undefined,
    tally: new Map(),
  }
}

export function addDevice(world: World): SimDevice {
  const { sha256, ed25519Verify: verify } = world.crypto
  const areas = world.options.assembly ? [simArea, assemblyArea({ sha256, verify })] : [simArea]
  const device = createDevice(world, `d${world.devices.length}`, { areas })
  world.devices.push(device)
  return device
}

export const together = (world: World, a: string, b: string): boolean =>
  (world.parts.get(a) ?? 0) === (world.parts.get(b) ?? 0)
