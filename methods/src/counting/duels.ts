// Each option against each other: how many rank the one above the other. Options that a ballot leaves
// out stand together below all that it ranks (on Debian 2006 the other reading elects somebody else).

import { type Ballots, marksOf } from './profile.ts'

/** A square of numbers, row by row. */
export interface Square {
  readonly size: number
  readonly cells: Float64Array
}

export const cell = ({ size, cells }: Square, row: number, column: number): number =>
  cells[row * size + column] as number

export const rowsOf = ({ size, cells }: Square): number[][] =>
  Array.from({ length: size }, (_, row) => [...cells.subarray(row * size, (row + 1) * size)])

/** In the cell (a, b): the weight of the ballots that rank a above b. */
export function countDuels(ballots: Ballots, size: number): Square {
  const ranks = new Float64Array(size)
  const notAbove = new Float64Array(size * size)
  for (let ballot = 0; ballot < ballots.count; ballot++)
    addBallot(marksOf(ballots, ballot), ballots.weights[ballot] as number, { ranks, notAbove })
  const cells = new Float64Array(size * size)
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      cells[a * size + b] = a === b ? 0 : (ranks[a] as number) - (notAbove[a * size + b] as number)
  return { size, cells }
}

/** Who ranks a at all ranks it above b, unless b stands in the same rank or a higher one. */
function addBallot(
  marks: Int32Array,
  weight: number,
  { ranks, notAbove }: { ranks: Float64Array; notAbove: Float64Array },
): void {
  const size = ranks.length
  let rankBegins = 0
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at] as number
    const option = mark >> 1
    if (mark & 1) rankBegins = at
    ranks[option] = (ranks[option] as number) + weight
    for (let before = 0; before < at; before++) {
      const other = (marks[before] as number) >> 1
      notAbove[option * size + other] = (notAbove[option * size + other] as number) + weight
      if (before >= rankBegins)
        notAbove[other * size + option] = (notAbove[other * size + option] as number) + weight
    }
  }
}

export const beats = (duels: Square, a: number, b: number): boolean =>
  cell(duels, a, b) > cell(duels, b, a)

const everyOption = (size: number): number[] => Array.from({ length: size }, (_, option) => option)

/** Who wins every duel; most votes have one. */
export const condorcetWinner = (duels: Square): number | undefined =>
  everyOption(duels.size).find((a) =>
    everyOption(duels.size).every((b) => a === b || beats(duels, a, b)),
  )

/** The smallest set whose members each beat everybody outside: who reaches all by unlost duels. */
export function smithSet(duels: Square): number[] {
  const all = everyOption(duels.size)
  // Whoever is ahead in most duels is a member, and so is whoever has not lost to a member.
  const best = all.reduce((best, a) => (copeland(duels, a) > copeland(duels, best) ? a : best), 0)
  const reaches = all.map(() => false)
  const waiting = [best]
  reaches[best] = true
  for (let member = waiting.pop(); member !== undefined; member = waiting.pop())
    for (const other of all)
      if (!reaches[other] && !beats(duels, member, other)) {
        reaches[other] = true
        waiting.push(other)
      }
  return all.filter((option) => reaches[option])
}

const copeland = (duels: Square, a: number): number =>
  everyOption(duels.size).reduce(
    (sum, b) => sum + (a === b ? 0 : Number(beats(duels, a, b)) - Number(beats(duels, b, a))),
    0,
  )
