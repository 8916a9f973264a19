// The next run of the own log, frame by frame: each entry's place and chain hash is known before the
// one after it is sealed, because an epoch is named by the hash of the entry that founds it.

import { assert } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import {
  advanceDeps,
  copyDepsTable,
  type Deps,
  type DepsTable,
  type Heading,
  type Place,
} from '../keys/index.ts'
import {
  chainNext,
  type EntryRef,
  entryRef,
  type Frame,
  type LogId,
  RUN_BYTES_TARGET,
  RUN_FRAMES_MAX,
  signRun,
  type SpaceId,
} from '../log/index.ts'
import type { OwnRun } from '../sync/index.ts'

const NO_DEPS: Deps = { changes: [], digest: undefined }
/** What a frame costs in a run besides its body. */
const FRAME_OVERHEAD_BYTES = 60

export interface RunStart {
  readonly crypto: Crypto
  readonly space: SpaceId
  readonly log: LogId
  readonly seed: Uint8Array
  /** Own tip: seq 0 and h_0 for a new log. */
  readonly tip: { readonly seq: number; readonly hash: Uint8Array }
  readonly table: DepsTable
  /** What the first entry must say (causality's depsFor). */
  readonly next: { readonly deps: Deps; readonly lamport: number }
}

export interface RunBuilder {
  /** Where the next entry will stand. */
  place(): Place
  heading(time: number): Heading
  readonly table: DepsTable
  push(frame: Frame): EntryRef
  /** Devices that a frame of this run seals the key to: readers, and the writer, know it afterwards. */
  readonly sealedTo: Set<LogId>
  /** Epochs that this run founds: nobody knows more than who founds them now. */
  readonly founded: Set<EntryRef>
  readonly length: number
  readonly full: boolean
  /** Signs the head over what was pushed. */
  finish(): OwnRun
}

export function createRunBuilder(start: RunStart): RunBuilder {
  const { crypto, space, log, seed, tip } = start
  const table = copyDepsTable(start.table)
  const frames: Frame[] = []
  let { hash } = tip
  let bytes = 0

  return {
    place: () => ({ space, log, seq: tip.seq + frames.length + 1 }),
    heading: (time) => ({
      time,
      lamport: start.next.lamport + frames.length,
      // Within one run nothing new is heard: only the first entry has dependencies.
      deps: frames.length === 0 ? start.next.deps : NO_DEPS,
    }),
    table,
    push(frame) {
      const seq = tip.seq + frames.length + 1
      if (frames.length === 0) advanceDeps(table, start.next.deps)
      frames.push(frame)
      bytes += frame.length + (frame.tail?.length ?? 0) + FRAME_OVERHEAD_BYTES
      hash = chainNext(crypto, hash, seq, frame)
      return entryRef(hash)
    },
    sealedTo: new Set(),
    founded: new Set(),
    get length() {
      return frames.length
    },
    get full() {
      return bytes >= RUN_BYTES_TARGET - 4096 || frames.length >= RUN_FRAMES_MAX - 8
    },
    finish() {
      assert(frames.length > 0, 'a run without entries')
      return { ...signRun(crypto, space, { log, seed }, tip, frames), before: tip.hash }
    },
  }
}
