// The Schulze method (M. Schulze, Social Choice and Welfare 36, 2011; arXiv:1804.02973 §2): the
// strength of a path is that of its weakest duel, measured by winning votes; a option defeats
// another when its strongest path there is stronger than the one back. Ties: §5, one lot for all.

import { ok, type Result } from '@folkmoot/kernel/base'
import { beats, cell, condorcetWinner, countDuels, smithSet, type Square } from './duels.ts'
import type { Lot } from './lot.ts'
import { layersOf, type OrderResult, winnersOf } from './order.ts'
import { type CountRefusal, type RankedProfile, refusedBefore, refuseCount } from './profile.ts'

export interface SchulzeResult extends OrderResult {
  /** In the cell (a, b): how strong the strongest path from a to b is; 0 where there is none. */
  readonly strengths: Square
  /** For the winner against each other: both strongest paths, to follow with a finger. */
  readonly comparisons: readonly Comparison[]
}

export interface Comparison {
  readonly winner: number
  readonly other: number
  readonly path: readonly number[]
  readonly strength: number
  readonly pathBack: readonly number[]
  readonly strengthBack: number
}

export function schulze(
  { options, ballots }: RankedProfile,
  given: { readonly seats: number; readonly lot: Lot },
): Result<SchulzeResult, CountRefusal> {
  const refusal = refusedBefore(options, ballots, given.seats)
  if (refusal) return refuseCount(refusal)
  const duels = countDuels(ballots, options.length)
  const { strengths, next } = strongestPaths(duels)
  const defeats = (a: number, b: number): boolean => cell(strengths, a, b) > cell(strengths, b, a)
  const ranking = layersOf(options.length, defeats)
  const { winners, ties } = winnersOf(ranking, options, given)
  return ok({
    ranking,
    winners,
    ties,
    duels,
    strengths,
    condorcetWinner: condorcetWinner(duels),
    smith: smithSet(duels),
    comparisons: comparisonsOf(winners[0] as number, strengths, next),
  })
}

/** The widest-path form of Floyd and Warshall's algorithm; `next` is the first step of each path. */
function strongestPaths(duels: Square): { strengths: Square; next: Int32Array } {
  const { size } = duels
  const cells = new Float64Array(size * size)
  const next = new Int32Array(size * size).fill(-1)
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      if (beats(duels, a, b)) {
        cells[a * size + b] = cell(duels, a, b)
        next[a * size + b] = b
      }
  for (let via = 0; via < size; via++)
    for (let a = 0; a < size; a++) {
      const first = cells[a * size + via] as number
      if (first > 0 && a !== via) widenRow(cells, next, { size, via, a, first })
    }
  return { strengths: { size, cells }, next }
}

function widenRow(
  cells: Float64Array,
  next: Int32Array,
  { size, via, a, first }: { size: number; via: number; a: number; first: number },
): void {
  for (let b = 0; b < size; b++) {
    if (b === a) continue
    const width = Math.min(first, cells[via * size + b] as number)
    if (width <= (cells[a * size + b] as number)) continue
    cells[a * size + b] = width
    next[a * size + b] = next[a * size + via] as number
  }
}

const comparisonsOf = (winner: number, strengths: Square, next: Int32Array): Comparison[] =>
  Array.from({ length: strengths.size }, (_, other) => other)
    .filter((other) => other !== winner)
    .map((other) => ({
      winner,
      other,
      path: pathOf(next, strengths.size, winner, other),
      strength: cell(strengths, winner, other),
      pathBack: pathOf(next, strengths.size, other, winner),
      strengthBack: cell(strengths, other, winner),
    }))

function pathOf(next: Int32Array, size: number, from: number, to: number): number[] {
  if (next[from * size + to] === -1) return []
  const path = [from]
  for (let at = from; at !== to && path.length <= size;) {
    at = next[at * size + to] as number
    path.push(at)
  }
  return path
}
