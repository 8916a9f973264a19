// What this device shows a hub: the pair of keys that the space uses there, a proof that it may come
// in, passes for those it has invited. The hub learns public keys and nothing else.

import { bytes, equalBytes, fits, hex, int, ok, record, type Result } from '../base/index.ts'
import { accessSeed, guestSeed, invitationSignKey, rotationSeed, ruleW } from '../keys/index.ts'
import { type EntryRef, idBytes, type LogId } from '../log/index.ts'
import {
  type AccessChange,
  accessChangeHolds,
  type AccessProof,
  type GuestPass,
  makeAccessChange,
  makeGuestPass,
  makeProof,
} from '../sync/index.ts'
import { activeDevices, type Inside, presenceOf, stewardDevices } from './inside.ts'
import { append } from './writing.ts'

/** The pair that hubs are given, published so that every member can give it to an empty hub. */
export const accessKind = 'key/access'
export const accessShape = record({
  generation: int(1, Number.MAX_SAFE_INTEGER),
  accessKey: bytes(32),
  rotationKey: bytes(32),
  signature: bytes(64),
})

/** A pair and where it was published. */
export interface PublishedChange {
  readonly change: AccessChange
  readonly log: LogId
  readonly seq: number
}

/** Known pairs that follow from each other, oldest first; a pair that does not follow is no pair. */
export function accessChanges(inside: Inside): readonly PublishedChange[] {
  const { crypto } = inside.ports
  const chain: PublishedChange[] = []
  const published = inside.view.accessBodies
    .flatMap(({ body, log, seq }) =>
      fits(accessShape, body) ? [{ change: { ...body, space: inside.space }, log, seq }] : [],
    )
    .sort((a, b) => a.change.generation - b.change.generation)
  for (const each of published) {
    const before = chain.at(-1)?.change
    if (each.change.generation !== (before?.generation ?? 0) + 1) continue
    const signer = before?.rotationKey ?? each.change.rotationKey
    if (accessChangeHolds(crypto, signer, each.change)) chain.push(each)
  }
  return chain
}

const epochsByDepth = (inside: Inside) =>
  [...inside.view.keys.ring.epochs.values()]
    .filter((epoch) => epoch.class === 'record' && epoch.key)
    .sort((a, b) => (b.facts?.lamport ?? 0) - (a.facts?.lamport ?? 0))

const rotationOf = (inside: Inside, ref: EntryRef) => {
  const secret = inside.view.keys.ring.epochs.get(ref)?.stewardSecret
  return secret && rotationSeed(inside.ports.crypto, secret, inside.space)
}

/** The seed of a rotation key that this device holds, as a steward of some epoch. */
function rotationSeedFor(inside: Inside, rotationKey: Uint8Array): Uint8Array | undefined {
  const { crypto } = inside.ports
  for (const epoch of inside.view.keys.ring.epochs.values()) {
    const seed = rotationOf(inside, epoch.ref)
    if (seed && equalBytes(crypto.ed25519PublicKey(seed), rotationKey)) return seed
  }
  return undefined
}

/** The pair that should come next, if this device is the one who can make it. */
function nextChange(inside: Inside): AccessChange | undefined {
  const { crypto } = inside.ports
  const live = ruleW(inside.view.keys.ring, 'record', presenceOf(inside))
  const rotation = live && rotationOf(inside, live.ref)
  if (!live || !rotation) return undefined
  const accessKey = crypto.ed25519PublicKey(accessSeed(crypto, live.key, inside.space))
  const last = accessChanges(inside).at(-1)?.change
  if (last && equalBytes(last.accessKey, accessKey)) return undefined
  const signer = last ? rotationSeedFor(inside, last.rotationKey) : rotation
  if (!signer) return undefined
  const rotationKey = crypto.ed25519PublicKey(rotation)
  const generation = (last?.generation ?? 0) + 1
  return makeAccessChange(crypto, signer, inside.space, { accessKey, rotationKey, generation })
}

/** Publishes a new pair after the epoch changed; stewards' devices only. Call inside the serial. */
export async function publishAccess(inside: Inside): Promise<Result<void>> {
  const isSteward = stewardDevices(inside).some(({ log }) => log === inside.device.log)
  const change = isSteward && !inside.ownLogAhead ? nextChange(inside) : undefined
  if (!change) return ok()
  const { space: _, ...body } = change
  const written = await append(inside, [{ kind: accessKind, body }])
  return written.ok ? ok() : written
}

