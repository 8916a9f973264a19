// A pretend world for membership: devices that write authority entries with true clocks, meet or do
// not meet, back-date by not having met, and fork. Stories and random histories are both told in it.

import type { Of } from '../base/index.ts'
import { type Crypto, nobleCrypto } from '../crypto/index.ts'
import { entryRef, idBytes, type EntryRef, type LogId, logId, type SpaceId } from '../log/index.ts'
import {
  type AnyAuthority,
  type Before,
  createSpaceResolver,
  deviceMessage,
  inOrder,
  joinMessage,
  type Policy,
  POLICY_START,
  type ResolvedSpace,
  resolveSpace,
  spaceIdOf,
  type SpaceKind,
  type SpaceKinds,
  type SpaceResolver,
} from '../space/index.ts'
import { stubCrypto } from './stub-crypto.ts'

/** No hash at all, but as quick as a long series of histories needs; ids only have to differ. */
function quickHash(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(32)
  const words = new Uint32Array(out.buffer)
  let [a, b] = [0x9e3779b9, 0x243f6a88]
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193)
    b = Math.imul((b << 5) ^ (b >>> 27) ^ a, 0x85ebca6b)
  }
  for (let i = 0; i < 8; i++) {
    a = Math.imul(a ^ (a >>> 15) ^ i, 0x2c1b3c6d)
    b = Math.imul(b ^ (b >>> 13) ^ a, 0x297a2d39)
    words[i] = a ^ b
  }
  return out
}

export const quickCrypto: Crypto = stubCrypto({ ...nobleCrypto, sha256: quickHash })

/** A device and what it has seen. */
export interface PretendDevice {
  readonly name: string
  readonly seed: Uint8Array
  readonly log: LogId
  readonly sealKey: Uint8Array
  seq: number
  lamport: number
  /** log → the greatest seq seen. */
  readonly seen: Map<LogId, number>
}

export interface Written {
  readonly entry: AnyAuthority
  readonly seen: ReadonlyMap<LogId, number>
}

export interface InviteWish {
  readonly uses?: number
  readonly expires?: number
  readonly role?: 'member' | 'steward'
}

export interface World {
  readonly crypto: Crypto
  readonly space: SpaceId
  readonly entries: readonly AnyAuthority[]
  readonly before: Before
  readonly forked: ReadonlyMap<LogId, number>
  device(name: string): PretendDevice
  found(device: PretendDevice, policy?: Partial<Policy>): AnyAuthority
  /** Writes whatever it is told to, whether or not it is allowed. */
  write<N extends SpaceKind>(
    by: PretendDevice,
    kind: N,
    body: Of<SpaceKinds[N]>,
    time?: number,
  ): AnyAuthority
  /** An entry of content: nothing but a place. */
  note(by: PretendDevice): { readonly log: LogId; readonly seq: number }
  /** Everyone in the list has then seen what each of them had. */
  meet(...devices: readonly PretendDevice[]): void
  /** A copy of a device that goes on from the same place: a restored backup, or worse. */
  clone(device: PretendDevice): PretendDevice
  /** From now on everybody knows that the log forked after its last common entry. */
  proveFork(device: PretendDevice): void
  stateAt(device: PretendDevice): ResolvedSpace
  state(entries?: readonly AnyAuthority[]): ResolvedSpace
  invite(by: PretendDevice, wish?: InviteWish): AnyAuthority
  admit(
    by: PretendDevice,
    invite: AnyAuthority,
    whom: PretendDevice,
    wish?: { readonly role?: 'member' | 'steward'; readonly time?: number },
  ): AnyAuthority
  addDevice(by: PretendDevice, added: PretendDevice, kind?: 'device' | 'paper'): AnyAuthority
  /** Removes or suspends, with the cuts that this device has to name. */
  strike(by: PretendDevice, kind: 'space/remove' | 'space/suspend', member: string): AnyAuthority
}

