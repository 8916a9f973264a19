// The keyring of one device in one space: which epochs are known, which keys are held, which epochs
// count, and with which key to write (rule W). A value: every function gives a new one.

import { assert, compareBytes, concat } from '../base/index.ts'
import { type Crypto, label } from '../crypto/index.ts'
import { type EntryRef, idBytes, type LogId } from '../log/index.ts'
import { keyFits } from './epoch.ts'
import type { EpochClass, EpochKey } from './port.ts'

/** What the founding entry says, once it could be read. */
export interface EpochFacts {
  readonly class: EpochClass
  readonly lamport: number
  /** Claimed by the founder; may lie (see expiry.ts). */
  readonly time: number
  readonly recipients: readonly LogId[]
  readonly parents: readonly EntryRef[]
}

export interface Epoch {
  readonly ref: EntryRef
  /** From the founding frame's outside; the only key of this epoch hashes to it. */
  readonly keyHash: Uint8Array
  readonly class: EpochClass
  /** Own clock when the founding frame was first seen here. */
  readonly seen: number
  readonly key: Uint8Array | undefined
  readonly facts: EpochFacts | undefined
  /** undefined until judged. */
  readonly counts: boolean | undefined
  /** Devices that got the key later. */
  readonly resealed: readonly LogId[]
  /** Earlier epochs whose keys came in this one's `back`, and fitted. */
  readonly opens: readonly EntryRef[]
  readonly stewardSecret: Uint8Array | undefined
  /** What the founding entry commits the stewards' secret to; undefined until it was looked into. */
  readonly stewardHash: Uint8Array | undefined
  /** Secrets that came before the hash. */
  readonly stewardOffers: readonly Uint8Array[]
  /** Its term is over: no key is taken for it any more. */
  readonly destroyed: boolean
}

export interface Keyring {
  readonly epochs: ReadonlyMap<EntryRef, Epoch>
  /** Keys that came before the entry that founded their epoch: not used until they fit. */
  readonly offered: ReadonlyMap<EntryRef, readonly Uint8Array[]>
}

/** A member could offer keys of epochs that do not exist; nobody needs more than these. */
const OFFERED_MAX = 2_048
const OFFERED_EACH_MAX = 3

export const emptyKeyring = (): Keyring => ({ epochs: new Map(), offered: new Map() })

const withEpoch = (ring: Keyring, epoch: Epoch): Keyring => ({
  ...ring,
  epochs: new Map(ring.epochs).set(epoch.ref, epoch),
})

const change = (ring: Keyring, ref: EntryRef, part: Partial<Epoch>): Keyring => {
  const epoch = ring.epochs.get(ref)
  return epoch ? withEpoch(ring, { ...epoch, ...part }) : ring
}

/** Notes a founding frame, readable or not. Again: nothing changes. */
export function seeEpoch(
  crypto: Crypto,
  ring: Keyring,
  found: Pick<Epoch, 'ref' | 'keyHash' | 'class' | 'seen'>,
): Keyring {
  if (ring.epochs.has(found.ref)) return ring
  const offered = new Map(ring.offered)
  const keys = offered.get(found.ref) ?? []
  offered.delete(found.ref)
  const epoch: Epoch = {
    ...found,
    keyHash: found.keyHash.slice(),
    key: keys.find((key) => keyFits(crypto, key, found.keyHash)),
    facts: undefined,
    counts: undefined,
    resealed: [],
    opens: [],
    stewardSecret: undefined,
    stewardHash: undefined,
    stewardOffers: [],
    destroyed: false,
  }
  return withEpoch({ ...ring, offered }, epoch)
}

/** Takes a key that was sealed to this device or came in `back`; one that does not fit is not held. */
export function offerKey(crypto: Crypto, ring: Keyring, { ref, key }: EpochKey): Keyring {
  const epoch = ring.epochs.get(ref)
  if (!epoch) return keepOffered(ring, ref, key)
  if (epoch.destroyed || epoch.key || !keyFits(crypto, key, epoch.keyHash)) return ring
  return withEpoch(ring, { ...epoch, key: key.slice() })
}

function keepOffered(ring: Keyring, ref: EntryRef, key: Uint8Array): Keyring {
  const before = ring.offered.get(ref) ?? []
  const known = before.some((other) => compareBytes(other, key) === 0)
  const full = before.length >= OFFERED_EACH_MAX || ring.offered.size >= OFFERED_MAX
  if (known || full) return ring
  return { ...ring, offered: new Map(ring.offered).set(ref, [...before, key.slice()]) }
}

/** Whether `key` is the key of this known epoch: false means that a complaint is due. */
export const keyIsRight = (crypto: Crypto, ring: Keyring, { ref, key }: EpochKey): boolean => {
  const epoch = ring.epochs.get(ref)
  return epoch !== undefined && keyFits(crypto, key, epoch.keyHash)
}

