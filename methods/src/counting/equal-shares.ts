// The Method of Equal Shares for budgets (Peters, Pierczyński & Skowron 2021; equalshares.net): the
// money is split equally among the voters, and a project is bought when its supporters can pay for
// it together, the one first for which they pay least for what it is worth to them. What is left
// over is used by giving everybody one unit more and beginning again (Add1): the policy says until
// when, because that decides (Wieliczka 2023: 30 projects or 31).

import { ok, type Result } from '@folkmoot/kernel/base'
import { buyInTurn, type Purchase } from './equal-shares-run.ts'
import { byLot, lazyLot, type Lot, type Tie } from './lot.ts'
import {
  type ApprovalProfile,
  type Budget,
  type CountRefusal,
  refusedBefore,
  refuseCount,
} from './profile.ts'
import type { Purse } from './purses.ts'
import { type Shares, sharesOf, type Utility } from './shares.ts'
import { approvalsOf } from './sums.ts'

/**
 * `add1`: one unit more for everybody until the next step would overspend. `exhaustive`: the same,
 * but stop as soon as nothing more fits. `none`: one run.
 */
export type Completion = 'add1' | 'exhaustive' | 'none'

export interface EqualSharesPolicy {
  readonly utility: Utility
  readonly completion: Completion
  /** How much Add1 adds for everybody at each step, in whole units of money. */
  readonly step?: number
  /** Afterwards what is left goes to the projects with most votes that still fit; they are marked. */
  readonly fill?: boolean
  readonly lot: Lot
}

export interface EqualSharesResult {
  /** In the order of purchase; without those of the greedy fill. */
  readonly bought: readonly number[]
  /** Added by the greedy fill, not by equal shares. */
  readonly filled: readonly number[]
  /** In units of 1 / scale. */
  readonly cost: bigint
  readonly budget: Budget
  readonly voters: number
  /** Steps of Add1 in the run that counts. */
  readonly steps: number
  /** Why Add1 went no further. */
  readonly stopped: 'one-run' | 'next-overspends' | 'exhausted' | 'all-bought'
  readonly stages: readonly Purchase[]
  readonly ties: readonly Tie[]
}

/** Each step is a whole run; more than these want a larger step. */
const STEPS_MAX = 100_000

export type EqualSharesRefusal =
  | CountRefusal
  | { readonly kind: 'count-steps-many'; readonly max: number }

export function equalShares(
  profile: ApprovalProfile,
  policy: EqualSharesPolicy,
): Result<EqualSharesResult, EqualSharesRefusal> {
  const { options, ballots, seats } = profile
  const budget = profile.budget ?? unitCosts(options.length, seats)
  const refusal = refusedBefore(options, ballots, 1)
  if (refusal) return refuseCount(refusal)
  if (!budget) return refuseCount({ kind: 'count-no-budget' })
  const shares = sharesOf(profile, budget, policy)
  const electorate = { voters: BigInt(ballots.total), isMoney: profile.budget !== undefined }
  const purseAt = pursesOf(budget, { ...policy, ...electorate })
  const completed = complete(shares, { ...policy, budget, purseAt })
  if (!completed) return { ok: false, refusal: { kind: 'count-steps-many', max: STEPS_MAX } }
  const { run, steps, stopped } = completed
  const bought = run.purchases.map(({ project }) => project)
  const fill = policy.fill
    ? greedyFill(profile, budget, { bought, spent: run.cost, lot: policy.lot })
    : { filled: [], cost: 0n, ties: [] }
  return ok({
    bought,
    filled: fill.filled,
    cost: run.cost + fill.cost,
    budget,
    voters: ballots.total,
    steps,
    stopped,
    stages: run.purchases,
    ties: [...run.ties, ...fill.ties],
  })
}

/** A committee: every seat costs one. */
const unitCosts = (options: number, seats: number | undefined): Budget | undefined =>
  seats === undefined
    ? undefined
    : { costs: Array.from({ length: options }, () => 1n), limit: BigInt(seats), scale: 1 }

type Run = ReturnType<typeof buyInTurn>

/** undefined when it would take too many steps. */
function complete(
  shares: Shares,
  policy: EqualSharesPolicy & {
    readonly budget: Budget
    readonly purseAt: (steps: number) => Purse
  },
): { run: Run; steps: number; stopped: EqualSharesResult['stopped'] } | undefined {
  const { completion, budget, purseAt } = policy
  let run = buyInTurn(shares, purseAt(0))
  if (completion === 'none') return { run, steps: 0, stopped: 'one-run' }
  for (let steps = 0; steps < STEPS_MAX; steps++) {
    if (run.purchases.length === shares.wanted) return { run, steps, stopped: 'all-bought' }
    if (completion === 'exhaustive' && !moreFits(run, budget))
      return { run, steps, stopped: 'exhausted' }
    const next = buyInTurn(shares, purseAt(steps + 1))
    if (next.cost > budget.limit) return { run, steps, stopped: 'next-overspends' }
    run = next
  }
  return undefined
}

/**
 * What everybody has after so many steps. Add1 begins at whole units of money, as equalshares.net does,
 * and a single run at the exact share. Seats are too coarse a money: there a step is one seat more for
 * all voters together.
 */
const pursesOf =
  (
    { limit, scale }: Budget,
    { completion, step = 1, voters, isMoney }: EqualSharesPolicy & Electorate,
  ) =>
  (steps: number): Purse => {
    const unit = BigInt(scale)
    const more = BigInt(steps * step) * unit
    if (completion === 'none' || !isMoney) return { over: limit + more, under: voters }
    return { over: (limit / (voters * unit)) * unit + more, under: 1n }
  }

interface Electorate {
  readonly voters: bigint
  readonly isMoney: boolean
}

function moreFits({ purchases, cost }: Run, { costs, limit }: Budget): boolean {
  const bought = new Set(purchases.map(({ project }) => project))
  return costs.some((each, project) => !bought.has(project) && cost + each <= limit)
}

/** Most votes first; of equal votes the cheaper, then the lot. */
function greedyFill(
  { options, ballots }: ApprovalProfile,
  { costs, limit }: Budget,
  { bought, spent, lot }: { bought: readonly number[]; spent: bigint; lot: Lot },
): { filled: number[]; cost: bigint; ties: Tie[] } {
  const votes = approvalsOf(ballots, options.length)
  const places = lazyLot(options, lot)
  const filled: number[] = []
  const ties: Tie[] = []
  let cost = 0n
  const fits = (): number[] =>
    [...options.keys()].filter(
      (project) =>
        !bought.includes(project) &&
        !filled.includes(project) &&
        (votes[project] as number) > 0 &&
        spent + cost + (costs[project] as bigint) <= limit,
    )
  for (let left = fits(); left.length > 0; left = fits()) {
    const most = Math.max(...left.map((project) => votes[project] as number))
    const liked = left.filter((project) => votes[project] === most)
    const least = liked.reduce((least, each) => min(least, costs[each] as bigint), limit)
    const tied = liked.filter((project) => costs[project] === least)
    const chosen = tied.length > 1 ? (byLot(tied, places())[0] as number) : (tied[0] as number)
    if (tied.length > 1)
      ties.push({ stage: 0, what: 'purchase', among: tied, chosen: [chosen], by: 'lot' })
    filled.push(chosen)
    cost += costs[chosen] as bigint
  }
  return { filled, cost, ties }
}

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b)
