// Scottish STV: The Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1,
// Part III, rules 45 to 52. Values have five decimal places and remainders are ignored, so
// everything is counted in whole units of 1/100,000 of a vote. The numbers beside the lines are
// those of the rules.

import { ok, type Result } from '@folkmoot/kernel/base'
import { byLot, lazyLot, type Lot, type Tie } from './lot.ts'
import { createPapers, type Papers } from './papers.ts'
import { type CountRefusal, type RankedProfile, refusedBefore, refuseCount } from './profile.ts'
import type { StvResult, StvStage } from './stv.ts'

export const SCOTTISH_PLACES = 5
const UNIT = 10 ** SCOTTISH_PLACES

interface Count {
  readonly profile: RankedProfile
  readonly seats: number
  readonly papers: Papers
  readonly quota: number
  readonly valid: number
  readonly votes: number[]
  /** Neither elected nor excluded (nor withdrawn). */
  readonly continuing: boolean[]
  /** Elected, with a surplus that is still to be transferred. */
  pending: number[]
  readonly winners: number[]
  readonly excluded: number[]
  readonly ties: Tie[]
  readonly stages: StvStage[]
  readonly places: () => readonly number[]
  /** What papers without a further preference are worth. */
  nonTransferable: number
}

export function scottishStv(
  profile: RankedProfile,
  { seats, lot }: { readonly seats: number; readonly lot: Lot },
): Result<StvResult, CountRefusal> {
  const refusal = refusedBefore(profile.options, profile.ballots, seats)
  if (refusal) return refuseCount(refusal)
  const count = begin(profile, seats, lot)
  if (count.valid === 0) return refuseCount({ kind: 'count-no-ballots' })
  while (!isComplete(count)) if (!transferASurplus(count)) excludeTheLowest(count)
  fillLastVacancies(count)
  return ok({
    winners: count.winners,
    excluded: [...count.excluded, ...stillThere(count)],
    quota: count.quota,
    blank: profile.ballots.total - count.valid,
    ties: count.ties,
    stages: count.stages,
  })
}

/** Rules 45 and 46: first preferences and the quota. */
function begin(profile: RankedProfile, seats: number, lot: Lot): Count {
  const { options, ballots, withdrawn } = profile
  const continuing = options.map((_, option) => !withdrawn.includes(option))
  const papers = createPapers(ballots, options.length, UNIT)
  const votes = options.map(() => 0)
  let valid = 0
  for (let paper = 0; paper < papers.count; paper++) {
    const option = papers.pass(paper, continuing)
    if (option < 0) continue
    valid += papers.weights[paper] as number
    votes[option] = (votes[option] as number) + UNIT * (papers.weights[paper] as number)
  }
  const quota = UNIT * (Math.floor(valid / (seats + 1)) + 1)
  const count: Count = {
    profile,
    seats,
    papers,
    quota,
    valid,
    votes,
    continuing,
    pending: [],
    winners: [],
    excluded: [],
    ties: [],
    stages: [],
    places: lazyLot(options, lot),
    nonTransferable: 0,
  }
  endStage(count, { what: 'first-preferences' })
  return count
}

const stillThere = ({ continuing }: Count): number[] =>
  continuing.flatMap((is, option) => (is ? [option] : []))

const vacancies = ({ seats, winners }: Count): number => seats - winners.length

const isComplete = (count: Count): boolean =>
  vacancies(count) <= 0 || stillThere(count).length <= vacancies(count)

/** Rule 47, unless all who are left fill the last vacancies anyway (rule 52). */
function endStage(
  count: Count,
  done: Pick<StvStage, 'what' | 'option' | 'surplus'>,
  excluded: readonly number[] = [],
): void {
  const { votes, quota, continuing, winners, pending, stages, valid, nonTransferable } = count
  const isLast = stages.length > 0 && isComplete(count)
  const reached = stillThere(count).filter((option) => (votes[option] as number) >= quota)
  const elected = isLast ? [] : mostVotesFirst(count, reached)
  const held = votes.reduce((sum, votes) => sum + votes, 0)
  stages.push({
    ...done,
    quota,
    elected,
    excluded,
    votes: [...votes],
    nonTransferable,
    lost: UNIT * valid - held - nonTransferable,
  })
  for (const option of elected) {
    continuing[option] = false
    winners.push(option)
    if ((votes[option] as number) > quota) pending.push(option)
  }
}

