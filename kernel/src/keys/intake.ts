// What a device learns about keys from a frame: first from its outside (seals for this device), then
// from the entry once it is open. In one place, because the order of these steps is the rule.

import { fits, ok, refuse, type Result, type Cbor } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import { type EntryRef, entryRef, FLAG, type Frame, type LogId, logId } from '../log/index.ts'
import { genesisStewardSecret } from './access.ts'
import {
  judgeEpoch,
  openBack,
  openSeals,
  openStewardSecret,
  recipientsOf,
  type EpochBody,
  type SealBody,
} from './epoch.ts'
import {
  type EpochFacts,
  holdStewardSecret,
  type Keyring,
  keyOf,
  noteResealed,
  noteStewardHash,
  offerStewardSecret,
  offerKey,
  readEpoch,
  seeEpoch,
  takeBack,
} from './keyring.ts'
import { type EntryPlace, keyKinds, type KeyRefusal, type Plain, type SealPair } from './port.ts'
import { epochOfFrame, isFounding, peekEntry, sealsOf } from './seal.ts'
import { KEY_BYTES } from './seals-block.ts'

export interface FrameIntake {
  readonly place: EntryPlace
  readonly frame: Frame
  /** This device; undefined while it has no seal key in this space. */
  readonly device: (SealPair & { readonly log: LogId }) | undefined
  /** Own clock. */
  readonly now: number
}

export interface Taken {
  readonly ring: Keyring
  /** The epoch whose key was sealed to this device and is not the one committed to. */
  readonly complaint: EntryRef | undefined
}

/** Before opening a frame: an epoch that is founded, and a key of the record class for this device. */
export function takeSeals(crypto: Crypto, before: Keyring, intake: FrameIntake): Taken {
  const { place, frame, now } = intake
  const block = (frame.flags & FLAG.ephemeral) === 0 ? sealsOf(frame) : undefined
  if (!block) return { ring: before, complaint: undefined }
  const { keyHash } = block
  const ref = epochOfFrame(frame, place.ref)
  const ring = isFounding(frame)
    ? seeEpoch(crypto, before, { ref, keyHash, class: 'record', seen: now })
    : before
  return takeOwnSeal(crypto, ring, ref, intake)
}

/** A complaint is due when a seal was meant for this device and it still has no key (K11). */
function takeOwnSeal(crypto: Crypto, ring: Keyring, ref: EntryRef, intake: FrameIntake): Taken {
  const held = keyOf(ring, ref) !== undefined || ring.epochs.get(ref)?.destroyed === true
  if (held || !intake.device) return { ring, complaint: undefined }
  const outcome = openSeals(crypto, intake.place, intake.frame, intake.device)
  if (outcome.kind === 'not-for-me') return { ring, complaint: undefined }
  const next = outcome.kind === 'opened' ? offerKey(crypto, ring, { ref, key: outcome.key }) : ring
  const lacking = next.epochs.has(ref) && keyOf(next, ref) === undefined
  return { ring: next, complaint: lacking || outcome.kind === 'mismatch' ? ref : undefined }
}

/**
 * As soon as the key of the frame's epoch is held, long before its log can be read up to it: earlier
 * keys and the stewards' secret. Without this a newcomer, who gets the latest key, would wait for
 * the very entries that the latest key opens.
 */
export function takeEarly(crypto: Crypto, ring: Keyring, intake: FrameIntake): Keyring {
  const { place, frame } = intake
  const ref = epochOfFrame(frame, place.ref)
  const key = (frame.flags & FLAG.ephemeral) === 0 ? keyOf(ring, ref) : undefined
  const body = key && peekEntry(crypto, place, frame, key)?.body
  const brings = fits(keyKinds['key/epoch'], body) || fits(keyKinds['key/seal'], body)
  return brings ? takeInside(crypto, ring, intake, { ref, body }) : ring
}

export interface EntryIntake extends FrameIntake {
  readonly plain: Plain
  /**
   * The active devices of the membership at this entry's causal position (its own effect included);
   * undefined when its author had no rights there. Asked only for entries that found epochs.
   */
  readonly recipientsAt: () => readonly LogId[] | undefined
}

/** After opening: facts of an epoch, earlier keys, the stewards' secret, who else was sealed to. */
export function takeOpened(
  crypto: Crypto,
  ring: Keyring,
  intake: EntryIntake,
): Result<Taken, KeyRefusal> {
  const { kind, body } = intake.plain
  if (kind === 'key/epoch') {
    if (!fits(keyKinds['key/epoch'], body)) return refuse({ kind: 'entry-unreadable' })
    return takeEpoch(crypto, ring, intake, body)
  }
  if (kind === 'key/seal') {
    if (!fits(keyKinds['key/seal'], body)) return refuse({ kind: 'entry-unreadable' })
    return takeReseal(crypto, ring, intake, body)
  }
  if (kind === 'space/genesis' && isFounding(intake.frame)) return takeGenesis(crypto, ring, intake)
  if ((intake.frame.flags & FLAG.seals) === 0) return ok({ ring, complaint: undefined })
  const log = newcomerOf(body)
  const ref = epochOfFrame(intake.frame, intake.place.ref)
  return ok({ ring: log ? noteResealed(ring, ref, [log]) : ring, complaint: undefined })
}

