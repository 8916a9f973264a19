// Who had seen what: turns entries of many logs, arriving anyhow, into entries whose whole past is
// here, each with the one place in the order that follows from it (docs/spec/order.md, O1–O7).

import type { Frontier, LogId, Position } from '../log/index.ts'
import { depsDigest, judge, opaqueLamport, type Ready, type Sha256 } from './judging.ts'
import type { Line } from './line.ts'
import { type ClosedLogs, Lines } from './lines.ts'
import type { KnownEntry, Opened, Place } from './places.ts'

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

export interface Naming {
  /** Every log that it knows (O5). */
  readonly whole?: boolean
  /** Logs that are named also where another one implies them. */
  readonly also?: (log: LogId) => boolean
}

export interface Causality<E extends Opened = Opened> {
  /** Repetitions are ignored. Gives what becomes ready, each entry after its own past. */
  add(entries: Iterable<E>): readonly Ready<E>[]
  /**
   * The same for one entry, without a list: `each` hears of it, and of what waited for it. Gives
   * whether the entry is ready now.
   */
  addOne(entry: E, each: (ready: Ready<E>) => void): boolean
  /** Whether a is in the past of b; false unless both are ready. */
  before(a: Place, b: Place): boolean
  waiting(): readonly Waiting[]
  /** The ready entries. */
  frontier(): Frontier
  /** What the next entry of this log must say. */
  depsFor(log: LogId, options?: Naming): NextDeps
  /** These places with everything in their past, as log → seq. */
  closure(places: Iterable<Place>): ReadonlyMap<LogId, number>
  isClosed(frontier: ReadonlyMap<LogId, { readonly seq: number }>): boolean
  /** undefined unless ready. */
  hashAt(place: Place): Uint8Array | undefined
  lamportAt(place: Place): number | undefined
  isOpaque(place: Place): boolean
  /** Memory held for ready entries. */
  readonly bytes: number
}

export interface CausalityOptions {
  readonly sha256: Sha256
  /** Nothing after this seq is part of anybody's past (O7). Learning of a fork asks for a new causality. */
  readonly closed?: ClosedLogs
}

export const createCausality = <E extends Opened = Opened>(
  options: CausalityOptions,
): Causality<E> => new Knowing<E>(options)

class Knowing<E extends Opened> implements Causality<E> {
  readonly #sha256: Sha256
  readonly #lines: Lines<E>
  #scratch = new Uint32Array(16)

  constructor({ sha256, closed }: CausalityOptions) {
    this.#sha256 = sha256
    this.#lines = new Lines(closed)
  }

  add(entries: Iterable<E>): readonly Ready<E>[] {
    const touched = new Set<Line<E>>()
    for (const entry of entries) {
      const line = this.#lines.of(entry.log)
      if (entry.seq <= line.ready || line.pending.has(entry.seq)) continue
      line.pending.set(entry.seq, entry)
      touched.add(line)
    }
    const out: Ready<E>[] = []
    this.#drainAll([...touched], (ready) => out.push(ready))
    return out
  }

  addOne(entry: E, each: (ready: Ready<E>) => void): boolean {
    const line = this.#lines.of(entry.log)
    const { seq } = entry
    if (seq <= line.ready) return true
    if (line.pending.has(seq)) return false
    if (seq > line.ready + 1 || this.#lines.firstMissing(entry)) {
      line.pending.set(seq, entry)
      this.#drainAll([line], each)
      return seq <= line.ready
    }
    const woken = this.#placeNext(line, entry, each)
    if (woken || line.pending.size > 0) {
      this.#drainAll([line, ...(woken ?? NOTHING).map((index) => this.#lineAt(index))], each)
    }
    return true
  }

