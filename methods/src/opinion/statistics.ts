// The statistics that Polis shows of groups and statements, exactly (math/src/polismath/math: stats.clj,
// repness.clj), with its pseudo-counts and thresholds.

import { AGREE, DISAGREE, UNSEEN, type VoteTable } from './votes.ts'

export interface VoteCounts {
  /** Agreed, disagreed, and answered at all: passes are seen too. */
  readonly A: number
  readonly D: number
  readonly S: number
}

/** One-sided at 90 %. */
const Z_90 = 1.2816

export const isSignificant = (z: number): boolean => z > Z_90

/** Is the part of successes more than a half? */
export const proportionTest = (successes: number, trials: number): number =>
  2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5)

/** Is the part of successes larger in the first than in the second? */
export function twoProportionTest(
  [successes, others]: readonly [number, number],
  [trials, otherTrials]: readonly [number, number],
): number {
  const [s, o, t, u] = [successes + 1, others + 1, trials + 1, otherTrials + 1]
  const pooled = (s + o) / (t + u)
  if (pooled === 1) return 0
  return (s / t - o / u) / Math.sqrt(pooled * (1 - pooled) * (1 / t + 1 / u))
}

/** Votes of some people on every statement. */
export function countVotes(
  { statements, votes }: VoteTable,
  rows: readonly number[],
): VoteCounts[] {
  const size = statements.length
  const [agreed, disagreed, seen] = [
    new Int32Array(size),
    new Int32Array(size),
    new Int32Array(size),
  ]
  for (const row of rows)
    for (let column = 0; column < size; column++) {
      const vote = votes[row * size + column]
      if (vote === UNSEEN) continue
      seen[column] = (seen[column] as number) + 1
      if (vote === AGREE) agreed[column] = (agreed[column] as number) + 1
      else if (vote === DISAGREE) disagreed[column] = (disagreed[column] as number) + 1
    }
  return statements.map((_, column) => ({
    A: agreed[column] as number,
    D: disagreed[column] as number,
    S: seen[column] as number,
  }))
}

export interface SideStatistics {
  /** Votes for this side. */
  readonly votes: number
  /** With pseudo-counts: (votes + 1) / (seen + 2). */
  readonly probability: number
  readonly probabilityTest: number
}

export const sideOf = (votes: number, seen: number): SideStatistics => ({
  votes,
  probability: (1 + votes) / (2 + seen),
  probabilityTest: proportionTest(votes, seen),
})
