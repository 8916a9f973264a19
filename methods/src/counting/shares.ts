// What Equal Shares needs to know of a budget vote before it begins: who supports what, and what a
// project is worth to who supports it.

import { lazyLot, type Lot } from './lot.ts'
import { type ApprovalProfile, type Budget, marksOf } from './profile.ts'
import { approvalsOf } from './sums.ts'

/** What a project is worth to who approves it: what it costs, or one. */
export type Utility = 'cost' | 'cardinality'

/** What every run of one count needs. */
export interface Shares {
  readonly budget: Budget
  readonly weights: Float64Array
  /** For each project the ballots that approve it. */
  readonly supporters: readonly Int32Array[]
  readonly votes: readonly number[]
  readonly worth: readonly bigint[]
  /** Projects that somebody approves. */
  readonly wanted: number
  readonly places: () => readonly number[]
}

export function sharesOf(
  { options, ballots }: ApprovalProfile,
  budget: Budget,
  { utility, lot }: { readonly utility: Utility; readonly lot: Lot },
): Shares {
  const supporters = options.map((): number[] => [])
  for (let ballot = 0; ballot < ballots.count; ballot++)
    for (const project of marksOf(ballots, ballot)) supporters[project]?.push(ballot)
  const votes = approvalsOf(ballots, options.length)
  return {
    budget,
    votes,
    weights: ballots.weights,
    supporters: supporters.map((each) => Int32Array.from(each)),
    worth: budget.costs.map((cost) => (utility === 'cost' && cost > 0n ? cost : 1n)),
    wanted: votes.filter((each) => each > 0).length,
    places: lazyLot(options, lot),
  }
}
