// The holder of runs that replica and hub share: judges what arrives, lets all that waits for the disk
// go in one trip (group commit), and tells listeners only of what is durable.

import { assert, compareBytes, equalBytes, ok, refuse, type Refusal } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import {
  decodeForkEvidence,
  forkHolds,
  type LogId,
  type LogTip,
  type Run,
  type SpaceId,
  storedRun,
  type StoredRun,
} from '../log/index.ts'
import { BLOB_BYTES_MAX, type BlobStore, type RunStore } from '../store/index.ts'
import { blobName } from './blob-name.ts'
import type { KnownFork } from './evidence.ts'
import { type Accepted, type Batch, emptyBatch, hashAt, judgeRun, tipIn } from './intake.ts'
import type { ForkTaken, Holder, Taken } from './port.ts'
import {
  forgetFrontier,
  frontierOf,
  loadBook,
  noteStored,
  rootOf,
  type SpaceBook,
  standingOf,
} from './space-book.ts'

/** What a holder tells of a run once it is durable. */
export interface StoredNotice {
  readonly run: Run
  readonly stored: StoredRun
  /** Chain hash of each frame of `run`. */
  readonly hashes: readonly Uint8Array[]
  readonly n: number
}

export interface RunHolderOptions {
  readonly crypto: Crypto
  readonly store: RunStore
  readonly blobs?: BlobStore
  /** Asked before anything is verified: quotas, closed spaces, bodies that must not be missing. */
  readonly admit?: (space: SpaceId, run: Run, from: 'peer' | 'bundle') => Refusal | undefined
  /** Called in order for every run that became durable, before the watchers. */
  readonly onStored?: (space: SpaceId, notice: StoredNotice) => void
  readonly onFork?: (space: SpaceId, log: LogId, fork: KnownFork) => void
  readonly wantedBlobs?: (space: SpaceId) => Promise<readonly string[]>
  readonly offeredBlobs?: (space: SpaceId) => Promise<readonly string[]>
  readonly admitBlob?: (space: SpaceId, bytes: number) => Refusal | undefined
  /** false: the owner joins small runs itself (a hub, whose cursors would see them). */
  readonly tidies?: boolean
}

/** A signed run of an own log, as `signRun` makes it. */
export interface OwnRun {
  readonly run: Run
  readonly hashes: readonly Uint8Array[]
  readonly head: LogTip
  /** The chain hash before it. */
  readonly before: Uint8Array
}

export interface RunHolder extends Holder {
  load(space: SpaceId): Promise<void>
  tip(space: SpaceId, log: LogId): LogTip | undefined
  /** Newest durable head of every log, also of those closed by a fork. */
  tips(space: SpaceId): ReadonlyMap<LogId, LogTip>
  forks(space: SpaceId): ReadonlyMap<LogId, KnownFork>
  /** Stores own runs without verifying them again; resolves when durable. */
  addOwn(space: SpaceId, runs: readonly OwnRun[]): Promise<readonly Taken[]>
  /** Forgets what is in memory of a space; it is read again when next asked for. */
  unload(space: SpaceId): void
}

type Job =
  | { readonly runs: readonly Run[]; readonly own: false; readonly from: 'peer' | 'bundle' }
  | { readonly runs: readonly OwnRun[]; readonly own: true }

interface Waiting {
  readonly job: Job
  readonly resolve: (taken: readonly Taken[]) => void
  readonly reject: (fault: unknown) => void
}

/** A space in memory with its queue. */
interface Desk {
  readonly book: SpaceBook
  readonly queue: Waiting[]
  busy: boolean
  tidying: Promise<void> | undefined
  readonly watchers: Set<(run: StoredRun, n: number) => void>
  readonly forkWatchers: Set<(log: LogId) => void>
}

const STORED: Taken = { kind: 'stored' }
/** Bytes of runs that go to the store together at most. */
const BATCH_BYTES_MAX = 4 * 1024 * 1024
const LOOSE_RUNS_MIN = 256
const LOOSE_RUNS_PER_LOG = 4

