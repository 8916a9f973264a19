// Approval and score: the option with most approvals, or most points, wins. A threshold is a part of
// the ballots cast; ties are drawn by lot.

import { ok, type Result } from '@folkmoot/kernel/base'
import type { Lot, Tie } from './lot.ts'
import type { Fraction } from './majority.ts'
import { winnersOf } from './order.ts'
import {
  type ApprovalProfile,
  type Ballots,
  type CountRefusal,
  marksOf,
  type Option,
  refusedBefore,
  refuseCount,
  type ScoreProfile,
} from './profile.ts'

export interface SumResult {
  /** Approvals or points of each option. */
  readonly sums: readonly number[]
  readonly ballots: number
  /** Most first; those of one place tie. */
  readonly ranking: readonly (readonly number[])[]
  /** Fewer than the seats when too few reach the threshold. */
  readonly winners: readonly number[]
  readonly ties: readonly Tie[]
}

interface Given {
  readonly seats: number
  readonly lot: Lot
  /** Of the ballots cast: an option with less is not elected. */
  readonly threshold?: Fraction
}

export function approval(
  { options, ballots }: ApprovalProfile,
  given: Given,
): Result<SumResult, CountRefusal> {
  const sums = approvalsOf(ballots, options.length)
  return decide(options, { ballots, sums, most: 1 }, given)
}

/** How many approve each option. */
export function approvalsOf(ballots: Ballots, options: number): number[] {
  const sums = Array.from({ length: options }, () => 0)
  for (let ballot = 0; ballot < ballots.count; ballot++)
    for (const option of marksOf(ballots, ballot))
      sums[option] = (sums[option] as number) + (ballots.weights[ballot] as number)
  return sums
}

export function score(
  { options, ballots }: ScoreProfile,
  given: Given,
): Result<SumResult, CountRefusal> {
  const sums = options.map(() => 0)
  let most = 0
  for (let ballot = 0; ballot < ballots.count; ballot++) {
    const marks = marksOf(ballots, ballot)
    for (let at = 0; at < marks.length; at += 2) {
      const [option, points] = [marks[at] as number, marks[at + 1] as number]
      sums[option] = (sums[option] as number) + points * (ballots.weights[ballot] as number)
      most = Math.max(most, points)
    }
  }
  return decide(options, { ballots, sums, most }, given)
}

function decide(
  options: readonly Option[],
  { ballots, sums, most }: { ballots: Ballots; sums: readonly number[]; most: number },
  { seats, lot, threshold }: Given,
): Result<SumResult, CountRefusal> {
  const refusal = refusedBefore(options, ballots, seats)
  if (refusal) return refuseCount(refusal)
  const ranking = placesBySum(sums)
  const enough = (option: number): boolean =>
    !threshold ||
    (sums[option] as number) * threshold.under >= threshold.over * ballots.total * most
  const eligible = ranking.map((layer) => layer.filter(enough)).filter((layer) => layer.length > 0)
  const { winners, ties } = winnersOf(eligible, options, { seats, lot })
  return ok({ sums, ballots: ballots.total, ranking, winners, ties })
}

function placesBySum(sums: readonly number[]): number[][] {
  const bySum = new Map<number, number[]>()
  sums.forEach((sum, option) => {
    const alike = bySum.get(sum)
    if (alike) alike.push(option)
    else bySum.set(sum, [option])
  })
  return [...bySum.entries()].sort(([a], [b]) => b - a).map(([, alike]) => alike)
}