/** What the founding entry says, and whether it counts (judgeEpoch). */
export function readEpoch(
  ring: Keyring,
  ref: EntryRef,
  facts: EpochFacts,
  counts: boolean,
): Keyring {
  assert(ring.epochs.has(ref), 'epoch read before it was seen')
  return change(ring, ref, { facts, counts, class: facts.class })
}

/** What an epoch says that was looked into ahead of its place: it is not judged by that. */
export const noteFacts = (ring: Keyring, ref: EntryRef, facts: EpochFacts): Keyring =>
  change(ring, ref, { facts })

/** Nobody writes under an epoch whose founder had no rights after all: its log forked before it. */
export const discount = (ring: Keyring, ref: EntryRef): Keyring =>
  ring.epochs.get(ref)?.counts === false ? ring : change(ring, ref, { counts: false })

/** Further devices hold the key from now on (key/seal, space/admit, space/add-device). */
export function noteResealed(ring: Keyring, ref: EntryRef, logs: readonly LogId[]): Keyring {
  const before = ring.epochs.get(ref)?.resealed ?? []
  const more = logs.filter((log) => !before.includes(log))
  return more.length === 0 ? ring : change(ring, ref, { resealed: [...before, ...more] })
}

/** For a secret made here; one that came in an entry goes through `offerStewardSecret`. */
export const holdStewardSecret = (ring: Keyring, ref: EntryRef, secret: Uint8Array): Keyring =>
  change(ring, ref, { stewardSecret: secret.slice() })

const STEWARD_OFFERS_MAX = 8

/** Any member can seal something to a steward: only what the founder committed to is held. */
export function offerStewardSecret(
  crypto: Crypto,
  ring: Keyring,
  ref: EntryRef,
  secret: Uint8Array,
): Keyring {
  const epoch = ring.epochs.get(ref)
  if (!epoch || epoch.stewardSecret) return ring
  if (epoch.stewardHash) {
    return keyFits(crypto, secret, epoch.stewardHash) ? holdStewardSecret(ring, ref, secret) : ring
  }
  if (epoch.stewardOffers.length >= STEWARD_OFFERS_MAX) return ring
  return change(ring, ref, { stewardOffers: [...epoch.stewardOffers, secret.slice()] })
}

/** The founding entry was looked into: what was offered before is judged now. */
export function noteStewardHash(
  crypto: Crypto,
  ring: Keyring,
  ref: EntryRef,
  stewardHash: Uint8Array,
): Keyring {
  const epoch = ring.epochs.get(ref)
  if (!epoch || epoch.stewardHash) return ring
  const next = change(ring, ref, { stewardHash: stewardHash.slice(), stewardOffers: [] })
  return epoch.stewardOffers.reduce(
    (kept, secret) => offerStewardSecret(crypto, kept, ref, secret),
    next,
  )
}

/** Takes the keys that an epoch carries of earlier ones (openBack). */
export function takeBack(
  crypto: Crypto,
  ring: Keyring,
  ref: EntryRef,
  back: readonly EpochKey[],
): Keyring {
  const taken = back.reduce((next, key) => offerKey(crypto, next, key), ring)
  const fitting = back.filter((key) => keyIsRight(crypto, taken, key)).map((key) => key.ref)
  const before = taken.epochs.get(ref)?.opens ?? []
  return change(taken, ref, { opens: [...new Set([...before, ...fitting])] })
}

export const keyOf = (ring: Keyring, ref: EntryRef): Uint8Array | undefined =>
  ring.epochs.get(ref)?.key

/** Who was given the key of an epoch itself, as far as entries say. */
export const holdersOf = (epoch: Epoch): readonly LogId[] => [
  ...(epoch.facts?.recipients ?? []),
  ...epoch.resealed,
]

/**
 * All who may hold the key of each epoch. Whoever holds an epoch may hold what it passes `back`: what
 * it says it opens, and, where this device cannot look into it, all that it follows.
 */
function reachOf(ring: Keyring): (epoch: Epoch) => ReadonlySet<LogId> {
  const reach = reaches.get(ring) ?? reachIn(ring)
  reaches.set(ring, reach)
  return ({ ref }) => reach.get(ref) ?? new Set()
}
/** A keyring is a value: what follows from it is found once, not for each entry that is written. */
const reaches = new WeakMap<Keyring, ReadonlyMap<EntryRef, ReadonlySet<LogId>>>()

function reachIn(ring: Keyring): ReadonlyMap<EntryRef, ReadonlySet<LogId>> {
  const reach = new Map<EntryRef, Set<LogId>>()
  const grow = (ref: EntryRef, holders: Iterable<LogId>): boolean => {
    const known = reach.get(ref) ?? new Set()
    const before = known.size
    for (const log of holders) known.add(log)
    reach.set(ref, known)
    return known.size > before
  }
  const all = [...ring.epochs.values()].sort(greatestFirst)
  for (const epoch of all) grow(epoch.ref, holdersOf(epoch))
  for (let moved = true; moved;) {
    moved = false
    for (const epoch of all) {
      const holders = reach.get(epoch.ref) ?? []
      for (const earlier of [...epoch.opens, ...(epoch.facts?.parents ?? [])]) {
        moved = grow(earlier, holders) || moved
      }
    }
  }
  return reach
}

