// Taking in a bundle: a session whose other side cannot answer. The holder judges every run as always.

import { hex, ok, type Refusal, type Result } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import type { LogId, Run, SpaceId } from '../log/index.ts'
import type { BundleHeader, BundleRefusal } from './bundle-format.ts'
import { type BundleItem, readBundle } from './bundle-read.ts'
import type { BundleBytes } from './byte-source.ts'
import type { Holder, Taken } from './port.ts'

export interface BundleImport {
  readonly header: BundleHeader
  readonly runs: number
  readonly newEntries: number
  readonly knownEntries: number
  /** Logs of which entries are missing in between: another bundle has to come first. */
  readonly gaps: readonly LogId[]
  /** Logs that turned out to have two histories. */
  readonly forks: readonly LogId[]
  readonly blobs: number
  readonly refused: readonly Refusal[]
  /** Set when the bundle was cut off or changed; what is counted here has been taken all the same. */
  readonly damage: BundleRefusal | undefined
}

export interface BundleImportOptions {
  readonly bytesMax?: number
  /** Bytes of the bundle; makes `progress` tell of all. */
  readonly size?: number
  readonly progress?: (done: number, all: number) => void
}

/** Runs that go to the holder together. */
const RUNS_AT_A_TIME = 64
const BYTES_AT_A_TIME = 4 * 1024 * 1024
const REFUSALS_MAX = 100

interface Counts {
  runs: number
  newEntries: number
  knownEntries: number
  blobs: number
  readonly gaps: Set<LogId>
  readonly forks: Set<LogId>
  readonly refused: Refusal[]
}

function count(counts: Counts, run: Run, taken: Taken, grew: number): void {
  counts.runs++
  const entries = run.frames.length
  switch (taken.kind) {
    case 'stored':
      counts.newEntries += grew
      counts.knownEntries += entries - grew
      return
    case 'known':
      counts.knownEntries += entries
      return
    case 'gap':
      counts.gaps.add(run.log)
      return
    case 'elsewhere':
    case 'fork':
      counts.forks.add(run.log)
      return
    case 'refused':
      if (counts.refused.length < REFUSALS_MAX) counts.refused.push(taken.refusal)
  }
}

export async function importBundle(
  crypto: Crypto,
  holder: Holder,
  space: SpaceId,
  given: { readonly bytes: BundleBytes; readonly options?: BundleImportOptions },
): Promise<Result<BundleImport, BundleRefusal>> {
  const { bytes, options = {} } = given
  const { bytesMax } = options
  const limit = bytesMax === undefined ? {} : { bytesMax }
  const reading = await readBundle(crypto, bytes, { space, ...limit })
  if (!reading.ok) return reading
  const all = options.size ?? (bytes instanceof Uint8Array ? bytes.length : 0)
  const intake = createIntake(holder, space)
  let damage: BundleRefusal | undefined
  for (let done = 0; ;) {
    const item = await reading.value.next()
    if (!item.ok) damage = item.refusal
    if (!item.ok || !item.value) break
    done += await intake.add(item.value)
    options.progress?.(Math.min(done, all), all)
  }
  await intake.flush()
  const { gaps, forks, ...counts } = intake.counts
  const { header } = reading.value
  return ok({ header, ...counts, gaps: [...gaps], forks: [...forks], damage })
}

function createIntake(holder: Holder, space: SpaceId) {
  const counts: Counts = {
    runs: 0,
    newEntries: 0,
    knownEntries: 0,
    blobs: 0,
    gaps: new Set(),
    forks: new Set(),
    refused: [],
  }
  let waiting: Run[] = []
  let bytes = 0
  async function flush(): Promise<void> {
    const runs = waiting
    waiting = []
    bytes = 0
    await takeRuns(holder, space, runs, counts)
  }
  return {
    counts,
    flush,
    /** Resolves to the bytes of the item. */
    async add(item: BundleItem): Promise<number> {
      if (item.kind === 'run') {
        waiting.push(item.run)
        bytes += item.bytes
        if (waiting.length >= RUNS_AT_A_TIME || bytes >= BYTES_AT_A_TIME) await flush()
        return item.bytes
      }
      await flush()
      return item.kind === 'blob'
        ? takeBlob(holder, space, item, counts)
        : takeProof(holder, space, item.evidence, counts)
    },
  }
}

async function takeRuns(
  holder: Holder,
  space: SpaceId,
  runs: readonly Run[],
  counts: Counts,
): Promise<void> {
  if (runs.length === 0) return
  await holder.load?.(space)
  // Of a run that overlaps, only the rest is new: counted by how far its log stood before.
  const ends = new Map<LogId, number>()
  for (const { log } of runs) ends.set(log, holder.frontier(space).get(log)?.seq ?? 0)
  const taken = await holder.take(space, runs, 'bundle')
  for (const [i, run] of runs.entries()) {
    const end = run.from + run.frames.length - 1
    const before = ends.get(run.log) ?? 0
    const answer = taken[i] as Taken
    if (answer.kind === 'stored') ends.set(run.log, end)
    count(counts, run, answer, end - Math.max(before, run.from - 1))
  }
}

async function takeBlob(
  holder: Holder,
  space: SpaceId,
  item: Extract<BundleItem, { kind: 'blob' }>,
  counts: Counts,
): Promise<number> {
  const put = await holder.blobs.put(space, hex(item.name), item.content)
  if (put.ok) counts.blobs++
  else if (counts.refused.length < REFUSALS_MAX) counts.refused.push(put.refusal)
  return item.content.length
}

async function takeProof(
  holder: Holder,
  space: SpaceId,
  evidence: Uint8Array,
  counts: Counts,
): Promise<number> {
  const taken = await holder.takeFork(space, evidence)
  if (taken.kind === 'wrong' && counts.refused.length < REFUSALS_MAX) {
    counts.refused.push({ kind: 'sync-wrong-proof' })
  }
  return evidence.length
}
