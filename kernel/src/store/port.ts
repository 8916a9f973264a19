// The storage port of members and hubs. Runs, not rows (research/replication.md §3.4).
// Implementations: memory (here), SQLite (node), OPFS/IndexedDB (web); one suite: describeStore.

import type { Frontier, LogId, LogTip, SpaceId, StoredRun } from '../log/index.ts'

/** A run with its place in the order of arrival at this holder (n counts from 1 in each space). */
export interface ArrivedRun {
  readonly n: number
  readonly run: StoredRun
}

export interface RunStore {
  /**
   * Durable when it resolves, all or nothing. Runs are verified by the caller and must continue
   * their logs in the given order; a run that does not is a fault (the caller has the frontier).
   * Resolves to the arrival number of each run.
   */
  append(space: SpaceId, runs: readonly StoredRun[]): Promise<readonly number[]>
  spaces(): Promise<readonly SpaceId[]>
  /** Logs with at least one run in the control lane. Without it the holder reads everything once. */
  controlLogs?(space: SpaceId): Promise<ReadonlySet<LogId>>
  /** Newest head of every log, with its signature. */
  tips(space: SpaceId): Promise<ReadonlyMap<LogId, LogTip>>
  /** Runs of one log that hold entries after `seq`, in order, about `bytesMax` (at least one). */
  ofLog(space: SpaceId, log: LogId, seq: number, bytesMax: number): Promise<readonly StoredRun[]>
  /** Runs that arrived after `n`, in order of arrival, about `bytesMax` (at least one if any). */
  arrived(space: SpaceId, n: number, bytesMax: number): Promise<readonly ArrivedRun[]>
  /** The greatest arrival number (0: nothing yet). */
  arrivals(space: SpaceId): Promise<number>
  /**
   * Joins small neighbouring runs of a log into runs of up to 64 KiB under the later head. A joined
   * run takes the arrival number of its last part, so cursors never skip anything. Runs on two sides
   * of a cut (up to that arrival number, and after it) are not joined.
   */
  compact(space: SpaceId, options?: { readonly cuts?: readonly number[] }): Promise<void>
  /**
   * Rewrites the runs of a log so that bodies of these seqs are gone (`withoutBodies`: of a frame
   * with a tail the tail, of any other the whole body); the chain still verifies.
   */
  dropBodies(space: SpaceId, log: LogId, seqs: readonly number[]): Promise<void>
  /**
   * Fork evidence (encodeForkEvidence), at most one a log. A later call replaces it: the holder keeps
   * the proof with the earliest common entry, so that all holders close a log at the same place.
   */
  keepFork(space: SpaceId, log: LogId, evidence: Uint8Array): Promise<void>
  forks(space: SpaceId): Promise<ReadonlyMap<LogId, Uint8Array>>
  /** Bytes of runs held for a space (for quotas and for people). */
  size(space: SpaceId): Promise<{ readonly bytes: number; readonly entries: number }>
  removeSpace(space: SpaceId): Promise<void>
}

/** Attachment chunks: content-addressed ciphertext, at most BLOB_BYTES_MAX each. */
export interface BlobStore {
  has(space: SpaceId, hash: string): Promise<boolean>
  put(space: SpaceId, hash: string, bytes: Uint8Array): Promise<void>
  get(space: SpaceId, hash: string): Promise<Uint8Array | undefined>
  list(space: SpaceId): Promise<readonly string[]>
  remove(space: SpaceId, hash: string): Promise<void>
}
export const BLOB_BYTES_MAX = 256 * 1024

/** Small named records: the vault's wrapped key, encrypted settings. Durable when `put` resolves. */
export interface RecordStore {
  get(name: string): Promise<Uint8Array | undefined>
  put(name: string, bytes: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
  names(): Promise<readonly string[]>
}

export interface Store {
  readonly runs: RunStore
  readonly blobs: BlobStore
  readonly records: RecordStore
  /** Overwrites and deletes everything (panic). */
  wipe(): Promise<void>
  close(): Promise<void>
}

/**
 * Faults that a store raises as exceptions and that the edges turn into sentences:
 * the name of the Error is one of these.
 */
export type StoreFault = 'StoreFull' | 'StoreBusy' | 'StoreDamaged' | 'StoreNewer'

export type { Frontier }
