// Where ballots are dropped one by one and equal ones become one with a weight: a hash table over
// rows of whole numbers, because a million ballots as objects would cost more than the count.

import { assert } from '@folkmoot/kernel/base'
import type { Ballots, Ranking } from './profile.ts'

export interface BallotBox {
  /** Marks as they stand in `Ballots`. */
  add(marks: readonly number[], weight?: number): void
  ballots(): Ballots
}

export function createBallotBox(): BallotBox {
  let marks = new Int32Array(1_024)
  let starts = new Uint32Array(257)
  let weights = new Float64Array(256)
  let slots = new Int32Array(1_024)
  let [count, end, total] = [0, 0, 0]

  const isSame = (ballot: number, row: readonly number[]): boolean => {
    const from = starts[ballot] as number
    if ((starts[ballot + 1] as number) - from !== row.length) return false
    for (let i = 0; i < row.length; i++) if (marks[from + i] !== row[i]) return false
    return true
  }
  const makeRoom = (length: number): void => {
    while (end + length > marks.length) marks = twice(marks, Int32Array)
    if (count === weights.length) {
      weights = twice(weights, Float64Array)
      starts = twice(starts, Uint32Array)
    }
    if (4 * count >= slots.length) slots = spread(4 * slots.length)
  }
  /** The same ballots in a larger table. */
  const spread = (size: number): Int32Array<ArrayBuffer> => {
    const larger = new Int32Array(size)
    for (let ballot = 0; ballot < count; ballot++) {
      const row = marks.subarray(starts[ballot], starts[ballot + 1])
      let slot = hashOf(row) & (size - 1)
      while (larger[slot] !== 0) slot = (slot + 1) & (size - 1)
      larger[slot] = ballot + 1
    }
    return larger
  }
  const keep = (row: readonly number[]): number => {
    marks.set(row, end)
    end += row.length
    starts[count + 1] = end
    return count++
  }
  return {
    add(row, weight = 1) {
      assert(weight >= 0, 'a ballot weighs nothing or something')
      makeRoom(row.length)
      let slot = hashOf(row) & (slots.length - 1)
      while (slots[slot] !== 0 && !isSame((slots[slot] as number) - 1, row))
        slot = (slot + 1) & (slots.length - 1)
      const ballot = slots[slot] === 0 ? keep(row) : (slots[slot] as number) - 1
      slots[slot] = ballot + 1
      weights[ballot] = (weights[ballot] as number) + weight
      total += weight
    },
    ballots: () => ({
      count,
      total,
      weights: weights.slice(0, count),
      starts: starts.slice(0, count + 1),
      marks: marks.slice(0, end),
    }),
  }
}

type Numbers = Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

function twice<T extends Numbers>(old: T, Kind: new (length: number) => T): T {
  const larger = new Kind(2 * old.length)
  larger.set(old)
  return larger
}

/** FNV-1a over the numbers, then stirred: neighbours in value must not be neighbours in the table. */
function hashOf(row: ArrayLike<number>): number {
  let hash = 0x811c9dc5 ^ row.length
  for (let i = 0; i < row.length; i++) hash = Math.imul(hash ^ (row[i] as number), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

/** Options of one rank in rising order, so that equal ballots have equal marks. */
export function marksOfRanking(ranking: Ranking): number[] {
  const marks: number[] = []
  for (const rank of ranking) {
    const sorted = rank.length > 1 ? rank.toSorted((a, b) => a - b) : rank
    for (let i = 0; i < sorted.length; i++)
      marks.push(2 * (sorted[i] as number) + (i === 0 ? 1 : 0))
  }
  return marks
}

export function boxOfRankings(rankings: Iterable<readonly [Ranking, number]>): Ballots {
  const box = createBallotBox()
  for (const [ranking, weight] of rankings) box.add(marksOfRanking(ranking), weight)
  return box.ballots()
}

export function boxOfApprovals(approvals: Iterable<readonly [readonly number[], number]>): Ballots {
  const box = createBallotBox()
  for (const [approved, weight] of approvals)
    box.add(
      [...new Set(approved)].sort((a, b) => a - b),
      weight,
    )
  return box.ballots()
}
