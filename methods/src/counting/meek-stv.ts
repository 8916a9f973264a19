// Meek STV by the reference rule of the Proportional Representation Foundation, after Hill, Wichmann
// and Woodall (The Computer Journal 30(3), 1987): each elected option keeps the part of every vote
// that it needs, and passes on the rest. Nine decimal places: everything is counted in whole units
// of 1/1,000,000,000 of a vote. The letters are those of the rule.

import { ok, type Result } from '@folkmoot/kernel/base'
import { byLot, lazyLot, type Lot, type Tie } from './lot.ts'
import { clearOrders } from './papers.ts'
import {
  type Ballots,
  type CountRefusal,
  type RankedProfile,
  refusedBefore,
  refuseCount,
} from './profile.ts'
import type { StvResult, StvStage } from './stv.ts'

export const MEEK_PLACES = 9
const UNIT = 10 ** MEEK_PLACES
/** A: a surplus below a millionth of a vote ends the iteration. */
const OMEGA = 1_000

interface Count {
  readonly seats: number
  readonly orders: Orders
  readonly keep: Float64Array
  readonly votes: Float64Array
  readonly hopeful: boolean[]
  readonly winners: number[]
  readonly excluded: number[]
  readonly ties: Tie[]
  readonly stages: StvStage[]
  readonly places: () => readonly number[]
  quota: number
  surplus: number
}

interface Orders {
  readonly weights: Float64Array
  readonly starts: Uint32Array
  readonly order: Int32Array
  /** Papers that name somebody who stands. */
  readonly valid: number
}

export function meekStv(
  profile: RankedProfile,
  { seats, lot }: { readonly seats: number; readonly lot: Lot },
): Result<StvResult, CountRefusal> {
  const { options, ballots, withdrawn } = profile
  const refusal = refusedBefore(options, ballots, seats)
  if (refusal) return refuseCount(refusal)
  const hopeful = options.map((_, option) => !withdrawn.includes(option))
  const orders = ordersOf(ballots, hopeful)
  if (orders.valid === 0) return refuseCount({ kind: 'count-no-ballots' })
  const count: Count = {
    seats,
    orders,
    hopeful,
    winners: [],
    excluded: [],
    ties: [],
    stages: [],
    keep: Float64Array.from(hopeful, (is) => (is ? UNIT : 0)),
    votes: new Float64Array(options.length),
    places: lazyLot(options, lot),
    quota: 0,
    surplus: 0,
  }
  distribute(count)
  pushStage(count, { what: 'first-preferences' })
  while (hopefuls(count).length > vacancies(count) && vacancies(count) > 0) round(count)
  return ok(complete(count, ballots.total - orders.valid))
}

const hopefuls = ({ hopeful }: Count): number[] =>
  hopeful.flatMap((is, option) => (is ? [option] : []))

const vacancies = ({ seats, winners }: Count): number => seats - winners.length

function ordersOf(ballots: Ballots, standing: readonly boolean[]): Orders {
  const { starts, order } = clearOrders(ballots)
  let valid = 0
  for (let paper = 0; paper < ballots.count; paper++) {
    const named = order.subarray(starts[paper], starts[paper + 1])
    if (named.some((option) => standing[option])) valid += ballots.weights[paper] as number
  }
  return { weights: ballots.weights, starts, order, valid }
}

/** B.2: until somebody is elected, or the surplus is as small as it gets; then B.3. */
function round(count: Count): void {
  let before = Number.POSITIVE_INFINITY
  for (;;) {
    distribute(count)
    const elected = hopefuls(count).filter(
      (option) => (count.votes[option] as number) >= count.quota,
    )
    for (const option of elected) count.hopeful[option] = false
    count.winners.push(...elected)
    count.surplus = surplusOf(count)
    if (elected.length > 0) return pushStage(count, { what: 'keep-factors', elected })
    if (count.surplus < OMEGA || count.surplus >= before) return excludeTheLowest(count)
    before = count.surplus
    for (const option of count.winners) updateKeep(count, option)
  }
}

