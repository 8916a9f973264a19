// Who had seen what: turns entries of many logs, arriving anyhow, into entries whose whole past is
// here, each with the one place in the order that follows from it (docs/spec/order.md, O1–O9).

import { concat, equalBytes } from '../base/index.ts'
import type { Frontier, LogId, Position } from '../log/index.ts'
import { createLine, type Line } from './line.ts'
import type { KnownEntry, Opened, OrderRefusal, Place } from './places.ts'

export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** An entry whose whole past is here. */
export interface Ready<E extends Opened = Opened> {
  readonly entry: E
  /** The number that counts: computed, or believed where the past hides it. */
  readonly lamport: number
  readonly flaw: OrderRefusal | undefined
}

/** The first entry of a log that waits. */
export interface Waiting extends Place {
  /** How many entries of this log wait, this one among them. */
  readonly entries: number
  readonly missing: readonly Place[]
}

export interface NextDeps {
  readonly changes: readonly Place[]
  readonly digest: Uint8Array | undefined
  readonly lamport: number
}

export interface Causality<E extends Opened = Opened> {
  /** Known entries and repetitions are ignored. What becomes ready, each after its own past. */
  add(entries: Iterable<E>): readonly Ready<E>[]
  /** Whether a is in the past of b; false unless both are ready. */
  before(a: Place, b: Place): boolean
  waiting(): readonly Waiting[]
  /** The ready entries. */
  frontier(): Frontier
  /** What the next entry of this log must say. `whole`: every log that it knows (rule O5). */
  depsFor(log: LogId, options?: { readonly whole?: boolean }): NextDeps
  /** These places with everything in their past, as log → seq. */
  closure(places: Iterable<Place>): ReadonlyMap<LogId, number>
  isClosed(frontier: ReadonlyMap<LogId, { readonly seq: number }>): boolean
  /** undefined unless ready. */
  hashAt(place: Place): Uint8Array | undefined
  lamportAt(place: Place): number | undefined
  isOpaque(place: Place): boolean
  readonly bytes: number
}

export interface CausalityOptions {
  readonly sha256: Sha256
  /** Logs closed by a fork proof: nothing after this seq is part of anybody's past (rule O8). */
  readonly closed?: ReadonlyMap<LogId, number>
}

export const DIGEST_BYTES = 8
/** How far above the lower bound a number is believed where the past hides the true one. */
export const OPAQUE_LEAP_MAX = 2 ** 20

