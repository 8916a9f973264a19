// Real replicas over memory stores, and ways to bring them together without a network: what the
// stories of kernel/replica and the areas are told with.

import { compareBytes } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import { runOf } from '../log/index.ts'
import type { AnyArea } from '../project/index.ts'
import { type Community, createReplica, openReplica, type Replica } from '../replica/index.ts'
import { createMemoryStore, type MemoryDisk, memoryDisk } from '../store/index.ts'
import { seeded } from './random.ts'

export const TEST_PASSPHRASE = 'lantern orchard velvet'
/** The cheapest cost that a vault takes. */
const COST = { memoryKiB: 19 * 1024, passes: 2 }

export interface TestDevice {
  readonly replica: Replica
  readonly disk: MemoryDisk
  /** Milliseconds; moved by tests. */
  readonly clock: { time: number }
  /** Opens the same store again, as after a restart; or a copy of it, as from a backup. */
  reopen(disk?: MemoryDisk): Promise<TestDevice>
}

export interface TestWorld {
  readonly crypto: Crypto
  readonly areas: readonly AnyArea[]
}

export const TEST_START = Date.UTC(2026, 10, 23, 8)

/** A fresh device; `seed` makes its chance its own. */
export async function testDevice(world: TestWorld, seed: number): Promise<TestDevice> {
  const disk = memoryDisk()
  const clock = { time: TEST_START }
  const ports = portsOf(world, disk, clock, seed)
  const made = await createReplica(ports, { passphrase: TEST_PASSPHRASE, cost: COST })
  if (!made.ok) throw new Error(made.refusal.kind)
  return deviceOver(world, { disk, clock, seed }, made.value)
}

interface Box {
  readonly disk: MemoryDisk
  readonly clock: { time: number }
  readonly seed: number
}

const portsOf = (world: TestWorld, disk: MemoryDisk, clock: { time: number }, seed: number) => ({
  crypto: world.crypto,
  areas: world.areas,
  clock: { now: () => clock.time },
  chance: seeded(seed),
  store: createMemoryStore((bytes) => world.crypto.sha256(bytes), disk),
})

function deviceOver(world: TestWorld, box: Box, replica: Replica): TestDevice {
  return {
    replica,
    disk: box.disk,
    clock: box.clock,
    async reopen(disk = box.disk) {
      const seed = box.seed + 1_000_003
      const ports = portsOf(world, disk, box.clock, seed)
      const opened = await openReplica(ports, { passphrase: TEST_PASSPHRASE })
      if (!opened.ok) throw new Error(opened.refusal.kind)
      return deviceOver(world, { ...box, disk, seed }, opened.value)
    },
  }
}

/** Gives everything that one holds and the other lacks, in both directions. */
export async function meet(a: Community, b: Community): Promise<void> {
  await give(a, b)
  await give(b, a)
}

export async function give(from: Community, to: Community): Promise<void> {
  const space = from.id
  for (const evidence of from.forkEvidence().values()) await to.holder.takeFork(space, evidence)
  for (const [log, { seq, hash }] of from.holder.frontier(space)) {
    const known = to.holder.frontier(space).get(log)
    // The same place with another hash: the whole log is shown, so that a fork can be proved.
    let have = known?.seq === seq && compareBytes(known.hash, hash) !== 0 ? 0 : (known?.seq ?? 0)
    while (have < seq) {
      const runs = await from.holder.ofLog(space, log, have, 1024 * 1024)
      const [taken] = await to.holder.take(space, runs.map(runOf), 'bundle')
      // It goes on from another branch: the same again from the beginning.
      have = taken?.kind === 'elsewhere' && have > 0 ? 0 : (runs.at(-1)?.to ?? seq)
    }
  }
}

/** Creates a community on one device. */
export async function found(device: TestDevice, name: string, as: string): Promise<Community> {
  const made = await device.replica.create({ name, as })
  if (!made.ok) throw new Error(made.refusal.kind)
  return made.value
}

/** Joins by link, meets, admits and meets again. */
export async function enter(
  inviter: Community,
  device: TestDevice,
  as: string,
): Promise<Community> {
  const invited = await inviter.invite({ uses: 1, days: 7 })
  if (!invited.ok) throw new Error(invited.refusal.kind)
  const joined = await device.replica.join(invited.value.link, { as })
  if (!joined.ok) throw new Error(joined.refusal.kind)
  await meet(inviter, joined.value)
  const admitted = await inviter.admit(joined.value.log)
  if (!admitted.ok) throw new Error(admitted.refusal.kind)
  await meet(inviter, joined.value)
  return joined.value
}