/** B.2.a and B.2.b: what each keeps of each vote, rounded up, and the quota of what is held. */
function distribute(count: Count): void {
  const { orders, keep, votes, seats } = count
  const { weights, starts, order } = orders
  votes.fill(0)
  for (let paper = 0; paper < weights.length; paper++) {
    let left = UNIT
    const end = starts[paper + 1] as number
    for (let at = starts[paper] as number; at < end && left > 0; at++) {
      const option = order[at] as number
      const factor = keep[option] as number
      if (factor === 0) continue
      const kept = factor === UNIT ? left : productUp(left, factor)
      votes[option] = (votes[option] as number) + kept * (weights[paper] as number)
      left -= kept
    }
  }
  const held = votes.reduce((sum, votes) => sum + votes, 0)
  count.quota = Math.floor(held / (seats + 1)) + 1
}

const HALF = 32_768

/** a × b in units, rounded up, exactly: the product of two such numbers outgrows a double, its halves do not. */
function productUp(a: number, b: number): number {
  const low = a % HALF
  const high = ((a - low) / HALF) * b
  const highRest = high % UNIT
  const rest = highRest * HALF + low * b
  const restRest = rest % UNIT
  return ((high - highRest) / UNIT) * HALF + (rest - restRest) / UNIT + (restRest > 0 ? 1 : 0)
}

/** B.2.f: keep × quota, rounded up, over votes, rounded up. */
function updateKeep({ keep, quota, votes }: Count, option: number): void {
  const unit = BigInt(UNIT)
  const needed = (BigInt(keep[option] as number) * BigInt(quota) + unit - 1n) / unit
  const held = BigInt(votes[option] as number)
  keep[option] = Number((needed * unit + held - 1n) / held)
}

/** B.2.d. */
const surplusOf = ({ winners, votes, quota }: Count): number =>
  Math.max(
    0,
    winners.reduce((sum, option) => sum + (votes[option] as number) - quota, 0),
  )

/** B.3: the lowest; whoever is within the surplus of it ties with it. */
function excludeTheLowest(count: Count): void {
  const { votes, keep, hopeful, surplus, ties, stages } = count
  const left = hopefuls(count)
  const least = Math.min(...left.map((option) => votes[option] as number))
  const tied = left.filter((option) => (votes[option] as number) <= least + surplus)
  const isTie = tied.length > 1
  const option = isTie ? (byLot(tied, count.places())[0] as number) : (tied[0] as number)
  if (isTie)
    ties.push({
      stage: stages.length + 1,
      what: 'exclusion',
      among: tied,
      chosen: [option],
      by: 'lot',
    })
  pushStage(count, { what: 'exclusion', option, excluded: [option] })
  hopeful[option] = false
  keep[option] = 0
  count.excluded.push(option)
}

function pushStage(count: Count, done: Partial<StvStage> & Pick<StvStage, 'what'>): void {
  const { votes, keep, quota, orders, surplus } = count
  const held = votes.reduce((sum, votes) => sum + votes, 0)
  count.stages.push({
    elected: [],
    excluded: [],
    quota,
    surplus,
    votes: [...votes],
    keepFactors: [...keep],
    nonTransferable: UNIT * orders.valid - held,
    lost: 0,
    ...done,
  })
}

/** C: who is left takes the seats that are left. */
function complete(count: Count, blank: number): StvResult {
  const left = hopefuls(count)
  const { winners, excluded, quota, ties, stages } = count
  if (vacancies(count) > 0 && left.length > 0) {
    winners.push(...left)
    distribute(count)
    count.surplus = surplusOf(count)
    pushStage(count, { what: 'last-vacancies', elected: left, quota })
    return { winners, excluded, quota, blank, ties, stages }
  }
  return { winners, excluded: [...excluded, ...left], quota, blank, ties, stages }
}
