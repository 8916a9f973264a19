// Where ballots are dropped one by one and equal ones become one with a weight: a hash table over
// rows of whole numbers, because a million ballots as objects would cost more than the count.

import { assert } from '@folkmoot/kernel/base'
import type { Ballots, Ranking } from './profile.ts'

export interface BallotBox {
  /** Marks as they stand in `Ballots`. */
  add(marks: ArrayLike<number>, weight?: number): void
  /** The same for an order, without making a list of its marks first. */
  addRanking(ranking: Ranking, weight?: number): void
  ballots(): Ballots
}

export function createBallotBox(): BallotBox {
  let marks = new Int32Array(1_024)
  let starts = new Uint32Array(257)
  let weights = new Float64Array(256)
  let slots = new Int32Array(1_024)
  let [count, end, total] = [0, 0, 0]

  /** The row that has been written behind the last ballot, against one that is kept. */
  const isSame = (ballot: number, length: number): boolean => {
    const from = starts[ballot] as number
    if ((starts[ballot + 1] as number) - from !== length) return false
    for (let i = 0; i < length; i++) if (marks[from + i] !== marks[end + i]) return false
    return true
  }
  const makeRoom = (length: number): void => {
    while (end + length > marks.length) marks = twice(marks, Int32Array)
    if (count < weights.length) return
    weights = twice(weights, Float64Array)
    starts = twice(starts, Uint32Array)
  }
  /** The same ballots in a larger table. */
  const spread = (size: number): Int32Array<ArrayBuffer> => {
    const larger = new Int32Array(size)
    for (let ballot = 0; ballot < count; ballot++) {
      const hash = hashOf(marks, starts[ballot] as number, starts[ballot + 1] as number)
      let slot = hash & (size - 1)
      while (larger[slot] !== 0) slot = (slot + 1) & (size - 1)
      larger[slot] = ballot + 1
    }
    return larger
  }
  /** Takes in the row behind the last ballot, or only its weight if it is there already. */
  const drop = (length: number, weight: number): void => {
    assert(weight >= 0, 'a ballot weighs nothing or something')
    if (4 * count >= slots.length) slots = spread(4 * slots.length)
    let slot = hashOf(marks, end, end + length) & (slots.length - 1)
    while (slots[slot] !== 0 && !isSame((slots[slot] as number) - 1, length))
      slot = (slot + 1) & (slots.length - 1)
    if (slots[slot] === 0) {
      end += length
      starts[count + 1] = end
      slots[slot] = ++count
    }
    const ballot = (slots[slot] as number) - 1
    weights[ballot] = (weights[ballot] as number) + weight
    total += weight
  }
  return {
    add(row, weight = 1) {
      makeRoom(row.length)
      for (let i = 0; i < row.length; i++) marks[end + i] = row[i] as number
      drop(row.length, weight)
    },
    addRanking(ranking, weight = 1) {
      let length = 0
      makeRoom(ranking.length)
      for (let at = 0; at < ranking.length; at++) {
        const rank = ranking[at] as readonly number[]
        if (rank.length === 1) marks[end + length++] = 2 * (rank[0] as number) + 1
        else {
          // What follows has at least an option a rank.
          makeRoom(length + rank.length + ranking.length - at)
          length += writeRank(marks, end + length, rank)
        }
      }
      drop(length, weight)
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

/** Options of one rank in rising order, so that equal ballots have equal marks. */
function writeRank(marks: Int32Array, at: number, rank: readonly number[]): number {
  rank
    .toSorted((a, b) => a - b)
    .forEach((option, i) => {
      marks[at + i] = 2 * option + (i === 0 ? 1 : 0)
    })
  return rank.length
}

type Numbers = Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

function twice<T extends Numbers>(old: T, Kind: new (length: number) => T): T {
  const larger = new Kind(2 * old.length)
  larger.set(old)
  return larger
}

/** FNV-1a over the numbers, then stirred: neighbours in value must not be neighbours in the table. */
function hashOf(numbers: Int32Array, from: number, to: number): number {
  let hash = 0x811c9dc5 ^ (to - from)
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (numbers[i] as number), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

/** The marks of an order. */
export function marksOfRanking(ranking: Ranking): number[] {
  const marks = new Int32Array(ranking.reduce((sum, rank) => sum + rank.length, 0))
  let at = 0
  for (const rank of ranking) at += writeRank(marks, at, rank)
  return [...marks]
}

export function boxOfRankings(rankings: Iterable<readonly [Ranking, number]>): Ballots {
  const box = createBallotBox()
  for (const [ranking, weight] of rankings) box.addRanking(ranking, weight)
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
