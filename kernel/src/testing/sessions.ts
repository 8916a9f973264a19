// Holders, a gate and sessions for tests: who wants a hub with members, or two members, has them here.

import { equalBytes, ok, refuse } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import type { LogId, Run, SpaceId } from '../log/index.ts'
import { createMemoryStore, memoryDisk, type MemoryDisk, type Store } from '../store/index.ts'
import {
  accessChangeHolds,
  connectMember,
  connectPeers,
  createRunHolder,
  type Cursor,
  type Gate,
  guestPassHolds,
  makeProof,
  type MemberConnection,
  proofHolds,
  type RunHolder,
  type RunHolderOptions,
  serveHub,
  type SessionEvents,
  type SpaceAccess,
  type SpaceWish,
} from '../sync/index.ts'
import { pretendWire, type PretendWire, settle } from './pretend-link.ts'
import { type Random, seeded } from './random.ts'

export interface TestHolder {
  readonly store: Store
  readonly disk: MemoryDisk
  readonly holder: RunHolder
  /** Every event of every session, by name. */
  readonly heard: { event: keyof SessionEvents; args: readonly unknown[] }[]
}

export async function testHolder(
  crypto: Crypto,
  space: SpaceId,
  options: Partial<RunHolderOptions> & { disk?: MemoryDisk } = {},
): Promise<TestHolder> {
  const disk = options.disk ?? memoryDisk()
  const store = createMemoryStore(crypto.sha256, disk)
  const holder = createRunHolder({ crypto, store: store.runs, blobs: store.blobs, ...options })
  await holder.load(space)
  return { store, disk, holder, heard: [] }
}

export const takeAll = async (at: TestHolder, space: SpaceId, runs: readonly Run[]) =>
  at.holder.take(space, runs, 'bundle')

const EVENTS: readonly (keyof SessionEvents)[] = [
  'greeted',
  'opened',
  'refused',
  'gateChanged',
  'caughtUp',
  'acknowledged',
  'cursor',
  'fork',
  'withheld',
  'blobArrived',
  'blobAcknowledged',
  'closed',
]

/** Writes down every event. */
export function listening(at: TestHolder): SessionEvents {
  const note =
    (event: keyof SessionEvents) =>
    (...args: readonly unknown[]) => {
      at.heard.push({ event, args })
    }
  return Object.fromEntries(EVENTS.map((event) => [event, note(event)]))
}

export const heardOf = (at: TestHolder, event: keyof SessionEvents): (readonly unknown[])[] =>
  at.heard.filter((each) => each.event === event).map(({ args }) => args)

export interface TestKeys {
  readonly access: Uint8Array
  readonly rotation: Uint8Array
}
export const testKeys = (random: Random): TestKeys => ({
  access: random.bytes(32),
  rotation: random.bytes(32),
})

export const accessOf = (crypto: Crypto, keys: TestKeys, generation = 1): SpaceAccess => ({
  accessKey: crypto.ed25519PublicKey(keys.access),
  rotationKey: crypto.ed25519PublicKey(keys.rotation),
  generation,
})

/** The gate of a small hub (or of a member): what it knows of each space, and guests. */
export function testGate(crypto: Crypto, known: Map<SpaceId, SpaceAccess>): Gate {
  const guests = new Map<string, { space: SpaceId; log?: LogId }>()
  return {
    open: async (space, proof, challenge) => {
      const access = known.get(space)
      if (!access) return refuse({ kind: 'hub-space-unknown' })
      const key = proof.as === 'guest' ? proof.publicKey : access.accessKey
      const guest = guests.get(proof.publicKey.join())
      const knows = proof.as === 'member' || guest?.space === space
      if (!knows || !proofHolds(crypto, key, proof, { space, challenge })) {
        return refuse({ kind: 'hub-access-denied' })
      }
      return ok(proof.as === 'guest' ? { as: 'guest' } : { as: 'member' })
    },
    change: async (change) => {
      const before = known.get(change.space)
      const signer = before?.rotationKey ?? change.rotationKey
      if (!accessChangeHolds(crypto, signer, change)) return refuse({ kind: 'hub-access-denied' })
      if (before && before.generation >= change.generation) {
        return equalBytes(before.accessKey, change.accessKey)
          ? ok()
          : refuse({ kind: 'hub-access-stale' })
      }
      const { accessKey, rotationKey, generation } = change
      known.set(change.space, { accessKey, rotationKey, generation })
      return ok()
    },
    guest: async (pass) => {
      const access = known.get(pass.space)
      if (!access || !guestPassHolds(crypto, access.accessKey, pass)) {
        return refuse({ kind: 'hub-access-denied' })
      }
      guests.set(pass.publicKey.join(), { space: pass.space })
      return ok()
    },
  }
}