export function createRunHolder(options: RunHolderOptions): RunHolder {
  const { crypto, store } = options
  const desks = new Map<SpaceId, Desk>()
  const loading = new Map<SpaceId, Promise<Desk>>()

  function desk(space: SpaceId): Promise<Desk> {
    const known = desks.get(space)
    if (known) return Promise.resolve(known)
    const pending = loading.get(space)
    if (pending) return pending
    const opening = loadBook(store, space).then((book) => {
      const made = newDesk(book)
      desks.set(space, made)
      return made
    })
    loading.set(space, opening)
    void opening.finally(() => loading.delete(space)).catch(() => undefined)
    return opening
  }
  const loaded = (space: SpaceId): Desk => {
    const known = desks.get(space)
    assert(known, 'the space has not been loaded')
    return known
  }
  const enqueue = async (space: SpaceId, job: Job): Promise<readonly Taken[]> => {
    const at = await desk(space)
    return new Promise((resolve, reject) => {
      at.queue.push({ job, resolve, reject })
      if (!at.busy) void work(options, at)
    })
  }
  const tidied = async (space: SpaceId): Promise<void> => {
    const at = await desk(space)
    if (options.tidies !== false) await tidy(store, at)
  }
  return {
    load: async (space) => {
      await desk(space)
    },
    unload: (space) => {
      const known = desks.get(space)
      if (known && !known.busy && known.watchers.size === 0) desks.delete(space)
    },
    frontier: (space) => frontierOf(loaded(space).book),
    standing: (space) => standingOf(crypto, loaded(space).book),
    root: (space) => rootOf(crypto, loaded(space).book),
    tip: (space, log) => loaded(space).book.tips.get(log),
    tips: (space) => loaded(space).book.tips,
    forks: (space) => loaded(space).book.forks,
    forkOf: (space, log) => loaded(space).book.forks.get(log)?.evidence,
    controlLogs: (space) => loaded(space).book.control,
    arrivals: async (space) => (await desk(space)).book.arrivals,
    hashAt: async (space, log, seq) =>
      hashAt(crypto, store, emptyBatch((await desk(space)).book), { log, seq }),
    ofLog: async (space, log, seq, bytesMax) => {
      await tidied(space)
      return store.ofLog(space, log, seq, bytesMax)
    },
    arrived: (space, n, bytesMax) => store.arrived(space, n, bytesMax),
    take: (space, runs, from) => enqueue(space, { runs, own: false, from }),
    addOwn: (space, runs) => enqueue(space, { runs, own: true }),
    takeFork: async (space, evidence) => takeFork(options, await desk(space), evidence),
    watch: (space, listener) => watching(loaded(space).watchers, listener),
    watchForks: (space, listener) => watching(loaded(space).forkWatchers, listener),
    blobs: holderBlobs(options),
  }
}

const newDesk = (book: SpaceBook): Desk => ({
  book,
  queue: [],
  busy: false,
  tidying: undefined,
  watchers: new Set(),
  forkWatchers: new Set(),
})

function watching<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Joins small runs before many of them would be sent; the order of arrival stays. */
async function tidy(store: RunStore, desk: Desk): Promise<void> {
  const { book } = desk
  const most = Math.max(LOOSE_RUNS_MIN, LOOSE_RUNS_PER_LOG * book.tips.size)
  if (!desk.tidying && book.loose > most) {
    book.loose = 0
    desk.tidying = store.compact(book.space).finally(() => {
      desk.tidying = undefined
    })
  }
  await desk.tidying
}

/** One job after the other; everything that has queued meanwhile goes to the store together. */
async function work(options: RunHolderOptions, desk: Desk): Promise<void> {
  desk.busy = true
  while (desk.queue.length > 0) {
    const batch = emptyBatch(desk.book)
    const done: { readonly waiting: Waiting; readonly taken: readonly Taken[] }[] = []
    let bytes = 0
    while (desk.queue.length > 0 && bytes < BATCH_BYTES_MAX) {
      const waiting = desk.queue.shift() as Waiting
      const marked = batch.accepted.length
      try {
        done.push({ waiting, taken: await judgeJob(options, desk, batch, waiting.job) })
      } catch (fault) {
        undo(batch, marked)
        waiting.reject(fault)
      }
      for (const { stored } of batch.accepted.slice(marked)) bytes += stored.bytes.length
    }
    try {
      await commit(options, desk, batch)
      for (const { waiting, taken } of done) waiting.resolve(taken)
    } catch (fault) {
      for (const { waiting } of done) waiting.reject(fault)
    }
  }
  desk.busy = false
}

/** A job that failed half-way leaves nothing in the batch. */
function undo(batch: Batch, length: number): void {
  batch.accepted.length = length
  batch.tips.clear()
  for (const { run, tip } of batch.accepted) batch.tips.set(run.log, tip)
}

async function judgeJob(
  options: RunHolderOptions,
  desk: Desk,
  batch: Batch,
  job: Job,
): Promise<readonly Taken[]> {
  if (job.own) return job.runs.map((own) => takeOwn(batch, own))
  const taken: Taken[] = []
  for (const run of job.runs) {
    const refusal = options.admit?.(batch.book.space, run, job.from)
    taken.push(refusal ? { kind: 'refused', refusal } : await takeOne(options, desk, batch, run))
  }
  return taken
}