/** `device.log` of an admission or a further device. */
function newcomerOf(body: Cbor): LogId | undefined {
  const device = (body as { readonly device?: { readonly log?: Cbor } } | null)?.device
  const log = device?.log
  return log instanceof Uint8Array && log.length === KEY_BYTES ? logId(log) : undefined
}

function judged(
  ring: Keyring,
  { place, plain, recipientsAt }: EntryIntake,
  facts: Omit<EpochFacts, 'lamport' | 'time'>,
) {
  const verdict = judgeEpoch(facts.recipients, recipientsAt())
  const all = { ...facts, lamport: plain.lamport, time: plain.time }
  return { verdict, ring: readEpoch(ring, place.ref, all, verdict.ok) }
}

function takeGenesis(
  crypto: Crypto,
  ring: Keyring,
  intake: EntryIntake,
): Result<Taken, KeyRefusal> {
  const { place, device } = intake
  const facts = { class: 'record', recipients: [place.log], parents: [] } as const
  const read = judged(ring, intake, facts)
  if (!read.verdict.ok) return read.verdict
  if (device?.log !== place.log) return ok({ ring: read.ring, complaint: undefined })
  const secret = genesisStewardSecret(crypto, device.secret, place.ref)
  return ok({ ring: holdStewardSecret(read.ring, place.ref, secret), complaint: undefined })
}

function takeEpoch(
  crypto: Crypto,
  before: Keyring,
  intake: EntryIntake,
  body: EpochBody,
): Result<Taken, KeyRefusal> {
  const { place, frame } = intake
  const isEphemeral = (frame.flags & FLAG.ephemeral) !== 0
  if (isEphemeral !== (body.class === 'ephemeral')) return refuse({ kind: 'entry-unreadable' })
  const seen = isEphemeral
    ? seeEphemeral(crypto, before, intake)
    : { ring: before, complaint: undefined }
  const parents = body.parents.map((bytes) => entryRef(bytes))
  const facts = { class: body.class, recipients: recipientsOf(body), parents }
  const { ring, verdict } = judged(seen.ring, intake, facts)
  // The keys are kept either way: what honest people wrote under such an epoch must stay readable.
  const kept = isEphemeral ? ring : takeInside(crypto, ring, intake, { ref: place.ref, body })
  return ok({ ring: kept, complaint: verdict.ok ? seen.complaint : undefined })
}

/** The seals of an ephemeral epoch stand in the tail; once that is gone there is nothing to hold. */
function seeEphemeral(crypto: Crypto, before: Keyring, intake: FrameIntake): Taken {
  const { place, frame, now } = intake
  const keyHash = sealsOf(frame)?.keyHash
  const found = { ref: place.ref, class: 'ephemeral', seen: now } as const
  const ring = seeEpoch(crypto, before, { ...found, keyHash: keyHash ?? new Uint8Array(KEY_BYTES) })
  return takeOwnSeal(crypto, ring, place.ref, intake)
}

function takeReseal(
  crypto: Crypto,
  before: Keyring,
  intake: EntryIntake,
  body: SealBody,
): Result<Taken, KeyRefusal> {
  const { place, frame } = intake
  const isEphemeral = (frame.flags & FLAG.ephemeral) !== 0
  if (isEphemeral !== (body.epoch !== undefined)) return refuse({ kind: 'entry-unreadable' })
  const ref = body.epoch ? entryRef(body.epoch) : epochOfFrame(frame, place.ref)
  const ring = noteResealed(before, ref, recipientsOf(body))
  if (isEphemeral) return ok(takeOwnSeal(crypto, ring, ref, intake))
  return ok({ ring: takeInside(crypto, ring, intake, { ref, body }), complaint: undefined })
}

/** Earlier keys and the stewards' secret, which stand inside the ciphertext. */
function takeInside(
  crypto: Crypto,
  ring: Keyring,
  { place, frame, device }: FrameIntake,
  { ref, body }: { readonly ref: EntryRef; readonly body: EpochBody | SealBody },
): Keyring {
  const key = keyOf(ring, ref)
  const back = key ? openBack(crypto, place, frame, { back: body.back, key }) : []
  const taken = takeBack(crypto, ring, ref, back)
  const hash = 'stewardHash' in body ? body.stewardHash : undefined
  const bound = hash ? noteStewardHash(crypto, taken, ref, hash) : taken
  const secret = device && openStewardSecret(crypto, place, frame, { body, device })
  return secret ? offerStewardSecret(crypto, bound, ref, secret) : bound
}
