// Keys: what a device may read, and with which key it writes (research/security.md §3.4–3.8).
// The shapes and refusals that the rest of this folder, the replica and the screens agree on.

import type { Chance } from '../base/index.ts'
import {
  bytes,
  int,
  list,
  oneOf,
  optional,
  record,
  text,
  type Cbor,
  type Of,
  type Refusal,
} from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import { type EntryRef, FRAME_BODY_BYTES_MAX, type LogId, type SpaceId } from '../log/index.ts'

/** What everything here that makes secrets or nonces needs. */
export interface KeyPorts {
  readonly crypto: Crypto
  readonly chance: Chance
}

/** Where a frame stands; encryption binds it to this place. */
export interface Place {
  readonly space: SpaceId
  readonly log: LogId
  readonly seq: number
}

/** A place whose chain hash is known, as it is for every entry that was accepted. */
export interface EntryPlace extends Place {
  readonly ref: EntryRef
}

/** The key of an epoch and the entry that founded it. */
export interface EpochKey {
  readonly ref: EntryRef
  readonly key: Uint8Array
}

/** An install that keys are sealed to. */
export interface Recipient {
  readonly log: LogId
  readonly sealKey: Uint8Array
}

/** The two halves of the key that others seal to; the secret lies in the vault. */
export interface SealPair {
  readonly secret: Uint8Array
  readonly sealKey: Uint8Array
}

/** The change of the author's frontier since its last entry, and a check on the hashes meant. */
export interface Deps {
  /** Absolute positions, in the order in which they are written. */
  readonly changes: readonly { readonly log: LogId; readonly seq: number }[]
  /** First 8 bytes of H(concatenated chain hashes of `changes`, in order); absent when no changes. */
  readonly digest: Uint8Array | undefined
}

/** What a frame's body says once opened. */
export interface Plain {
  /** `area/name`, `space/name` or `key/name`. */
  readonly kind: string
  readonly time: number
  /** Exactly 1 + the greatest in the entry's own past. */
  readonly lamport: number
  readonly deps: Deps
  readonly body: Cbor
}

/** What an entry says besides its kind and body. */
export type Heading = Pick<Plain, 'time' | 'lamport' | 'deps'>

/** 8-byte hint ‖ HPKE enc (32) ‖ sealed key (48). */
export const SEAL_BYTES = 8 + 32 + 48
/** 16-byte keyRef ‖ 24-byte nonce ‖ sealed 32-byte key. */
export const BACK_BYTES = 16 + 24 + 48
/** An epoch's entry for more devices than this would not fit into one frame. */
export const RECIPIENTS_MAX = 1_900
export const RESEALED_MAX = 64

/**
 * The frame that founded an epoch, where its log was closed before it and no longer brings it to
 * everybody. `before`, the chain hash in front of it, and `seq` give its own hash, and so its name.
 */
const kept = record({
  log: bytes(32),
  seq: int(1, Number.MAX_SAFE_INTEGER),
  before: bytes(32),
  frame: bytes(1, FRAME_BODY_BYTES_MAX),
})
export type KeptBody = Of<typeof kept>

export const keyKinds = {
  /**
   * Founds an epoch (frame with FLAG.seals). The seals stand outside; this is inside.
   * `recipients`: the sorted list of logs sealed to. `back`: earlier keys of the record
   * class under the new one, as [16-byte keyRef ‖ 24-byte nonce ‖ sealed 32-byte key] each.
   * `stewards`: a second key, sealed only to stewards' devices, from which the rotation key follows.
   */
  'key/epoch': record({
    class: oneOf('record', 'ephemeral'),
    parents: list(bytes(16), 64),
    recipients: list(bytes(32), 4_000),
    back: list(bytes(BACK_BYTES), 2_000),
    stewards: list(bytes(SEAL_BYTES), 4_000),
    stewardSalt: bytes(16),
    /** keyId of the stewards' secret, so that no later seal can slip in another; record class only. */
    stewardHash: optional(bytes(32)),
  }),
  /**
   * Seals an existing epoch to devices that lack it. A record epoch is named by the frame's keyRef;
   * an ephemeral one by `epoch`, because there keyRef names the key of the envelope.
   */
  'key/seal': record({
    epoch: optional(bytes(16)),
    recipients: list(bytes(32), RESEALED_MAX),
    back: list(bytes(BACK_BYTES), 2_000),
    stewards: list(bytes(SEAL_BYTES), RESEALED_MAX),
    stewardSalt: bytes(16),
    kept: optional(kept),
  }),
  /** The key that was sealed to me does not match: any member re-seals. */
  'key/complaint': record({ epoch: bytes(16) }),
} as const

