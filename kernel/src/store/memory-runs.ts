// Runs in memory: the order within each log and the order of arrival, over the same run objects.

import { assert, equalBytes } from '../base/index.ts'
import {
  joinStored,
  type LogId,
  type LogTip,
  type Sha256,
  signatureOf,
  type SpaceId,
  type StoredRun,
  withoutBodies,
} from '../log/index.ts'
import type { ArrivedRun, RunStore } from './port.ts'

interface Kept {
  n: number
  run: StoredRun
}

export interface SpaceRuns {
  /** In order of seq. */
  readonly logs: Map<LogId, Kept[]>
  /** In order of n. */
  arrived: Kept[]
  arrivals: number
  readonly forks: Map<LogId, Uint8Array>
}

export const emptySpace = (): SpaceRuns => ({
  logs: new Map(),
  arrived: [],
  arrivals: 0,
  forks: new Map(),
})

/** A view into a larger message would keep all of that message alive. */
const own = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()

/** The first index at which `holds` is true; it is false before and true after. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** From `start` on, until about `bytesMax`, at least one. */
function about(list: readonly Kept[], start: number, bytesMax: number): readonly Kept[] {
  let end = start
  for (let bytes = 0; end < list.length && (end === start || bytes < bytesMax); end++) {
    bytes += list[end]?.run.bytes.length ?? 0
  }
  return list.slice(start, end)
}

function tipOf(kept: readonly Kept[]): LogTip | undefined {
  const last = kept.at(-1)?.run
  return last && { seq: last.to, hash: last.head, signature: signatureOf(last) }
}

/** All or nothing: every run is checked before the first is kept. */
function appendRuns(space: SpaceRuns, runs: readonly StoredRun[]): readonly number[] {
  const tips = new Map<LogId, { readonly seq: number; readonly hash: Uint8Array }>()
  for (const run of runs) {
    const tip = tips.get(run.log) ?? tipOf(space.logs.get(run.log) ?? [])
    assert(run.from === (tip?.seq ?? 0) + 1, 'run does not continue its log')
    assert(!tip || equalBytes(run.before, tip.hash), 'run continues another history')
    tips.set(run.log, { seq: run.to, hash: run.head })
  }
  return runs.map((run) => {
    const kept: Kept = { n: ++space.arrivals, run: { ...run, bytes: own(run.bytes) } }
    const log = space.logs.get(run.log)
    if (log) log.push(kept)
    else space.logs.set(run.log, [kept])
    space.arrived.push(kept)
    return kept.n
  })
}

/** Runs on two sides of a cut stay apart; a joined run keeps the arrival number of its last part. */
function compactLog(space: SpaceRuns, log: LogId, cuts: readonly number[]): void {
  const kept = space.logs.get(log) ?? []
  const sides = new Map<number, Kept[]>()
  for (const each of kept) {
    const passed = cuts.filter((cut) => cut < each.n).length
    const side = sides.get(passed)
    if (side) side.push(each)
    else sides.set(passed, [each])
  }
  const compacted: Kept[] = []
  for (const side of sides.values()) {
    const ends = new Map(side.map(({ n, run }) => [run.to, n]))
    for (const run of joinStored(side.map((each) => each.run))) {
      compacted.push({ n: ends.get(run.to) ?? 0, run })
    }
  }
  if (compacted.length < kept.length) space.logs.set(log, compacted)
}

const inOrderOfArrival = (space: SpaceRuns): Kept[] =>
  [...space.logs.values()].flat().sort((a, b) => a.n - b.n)

const summed = (space: SpaceRuns): { bytes: number; entries: number } => ({
  bytes: space.arrived.reduce((sum, { run }) => sum + run.bytes.length, 0),
  entries: space.arrived.reduce((sum, { run }) => sum + run.to - run.from + 1, 0),
})

/** `sha256` names a dropped body in the chain. */
export function memoryRuns(spaces: Map<SpaceId, SpaceRuns>, sha256: Sha256): RunStore {
  const look = (space: SpaceId): SpaceRuns => spaces.get(space) ?? emptySpace()
  function held(space: SpaceId): SpaceRuns {
    const known = spaces.get(space) ?? emptySpace()
    spaces.set(space, known)
    return known
  }
  const ofLog = (space: SpaceId, log: LogId, seq: number, bytesMax: number): StoredRun[] => {
    const kept = look(space).logs.get(log) ?? []
    const start = firstIndex(kept.length, (index) => (kept[index]?.run.to ?? 0) > seq)
    return about(kept, start, bytesMax).map(({ run }) => run)
  }
  const arrived = (space: SpaceId, n: number, bytesMax: number): readonly ArrivedRun[] => {
    const list = look(space).arrived
    return about(
      list,
      firstIndex(list.length, (index) => (list[index]?.n ?? 0) > n),
      bytesMax,
    )
  }
  return {
    append: async (space, runs) => appendRuns(held(space), runs),
    spaces: async () => [...spaces.keys()].sort(),
    tips: async (space) => {
      const tips = new Map<LogId, LogTip>()
      for (const [log, kept] of look(space).logs) tips.set(log, tipOf(kept) as LogTip)
      return tips
    },
    controlLogs: async (space) => {
      const logs = [...look(space).logs]
      return new Set(
        logs.filter(([, kept]) => kept.some(({ run }) => run.control)).map(([log]) => log),
      )
    },
    ofLog: async (space, log, seq, bytesMax) => ofLog(space, log, seq, bytesMax),
    arrived: async (space, n, bytesMax) => arrived(space, n, bytesMax),
    arrivals: async (space) => look(space).arrivals,
    compact: async (space, { cuts = [] } = {}) => {
      const runs = look(space)
      for (const log of runs.logs.keys()) compactLog(runs, log, cuts)
      runs.arrived = inOrderOfArrival(runs)
    },
    dropBodies: async (space, log, seqs) => {
      const wanted = new Set(seqs)
      for (const kept of look(space).logs.get(log) ?? []) {
        if (!seqs.some((seq) => seq >= kept.run.from && seq <= kept.run.to)) continue
        kept.run = withoutBodies(sha256, kept.run, wanted)
      }
    },
    keepFork: async (space, log, evidence) => {
      held(space).forks.set(log, evidence.slice())
    },
    forks: async (space) => new Map(look(space).forks),
    size: async (space) => summed(look(space)),
    removeSpace: async (space) => {
      spaces.delete(space)
    },
  }
}