/** A key that a gate may know, and its public half as text. */
export interface GateSeed {
  readonly as: AccessProof['as']
  readonly seed: Uint8Array
  readonly key: string
  /** The generation as which it was published; 0 when that is not known here. */
  readonly generation: number
  /** Lamport of the epoch that it follows from. */
  readonly depth: number
}

/** What to try at a gate, the likeliest first: pairs as published, other epochs; an invitation; the own log. */
export function gateSeeds(inside: Inside): readonly GateSeed[] {
  const { crypto } = inside.ports
  const generations = new Map(
    accessChanges(inside).map(({ change }) => [hex(change.accessKey), change.generation]),
  )
  const made = (as: AccessProof['as'], seed: Uint8Array, depth = 0): GateSeed => {
    const key = hex(crypto.ed25519PublicKey(seed))
    return { as, seed, key, generation: generations.get(key) ?? 0, depth }
  }
  const { joined } = inside.local
  const members = epochsByDepth(inside)
    .slice(0, SEEDS_MAX)
    .map(({ key, facts }) => {
      const seed = accessSeed(crypto, key as Uint8Array, inside.space)
      return made('member', seed, facts?.lamport)
    })
    // Epochs that two founded at once are equally deep, and a hub takes the key of an earlier generation:
    // whoever showed that one first would read no further than its end.
    .sort((a, b) => b.generation - a.generation)
  const invited = joined && members.length === 0
  return [
    ...members,
    ...(invited ? [made('guest', guestSeed(crypto, joined.secret, inside.space))] : []),
    // Whoever was left behind may have been given a pass (H24).
    made('guest', inside.seed),
  ]
}
const SEEDS_MAX = 12

export const proofWith = (inside: Inside, seed: GateSeed, challenge: Uint8Array): AccessProof =>
  makeProof(inside.ports.crypto, seed.seed, seed.as, { space: inside.space, challenge })

/**
 * Devices that belong and may find no way to the key of today at the hub: it was sealed to them after their
 * generation had ended there, or they have nothing but their request. At a hub that began anew: all who have
 * not written since the keys changed. Each member begins with those behind itself, so that many pass all.
 */
function leftBehind(inside: Inside, refilled: boolean): readonly LogId[] {
  const { ring } = inside.view.keys
  const active = activeDevices(inside).map(({ log }) => log)
  const live = ruleW(ring, 'record', presenceOf(inside))
  if (!live) return []
  const tips = inside.holder.tips(inside.space)
  const wrote = inside.view.writersUnder.get(live.ref)
  const own = active.indexOf(inside.device.log)
  const silent = [...active.slice(own + 1), ...active.slice(0, Math.max(0, own))].filter(
    (log) => tips.has(log) && !wrote?.has(log),
  )
  const had = new Set<string>(live.epoch.facts?.recipients)
  const isLate = (log: LogId): boolean => !had.has(log) || tips.get(log)?.seq === 1
  const rest = refilled ? silent.filter((log) => !isLate(log)) : []
  return [...silent.filter(isLate), ...rest].slice(0, LEFT_BEHIND_MAX)
}
const LEFT_BEHIND_MAX = 16

/** Passes for open invitations of this device and for those left behind, under the pair of the hub. */
export function guestPasses(
  inside: Inside,
  seed: GateSeed,
  { refilled }: { readonly refilled: boolean },
): readonly GuestPass[] {
  const { crypto, clock } = inside.ports
  const { invitations } = inside.view.authority.state
  const revoked = new Set<string>()
  for (const known of invitations.values()) if (known.revoked) revoked.add(known.signKey.join())
  const pass = (publicKey: Uint8Array, expires: number): GuestPass =>
    makeGuestPass(crypto, seed.seed, { space: inside.space, publicKey, expires })
  const papers = inside.local.papers.map((key) => pass(key, clock.now() + PAPER_MS))
  const invites = inside.local.invites
    .filter(({ expires }) => expires > clock.now())
    .filter(({ secret }) => !revoked.has(invitationSignKey(crypto, secret).join()))
    .map(({ secret, expires }) =>
      pass(crypto.ed25519PublicKey(guestSeed(crypto, secret, inside.space)), expires),
    )
  const behind = leftBehind(inside, refilled).map((log) =>
    pass(idBytes(log), clock.now() + PASS_MS),
  )
  return [...papers, ...invites, ...behind]
}
/** Asked for at each session; a hub gives what its own limit allows. */
const PAPER_MS = 365 * 86_400_000
const PASS_MS = 30 * 86_400_000