/** Islands grow entry by entry: the resolver that knows most of what is asked goes on from there. */
function createLastSeen(
  fresh: (of: object) => SpaceResolver,
): (entries: readonly AnyAuthority[], age: number) => ResolvedSpace {
  let kept: { readonly resolver: SpaceResolver; readonly known: Set<AnyAuthority>; age: number }[] =
    []
  return (entries, age) => {
    const wanted = new Set(entries)
    kept = kept.filter((each) => each.age === age).slice(-6)
    const usable = kept.filter(({ known }) => [...known].every((entry) => wanted.has(entry)))
    let best = usable.sort((a, b) => b.known.size - a.known.size)[0]
    if (!best) {
      best = { resolver: fresh({}), known: new Set(), age }
      kept.push(best)
    }
    for (const entry of entries.filter((each) => !best.known.has(each)).sort(inOrder)) {
      best.resolver.add(entry)
      best.known.add(entry)
    }
    return best.resolver.state()
  }
}

export const START = 1_700_000_000_000
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export function createWorld(seed = 'world', crypto: Crypto = quickCrypto): World {
  const entries: AnyAuthority[] = []
  const clocks = new Map<string, ReadonlyMap<LogId, number>>()
  const commonSeqs = new Map<LogId, number>()
  const forked = new Map<LogId, number>()
  const inviteSeeds = new Map<string, Uint8Array>()
  let count = 0
  let space = '' as SpaceId
  const hash = (text: string): Uint8Array => crypto.sha256(bytesOf(`${seed}/${text}`))
  const place = (log: LogId, seq: number): string => `${log}${seq}`

  const before: Before = (a, b) => {
    if (a.seq > (forked.get(a.log) ?? a.seq)) return false
    if (a.log === b.log) return a.seq < b.seq
    const seen = clocks.get((b as { ref?: EntryRef }).ref ?? place(b.log, b.seq))
    return a.seq <= (seen?.get(a.log) ?? 0)
  }
  const advance = (by: PretendDevice, ref: string): void => {
    by.seq++
    by.lamport++
    const seen = new Map(by.seen)
    by.seen.set(by.log, by.seq)
    clocks.set(ref, seen)
    const here = place(by.log, by.seq)
    if (!clocks.has(here)) clocks.set(here, seen)
  }
  const state = (of: readonly AnyAuthority[] = entries): ResolvedSpace =>
    resolveSpace(of, before, { space, crypto, forked })
  const lastSeen = createLastSeen((of) =>
    createSpaceResolver({ space, crypto, forked, before, ...of }),
  )
  const answers = new WeakMap<
    PretendDevice,
    { readonly key: number; readonly state: ResolvedSpace }
  >()
  const stateAt = (device: PretendDevice): ResolvedSpace => {
    // Clocks only grow, so their sum tells whether anything came.
    let key = forked.size
    for (const seq of device.seen.values()) key += seq * 64
    const known = answers.get(device)
    if (known?.key === key) return known.state
    const seen = entries.filter(({ log, seq }) => seq <= (device.seen.get(log) ?? 0))
    const state = lastSeen(seen, forked.size)
    answers.set(device, { key, state })
    return state
  }

  const write: World['write'] = (by, kind, body, time = START) => {
    const chain = hash(`entry ${by.name} ${count++}`)
    const ref = entryRef(chain)
    advance(by, ref)
    const { log, seq, lamport } = by
    const entry = {
      ref,
      hash: chain,
      log,
      seq,
      lamport,
      time,
      kind,
      body,
    } as unknown as AnyAuthority
    entries.push(entry)
    return entry
  }

  const world: World = {
    crypto,
    entries,
    before,
    forked,
    write,
    state,
    stateAt,
    get space() {
      return space
    },
    device(name) {
      const own = hash(`device ${name}`)
      const log = logId(crypto.ed25519PublicKey(own))
      const sealKey = hash(`seal ${name}`)
      return { name, seed: own, log, sealKey, seq: 0, lamport: 0, seen: new Map() }
    },
    found(device, policy = {}) {
      const salt = hash('salt').slice(0, 16)
      space = spaceIdOf(crypto, device.log, salt)
      return write(device, 'space/genesis', {
        name: 'Lakeside',
        founder: device.name,
        device: { log: idBytes(device.log), sealKey: device.sealKey },
        policy: { ...POLICY_START, ...policy },
        salt,
      })
    },
    note(by) {
      advance(by, `note ${count++}`)
      return { log: by.log, seq: by.seq }
    },
    meet(...devices) {
      const all = new Map<LogId, number>()
      for (const { seen } of devices)
        for (const [log, seq] of seen) all.set(log, Math.max(seq, all.get(log) ?? 0))
      const lamport = Math.max(...devices.map((device) => device.lamport))
      for (const device of devices) {
        for (const [log, seq] of all) if (log !== device.log) device.seen.set(log, seq)
        device.lamport = lamport
      }
    },
    clone(device) {
      commonSeqs.set(device.log, Math.min(device.seq, commonSeqs.get(device.log) ?? device.seq))
      return { ...device, seen: new Map(device.seen) }
    },
    proveFork({ log }) {
      const common = commonSeqs.get(log)
      if (common !== undefined) forked.set(log, common)
    },
    invite(by, { uses = 1, expires = START + 1_000, role = 'member' } = {}) {
      const own = hash(`invite ${by.name} ${count}`)
      const signKey = crypto.ed25519PublicKey(own)
      const body = { signKey, sealKey: hash('box'), uses, expires, role } as const
      const entry = write(by, 'space/invite', body)
      inviteSeeds.set(entry.ref, own)
      return entry
    },
    admit(by, invite, whom, { role = 'member', time = START } = {}) {
      const message = joinMessage(space, whom.log, whom.sealKey)
      const secret = inviteSeeds.get(invite.ref) ?? hash('no invitation')
      const body = {
        invite: invite.ref,
        name: whom.name,
        device: { log: idBytes(whom.log), sealKey: whom.sealKey },
        proof: crypto.ed25519Sign(secret, message),
        role,
      }
      return write(by, 'space/admit', body, time)
    },
    addDevice(by, added, kind = 'device') {
      const logs = { adding: by.log, added: added.log }
      return write(by, 'space/add-device', {
        device: { log: idBytes(added.log), sealKey: added.sealKey },
        proof: crypto.ed25519Sign(added.seed, deviceMessage(space, logs, added.sealKey)),
        label: added.name,
        kind,
      })
    },
    strike(by, kind, member) {
      const state = stateAt(by)
      const target = [...state.members.values()].find(
        ({ id }) => id === (state.aliases.get(member as EntryRef) ?? member),
      )
      const cuts = (target?.devices ?? []).map(({ log }) => {
        const seq = by.seen.get(log) ?? 0
        return { log: idBytes(log), seq, hash: hash(place(log, seq)) }
      })
      return write(by, kind, { member, cuts, reason: '' })
    },
  }
  return world
}

/** A state without what is a function, in an order of its own: equal states give equal texts. */
export function stateText(state: ResolvedSpace): string {
  const sorted = (value: unknown): unknown => {
    if (value instanceof Uint8Array) return `bytes ${[...value].join()}`
    if (value instanceof Set) return [...(value as Set<string>)].sort((a, b) => (a < b ? -1 : 1))
    if (value instanceof Map)
      return [...value]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, each]) => [key, sorted(each)])
    if (Array.isArray(value)) return value.map(sorted)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.keys(value)
        .sort()
        .map((key) => [key, sorted((value as Record<string, unknown>)[key])]),
    )
  }
  const { before: _, ...data } = state
  return JSON.stringify(sorted(data))
}

export const orderedEntries = (entries: readonly AnyAuthority[]): AnyAuthority[] =>
  entries.toSorted(inOrder)
