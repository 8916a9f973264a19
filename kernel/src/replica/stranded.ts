// Epochs that a fork left behind: who has seen the founding frame carries it on, for those who come to the
// log after it was closed (K43).

import { isFounding, type KeptBody, keptBody, type KeptFounding } from '../keys/index.ts'
import { type EntryRef, entryRef, FLAG, type SpaceId } from '../log/index.ts'
import { type Keyholder, keptFrame } from './keyholder.ts'
import type { Piece } from './reader.ts'

export interface Stranded {
  /** Looks at what a log holds beyond its end. */
  beyond(piece: Piece, end: number): void
  /** What nobody has carried on yet, of epochs under which others wrote. */
  due(entriesUnder: ReadonlyMap<EntryRef, number>): readonly StrandedEpoch[]
}

export interface StrandedEpoch {
  readonly ref: EntryRef
  readonly key: Uint8Array
  readonly kept: KeptBody
}

export function createStranded(space: SpaceId, keys: Keyholder): Stranded {
  const here = new Map<EntryRef, KeptFounding>()
  return {
    beyond({ log, from, frames, hashes, before }, end) {
      for (const [i, frame] of frames.entries()) {
        const seq = from + i
        if (seq <= end || (frame.flags & FLAG.seals) === 0) continue
        const ref = entryRef(hashes[i] as Uint8Array)
        // Of places nothing is carried on; but that somebody founded it stays known, so that its term ends.
        if ((frame.flags & FLAG.ephemeral) !== 0) keys.see({ space, log, seq, ref }, frame)
        if ((frame.flags & FLAG.ephemeral) !== 0 || !isFounding(frame) || !frame.body) continue
        const own = { before: (hashes[i - 1] ?? before).slice(), frame: keptFrame(frame) }
        const founding = { ...own, place: { space, log, seq, ref } }
        here.set(ref, founding)
        keys.strand(founding)
      }
    },
    due: (entriesUnder) =>
      [...here].flatMap(([ref, founding]) => {
        const key = keys.key(ref)
        // Read in order before the log was closed: what it was founded for is known here (K17).
        const isRead = keys.ring.epochs.get(ref)?.counts !== undefined
        const isDue = key && isRead && !keys.carried.has(ref) && entriesUnder.has(ref)
        return isDue ? [{ ref, key, kept: keptBody(founding) }] : []
      }),
  }
}
