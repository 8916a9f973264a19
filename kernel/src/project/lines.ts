// All logs that causality knows, and what a place in one of them stands for.

import type { LogId } from '../log/index.ts'
import { createLine, type Line } from './line.ts'
import type { Opened, Place } from './places.ts'

/** Logs closed by a fork proof: log → the last common seq. */
export type ClosedLogs = ReadonlyMap<LogId, number>

const NONE: readonly Place[] = []

export class Lines<E extends Opened> {
  readonly all: Line<E>[] = []
  readonly #byLog = new Map<LogId, Line<E>>()
  readonly #closed: ClosedLogs | undefined

  constructor(closed: ClosedLogs | undefined) {
    this.#closed = closed
  }

  get(log: LogId): Line<E> | undefined {
    return this.#byLog.get(log)
  }

  /** Makes room for a log that was only heard of. */
  of(log: LogId): Line<E> {
    const found = this.#byLog.get(log)
    if (found) return found
    const line = createLine<E>(log, this.all.length)
    this.all.push(line)
    this.#byLog.set(log, line)
    return line
  }

  /** A place beyond the end of a closed log stands for the last common entry (O7). */
  seqOf({ log, seq }: Place): number {
    if (!Number.isSafeInteger(seq) || seq < 0) return 0
    return this.#closed ? Math.min(seq, this.#closed.get(log) ?? seq) : seq
  }

  isReady(place: Place): boolean {
    return this.seqOf(place) <= (this.#byLog.get(place.log)?.ready ?? 0)
  }

  /** The line of an entry that is ready. */
  holding(place: Place): Line<E> | undefined {
    const line = this.#byLog.get(place.log)
    return line && place.seq >= 1 && place.seq <= line.ready ? line : undefined
  }

  /** Changes that are not ready. A place in the own log is a flaw, never a reason to wait. */
  missing(entry: Opened): readonly Place[] {
    if (entry.opaque || entry.changes.length === 0) return NONE
    return entry.changes.filter((place) => this.#isMissing(entry, place))
  }

  /** The first of `missing`, without a list. */
  firstMissing(entry: Opened): Place | undefined {
    if (entry.opaque) return undefined
    for (const place of entry.changes) if (this.#isMissing(entry, place)) return place
    return undefined
  }

  #isMissing(entry: Opened, place: Place): boolean {
    return place.log !== entry.log && !this.isReady(place)
  }
}