/** Those who reach the quota at one stage, listed as rule 49 would take their surpluses. */
function mostVotesFirst(count: Count, reached: readonly number[]): number[] {
  const sorted: number[] = []
  let left = [...reached]
  while (left.length > 0) {
    const next = extreme(count, left, { most: true, what: 'order' })
    sorted.push(next)
    left = left.filter((option) => option !== next)
  }
  return sorted
}

/** Rules 48 and 49; false when there is no surplus to transfer. */
function transferASurplus(count: Count): boolean {
  const { pending, votes, quota, papers, continuing } = count
  if (pending.length === 0) return false
  const option = extreme(count, pending, { most: true, what: 'surplus' })
  count.pending = pending.filter((other) => other !== option)
  const total = votes[option] as number
  const surplus = total - quota
  const values = new Map<number, number>()
  for (const paper of papers.heldBy(option)) {
    const value = papers.values[paper] as number
    const transferred = values.get(value) ?? transferValue(value, surplus, total)
    values.set(value, transferred)
    papers.values[paper] = transferred
    give(count, paper, papers.pass(paper, continuing))
  }
  votes[option] = quota
  endStage(count, { what: 'surplus', option, surplus })
  return true
}

/** Rule 48(3): A / B to five places, remainder ignored. The product outgrows what a double holds. */
const transferValue = (value: number, surplus: number, total: number): number =>
  Number((BigInt(value) * BigInt(surplus)) / BigInt(total))

function give(count: Count, paper: number, option: number): void {
  const { votes, papers } = count
  const worth = (papers.weights[paper] as number) * (papers.values[paper] as number)
  if (option < 0) count.nonTransferable += worth
  else votes[option] = (votes[option] as number) + worth
}

/** Rules 50 and 51: papers go on at the value at which they came. */
function excludeTheLowest(count: Count): void {
  const { votes, papers, continuing, excluded } = count
  const option = extreme(count, stillThere(count), { most: false, what: 'exclusion' })
  continuing[option] = false
  excluded.push(option)
  for (const paper of papers.heldBy(option)) give(count, paper, papers.pass(paper, continuing))
  votes[option] = 0
  endStage(count, { what: 'exclusion', option }, [option])
}

/** Rule 52: no further transfer; who is left is elected together, in the order of the paper. */
function fillLastVacancies(count: Count): void {
  if (vacancies(count) <= 0) return
  const elected = stillThere(count)
  const last = count.stages.pop() as StvStage
  count.stages.push({ ...last, elected: [...last.elected, ...elected] })
  for (const option of elected) count.continuing[option] = false
  count.winners.push(...elected)
}

/**
 * Who has most votes, or fewest. Of several: who had most (fewest) at the most recent earlier stage
 * at which they differed, and so on among those who are left; if they never differed, the lot.
 */
function extreme(
  count: Count,
  among: readonly number[],
  { most, what }: { most: boolean; what: Tie['what'] },
): number {
  const now = foremost(among, count.votes, most)
  let tied = now
  let atStage = 0
  for (let stage = count.stages.length - 1; stage >= 0 && tied.length > 1; stage--) {
    tied = foremost(tied, (count.stages[stage] as StvStage).votes, most)
    atStage = stage + 1
  }
  const chosen =
    tied.length === 1 ? (tied[0] as number) : (byLot(tied, count.places())[0] as number)
  const stage = count.stages.length + 1
  const tie = { stage, what, among: now, chosen: [chosen] }
  if (tied.length > 1) count.ties.push({ ...tie, by: 'lot' })
  else if (now.length > 1 && what !== 'order')
    count.ties.push({ ...tie, by: 'earlier-stage', atStage })
  return chosen
}

function foremost(among: readonly number[], votes: readonly number[], most: boolean): number[] {
  const values = among.map((option) => votes[option] as number)
  const best = most ? Math.max(...values) : Math.min(...values)
  return among.filter((option) => votes[option] === best)
}
