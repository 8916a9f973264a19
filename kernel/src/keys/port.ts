// Keys: what a device may read, and with which key it writes (research/security.md §3.4–3.8).

import {
  bytes,
  int,
  list,
  oneOf,
  optional,
  record,
  type Cbor,
  type Refusal,
} from '../base/index.ts'
import type { EntryRef, LogId, SpaceId } from '../log/index.ts'

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

export const keyKinds = {
  /**
   * Founds an epoch (frame with FLAG.seals, keyRef zero). The seals stand outside; this is inside.
   * `recipients`: root of the sorted list of logs sealed to. `back`: earlier keys of the record
   * class under the new one, as [16-byte keyRef ‖ 24-byte nonce ‖ sealed 32-byte key] each.
   * `stewards`: a second key, sealed only to stewards' devices, from which the rotation key follows.
   */
  'key/epoch': record({
    class: oneOf('record', 'ephemeral'),
    parents: list(bytes(16), 64),
    recipients: list(bytes(32), 4_000),
    back: list(bytes(16 + 24 + 48), 2_000),
    stewards: list(bytes(8 + 80), 4_000),
    stewardSalt: bytes(16),
  }),
  /** Seals existing epochs to devices that lack them (frame with FLAG.seals, keyRef of the epoch). */
  'key/seal': record({
    recipients: list(bytes(32), 64),
    back: list(bytes(16 + 24 + 48), 2_000),
    stewards: list(bytes(8 + 80), 64),
    stewardSalt: bytes(16),
  }),
  /** The key that was sealed to me does not match: any member re-seals. */
  'key/complaint': record({ epoch: bytes(16) }),
} as const

/** Outside part of a frame with FLAG.seals, before the ordinary ciphertext. */
export interface SealsBlock {
  /** SHA-256(label folkmoot/keyid/1 ‖ key): checked on opening, so one frame has one key. */
  readonly keyHash: Uint8Array
  /** Makes hints unlinkable. */
  readonly salt: Uint8Array
  /** 8-byte hint ‖ HPKE enc (32) ‖ sealed key (48), 88 bytes each; dummies pad to 16. */
  readonly seals: readonly Uint8Array[]
}

export type KeyRefusal =
  | { readonly kind: 'key-missing' }
  | { readonly kind: 'key-wrong-recipients' }
  | { readonly kind: 'key-not-a-member' }
  | { readonly kind: 'frame-damaged' }
  | { readonly kind: 'entry-unreadable' }

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

export type LinkRefusal =
  | { readonly kind: 'link-not-an-invitation' }
  | { readonly kind: 'link-damaged' }
  | { readonly kind: 'link-newer' }
  | { readonly kind: 'link-expired'; readonly expires: number }

export type VaultRefusal =
  | { readonly kind: 'vault-wrong-passphrase' }
  | { readonly kind: 'vault-damaged' }
  | { readonly kind: 'vault-newer' }
  | { readonly kind: 'vault-exists' }
  | { readonly kind: 'vault-absent' }
  | { readonly kind: 'vault-passphrase-short'; readonly min: number }

/** What a member asks of the space; sealed to the inviter (frame with FLAG.request). */
export const joinRequest = record({
  name: record({ text: bytes(1, 240) }),
  sealKey: bytes(32),
  proof: bytes(64),
  expires: optional(int(0, Number.MAX_SAFE_INTEGER)),
})

export type { Refusal }
