// Ranked pairs (T. N. Tideman, Social Choice and Welfare 4, 1987): duels are locked in from the
// largest margin down, each unless it would close a circle with those locked before it. Equal
// margins: more winning votes first; then by one lot over the options (Zavist & Tideman 1989).

import { ok, type Result } from '@folkmoot/kernel/base'
import { beats, cell, condorcetWinner, countDuels, smithSet, type Square } from './duels.ts'
import { lazyLot, type Lot, type Tie } from './lot.ts'
import { layersOf, type OrderResult, winnersOf } from './order.ts'
import { type CountRefusal, type RankedProfile, refusedBefore, refuseCount } from './profile.ts'

export interface RankedPairsResult extends OrderResult {
  /** Every won duel in the order in which it was looked at. */
  readonly pairs: readonly LockedPair[]
}

export interface LockedPair {
  readonly winner: number
  readonly loser: number
  readonly margin: number
  readonly votes: number
  /** False: it would have closed a circle. */
  readonly locked: boolean
}

type Pair = Omit<LockedPair, 'locked'>

export function rankedPairs(
  { options, ballots }: RankedProfile,
  given: { readonly seats: number; readonly lot: Lot },
): Result<RankedPairsResult, CountRefusal> {
  const refusal = refusedBefore(options, ballots, given.seats)
  if (refusal) return refuseCount(refusal)
  const duels = countDuels(ballots, options.length)
  const places = lazyLot(options, given.lot)
  const { pairs, reach, ties } = lockAll(duels, places)
  const ranking = layersOf(options.length, reach.has)
  const elected = winnersOf(ranking, options, given)
  return ok({
    ranking,
    pairs,
    duels,
    winners: elected.winners,
    ties: [...ties, ...elected.ties],
    condorcetWinner: condorcetWinner(duels),
    smith: smithSet(duels),
  })
}

/** Duels of equal strength are looked at together: their order matters only if they conflict. */
function lockAll(
  duels: Square,
  places: () => readonly number[],
): { pairs: LockedPair[]; reach: Reach; ties: Tie[] } {
  const reach = createReach(duels.size)
  const pairs: LockedPair[] = []
  const ties: Tie[] = []
  for (const equals of byStrength(duels)) {
    const open = equals.filter(({ winner, loser }) => !reach.has(loser, winner))
    const conflict = open.length > 1 && closeACircle(open, reach)
    const sorted = conflict ? byPlaces(equals, places()) : equals
    for (const pair of sorted) pairs.push({ ...pair, locked: reach.lock(pair.winner, pair.loser) })
    if (conflict) ties.push(tieOf(sorted))
  }
  return { pairs, reach, ties }
}

const tieOf = (pairs: readonly Pair[]): Tie => ({
  stage: 0,
  what: 'pairs',
  among: [...new Set(pairs.flatMap(({ winner, loser }) => [winner, loser]))].sort((a, b) => a - b),
  chosen: pairs.flatMap(({ winner, loser }) => [winner, loser]),
  by: 'lot',
})

function byStrength(duels: Square): Pair[][] {
  const won: Pair[] = []
  for (let winner = 0; winner < duels.size; winner++)
    for (let loser = 0; loser < duels.size; loser++)
      if (beats(duels, winner, loser)) {
        const votes = cell(duels, winner, loser)
        won.push({ winner, loser, votes, margin: votes - cell(duels, loser, winner) })
      }
  won.sort((a, b) => b.margin - a.margin || b.votes - a.votes)
  const groups: Pair[][] = []
  for (const pair of won) {
    const last = groups.at(-1)
    if (last?.[0]?.margin === pair.margin && last[0].votes === pair.votes) last.push(pair)
    else groups.push([pair])
  }
  return groups
}

/** The pair whose winner was drawn earlier comes first; of one winner's, whose loser was drawn later. */
const byPlaces = (pairs: readonly Pair[], places: readonly number[]): Pair[] =>
  pairs.toSorted(
    (a, b) =>
      (places[a.winner] as number) - (places[b.winner] as number) ||
      (places[b.loser] as number) - (places[a.loser] as number),
  )

function closeACircle(pairs: readonly Pair[], reach: Reach): boolean {
  const trial = reach.copy()
  return !pairs.every(({ winner, loser }) => trial.lock(winner, loser))
}

interface Reach {
  /** Whether locked duels lead from the one to the other. */
  has(from: number, to: number): boolean
  /** False and nothing locked when it would close a circle. */
  lock(winner: number, loser: number): boolean
  copy(): Reach
}

function createReach(size: number, cells = new Uint8Array(size * size)): Reach {
  const has = (from: number, to: number): boolean => cells[from * size + to] === 1
  return {
    has,
    lock(winner, loser) {
      if (has(loser, winner)) return false
      if (has(winner, loser)) return true
      for (let from = 0; from < size; from++) {
        if (from !== winner && !has(from, winner)) continue
        for (let to = 0; to < size; to++)
          if (to === loser || has(loser, to)) cells[from * size + to] = 1
      }
      return true
    },
    copy: () => createReach(size, cells.slice()),
  }
}
