// Places in logs, and what is said about an entry's place in the order.

import type { LogId } from '../log/index.ts'

export const HASH_BYTES_OF_ENTRY = 32

export interface Place {
  readonly log: LogId
  readonly seq: number
}

/** Why the place that an entry claims is not the one that it has (docs/spec/order.md). */
export type OrderRefusal =
  | { readonly kind: 'order-wrong-lamport'; readonly claimed: number; readonly computed: number }
  | { readonly kind: 'order-wrong-deps' }

/** An entry that could be read. */
export interface KnownEntry extends Place {
  /** All 32 bytes of the chain hash. */
  readonly hash: Uint8Array
  readonly opaque?: false
  /** As claimed. */
  readonly lamport: number
  /** Absolute places, in the order in which they are written. */
  readonly changes: readonly Place[]
  readonly digest: Uint8Array | undefined
}

/** An entry that will never be read here: its body was redacted, or policy hides it. */
export interface OpaqueEntry extends Place {
  readonly hash: Uint8Array
  readonly opaque: true
  /** Where it is remembered from before the body went. */
  readonly lamport?: number | undefined
}

export type Opened = KnownEntry | OpaqueEntry
