// A run as holders keep it: its bytes and what an index needs, so that reading needs no decoding.

import { assert } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import { FLAG, type Frame, type Tail } from './frame.ts'
import type { LogId } from './ids.ts'
import {
  decodeRun,
  encodeRun,
  prev8Of,
  type Run,
  RUN_BYTES_TARGET,
  RUN_FRAMES_MAX,
  runEnd,
  runHashes,
  SIGNATURE_BYTES,
} from './run.ts'

export interface StoredRun {
  readonly log: LogId
  readonly from: number
  readonly to: number
  /** Chain hash before `from` and at `to` (32 bytes each). */
  readonly before: Uint8Array
  readonly head: Uint8Array
  /** Whether any frame is in the control lane: such runs are sent first. */
  readonly control: boolean
  /** encodeRun of the run. */
  readonly bytes: Uint8Array
}

export const storedRun = (run: Run, before: Uint8Array, head: Uint8Array): StoredRun => ({
  log: run.log,
  from: run.from,
  to: runEnd(run),
  before,
  head,
  control: run.frames.some((frame) => (frame.flags & FLAG.control) !== 0),
  bytes: encodeRun(run),
})

/** The part of a verified run after `seq`, whose chain hash is `hash`; the head stays the same. */
export function runAfter(run: Run, seq: number, hash: Uint8Array): Run {
  assert(seq >= run.from && seq < runEnd(run), 'nothing left of the run')
  return {
    ...run,
    from: seq + 1,
    prev8: prev8Of(hash),
    frames: run.frames.slice(seq + 1 - run.from),
  }
}

/** The run of a stored run that its holder has verified; a fault when the store gives back other bytes. */
export function runOf(stored: StoredRun): Run {
  const run = decodeRun(stored.bytes)
  assert(run, 'a stored run cannot be read')
  return run
}

/** The signature of the head at the end of a stored run. */
export const signatureOf = (stored: StoredRun): Uint8Array =>
  stored.bytes.subarray(stored.bytes.length - SIGNATURE_BYTES)

/** The chain hash at a seq of a stored run, or of the entry before it. */
export function hashWithin(crypto: Crypto, stored: StoredRun, seq: number): Uint8Array {
  if (seq === stored.to) return stored.head
  if (seq === stored.from - 1) return stored.before
  assert(seq >= stored.from && seq < stored.to, 'seq outside the stored run')
  const run = runOf(stored)
  const part: Run = { ...run, frames: run.frames.slice(0, seq - run.from + 1) }
  return runHashes(crypto, part, stored.before).at(-1) as Uint8Array
}

/** The part of a stored run after `seq`; the same run when nothing of it comes before. */
export function storedAfter(crypto: Crypto, stored: StoredRun, seq: number): StoredRun {
  if (seq < stored.from) return stored
  const before = hashWithin(crypto, stored, seq)
  return storedRun(runAfter(runOf(stored), seq, before), before, stored.head)
}

const dropped = <P extends Tail>(sha256: Sha256, part: P): P =>
  part.body ? { ...part, body: undefined, bodyHash: sha256(part.body) } : part

export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** A frame with a tail loses its tail, any other its whole body; the chain hash stays the same. */
const droppedFrame = (sha256: Sha256, frame: Frame): Frame =>
  frame.tail ? { ...frame, tail: dropped(sha256, frame.tail) } : dropped(sha256, frame)

/** The stored run without the bodies of these seqs: what every store writes for `dropBodies`. */
export function withoutBodies(
  sha256: Sha256,
  stored: StoredRun,
  seqs: ReadonlySet<number>,
): StoredRun {
  const run = runOf(stored)
  const frames = run.frames.map((frame, i) =>
    seqs.has(run.from + i) ? droppedFrame(sha256, frame) : frame,
  )
  return { ...stored, bytes: encodeRun({ ...run, frames }) }
}

/** What a frame counts for when runs are joined: the same before and after its body was dropped. */
const frameSize = (frame: Frame): number => frame.length + (frame.tail?.length ?? 0) + 48
const sizeOf = (run: Run): number => run.frames.reduce((sum, frame) => sum + frameSize(frame), 0)

/**
 * Joins neighbouring runs of one log, greedily from the left, into runs of up to RUN_BYTES_TARGET
 * (L14). What comes out depends on the entries alone, however they arrived, as long as it is given
 * every run from a boundary on. A run that nothing joins stays the same object.
 */
export function joinStored(runs: readonly StoredRun[]): readonly StoredRun[] {
  const groups: { runs: StoredRun[]; parts: Run[]; size: number; frames: number }[] = []
  for (const stored of runs) {
    const run = runOf(stored)
    const size = sizeOf(run)
    const group = groups.at(-1)
    const fits =
      group &&
      group.size + size <= RUN_BYTES_TARGET &&
      group.frames + run.frames.length <= RUN_FRAMES_MAX
    if (fits) {
      group.runs.push(stored)
      group.parts.push(run)
      group.size += size
      group.frames += run.frames.length
    } else groups.push({ runs: [stored], parts: [run], size, frames: run.frames.length })
  }
  return groups.map((group) => joined(group.runs, group.parts))
}

function joined(stored: readonly StoredRun[], parts: readonly Run[]): StoredRun {
  const [first, last] = [stored[0] as StoredRun, stored.at(-1) as StoredRun]
  if (stored.length === 1) return first
  const run: Run = {
    ...(parts[0] as Run),
    frames: parts.flatMap((part) => part.frames),
    signature: (parts.at(-1) as Run).signature,
  }
  return {
    log: first.log,
    from: first.from,
    to: last.to,
    before: first.before,
    head: last.head,
    control: stored.some((part) => part.control),
    bytes: encodeRun(run),
  }
}
