// Judging runs against what is durable and what of this batch is about to be: the way in of a holder.

import { equalBytes } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import {
  acceptRun,
  type Acceptance,
  chainStart,
  hashWithin,
  type LogId,
  type LogTip,
  type Run,
  runEnd,
  type StoredRun,
} from '../log/index.ts'
import type { RunStore } from '../store/index.ts'
import { assembleFork, type KnownFork } from './evidence.ts'
import type { Taken } from './port.ts'
import type { SpaceBook } from './space-book.ts'

/** A run that has been accepted and waits for the store. */
export interface Accepted {
  readonly run: Run
  readonly stored: StoredRun
  readonly hashes: readonly Uint8Array[]
  readonly tip: LogTip
}

/** What one trip to the store will make durable. */
export interface Batch {
  readonly book: SpaceBook
  readonly accepted: Accepted[]
  /** Tips as they will be. */
  readonly tips: Map<LogId, LogTip>
}

export const emptyBatch = (book: SpaceBook): Batch => ({ book, accepted: [], tips: new Map() })

export type Judgement =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'fork-found'; readonly fork: KnownFork }
  | { readonly kind: 'answer'; readonly taken: Taken }

const answer = (taken: Taken): Judgement => ({ kind: 'answer', taken })

export const tipIn = (batch: Batch, log: LogId): LogTip | undefined =>
  batch.tips.get(log) ?? batch.book.tips.get(log)

/** The holder's runs with entries after `seq`, up to and including `to`: store first, then the batch. */
export async function runsBetween(
  store: RunStore,
  batch: Batch,
  log: LogId,
  range: { readonly after: number; readonly to: number },
): Promise<readonly StoredRun[]> {
  const runs: StoredRun[] = []
  const durable = batch.book.tips.get(log)?.seq ?? 0
  let at = range.after
  while (at < Math.min(range.to, durable)) {
    const part = await store.ofLog(batch.book.space, log, at, 64 * 1024)
    const last = part.at(-1)
    if (!last || last.to <= at) break
    runs.push(...part)
    at = last.to
  }
  const waiting = batch.accepted.map(({ stored }) => stored)
  return [...runs, ...waiting.filter((run) => run.log === log && run.to > range.after)]
}

/** The holder's chain hash at a seq; undefined where it has none. */
export async function hashAt(
  crypto: Crypto,
  store: RunStore,
  batch: Batch,
  place: { readonly log: LogId; readonly seq: number },
): Promise<Uint8Array | undefined> {
  const { log, seq } = place
  if (seq === 0) return chainStart(crypto, batch.book.space, log)
  const tip = tipIn(batch, log)
  if (!tip || seq > tip.seq || seq < 0) return undefined
  if (seq === tip.seq) return tip.hash
  const runs = await runsBetween(store, batch, log, { after: seq - 1, to: seq })
  const run = runs.find((stored) => stored.from <= seq && seq <= stored.to)
  return run && hashWithin(crypto, run, seq)
}

/** Both hashes that acceptRun may ask for when a run starts before the tip. */
async function knownHashes(
  crypto: Crypto,
  store: RunStore,
  batch: Batch,
  run: Run,
): Promise<ReadonlyMap<number, Uint8Array>> {
  const tip = tipIn(batch, run.log)
  const hashes = new Map<number, Uint8Array>()
  for (const seq of [run.from - 1, Math.min(runEnd(run), tip?.seq ?? 0)]) {
    const hash = await hashAt(crypto, store, batch, { log: run.log, seq })
    if (hash) hashes.set(seq, hash)
  }
  return hashes
}

/** Whether a fork has closed the log at an entry that this holder has. */
function closedAt(batch: Batch, log: LogId): number | undefined {
  const fork = batch.book.forks.get(log)
  const tip = tipIn(batch, log)
  return fork && tip && tip.seq >= fork.seq ? fork.seq : undefined
}

/** What needs neither hashing nor a signature: repeats of the newest run, and logs that are closed. */
function quickAnswer(batch: Batch, run: Run): Judgement | undefined {
  const tip = tipIn(batch, run.log)
  if (tip && runEnd(run) === tip.seq && equalBytes(run.signature, tip.signature)) {
    return answer({ kind: 'known' })
  }
  const closed = closedAt(batch, run.log)
  // A run that begins before may still show that the log parted earlier than was known.
  return closed !== undefined && run.from > closed ? answer({ kind: 'fork' }) : undefined
}

/** Accepts a run into the batch or says why not. `admit` is asked before anything is verified. */
export async function judgeRun(
  crypto: Crypto,
  store: RunStore,
  batch: Batch,
  run: Run,
): Promise<Judgement> {
  const quick = quickAnswer(batch, run)
  if (quick) return quick
  const { space } = batch.book
  const tip = tipIn(batch, run.log)
  let acceptance = acceptRun(crypto, space, tip, run, () => undefined)
  if (acceptance.kind === 'needs-hash') {
    const hashes = await knownHashes(crypto, store, batch, run)
    acceptance = acceptRun(crypto, space, tip, run, (_, seq) => hashes.get(seq))
  }
  if (acceptance.kind === 'fork') return forkFound(crypto, store, batch, run)
  return concluded(batch, acceptance)
}

function concluded(batch: Batch, acceptance: Acceptance): Judgement {
  switch (acceptance.kind) {
    case 'new': {
      const { run, stored, hashes, tip } = acceptance
      if (closedAt(batch, run.log) !== undefined) return answer({ kind: 'fork' })
      batch.accepted.push({ run, stored, hashes, tip })
      batch.tips.set(run.log, tip)
      return { kind: 'accepted' }
    }
    case 'bad':
      return answer({ kind: 'refused', refusal: { kind: `sync-wrong-${acceptance.why}` } })
    case 'needs-hash':
      return answer({ kind: 'refused', refusal: { kind: 'sync-history-missing' } })
    case 'known':
    case 'gap':
    case 'elsewhere':
      return answer(acceptance)
    case 'fork':
      return answer({ kind: 'fork' })
  }
}

async function forkFound(
  crypto: Crypto,
  store: RunStore,
  batch: Batch,
  theirs: Run,
): Promise<Judgement> {
  const { log } = theirs
  const before = await hashAt(crypto, store, batch, { log, seq: theirs.from - 1 })
  const range = { after: theirs.from - 1, to: runEnd(theirs) }
  const mine = await runsBetween(store, batch, log, range)
  const fork =
    before &&
    assembleFork(crypto, batch.book.space, { seq: theirs.from - 1, hash: before }, { theirs, mine })
  return fork ? { kind: 'fork-found', fork } : answer({ kind: 'fork' })
}