export function depsDigest(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array | undefined {
  return hashes.length === 0 ? undefined : sha256(concat(...hashes)).slice(0, DIGEST_BYTES)
}

export function createCausality<E extends Opened = Opened>(
  options: CausalityOptions,
): Causality<E> {
  const { sha256 } = options
  const lines: Line<E>[] = []
  const lineByLog = new Map<LogId, Line<E>>()
  let scratch = new Uint32Array(16)

  const lineOf = (log: LogId): Line<E> => {
    const found = lineByLog.get(log)
    if (found) return found
    const line = createLine<E>(log, lines.length)
    lines.push(line)
    lineByLog.set(log, line)
    if (lines.length > scratch.length) scratch = new Uint32Array(lines.length * 2)
    return line
  }
  /** A place beyond the end of a closed log stands for the last common entry. */
  const clamped = ({ log, seq }: Place): number =>
    options.closed ? Math.min(seq, options.closed.get(log) ?? seq) : seq
  const isReady = (place: Place): boolean =>
    clamped(place) <= (lineByLog.get(place.log)?.ready ?? 0)

  /** The first change that is not ready yet. A place in the own log is a flaw, never a reason to wait. */
  const missingOf = (entry: E): Place | undefined =>
    entry.opaque ? undefined : entry.changes.find((at) => at.log !== entry.log && !isReady(at))

  function settle(line: Line<E>, entry: E): Ready<E> {
    if (entry.opaque) return settleOpaque(line, entry)
    const judged = judge(line, entry)
    advance(line, entry)
    line.push(entry.hash, judged.lamport, true)
    return { entry, ...judged }
  }

  function settleOpaque(line: Line<E>, entry: E): Ready<E> {
    const bound = line.lamportAt(line.ready) + 1
    const remembered = believed(entry.lamport ?? 0, bound)
    line.clocks.push([], [])
    line.push(entry.hash, remembered ?? bound, remembered !== undefined)
    return { entry, lamport: remembered ?? bound, flaw: undefined }
  }

  function judge(
    line: Line<E>,
    entry: KnownEntry,
  ): { readonly lamport: number; readonly flaw: OrderRefusal | undefined } {
    let floor = line.lamportAt(line.ready)
    let hidden = !line.isKnown(line.ready)
    for (const place of entry.changes) {
      if (place.log === entry.log) continue
      const [parent, seq] = [lineOf(place.log), clamped(place)]
      floor = Math.max(floor, parent.lamportAt(seq))
      hidden ||= !parent.isKnown(seq) || seq < place.seq
    }
    const computed = floor + 1
    const agreed = hidden ? believed(entry.lamport, computed) : undefined
    const lamport = agreed ?? computed
    if (!depsHold(line, entry)) return { lamport, flaw: { kind: 'order-wrong-deps' } }
    if (entry.lamport === lamport) return { lamport, flaw: undefined }
    const flaw = { kind: 'order-wrong-lamport', claimed: entry.lamport, computed } as const
    return { lamport, flaw }
  }

  function depsHold(line: Line<E>, entry: KnownEntry): boolean {
    const hashes: Uint8Array[] = []
    const named = new Set<LogId>()
    let beyond = false
    for (const place of entry.changes) {
      const [parent, seq] = [lineOf(place.log), clamped(place)]
      if (place.log === entry.log || named.has(place.log)) return false
      if (seq < 1 || seq < line.clocks.now(parent.index)) return false
      named.add(place.log)
      beyond ||= seq < place.seq
      hashes.push(parent.hashAt(seq))
    }
    if (beyond) return true
    const expected = depsDigest(sha256, hashes)
    if (!expected || !entry.digest) return expected === entry.digest
    return equalBytes(expected, entry.digest)
  }

  /** Computes the closure of what the entry lists, and keeps what it adds to the log's clock. */
  function advance(line: Line<E>, entry: KnownEntry): void {
    const clock = scratch.subarray(0, lines.length)
    let fresh = false
    for (const place of byLamportDown(entry.changes)) {
      const [parent, seq] = [lineOf(place.log), clamped(place)]
      if (parent === line || seq <= (fresh ? clock[parent.index] : line.clocks.now(parent.index))!)
        continue
      if (!fresh) {
        clock.fill(0)
        line.clocks.joinInto(line.ready, clock)
        fresh = true
      }
      clock[parent.index] = seq
      parent.clocks.joinInto(seq, clock)
    }
    const [indexes, values]: [number[], number[]] = [[], []]
    if (fresh)
      for (let i = 0; i < clock.length; i++) {
        const value = clock[i] as number
        if (i === line.index || value <= line.clocks.now(i)) continue
        indexes.push(i)
        values.push(value)
      }
    line.clocks.push(indexes, values)
  }

  /** The greatest first: it usually covers the others, which then cost nothing. */
  function byLamportDown(places: readonly Place[]): readonly Place[] {
    if (places.length < 2) return places
    const lamportOf = (place: Place): number => lineOf(place.log).lamportAt(clamped(place))
    return [...places].sort((a, b) => lamportOf(b) - lamportOf(a))
  }

  /** Moves a log as far as it goes; gives the logs that may move now because it did. */
  function drain(line: Line<E>, out: Ready<E>[]): number[] {
    const woken: number[] = []
    for (;;) {
      const seq = line.ready + 1
      const entry = line.pending.get(seq)
      if (!entry) return woken
      const missing = missingOf(entry)
      if (missing) {
        const { waiters } = lineOf(missing.log)
        const at = clamped(missing)
        const others = waiters.get(at)
        if (!others) waiters.set(at, [line.index])
        else if (!others.includes(line.index)) others.push(line.index)
        return woken
      }
      line.pending.delete(seq)
      out.push(settle(line, entry))
      const waiting = line.waiters.get(seq)
      if (waiting) {
        woken.push(...waiting)
        line.waiters.delete(seq)
      }
    }
  }

  /** The places that the next entry of `line` may cite, the greatest first. */
  function citable(line: Line<E>, whole: boolean): readonly { parent: Line<E>; seq: number }[] {
    const cited: { readonly parent: Line<E>; readonly seq: number }[] = []
    for (const parent of lines) {
      if (parent === line) continue
      const known = parent.knownUpTo(clamped({ log: parent.id, seq: parent.ready }))
      const had = line.clocks.now(parent.index)
      if (whole ? Math.max(known, had) > 0 : known > had)
        cited.push({ parent, seq: Math.max(known, had) })
    }
    return cited.sort((a, b) => b.parent.lamportAt(b.seq) - a.parent.lamportAt(a.seq))
  }

  return {
    add(entries) {
      const touched = new Set<Line<E>>()
      for (const entry of entries) {
        const line = lineOf(entry.log)
        if (entry.seq <= line.ready || line.pending.has(entry.seq)) continue
        line.pending.set(entry.seq, entry)
        touched.add(line)
      }
      const out: Ready<E>[] = []
      const work = [...touched]
      for (let line = work.pop(); line; line = work.pop())
        for (const index of drain(line, out)) work.push(lines[index] as Line<E>)
      return out
    },
    before(a, b) {
      const [from, to] = [lineByLog.get(a.log), lineByLog.get(b.log)]
      if (!from || !to || a.seq < 1 || a.seq > from.ready || b.seq > to.ready) return false
      return from === to ? a.seq < b.seq : to.clocks.at(b.seq, from.index) >= a.seq
    },
    waiting: () =>
      lines
        .filter((line) => line.pending.size > 0)
        .map((line) => {
          const next = { log: line.id, seq: line.ready + 1 }
          const entry = line.pending.get(next.seq)
          const missing =
            entry && !entry.opaque
              ? entry.changes.filter((at) => at.log !== line.id && !isReady(at))
              : [next]
          return { ...next, entries: line.pending.size, missing }
        }),
    frontier() {
      const frontier = new Map<LogId, Position>()
      for (const line of lines)
        if (line.ready > 0)
          frontier.set(line.id, { seq: line.ready, hash: line.hashAt(line.ready).slice() })
      return frontier
    },
    depsFor(log, { whole = false } = {}) {
      const line = lineOf(log)
      const heads: { readonly parent: Line<E>; readonly seq: number }[] = []
      for (const { parent, seq } of citable(line, whole)) {
        const implied = heads.some((head) => head.parent.clocks.at(head.seq, parent.index) >= seq)
        if (whole || !implied) heads.push({ parent, seq })
      }
      heads.sort((a, b) => (a.parent.id < b.parent.id ? -1 : 1))
      let past = line.lamportAt(line.ready)
      for (const { parent, seq } of heads) past = Math.max(past, parent.lamportAt(seq))
      return {
        changes: heads.map(({ parent, seq }) => ({ log: parent.id, seq })),
        digest: depsDigest(
          sha256,
          heads.map(({ parent, seq }) => parent.hashAt(seq)),
        ),
        lamport: past + 1,
      }
    },
    closure(places) {
      const clock = new Uint32Array(lines.length)
      for (const place of places) {
        const line = lineByLog.get(place.log)
        const seq = Math.min(clamped(place), line?.ready ?? 0)
        if (!line || seq === 0) continue
        clock[line.index] = Math.max(clock[line.index] as number, seq)
        line.clocks.joinInto(seq, clock)
      }
      const closure = new Map<LogId, number>()
      for (const line of lines) {
        const seq = clock[line.index] as number
        if (seq > 0) closure.set(line.id, seq)
      }
      return closure
    },
    isClosed(frontier) {
      const places = [...frontier].map(([log, { seq }]) => ({ log, seq }))
      if (!places.every((place) => isReady(place))) return false
      for (const [log, seq] of this.closure(places))
        if (seq > (frontier.get(log)?.seq ?? 0)) return false
      return true
    },
    hashAt(place) {
      const line = lineByLog.get(place.log)
      return line && place.seq >= 1 && place.seq <= line.ready
        ? line.hashAt(place.seq).slice()
        : undefined
    },
    lamportAt(place) {
      const line = lineByLog.get(place.log)
      return line && place.seq >= 1 && place.seq <= line.ready
        ? line.lamportAt(place.seq)
        : undefined
    },
    isOpaque: (place) => lineByLog.get(place.log)?.isKnown(place.seq) === false,
    get bytes() {
      return lines.reduce((sum, line) => sum + line.bytes, 0)
    },
  }
}

/** The claimed number where it is possible: not below the bound, not absurdly above it. */
const believed = (claimed: number, bound: number): number | undefined =>
  Number.isSafeInteger(claimed) && claimed >= bound && claimed <= bound + OPAQUE_LEAP_MAX
    ? claimed
    : undefined