  #lineAt(index: number): Line<E> {
    return this.#lines.all[index] as Line<E>
  }

  #drainAll(work: Line<E>[], each: (ready: Ready<E>) => void): void {
    for (let line = work.pop(); line; line = work.pop())
      for (const index of this.#drain(line, each)) work.push(this.#lineAt(index))
  }

  before(a: Place, b: Place): boolean {
    const [from, to] = [this.#lines.holding(a), this.#lines.holding(b)]
    if (!from || !to) return false
    return from === to ? a.seq < b.seq : to.clocks.at(b.seq, from.index) >= a.seq
  }

  waiting(): readonly Waiting[] {
    return this.#lines.all
      .filter((line) => line.pending.size > 0)
      .map((line) => {
        const next = { log: line.id, seq: line.ready + 1 }
        const entry = line.pending.get(next.seq)
        const missing = entry ? this.#lines.missing(entry) : [next]
        return { ...next, entries: line.pending.size, missing }
      })
  }

  frontier(): Frontier {
    const frontier = new Map<LogId, Position>()
    for (const { id, ready, hashAt } of this.#lines.all)
      if (ready > 0) frontier.set(id, { seq: ready, hash: hashAt(ready).slice() })
    return frontier
  }

  depsFor(log: LogId, { whole = false, also }: Naming = {}): NextDeps {
    const line = this.#lines.of(log)
    const isNamed = (other: LogId): boolean => whole || also?.(other) === true
    const heads = withoutImplied(this.#citable(line, isNamed), isNamed)
    heads.sort((a, b) => (a.parent.id < b.parent.id ? -1 : 1))
    const lamports = heads.map(({ parent, seq }) => parent.lamportAt(seq))
    const hashes = heads.map(({ parent, seq }) => parent.hashAt(seq))
    return {
      changes: heads.map(({ parent, seq }) => ({ log: parent.id, seq })),
      digest: depsDigest(this.#sha256, hashes),
      lamport: 1 + lamports.reduce((a, b) => Math.max(a, b), line.lamportAt(line.ready)),
    }
  }

  closure(places: Iterable<Place>): ReadonlyMap<LogId, number> {
    const clock = new Uint32Array(this.#lines.all.length)
    for (const place of places) {
      const line = this.#lines.get(place.log)
      const seq = Math.min(this.#lines.seqOf(place), line?.ready ?? 0)
      if (!line || seq === 0) continue
      clock[line.index] = Math.max(clock[line.index] as number, seq)
      line.clocks.joinInto(seq, clock)
    }
    const closure = new Map<LogId, number>()
    for (const { id, index } of this.#lines.all)
      if ((clock[index] as number) > 0) closure.set(id, clock[index] as number)
    return closure
  }

  isClosed(frontier: ReadonlyMap<LogId, { readonly seq: number }>): boolean {
    const places = [...frontier].map(([log, { seq }]) => ({ log, seq }))
    if (!places.every((place) => this.#lines.isReady(place))) return false
    return [...this.closure(places)].every(([log, seq]) => seq <= (frontier.get(log)?.seq ?? 0))
  }

  hashAt(place: Place): Uint8Array | undefined {
    return this.#lines.holding(place)?.hashAt(place.seq).slice()
  }

  lamportAt(place: Place): number | undefined {
    return this.#lines.holding(place)?.lamportAt(place.seq)
  }

  isOpaque(place: Place): boolean {
    return this.#lines.holding(place)?.isKnown(place.seq) === false
  }

  get bytes(): number {
    return this.#lines.all.reduce((sum, line) => sum + line.bytes, 0)
  }

  /** Moves a log as far as it goes; gives the logs (by index) that may move now because it did. */
  #drain(line: Line<E>, each: (ready: Ready<E>) => void): readonly number[] {
    let woken: number[] | undefined
    for (;;) {
      const seq = line.ready + 1
      const entry = line.pending.get(seq)
      if (!entry) return woken ?? NOTHING
      const missing = this.#lines.firstMissing(entry)
      if (missing) {
        this.#waitFor(missing, line)
        return woken ?? NOTHING
      }
      line.pending.delete(seq)
      const waiters = this.#placeNext(line, entry, each)
      if (waiters) woken = woken ? [...woken, ...waiters] : waiters
    }
  }

  /** Places the next entry of a log; gives the logs that waited for it. */
  #placeNext(line: Line<E>, entry: E, each: (ready: Ready<E>) => void): number[] | undefined {
    each(this.#place(line, entry))
    const woken = line.waiters.size > 0 ? line.waiters.get(entry.seq) : undefined
    if (woken) line.waiters.delete(entry.seq)
    return woken
  }

  #waitFor(missing: Place, line: Line<E>): void {
    const { waiters } = this.#lines.of(missing.log)
    const seq = this.#lines.seqOf(missing)
    const others = waiters.get(seq) ?? []
    if (!others.includes(line.index)) waiters.set(seq, [...others, line.index])
  }

  #place(line: Line<E>, entry: E): Ready<E> {
    if (entry.opaque) {
      const { lamport, known } = opaqueLamport(line, entry)
      line.clocks.push()
      line.push(entry.hash, lamport, known)
      return { entry, lamport, flaw: undefined }
    }
    const ready = judge(this.#sha256, this.#lines, line, entry as E & KnownEntry)
    this.#advance(line, entry)
    line.push(entry.hash, ready.lamport, true)
    return ready
  }

  /** Closes what the entry lists over its past, and keeps what that adds to the log's clock (O4). */
  #advance(line: Line<E>, entry: KnownEntry): void {
    if (entry.changes.length === 0) return line.clocks.push()
    const clock = this.#emptyClock()
    for (const { parent, seq } of this.#byLamportDown(entry.changes)) {
      if (parent === line || seq <= line.clocks.now(parent.index)) continue
      if (seq <= (clock[parent.index] as number)) continue
      clock[parent.index] = seq
      parent.clocks.joinInto(seq, clock)
    }
    clock[line.index] = 0
    line.clocks.push(clock)
  }

  /** To work on, as long as there are logs. */
  #emptyClock(): Uint32Array {
    const length = this.#lines.all.length
    if (length > this.#scratch.length) this.#scratch = new Uint32Array(2 * length)
    return this.#scratch.subarray(0, length).fill(0)
  }

  /** The greatest first: it usually covers the others, which then cost nothing. */
  #byLamportDown(places: readonly Place[]): readonly Cited<E>[] {
    const cited = places.map((place) => ({
      parent: this.#lines.of(place.log),
      seq: this.#lines.seqOf(place),
    }))
    return cited.length < 2 ? cited : cited.sort(laterFirst)
  }

  /** The places that the next entry of a line may cite, the greatest first. */
  #citable(line: Line<E>, isNamed: (log: LogId) => boolean): Cited<E>[] {
    const cited: Cited<E>[] = []
    for (const parent of this.#lines.all) {
      if (parent === line) continue
      const end = this.#lines.seqOf({ log: parent.id, seq: parent.ready })
      const [known, had] = [parent.knownUpTo(end), line.clocks.now(parent.index)]
      const seq = Math.max(known, had)
      // A closed log that was cited to its end may have been cited beyond it, and nobody goes back (O7).
      const last = this.#lines.seqOf({ log: parent.id, seq: Number.MAX_SAFE_INTEGER })
      const isCited = isNamed(parent.id) ? seq > 0 && had < last : known > had
      if (isCited) cited.push({ parent, seq })
    }
    return cited.sort(laterFirst)
  }
}

const NOTHING: readonly number[] = []

interface Cited<E> {
  readonly parent: Line<E>
  readonly seq: number
}

const laterFirst = <E>(a: Cited<E>, b: Cited<E>): number =>
  b.parent.lamportAt(b.seq) - a.parent.lamportAt(a.seq)

/** Only heads need to be listed: what a head had seen follows from it. */
function withoutImplied<E>(
  cited: readonly Cited<E>[],
  isNamed: (log: LogId) => boolean,
): Cited<E>[] {
  const heads: Cited<E>[] = []
  const implies = (head: Cited<E>, { parent, seq }: Cited<E>): boolean =>
    head.parent.clocks.at(head.seq, parent.index) >= seq
  for (const each of cited)
    if (isNamed(each.parent.id) || !heads.some((head) => implies(head, each))) heads.push(each)
  return heads
}
