// The gate: who may open a space. It knows public keys only, and decides by signatures; what a person
// is in the space it cannot know. The rules are H1–H9 of docs/spec/hub.md.

import { type Clock, equalBytes, ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { Crypto } from '@folkmoot/kernel/crypto'
import type { SpaceId } from '@folkmoot/kernel/log'
import {
  type AccessChange,
  accessChangeHolds,
  type AccessProof,
  type GateRefusal,
  type GuestPass,
  guestPassHolds,
  proofHolds,
} from '@folkmoot/kernel/sync'
import { type Buckets, createBuckets } from './bucket.ts'
import type { HubQuotas } from './quotas.ts'
import { createQueues } from './queues.ts'
import {
  type Guest,
  GUEST_LOGS_MAX,
  type PastAccess,
  type SpaceRecord,
  type SpaceRecords,
} from './space-record.ts'

/** Who may found a space here: anyone within the limits, nobody, or who brings a code. */
export type NewSpaces = 'open' | 'closed' | 'invite'

export interface GatePorts {
  readonly crypto: Crypto
  readonly clock: Clock
  readonly spaces: SpaceRecords
  readonly limits: HubQuotas
  readonly newSpaces: NewSpaces
  /** Where the order of arrival stands: what arrived so far is what a past key may read. */
  readonly arrivals: (space: SpaceId) => Promise<number>
}

/** How someone came in. It holds until the next generation (H5). */
export type Standing =
  | { readonly as: 'member'; readonly generation: number }
  | { readonly as: 'guest'; readonly generation: number; readonly guest: Guest }
  | { readonly as: 'past'; readonly until: number }

export interface HubGate {
  open(
    space: SpaceId,
    proof: AccessProof,
    challenge: Uint8Array,
  ): Promise<Result<Standing, GateRefusal>>
  /** `invited`: whether this connection brought a code of the operator. */
  change(change: AccessChange, invited: boolean): Promise<Result<void, GateRefusal>>
  guest(pass: GuestPass): Promise<Result<void, GateRefusal>>
  /** Each who comes with an invitation writes one log; the pass counts them (H8). */
  bindGuest(space: SpaceId, guest: Guest, log: Uint8Array): Promise<boolean>
  /** The standing as it is now: a member of an earlier generation has become a past one. */
  now(space: SpaceId, standing: Standing): Standing
  /** Ends of generations, for joining runs: none is joined across one of them. */
  cuts(space: SpaceId): Promise<readonly number[]>
  /** Called after each change; returns the way to stop. */
  onChange(listener: GateListener): () => void
}

export type GateListener = (
  space: SpaceId,
  change: { readonly generation: number; readonly isNew: boolean },
) => void

const DAY_MS = 86_400_000

export function createGate(ports: GatePorts): HubGate {
  const live = new Map<SpaceId, SpaceRecord>()
  const listeners = new Set<GateListener>()
  const queues = createQueues()
  const founding = createBuckets(ports.clock, ports.limits.newSpaces)

  const keep = async (space: SpaceId, record: SpaceRecord): Promise<void> => {
    await ports.spaces.put(space, record)
    live.set(space, record)
  }
  const change = async (
    asked: AccessChange,
    invited: boolean,
  ): Promise<Result<void, GateRefusal>> => {
    const known = await ports.spaces.get(asked.space)
    const next = known
      ? await following(ports, known, asked)
      : await founded(ports, founding, asked, invited)
    if (!next.ok) return next
    if (next.value === known) return ok()
    await keep(asked.space, next.value)
    const { generation } = next.value
    for (const listener of listeners) listener(asked.space, { generation, isNew: !known })
    return ok()
  }
  return {
    async open(space, proof, challenge) {
      const record = await ports.spaces.get(space)
      if (!record) return refuse({ kind: 'hub-space-unknown' })
      live.set(space, record)
      const standing = standingOf(ports.clock, record, proof)
      if (!standing.ok) return standing
      return proofHolds(ports.crypto, proof.publicKey, proof, { space, challenge })
        ? standing
        : refuse({ kind: 'hub-access-denied' })
    },
    // Founding counts spaces, so all changes stand in one queue: they are rare.
    change: (asked, invited) => queues.inTurn('change', () => change(asked, invited)),
    guest: (pass) => queues.inTurn('change', () => admitGuest(ports, pass, keep)),
    bindGuest: (space, guest, log) =>
      queues.inTurn('change', () => bindGuest(ports, space, guest, { log, keep })),
    now: (space, standing) => standingNow(live.get(space), standing),
    async cuts(space) {
      const record = await ports.spaces.get(space)
      return record?.past.map(({ until }) => until) ?? []
    },
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Equality of keys first: a wrong signature costs the hub 130 µs, so strangers do not get that far. */
function standingOf(
  clock: Clock,
  record: SpaceRecord,
  proof: AccessProof,
): Result<Standing, GateRefusal> {
  if (proof.as === 'guest') {
    const guest = record.guests.find((each) => equalBytes(each.publicKey, proof.publicKey))
    if (!guest) return refuse({ kind: 'hub-access-denied' })
    if (guest.expires <= clock.now()) return refuse({ kind: 'hub-guest-expired' })
    return ok<Standing>({ as: 'guest', generation: record.generation, guest })
  }
  if (equalBytes(record.accessKey, proof.publicKey)) {
    return ok<Standing>({ as: 'member', generation: record.generation })
  }
  const past = record.past.find((each) => equalBytes(each.accessKey, proof.publicKey))
  return past
    ? ok<Standing>({ as: 'past', until: past.until })
    : refuse({ kind: 'hub-access-denied' })
}

function standingNow(record: SpaceRecord | undefined, standing: Standing): Standing {
  if (standing.as === 'past' || !record) return standing
  if (standing.generation === record.generation) return standing
  const past = record.past.find((each) => each.generation === standing.generation)
  return { as: 'past', until: past?.until ?? 0 }
}

const certified = (ports: GatePorts, change: AccessChange): boolean =>
  ports.crypto.ed25519Certify(change.accessKey) && ports.crypto.ed25519Certify(change.rotationKey)

/** H1–H3: the first change for a space registers it, signed by its own rotation key. */
async function founded(
  ports: GatePorts,
  founding: Buckets,
  change: AccessChange,
  invited: boolean,
): Promise<Result<SpaceRecord, GateRefusal>> {
  const { newSpaces, limits } = ports
  const open = newSpaces === 'open' || (newSpaces === 'invite' && invited)
  if (!open || (await ports.spaces.count()) >= limits.spacesMax) {
    return refuse({ kind: 'hub-closed-to-new-spaces' })
  }
  if (!accessChangeHolds(ports.crypto, change.rotationKey, change) || !certified(ports, change)) {
    return refuse({ kind: 'hub-access-denied' })
  }
  const retrySeconds = founding.take('all', 1)
  if (retrySeconds > 0) return refuse({ kind: 'hub-quota-connection', retrySeconds })
  const { accessKey, rotationKey, generation } = change
  return ok({ accessKey, rotationKey, generation, past: [], guests: [] })
}

/** H4: each later change is one generation on and signed by the rotation key before it. */
async function following(
  ports: GatePorts,
  known: SpaceRecord,
  change: AccessChange,
): Promise<Result<SpaceRecord, GateRefusal>> {
  if (change.generation === known.generation && equalBytes(change.accessKey, known.accessKey)) {
    return ok(known)
  }
  if (change.generation !== known.generation + 1) return refuse({ kind: 'hub-access-stale' })
  if (!accessChangeHolds(ports.crypto, known.rotationKey, change) || !certified(ports, change)) {
    return refuse({ kind: 'hub-access-denied' })
  }
  const ended: PastAccess = {
    generation: known.generation,
    accessKey: known.accessKey,
    until: await ports.arrivals(change.space),
  }
  const { accessKey, rotationKey, generation } = change
  const past = [...known.past, ended].slice(-ports.limits.generationsKept)
  // H7: passes end with the generation; one that a removed member had written would let it back in.
  return ok({ accessKey, rotationKey, generation, past, guests: [] })
}

type Keep = (space: SpaceId, record: SpaceRecord) => Promise<void>

async function admitGuest(
  ports: GatePorts,
  pass: GuestPass,
  keep: Keep,
): Promise<Result<void, GateRefusal>> {
  const record = await ports.spaces.get(pass.space)
  if (!record) return refuse({ kind: 'hub-space-unknown' })
  const now = ports.clock.now()
  const expires = Math.min(pass.expires, now + ports.limits.guestDaysMax * DAY_MS)
  if (expires <= now) return refuse({ kind: 'hub-guest-expired' })
  const before = record.guests.find((each) => equalBytes(each.publicKey, pass.publicKey))
  if (before && before.expires >= expires) return ok()
  if (!guestPassHolds(ports.crypto, record.accessKey, pass)) {
    return refuse({ kind: 'hub-access-denied' })
  }
  const others = record.guests.filter((each) => each !== before && each.expires > now)
  // The one that would end first makes room: an old invitation, most likely used or forgotten.
  others.sort((a, b) => b.expires - a.expires)
  const logs = before?.logs ?? []
  const guest: Guest = { publicKey: pass.publicKey, expires, logs }
  const guests = [...others.slice(0, ports.limits.guestsMax - 1), guest]
  await keep(pass.space, { ...record, guests })
  return ok()
}

async function bindGuest(
  ports: GatePorts,
  space: SpaceId,
  asked: Guest,
  to: { readonly log: Uint8Array; readonly keep: Keep },
): Promise<boolean> {
  const record = await ports.spaces.get(space)
  const guest = record?.guests.find((each) => equalBytes(each.publicKey, asked.publicKey))
  if (!record || !guest) return false
  if (guest.logs.some((log) => equalBytes(log, to.log))) return true
  if (guest.logs.length >= GUEST_LOGS_MAX) return false
  const logs = [...guest.logs, to.log]
  const guests = record.guests.map((each) => (each === guest ? { ...each, logs } : each))
  await to.keep(space, { ...record, guests })
  return true
}