export type EpochClass = 'record' | 'ephemeral'

/** Outside part of a frame with FLAG.seals: before the ciphertext, or the whole tail. */
export interface SealsBlock {
  /** SHA-256(label folkmoot/keyid/1 ‖ key): checked on opening, so one frame has one key. */
  readonly keyHash: Uint8Array
  /** Makes hints unlinkable. */
  readonly salt: Uint8Array
  /** SEAL_BYTES each; dummies pad to 16 where an epoch is founded. */
  readonly seals: readonly Uint8Array[]
}

export type KeyRefusal =
  | { readonly kind: 'key-missing' }
  | { readonly kind: 'key-wrong-recipients' }
  | { readonly kind: 'key-not-a-member' }
  | { readonly kind: 'frame-damaged' }
  /** The body is no longer kept: nothing is wrong with it. */
  | { readonly kind: 'frame-dropped' }
  | { readonly kind: 'entry-unreadable' }

export type SealRefusal =
  | { readonly kind: 'entry-too-large'; readonly bytes: number; readonly bytesMax: number }
  | { readonly kind: 'key-too-many-devices'; readonly devicesMax: number }

/** What a link or QR of an invitation carries in its fragment; never sent to a server. */
export interface InvitationLink {
  readonly version: 1
  /** 128 bits; the Ed25519 key of the invitation, the guest key at the hub follow from it. */
  readonly secret: Uint8Array
  readonly space: SpaceId
  /** Chain hash of the genesis entry. */
  readonly genesis: Uint8Array
  /** X25519 key of the inviter's request box: only the inviter's devices open requests. */
  readonly sealKey: Uint8Array
  readonly invite: EntryRef
  readonly expires: number
  readonly hubs: readonly { readonly url: string; readonly key: Uint8Array | undefined }[]
  /** Frontier root the inviter had, so that an older copy of the space is noticed. */
  readonly root: Uint8Array
}

/** The same for a second device of one person: `by` is the log that will add it. */
export interface DeviceLink extends Omit<InvitationLink, 'invite'> {
  readonly by: LogId
}

export type LinkRefusal =
  | { readonly kind: 'link-not-an-invitation' }
  | { readonly kind: 'link-damaged' }
  | { readonly kind: 'link-newer' }
  | { readonly kind: 'link-expired'; readonly expires: number }

export type RequestRefusal =
  | { readonly kind: 'request-not-for-us' }
  | { readonly kind: 'request-unreadable' }
  | { readonly kind: 'request-proof-wrong' }

/** The part of a record store that the vault needs (store/port.ts); `put` is durable and whole. */
export interface VaultRecords {
  get(name: string): Promise<Uint8Array | undefined>
  put(name: string, bytes: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
  names(): Promise<readonly string[]>
}

export type VaultRefusal =
  | { readonly kind: 'vault-wrong-passphrase' }
  | { readonly kind: 'vault-damaged' }
  | { readonly kind: 'vault-newer' }
  | { readonly kind: 'vault-exists' }
  | { readonly kind: 'vault-absent' }
  | { readonly kind: 'vault-passphrase-short'; readonly min: number }

export const REQUEST_NAME_MAX = 60

/** What someone asks of the space; sealed to the inviter (frame with FLAG.request). */
export const joinRequest = record({
  name: text(REQUEST_NAME_MAX),
  sealKey: bytes(32),
  /** By the invitation's key over label join ‖ space ‖ log ‖ sealKey. */
  proof: bytes(64),
  expires: optional(int(0, Number.MAX_SAFE_INTEGER)),
})

/** What a second device of the same person asks of the first. */
export const deviceRequest = record({
  label: text(REQUEST_NAME_MAX),
  sealKey: bytes(32),
  /** By the link's key over label device-link ‖ space ‖ log ‖ sealKey. */
  linkProof: bytes(64),
  /** By the new log over label device ‖ space ‖ adding log: goes into the add-device entry. */
  proof: bytes(64),
})

export type { Refusal }
