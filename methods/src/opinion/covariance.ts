// How statements go together, when many votes are missing. A missing vote counts as the mean of its
// column (Polis), so after centring it is zero, and everything follows from whole numbers of
// people who answered both statements: exact, and the same in whatever order people stand.

import { countPairs, type Step } from './pair-counts.ts'
import type { VoteTable } from './votes.ts'

export interface Covariance {
  readonly size: number
  /** Mean of the votes cast in each column, agree = -1 as Polis has it; 0 where hidden. */
  readonly centre: Float64Array
  /** Sums of products after centring, row by row. */
  readonly cells: Float64Array
}

export function covarianceOf(table: VoteTable, step: Step = () => {}): Covariance {
  const { size, both, products, sums } = countPairs(table, step)
  const centre = new Float64Array(size)
  for (let a = 0; a < size; a++) {
    const answers = both[a * size + a] as number
    centre[a] = answers === 0 ? 0 : (sums[a * size + a] as number) / answers
  }
  const cells = new Float64Array(size * size)
  for (let a = 0; a < size; a++)
    for (let b = 0; b <= a; b++) {
      const [x, y] = [centre[a] as number, centre[b] as number]
      const [ab, ba] = [a * size + b, b * size + a]
      const crossed = y * (sums[ab] as number) + x * (sums[ba] as number)
      const value = (products[ab] as number) - crossed + x * y * (both[ab] as number)
      cells[ab] = value
      cells[ba] = value
    }
  return { size, centre, cells }
}
