// What a session needs from its two sides: a link to the other, and whoever holds the runs.

import type { Refusal, Result } from '../base/index.ts'
import type { Frontier, LogId, Run, SpaceId, StoredRun } from '../log/index.ts'

/** A duplex that carries whole messages in order, at most MESSAGE_BYTES_MAX each. */
export interface Link {
  send(message: Uint8Array): void
  /** Bytes handed to `send` that have not left yet; the session waits above 256 KiB. */
  readonly unsentBytes: number
  onMessage(listener: (message: Uint8Array) => void): void
  onClose(listener: (why: string) => void): void
  onDrain(listener: () => void): void
  close(why: string): void
}
export const MESSAGE_BYTES_MAX = 512 * 1024

export type Taken =
  | { readonly kind: 'stored' }
  | { readonly kind: 'known' }
  | { readonly kind: 'gap'; readonly have: number }
  | { readonly kind: 'elsewhere'; readonly seq: number }
  | { readonly kind: 'fork' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** What a holder says to evidence of a fork that came from a peer. */
export type ForkTaken =
  | { readonly kind: 'kept' }
  /** Nothing new: the log is closed at this entry or an earlier one. */
  | { readonly kind: 'known' }
  /** It proves nothing, or nothing about this space. */
  | { readonly kind: 'wrong' }
  /** This holder's own entries part earlier: its peer must send runs from an earlier entry. */
  | { readonly kind: 'elsewhere'; readonly seq: number }

/** The holder of a space's runs: a replica or a hub. Ciphertext only. */
export interface Holder {
  /** Reads what `frontier` and `root` need; a session waits for it before anything else. */
  load?(space: SpaceId): Promise<void>
  /**
   * A log with a proven fork stands at the last common entry. The log that was written to most
   * recently comes last.
   */
  frontier(space: SpaceId): Frontier
  /** The frontier as holders compare it: it also says which logs a fork has closed (Y9). */
  standing(space: SpaceId): Frontier
  /** frontierRoot of `standing`. */
  root(space: SpaceId): Uint8Array
  /** The chain hash at a seq at or below the tip. */
  hashAt(space: SpaceId, log: LogId, seq: number): Promise<Uint8Array | undefined>
  ofLog(space: SpaceId, log: LogId, seq: number, bytesMax: number): Promise<readonly StoredRun[]>
  /** In order of arrival after n; what a hub serves to a returning member. */
  arrived(
    space: SpaceId,
    n: number,
    bytesMax: number,
  ): Promise<readonly { readonly n: number; readonly run: StoredRun }[]>
  arrivals(space: SpaceId): Promise<number>
  /** Logs with at least one control-lane run, sent first. */
  controlLogs(space: SpaceId): ReadonlySet<LogId>
  /** Verifies and stores; resolves when durable. The order of the answers is that of the runs. */
  take(space: SpaceId, runs: readonly Run[], from: 'peer' | 'bundle'): Promise<readonly Taken[]>
  /** Evidence of a fork of this log, if there is any. */
  forkOf(space: SpaceId, log: LogId): Uint8Array | undefined
  takeFork(space: SpaceId, evidence: Uint8Array): Promise<ForkTaken>
  /** Calls for each run stored from anywhere, after it is durable. Returns the way to stop. */
  watch(space: SpaceId, listener: (run: StoredRun, n: number) => void): () => void
  /** Calls for each log that a fork was proven of. */
  watchForks?(space: SpaceId, listener: (log: LogId) => void): () => void
  blobs: {
    has(space: SpaceId, hash: string): Promise<boolean>
    get(space: SpaceId, hash: string): Promise<Uint8Array | undefined>
    put(space: SpaceId, hash: string, bytes: Uint8Array): Promise<Result<void>>
    /** Chunks that this holder wants and does not have. */
    wanted(space: SpaceId): Promise<readonly string[]>
    /** Chunks that this holder would give to a hub; without it nothing is offered. */
    offered?(space: SpaceId): Promise<readonly string[]>
  }
}

/** How a member shows that it may open a space: a signature by a key that the gate knows. */
export interface AccessProof {
  /** 'member': key derived from the epoch. 'guest': key derived from an invitation. */
  readonly as: 'member' | 'guest'
  readonly publicKey: Uint8Array
  /** Over label folkmoot/challenge/1 ‖ space ‖ challenge (`challengeMessage` in challenge.ts). */
  readonly signature: Uint8Array
}

/** What the gate of a hub keeps of each space: no more than two public keys and some numbers. */
export interface SpaceAccess {
  /** Ed25519 key derived from the current epoch (label folkmoot/access/1). */
  readonly accessKey: Uint8Array
  /** Ed25519 key held by stewards (label folkmoot/rotate/1): signs the next pair. */
  readonly rotationKey: Uint8Array
  readonly generation: number
}

/** A pair signed by the rotation key before it (the first pair: by its own rotation key). */
export interface AccessChange extends SpaceAccess {
  readonly space: SpaceId
  readonly signature: Uint8Array
}

/** Someone invited may read ciphertext and write one small log until the guest pass ends. */
export interface GuestPass {
  readonly space: SpaceId
  readonly publicKey: Uint8Array
  readonly expires: number
  /** By the space's current access key. */
  readonly signature: Uint8Array
}

export type Rights =
  /** `past`: by the key of an earlier generation, which reads as far as that went, and writes nothing. */
  | { readonly as: 'member'; readonly past?: boolean }
  | { readonly as: 'guest'; readonly log?: LogId }

/**
 * Decides on the hub's side. The challenge is the gate's nonce ‖ the other's nonce ‖ the hub's key,
 * 32 bytes each (zeros for the key where a member is the gate), so that a hub cannot pass a proof on to
 * another. Members meeting directly use a gate of the replica's own.
 */
export interface Gate {
  open(
    space: SpaceId,
    proof: AccessProof,
    challenge: Uint8Array,
  ): Promise<Result<Rights, GateRefusal>>
  change(change: AccessChange): Promise<Result<void, GateRefusal>>
  guest(pass: GuestPass): Promise<Result<void, GateRefusal>>
}

export type GateRefusal =
  | { readonly kind: 'hub-space-unknown' }
  | { readonly kind: 'hub-access-denied' }
  | { readonly kind: 'hub-access-stale' }
  | { readonly kind: 'hub-guest-expired' }
  | { readonly kind: 'hub-closed-to-new-spaces' }
  | { readonly kind: 'hub-quota-space'; readonly limitBytes: number }
  | { readonly kind: 'hub-quota-log'; readonly retrySeconds: number }
  | { readonly kind: 'hub-quota-connection'; readonly retrySeconds: number }
  | { readonly kind: 'hub-version'; readonly theirs: number; readonly ours: number }
