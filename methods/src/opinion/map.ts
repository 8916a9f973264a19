// Where everybody stands: two principal components with missing votes, and people projected onto
// them as Polis does, pushed outwards the fewer statements they answered.

import { covarianceOf } from './covariance.ts'
import type { Step } from './pair-counts.ts'
import { leadingVectors } from './eigen.ts'
import { UNSEEN, type VoteTable } from './votes.ts'

export interface OpinionMap {
  /** Per statement, agree = -1 as in Polis. */
  readonly centre: Float64Array
  /** Two, each with its largest loading positive. */
  readonly components: readonly [Float64Array, Float64Array]
  /** Of each participant. */
  readonly xs: Float64Array
  readonly ys: Float64Array
  /** How far out a statement pulls who agrees with it alone. */
  readonly extremity: Float64Array
}

export function opinionMap(table: VoteTable, step?: Step): OpinionMap {
  const { size, centre, cells } = covarianceOf(table, step)
  const [first, second] = leadingVectors(cells, size, 2).map(largestPositive)
  const components = [first as Float64Array, second as Float64Array] as const
  const { xs, ys } = project(table, centre, components)
  return { centre, components, xs, ys, extremity: extremityOf(centre, components) }
}

function largestPositive(vector: Float64Array): Float64Array {
  let largest = 0
  // Two loadings that differ by rounding only must not decide the sign.
  for (const value of vector) if (Math.abs(value) > Math.abs(largest) * (1 + 1e-9)) largest = value
  return largest < 0 ? vector.map((value) => -value) : vector
}

type Components = OpinionMap['components']

/** A hidden statement counts as answered by everybody, with nothing to say (Polis zeroes its column). */
function project(
  { participants, statements, votes, isHidden }: VoteTable,
  centre: Float64Array,
  [first, second]: Components,
): { xs: Float64Array; ys: Float64Array } {
  const size = statements.length
  const [xs, ys] = [new Float64Array(participants.length), new Float64Array(participants.length)]
  for (let row = 0; row < participants.length; row++) {
    let [answers, x, y] = [0, 0, 0]
    for (let column = 0; column < size; column++) {
      const vote = votes[row * size + column] as number
      if (vote === UNSEEN && !isHidden[column]) continue
      answers++
      if (isHidden[column]) continue
      const away = -vote - (centre[column] as number)
      x += away * (first[column] as number)
      y += away * (second[column] as number)
    }
    const scale = Math.sqrt(size / Math.max(1, answers))
    xs[row] = scale * x
    ys[row] = scale * y
  }
  return { xs, ys }
}

function extremityOf(centre: Float64Array, [first, second]: Components): Float64Array {
  const scale = Math.sqrt(centre.length)
  return centre.map((mean, column) => {
    const away = -1 - mean
    const x = away * (first[column] as number) * scale
    const y = away * (second[column] as number) * scale
    return Math.sqrt(x * x + y * y)
  })
}
