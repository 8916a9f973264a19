// One run of Equal Shares with a given purse for each voter, exact and still fast: doubles only say
// which projects could be next, with a margin a thousand times their error; between those the whole
// numbers decide.

import { byLot, type Tie } from './lot.ts'
import { fullPurses, payFrom, type Purse, type Purses } from './purses.ts'
import type { Shares } from './shares.ts'

export interface Purchase {
  readonly project: number
  readonly cost: bigint
  readonly supporters: number
  /** The most that a supporter pays, exactly, in units of 1 / scale. */
  readonly price: Purse
  /** How many of them pay less: all that they had left. */
  readonly emptied: number
}

/** Relative; doubles err here by less than 1e-9. */
const MARGIN = 1e-6

/** What a supporter pays at most, `over` over (`by` × the common denominator). */
interface Offer {
  readonly project: number
  readonly over: bigint
  readonly by: bigint
}

/** Every voter begins with the same purse. */
export function buyInTurn(
  shares: Shares,
  purse: Purse,
): { purchases: Purchase[]; cost: bigint; ties: Tie[] } {
  const purses = fullPurses(shares.weights.length, purse)
  const purchases: Purchase[] = []
  const ties: Tie[] = []
  let cost = 0n
  // A project's price per worth only rises as purses empty: the last one known is a lower bound.
  let open = shares.supporters.flatMap((each, project) =>
    each.length > 0 ? [{ project, atLeast: 0 }] : [],
  )
  for (;;) {
    const { offers, left } = bestOffers(shares, purses, open)
    const best = choose(shares, offers, { ties, stage: purchases.length + 1 })
    if (!best) return { purchases, cost, ties }
    open = left.filter(({ project }) => project !== best.project)
    cost += shares.budget.costs[best.project] as bigint
    purchases.push(pay(shares, purses, best))
  }
}

interface Open {
  readonly project: number
  readonly atLeast: number
}

/** The exact offers of all that doubles cannot tell from the best; and who is still in the running. */
function bestOffers(
  shares: Shares,
  purses: Purses,
  open: readonly Open[],
): { offers: Offer[]; left: Open[] } {
  let best = Number.POSITIVE_INFINITY
  const left: Open[] = []
  const fresh: Open[] = []
  for (const each of open.toSorted((a, b) => a.atLeast - b.atLeast)) {
    if (each.atLeast > best * (1 + MARGIN)) {
      left.push(each)
      continue
    }
    const price = nearPrice(shares, purses, each.project)
    if (price === 'too-dear') continue
    const now = { project: each.project, atLeast: price === 'perhaps' ? 0 : price }
    if (price !== 'perhaps') best = Math.min(best, price)
    left.push(now)
    fresh.push(now)
  }
  const close = fresh.filter(({ atLeast }) => atLeast <= best * (1 + MARGIN))
  return { left, offers: close.flatMap(({ project }) => exactOffer(shares, purses, project) ?? []) }
}

/** Classes of the supporters with how many they are, poorest first. */
function supportersByClass(shares: Shares, purses: Purses, project: number): [number, number][] {
  const { counts, classes, near } = purses
  const touched: number[] = []
  for (const ballot of shares.supporters[project] as Int32Array) {
    const group = classes[ballot] as number
    if (counts[group] === 0) touched.push(group)
    counts[group] = (counts[group] as number) + (shares.weights[ballot] as number)
  }
  const found = touched.map((group): [number, number] => [group, counts[group] as number])
  for (const group of touched) counts[group] = 0
  return found.sort(([a], [b]) => (near[a] as number) - (near[b] as number))
}

/** Price per worth in doubles; or whether the supporters surely cannot pay, now or later. */
function nearPrice(
  shares: Shares,
  purses: Purses,
  project: number,
): number | 'perhaps' | 'too-dear' {
  const cost = Number(shares.budget.costs[project])
  const worth = Number(shares.worth[project])
  let left = cost
  let payers = shares.votes[project] as number
  for (const [group, count] of supportersByClass(shares, purses, project)) {
    const purse = purses.near[group] as number
    if (purse * payers >= left) return left / payers / worth
    left -= purse * count
    payers -= count
  }
  return left <= cost * MARGIN ? 'perhaps' : 'too-dear'
}

/** undefined when the supporters cannot pay. */
function exactOffer(shares: Shares, purses: Purses, project: number): Offer | undefined {
  const groups = supportersByClass(shares, purses, project).sort(([a], [b]) => {
    const difference = (purses.values[a] as bigint) - (purses.values[b] as bigint)
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  })
  let left = (shares.budget.costs[project] as bigint) * purses.under
  let payers = BigInt(shares.votes[project] as number)
  for (const [group, count] of groups) {
    const purse = purses.values[group] as bigint
    if (purse * payers >= left) return { project, over: left, by: payers }
    left -= purse * BigInt(count)
    payers -= BigInt(count)
  }
  return undefined
}

/** Least price per worth; of equals the cheaper, then the one with more votes, then the lot. */
function choose(
  shares: Shares,
  offers: readonly Offer[],
  { ties, stage }: { ties: Tie[]; stage: number },
): Offer | undefined {
  let best: Offer[] = []
  for (const offer of offers) {
    const difference = best[0] ? comparePrices(shares, offer, best[0]) : -1n
    if (difference < 0n) best = [offer]
    else if (difference === 0n) best.push(offer)
  }
  if (best.length < 2) return best[0]
  const { costs } = shares.budget
  const tied = best.map(({ project }) => project)
  const cheapest = lowest(tied, (project) => costs[project] as bigint)
  const liked = lowest(cheapest, (project) => -BigInt(shares.votes[project] as number))
  const chosen = liked.length > 1 ? byLot(liked, shares.places())[0] : liked[0]
  const by = cheapest.length === 1 ? 'cost' : liked.length === 1 ? 'votes' : 'lot'
  ties.push({ stage, what: 'purchase', among: tied, chosen: [chosen as number], by })
  return best.find(({ project }) => project === chosen)
}

const comparePrices = ({ worth }: Shares, a: Offer, b: Offer): bigint =>
  a.over * b.by * (worth[b.project] as bigint) - b.over * a.by * (worth[a.project] as bigint)

function lowest(among: readonly number[], value: (project: number) => bigint): number[] {
  const values = among.map(value)
  const least = values.reduce((least, each) => (each < least ? each : least))
  return among.filter((_, at) => values[at] === least)
}

function pay(shares: Shares, purses: Purses, { project, over, by }: Offer): Purchase {
  const price = { over, under: purses.under * by }
  const { weights } = shares
  const supporters = shares.supporters[project] as Int32Array
  const emptied = payFrom(purses, { supporters, weights }, { over, by })
  const cost = shares.budget.costs[project] as bigint
  return { project, cost, supporters: shares.votes[project] as number, price, emptied }
}
