// Opening the plain entries of a run many at a time: their bodies go into the cipher in one piece and
// come out in one, and each is decoded where it lies. Whatever is not plain goes by `openEntry`.

import { type Crypto, unpaddedLength } from '../crypto/index.ts'
import {
  CONTEXT_BYTES,
  type PassedFrames,
  putU64,
  SEQ_AT,
  writeFrameContext,
} from '../log/index.ts'
import type { DepsTable } from './deps-table.ts'
import { isControlKind, plainIn } from './plain.ts'
import type { Place, Plain } from './port.ts'

/** So many are opened ahead of being read: enough to share the costs, little enough to wait in memory. */
export const OPENED_AHEAD_MAX = 32

/** Plaintexts, still padded, at their places in memory that is used again. */
export interface OpenedAhead {
  readonly frames: PassedFrames
  readonly bytes: Uint8Array
  readonly lengths: Int32Array
}

const NOTHING = new Uint8Array(0)
const aads = new Uint8Array(OPENED_AHEAD_MAX * CONTEXT_BYTES)

/** Without a key nothing is opened. `room` is memory of an earlier one that has been read to its end. */
export function openAhead(
  crypto: Crypto,
  place: Omit<Place, 'seq'>,
  frames: PassedFrames,
  key: Uint8Array | undefined,
  room: Uint8Array | undefined,
): OpenedAhead {
  const { source, count, places } = frames
  if (!key) return { frames, bytes: NOTHING, lengths: new Int32Array(count).fill(-1) }
  writeContexts(place, frames)
  const span = spanOf(frames)
  const bytes = room && room.length >= span ? room : new Uint8Array(span + (span >> 1))
  const lengths = new Int32Array(count)
  const bodies = { source, count, places, aads, aadLength: CONTEXT_BYTES }
  crypto.xchachaOpenMany(key, bodies, bytes, lengths)
  return { frames, bytes, lengths }
}

function spanOf({ places, count }: PassedFrames): number {
  const last = 3 * (count - 1)
  return (places[last + 1] as number) + (places[last + 2] as number) - (places[0] as number)
}

/** They differ in their seq alone. */
function writeContexts(place: Omit<Place, 'seq'>, { from, count, keyRef }: PassedFrames): void {
  writeFrameContext(aads, { ...place, seq: from }, { flags: 0, keyRef })
  for (let i = 1; i < count; i++) {
    const at = i * CONTEXT_BYTES
    aads.copyWithin(at, 0, CONTEXT_BYTES)
    putU64(aads, at + SEQ_AT, from + i)
  }
}

/** What the entry at `seq` says; undefined where it is not plain or not readable. */
export function plainAhead(
  { frames, bytes, lengths }: OpenedAhead,
  table: DepsTable,
  seq: number,
): Plain | undefined {
  const i = seq - frames.from
  const length = lengths[i] as number
  if (length < 0) return undefined
  const start = (frames.places[3 * i + 1] as number) - (frames.places[0] as number)
  const end = unpaddedLength(bytes, length, start)
  const plain = end === undefined ? undefined : plainIn(table, bytes, start, start + end)
  // Membership and keys travel in the control lane: in a frame without flags they are nothing (K5).
  return plain && !isControlKind(plain.kind) ? plain : undefined
}

/** Nothing readable stays behind in memory that waits to be used again. */
export function forgetAhead({ bytes }: OpenedAhead): void {
  bytes.fill(0)
}
