// A run as holders keep it: its bytes and what an index needs, so that reading needs no decoding.

import { assert } from '../base/index.ts'
import { type Frame, FLAG } from './frame.ts'
import type { LogId } from './ids.ts'
import { encodeRun, prev8Of, type Run, RUN_BYTES_TARGET, RUN_FRAMES_MAX, runEnd } from './run.ts'

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

/** Joins neighbours into one run under the later head, or undefined when it would be too large. */
export function joinRuns(first: Run, second: Run): Run | undefined {
  assert(first.log === second.log && runEnd(first) + 1 === second.from, 'runs are not neighbours')
  const frames: readonly Frame[] = [...first.frames, ...second.frames]
  const size = frames.reduce((sum, frame) => sum + frame.length + (frame.tail?.length ?? 0) + 48, 0)
  if (size > RUN_BYTES_TARGET || frames.length > RUN_FRAMES_MAX) return undefined
  return { ...first, frames, signature: second.signature }
}
