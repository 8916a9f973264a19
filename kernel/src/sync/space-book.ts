// What a holder keeps in memory of one space: tips, forks and how many runs arrived; no entries.

import { concat } from '../base/index.ts'
import { type Crypto, label } from '../crypto/index.ts'
import {
  decodeForkEvidence,
  type Frontier,
  frontierRoot,
  type LogId,
  type LogTip,
  type Position,
  type SpaceId,
  type StoredRun,
} from '../log/index.ts'
import type { RunStore } from '../store/index.ts'
import type { KnownFork } from './evidence.ts'

export interface SpaceBook {
  readonly space: SpaceId
  /** Newest durable head of each log; the log written to last comes last. */
  readonly tips: Map<LogId, LogTip>
  readonly forks: Map<LogId, KnownFork>
  readonly control: Set<LogId>
  arrivals: number
  /** Runs that arrived since neighbours were last joined. */
  loose: number
  /** Made when asked for, forgotten at every change. */
  frontier: Frontier | undefined
  standing: Frontier | undefined
  root: Uint8Array | undefined
}

export const emptyBook = (space: SpaceId): SpaceBook => ({
  space,
  tips: new Map(),
  forks: new Map(),
  control: new Set(),
  arrivals: 0,
  loose: 0,
  frontier: undefined,
  standing: undefined,
  root: undefined,
})

/** Bytes read at a time when a store cannot name its control logs. */
const SCAN_BYTES = 1024 * 1024

async function scanControlLogs(store: RunStore, space: SpaceId): Promise<ReadonlySet<LogId>> {
  const found = new Set<LogId>()
  let n = 0
  for (;;) {
    const runs = await store.arrived(space, n, SCAN_BYTES)
    const last = runs.at(-1)
    if (!last) return found
    for (const { run } of runs) if (run.control) found.add(run.log)
    n = last.n
  }
}

export async function loadBook(store: RunStore, space: SpaceId): Promise<SpaceBook> {
  const book = emptyBook(space)
  for (const [log, tip] of await store.tips(space)) book.tips.set(log, tip)
  for (const [log, evidence] of await store.forks(space)) {
    const fork = decodeForkEvidence(evidence)
    if (fork) book.forks.set(log, { ...fork.common, evidence })
  }
  const control = store.controlLogs
    ? await store.controlLogs(space)
    : await scanControlLogs(store, space)
  for (const log of control) book.control.add(log)
  book.arrivals = await store.arrivals(space)
  return book
}

/** Where a log stands for everybody: at its tip, or at the last common entry of a proven fork. */
export function positionOf(book: SpaceBook, log: LogId): Position | undefined {
  const tip = book.tips.get(log)
  const fork = book.forks.get(log)
  return fork && tip && fork.seq <= tip.seq ? { seq: fork.seq, hash: fork.hash } : tip
}

export function frontierOf(book: SpaceBook): Frontier {
  if (book.frontier) return book.frontier
  const frontier = new Map<LogId, Position>()
  for (const log of book.tips.keys()) {
    const position = positionOf(book, log)
    if (position && position.seq > 0) frontier.set(log, position)
  }
  book.frontier = frontier
  return frontier
}

/**
 * The frontier as holders compare it: a closed log stands one entry beyond the last common one, with a
 * hash that says "closed here". So equal roots mean that both also know of the same forks.
 */
export function standingOf(crypto: Crypto, book: SpaceBook): Frontier {
  if (book.forks.size === 0) return frontierOf(book)
  if (book.standing) return book.standing
  const standing = new Map(frontierOf(book))
  for (const [log, fork] of book.forks) {
    const tip = book.tips.get(log)?.seq ?? 0
    if (tip >= fork.seq) standing.set(log, closing(crypto, fork))
  }
  book.standing = standing
  return standing
}

const closing = (crypto: Crypto, common: Position): Position => ({
  seq: common.seq + 1,
  hash: crypto.sha256(concat(label('folkmoot/fork/1'), common.hash)),
})

export function rootOf(crypto: Crypto, book: SpaceBook): Uint8Array {
  book.root ??= frontierRoot(crypto, standingOf(crypto, book))
  return book.root
}

export function forgetFrontier(book: SpaceBook): void {
  book.frontier = undefined
  book.standing = undefined
  book.root = undefined
}

export function noteStored(book: SpaceBook, run: StoredRun, tip: LogTip, n: number): void {
  book.tips.delete(run.log)
  book.tips.set(run.log, tip)
  if (run.control) book.control.add(run.log)
  book.arrivals = Math.max(book.arrivals, n)
  book.loose++
  forgetFrontier(book)
}