/** Greatest causal depth first, then bytes of the ref; the clock never decides. */
const greatestFirst = (a: Epoch, b: Epoch): number =>
  (b.facts?.lamport ?? 0) - (a.facts?.lamport ?? 0) || (a.ref < b.ref ? 1 : a.ref > b.ref ? -1 : 0)

/** Who is here now, and which epochs were founded by somebody who knew of everybody that is gone. */
export interface Presence {
  readonly isActive: (log: LogId) => boolean
  /** Without this a member who has not heard of a removal would pass on the key to whoever was removed. */
  readonly knowsWhoIsGone: (epoch: EntryRef) => boolean
}

/** Epochs of a class that count and that nobody holds, or can be handed, who is not here now. */
export const liveEpochs = (
  ring: Keyring,
  of: EpochClass,
  { isActive, knowsWhoIsGone }: Presence,
): readonly Epoch[] => {
  const reach = reachOf(ring)
  return [...ring.epochs.values()]
    .filter((epoch) => epoch.class === of && epoch.counts === true && !epoch.destroyed)
    .filter((epoch) => knowsWhoIsGone(epoch.ref) && [...reach(epoch)].every(isActive))
    .sort(greatestFirst)
}

/** Rule W: the epoch to write under; undefined means that a new one must be made first. */
export function ruleW(
  ring: Keyring,
  of: EpochClass,
  presence: Presence,
): (EpochKey & { readonly epoch: Epoch }) | undefined {
  for (const epoch of liveEpochs(ring, of, presence)) {
    if (epoch.key) return { ref: epoch.ref, key: epoch.key, epoch }
  }
  return undefined
}

/** Known epochs of a class that no other known one follows: the parents of the next one. */
export function headEpochs(ring: Keyring, of: EpochClass): readonly EntryRef[] {
  const all = [...ring.epochs.values()].filter(
    (epoch) => epoch.class === of && epoch.facts && epoch.counts !== undefined,
  )
  const followed = new Set(all.flatMap((epoch) => epoch.facts?.parents ?? []))
  const heads = all.filter((epoch) => !followed.has(epoch.ref)).sort(greatestFirst)
  return heads.slice(0, PARENTS_MAX).map((epoch) => epoch.ref)
}
const PARENTS_MAX = 64

/**
 * A key may come far ahead of the removal that its epoch was founded for (K10). Until that entry has been
 * read in order, whoever was removed still seems to belong, and must not be handed the key (K17).
 */
const mayBePassed = (epoch: Epoch): boolean =>
  epoch.class === 'record' && epoch.key !== undefined && epoch.counts !== undefined

/**
 * The fewest record keys that open all held ones: those of the parents, and those that the chain of
 * `back` behind them does not reach (an epoch founded while newcomers could not read the past).
 */
export function keysToPassBack(ring: Keyring, parents: readonly EntryRef[]): readonly EpochKey[] {
  const passed: EpochKey[] = []
  const reached = new Set<EntryRef>()
  const pass = (ref: EntryRef): void => {
    const epoch = ring.epochs.get(ref)
    if (!epoch?.key || !mayBePassed(epoch) || reached.has(ref)) return
    passed.push({ ref, key: epoch.key })
    reach(ring, ref, reached)
  }
  for (const parent of parents) pass(parent)
  const held = [...ring.epochs.values()].filter(mayBePassed)
  for (const epoch of held.sort(greatestFirst)) pass(epoch.ref)
  return passed.slice(0, BACK_MAX)
}
const BACK_MAX = 1_000

/** Held record keys that whoever has only `from` cannot get: those of islands that were apart. */
export const keysNotPassed = (ring: Keyring, from: EntryRef): readonly EpochKey[] =>
  keysToPassBack(ring, [from]).filter(({ ref }) => ref !== from)

function reach(ring: Keyring, from: EntryRef, reached: Set<EntryRef>): void {
  const left = [from]
  for (let ref = left.pop(); ref !== undefined; ref = left.pop()) {
    if (reached.has(ref)) continue
    reached.add(ref)
    left.push(...(ring.epochs.get(ref)?.opens ?? []))
  }
}

/** 32 bytes over the epochs of a class that count: all who know the same ones agree on it. */
export function epochRoot(crypto: Crypto, ring: Keyring, of: EpochClass): Uint8Array {
  const refs = [...ring.epochs.values()]
    .filter((epoch) => epoch.class === of && epoch.counts === true)
    .map((epoch) => epoch.ref)
    .sort()
  return crypto.sha256(concat(label('folkmoot/epoch-root/1'), ...refs.map(idBytes)))
}