export const wishOf = (
  crypto: Crypto,
  space: SpaceId,
  seed: Uint8Array,
  more: Partial<SpaceWish> = {},
): SpaceWish => ({
  space,
  proof: (challenge) => makeProof(crypto, seed, 'member', { space, challenge }),
  ...more,
})

export interface TestHub extends TestHolder {
  readonly gate: Gate
  readonly hub: { readonly id: string; readonly seed: Uint8Array }
}

const limits = { spacesMax: 100, spaceBytesMax: 64 * 1024 * 1024, reconnectSeconds: 5 }

export async function testHub(
  crypto: Crypto,
  space: SpaceId,
  random: Random,
  given: { access?: SpaceAccess; options?: Parameters<typeof testHolder>[2] } = {},
): Promise<TestHub> {
  const at = await testHolder(crypto, space, { tidies: false, ...given.options })
  const known = new Map(given.access ? [[space, given.access] as const] : [])
  const id = Array.from(random.bytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return { ...at, gate: testGate(crypto, known), hub: { id, seed: random.bytes(32) } }
}

export interface TestCall {
  readonly wire: PretendWire
  readonly member: MemberConnection
}

/** A member calls a hub; nothing is delivered yet. */
export function call(
  crypto: Crypto,
  random: Random,
  member: TestHolder,
  hub: TestHub,
  wish: SpaceWish & { readonly hubKey?: Uint8Array },
): TestCall {
  const wire = pretendWire()
  serveHub({
    link: wire.b,
    holder: hub.holder,
    gate: hub.gate,
    crypto,
    chance: random,
    hub: { ...hub.hub, limits },
    on: listening(hub),
  })
  const { hubKey, ...space } = wish
  const connection = connectMember({
    link: wire.a,
    holder: member.holder,
    crypto,
    chance: random,
    spaces: [space],
    ...(hubKey ? { expectHubKey: hubKey } : {}),
    on: listening(member),
  })
  return { wire, member: connection }
}

/** Two members meet; nothing is delivered yet. */
export function meet(
  crypto: Crypto,
  random: Random,
  pair: readonly [TestHolder, TestHolder],
  wish: SpaceWish & { readonly access: SpaceAccess },
): { readonly wire: PretendWire; readonly connections: readonly MemberConnection[] } {
  const wire = pretendWire()
  const { access, ...space } = wish
  const gate = testGate(crypto, new Map([[wish.space, access]]))
  const connections = pair.map((at, i) =>
    connectPeers({
      link: i === 0 ? wire.a : wire.b,
      holder: at.holder,
      gate,
      crypto,
      chance: random,
      spaces: [space],
      on: listening(at),
    }),
  )
  return { wire, connections }
}

/** A hub with its space, and members who may call it. */
export interface TestHall {
  readonly random: Random
  readonly hub: TestHub
  readonly keys: ReturnType<typeof testKeys>
  readonly member: () => Promise<TestHolder>
  readonly call: (at: TestHolder, cursor?: Cursor) => ReturnType<typeof call>
  readonly talk: (at: TestHolder, cursor?: Cursor) => Promise<ReturnType<typeof call>>
}

export async function testHall(using: Crypto, space: SpaceId, seed: number): Promise<TestHall> {
  const random = seeded(seed)
  const keys = testKeys(random)
  const hub = await testHub(using, space, random, { access: accessOf(using, keys) })
  const calling = (at: TestHolder, cursor?: Cursor) =>
    call(using, random, at, hub, wishOf(using, space, keys.access, cursor ? { cursor } : {}))
  return {
    random,
    hub,
    keys,
    member: () => testHolder(using, space),
    call: calling,
    talk: async (at, cursor) => {
      const made = calling(at, cursor)
      await settle(made.wire)
      return made
    },
  }
}
