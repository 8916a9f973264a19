// The two claims of an entry about its place, against what follows from its own past: its number and
// the hashes of what it cites (docs/spec/order.md, O2, O3, O6).

import { concat, equalBytes } from '../base/index.ts'
import type { LogId } from '../log/index.ts'
import type { Line } from './line.ts'
import type { Lines } from './lines.ts'
import type { KnownEntry, OpaqueEntry, Opened, OrderRefusal } from './places.ts'

export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** An entry whose whole past is here. */
export interface Ready<E extends Opened = Opened> {
  readonly entry: E
  /** The number that counts: computed, or believed where the past hides it. */
  readonly lamport: number
  readonly flaw: OrderRefusal | undefined
}

export const DIGEST_BYTES = 8
/** How far above the lower bound a number is believed where the past hides the true one. */
export const OPAQUE_LEAP_MAX = 2 ** 20

export function depsDigest(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array | undefined {
  return hashes.length === 0 ? undefined : sha256(concat(...hashes)).slice(0, DIGEST_BYTES)
}

/** Judges the next entry of a line, whose past is ready. */
export function judge<E extends Opened>(
  sha256: Sha256,
  lines: Lines<E>,
  line: Line<E>,
  entry: E & KnownEntry,
): Ready<E> {
  const { computed, hidden } = computedLamport(lines, line, entry)
  const lamport = (hidden ? believed(entry.lamport, computed) : undefined) ?? computed
  if (!depsHold(sha256, lines, line, entry)) {
    return { entry, lamport, flaw: { kind: 'order-wrong-deps' } }
  }
  if (entry.lamport === lamport) return { entry, lamport, flaw: undefined }
  const flaw = { kind: 'order-wrong-lamport', claimed: entry.lamport, computed } as const
  return { entry, lamport, flaw }
}

/** The number of an entry that cannot be read, and whether it is more than a lower bound. */
export function opaqueLamport(
  line: Line<Opened>,
  entry: OpaqueEntry,
): { readonly lamport: number; readonly known: boolean } {
  const bound = line.lamportAt(line.ready) + 1
  const remembered = believed(entry.lamport ?? 0, bound)
  return { lamport: remembered ?? bound, known: remembered !== undefined }
}

/**
 * One more than the greatest among predecessor and changes: everything else in the past is below one
 * of them. `hidden`: one of these cannot be read, so that the true number may be greater.
 */
function computedLamport<E extends Opened>(
  lines: Lines<E>,
  line: Line<E>,
  entry: KnownEntry,
): { readonly computed: number; readonly hidden: boolean } {
  let floor = line.lamportAt(line.ready)
  let hidden = !line.isKnown(line.ready)
  for (const place of entry.changes) {
    if (place.log === entry.log) continue
    const [parent, seq] = [lines.of(place.log), lines.seqOf(place)]
    floor = Math.max(floor, parent.lamportAt(seq))
    hidden ||= !parent.isKnown(seq) || seq < place.seq
  }
  return { computed: floor + 1, hidden }
}

/** No change names the own log, a log twice or an older place; the digest fits what is here. */
function depsHold<E extends Opened>(
  sha256: Sha256,
  lines: Lines<E>,
  line: Line<E>,
  entry: KnownEntry,
): boolean {
  if (entry.changes.length === 0) return entry.digest === undefined
  const hashes: Uint8Array[] = []
  const named = new Set<LogId>([entry.log])
  let beyond = false
  for (const place of entry.changes) {
    const [parent, seq] = [lines.of(place.log), lines.seqOf(place)]
    if (!Number.isSafeInteger(place.seq) || place.seq < 1 || named.has(place.log)) return false
    if (seq < line.clocks.now(parent.index)) return false
    named.add(place.log)
    // The branch that was cited may be the other one: then no hash of ours can be compared.
    beyond ||= seq < place.seq
    if (seq > 0) hashes.push(parent.hashAt(seq))
  }
  if (beyond) return true
  const expected = depsDigest(sha256, hashes)
  if (!expected || !entry.digest) return expected === entry.digest
  return equalBytes(expected, entry.digest)
}

/** The claimed number where it is possible: not below the bound, not absurdly above it. */
const believed = (claimed: number, bound: number): number | undefined =>
  Number.isSafeInteger(claimed) && claimed >= bound && claimed <= bound + OPAQUE_LEAP_MAX
    ? claimed
    : undefined
