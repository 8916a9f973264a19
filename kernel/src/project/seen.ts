// Which entries have been given, as one bit each: a set of a hundred thousand refs costs more than
// folding some of them.

import type { LogId } from '../log/index.ts'

/** Beyond this a seq is kept in a set: nothing that was claimed from outside may ask for gigabytes. */
const BITS_MAX = 2 ** 24

interface Seqs {
  bits: Uint8Array
  readonly beyond: Set<number>
}

export interface Seen {
  /** Whether it is the first time. */
  add(log: LogId, seq: number): boolean
}

export function createSeen(): Seen {
  const logs = new Map<LogId, Seqs>()
  const of = (log: LogId): Seqs => {
    const known = logs.get(log)
    if (known) return known
    const fresh: Seqs = { bits: new Uint8Array(16), beyond: new Set() }
    logs.set(log, fresh)
    return fresh
  }
  return {
    add(log, seq) {
      const seqs = of(log)
      if (seq >= BITS_MAX) return seqs.beyond.size < seqs.beyond.add(seq).size
      const at = seq >> 3
      if (at >= seqs.bits.length) seqs.bits = grown(seqs.bits, at + 1)
      const before = seqs.bits[at] as number
      seqs.bits[at] = before | (1 << (seq & 7))
      return seqs.bits[at] !== before
    },
  }
}

function grown(bits: Uint8Array, length: number): Uint8Array {
  const larger = new Uint8Array(Math.max(2 * bits.length, length))
  larger.set(bits)
  return larger
}
