// What causality keeps of one log: chain hashes, order numbers and clocks in typed arrays (about 50
// bytes an entry), and the entries that still wait.

import { HASH_BYTES_OF_ENTRY } from './places.ts'
import { createLogClocks, type LogClocks } from './clocks.ts'
import type { LogId } from '../log/index.ts'

export interface Line<E> {
  readonly id: LogId
  readonly index: number
  readonly clocks: LogClocks
  /** Entries by seq that wait for their predecessor or for entries of other logs. */
  readonly pending: Map<number, E>
  /** Logs (by index) whose next entry waits for this seq here. */
  readonly waiters: Map<number, number[]>
  /** Entries 1 to `ready` are in order. */
  readonly ready: number
  /** The greatest seq whose place in the order is known, up to `max`. */
  knownUpTo(max: number): number
  push(hash: Uint8Array, lamport: number, known: boolean): void
  hashAt(seq: number): Uint8Array
  lamportAt(seq: number): number
  isKnown(seq: number): boolean
  readonly bytes: number
}

export function createLine<E>(id: LogId, index: number): Line<E> {
  let hashes = new Uint8Array(4 * HASH_BYTES_OF_ENTRY)
  // Negative: only a lower bound is known, because the entry cannot be read.
  let lamports = new Float64Array(4)
  let ready = 0
  const clocks = createLogClocks()
  const grow = (): void => {
    const room = 2 * ready + 4
    const [moreHashes, moreLamports] = [
      new Uint8Array(room * HASH_BYTES_OF_ENTRY),
      new Float64Array(room),
    ]
    moreHashes.set(hashes)
    moreLamports.set(lamports)
    ;[hashes, lamports] = [moreHashes, moreLamports]
  }
  return {
    id,
    index,
    clocks,
    pending: new Map(),
    waiters: new Map(),
    get ready() {
      return ready
    },
    knownUpTo(max) {
      let seq = Math.min(max, ready)
      while (seq > 0 && (lamports[seq - 1] as number) < 0) seq--
      return seq
    },
    push(hash, lamport, known) {
      if (ready === lamports.length) grow()
      hashes.set(hash, ready * HASH_BYTES_OF_ENTRY)
      lamports[ready++] = known ? lamport : -lamport
    },
    hashAt: (seq) => hashes.subarray((seq - 1) * HASH_BYTES_OF_ENTRY, seq * HASH_BYTES_OF_ENTRY),
    lamportAt: (seq) => (seq === 0 ? 0 : Math.abs(lamports[seq - 1] as number)),
    isKnown: (seq) => seq === 0 || (lamports[seq - 1] as number) > 0,
    get bytes() {
      return hashes.byteLength + lamports.byteLength + clocks.bytes
    },
  }
}