async function takeOne(
  options: RunHolderOptions,
  desk: Desk,
  batch: Batch,
  run: Run,
): Promise<Taken> {
  const judgement = await judgeRun(options.crypto, options.store, batch, run)
  if (judgement.kind === 'accepted') return STORED
  if (judgement.kind === 'answer') return judgement.taken
  await keepFork(options, desk, run.log, judgement.fork)
  return { kind: 'fork' }
}

/** Own runs were made here, after the tip: that they continue is our own promise. */
function takeOwn(batch: Batch, own: OwnRun): Taken {
  const { run, hashes, head, before } = own
  if (batch.book.forks.has(run.log)) return { kind: 'fork' }
  const tip = tipIn(batch, run.log)
  assert(run.from === (tip?.seq ?? 0) + 1, 'own run does not continue the own log')
  assert(!tip || equalBytes(tip.hash, before), 'own run continues another history')
  batch.accepted.push({ run, hashes, tip: head, stored: storedRun(run, before, head.hash) })
  batch.tips.set(run.log, head)
  return STORED
}

async function commit(options: RunHolderOptions, desk: Desk, batch: Batch): Promise<void> {
  if (batch.accepted.length === 0) return
  const { book } = desk
  const runs = batch.accepted.map(({ stored }) => stored)
  const numbers = await options.store.append(book.space, runs)
  for (const [i, accepted] of batch.accepted.entries()) {
    noteStored(book, accepted.stored, accepted.tip, numbers[i] as number)
  }
  for (const [i, accepted] of batch.accepted.entries()) {
    announce(options, desk, accepted, numbers[i] as number)
  }
}

function announce(options: RunHolderOptions, desk: Desk, accepted: Accepted, n: number): void {
  const { run, stored, hashes } = accepted
  options.onStored?.(desk.book.space, { run, stored, hashes, n })
  for (const watcher of desk.watchers) watcher(stored, n)
}

async function keepFork(
  options: RunHolderOptions,
  desk: Desk,
  log: LogId,
  fork: KnownFork,
): Promise<boolean> {
  const { book } = desk
  if ((book.forks.get(log)?.seq ?? Infinity) <= fork.seq) return false
  await options.store.keepFork(book.space, log, fork.evidence)
  book.forks.set(log, fork)
  forgetFrontier(book)
  options.onFork?.(book.space, log, fork)
  for (const watcher of desk.forkWatchers) watcher(log)
  return true
}

/** Evidence from a peer counts where it closes the log at an entry of this holder's own chain. */
async function takeFork(
  options: RunHolderOptions,
  desk: Desk,
  bytes: Uint8Array,
): Promise<ForkTaken> {
  const { crypto, store } = options
  const { book } = desk
  const evidence = decodeForkEvidence(bytes)
  if (!evidence || evidence.space !== book.space) return { kind: 'wrong' }
  const { log, common } = evidence
  if ((book.forks.get(log)?.seq ?? Infinity) <= common.seq) return { kind: 'known' }
  if (!forkHolds(crypto, evidence)) return { kind: 'wrong' }
  const mine = await hashAt(crypto, store, emptyBatch(book), { log, seq: common.seq })
  if (mine && compareBytes(mine, common.hash) !== 0) return { kind: 'elsewhere', seq: common.seq }
  const kept = await keepFork(options, desk, log, { ...common, evidence: bytes.slice() })
  return { kind: kept ? 'kept' : 'known' }
}

function holderBlobs(options: RunHolderOptions): Holder['blobs'] {
  const { blobs, crypto } = options
  return {
    has: async (space, hash) => (await blobs?.has(space, hash)) ?? false,
    get: async (space, hash) => blobs?.get(space, hash),
    put: async (space, hash, bytes) => {
      if (!blobs || bytes.length > BLOB_BYTES_MAX) return refuse({ kind: 'sync-blob-too-large' })
      if (blobName(crypto, bytes) !== hash) return refuse({ kind: 'sync-blob-damaged' })
      const refusal = options.admitBlob?.(space, bytes.length)
      if (refusal) return refuse(refusal)
      await blobs.put(space, hash, bytes)
      return ok()
    },
    wanted: async (space) => (await options.wantedBlobs?.(space)) ?? [],
    offered: async (space) => (await options.offeredBlobs?.(space)) ?? [],
  }
}
