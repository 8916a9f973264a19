// How statements go together, when many votes are missing. A missing vote counts as the mean of its
// column (Polis), so after centring it is zero, and everything follows from whole numbers of
// people who answered both statements: exact, and the same in whatever order people stand.

import { UNSEEN, type VoteTable } from './votes.ts'

export interface Covariance {
  readonly size: number
  /** Mean of the votes cast in each column, agree = -1 as Polis has it; 0 where hidden. */
  readonly centre: Float64Array
  /** Sums of products after centring, row by row. */
  readonly cells: Float64Array
}

/** Work may be long: it hears how many rows are done. */
export type Step = (done: number, all: number) => void

/** In the cell (a, b) of both halves, over the people who answered both. */
interface PairCounts {
  readonly size: number
  /** How many they are. */
  readonly both: Int32Array
  /** Sum of the products of their votes. */
  readonly products: Int32Array
  /** Sum of their votes on a. */
  readonly sums: Int32Array
}

export function covarianceOf(table: VoteTable, step: Step = () => {}): Covariance {
  const counts = countPairs(table, step)
  const { size, both, products, sums } = counts
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

const ROWS_A_STEP = 2_000

function countPairs(table: VoteTable, step: Step): PairCounts {
  const size = table.statements.length
  const room = (): Int32Array => new Int32Array(size * size)
  const counts = { size, both: room(), products: room(), sums: room() }
  const columns = new Int32Array(size)
  const signs = new Int32Array(size)
  const rows = table.participants.length
  for (let row = 0; row < rows; row++) {
    addRow(counts, { columns, signs, answered: answersIn(table, row, columns, signs) })
    if (row % ROWS_A_STEP === 0) step(row, rows)
  }
  for (let a = 0; a < size; a++)
    for (let b = 0; b < a; b++) {
      counts.both[a * size + b] = counts.both[b * size + a] as number
      counts.products[a * size + b] = counts.products[b * size + a] as number
    }
  return counts
}

/** The statements that someone answered and that are shown, with agree = -1. */
function answersIn(
  { statements, votes, isHidden }: VoteTable,
  row: number,
  columns: Int32Array,
  signs: Int32Array,
): number {
  let answered = 0
  for (let column = 0; column < statements.length; column++) {
    const vote = votes[row * statements.length + column] as number
    if (vote === UNSEEN || isHidden[column]) continue
    columns[answered] = column
    signs[answered++] = -vote
  }
  return answered
}

/** The innermost loop of a map of a hundred thousand people: a pair of answers a turn. */
function addRow(
  { size, both, products, sums }: PairCounts,
  row: { readonly columns: Int32Array; readonly signs: Int32Array; readonly answered: number },
): void {
  const { columns, signs, answered } = row
  for (let i = 0; i < answered; i++) {
    const a = columns[i] as number
    const x = signs[i] as number
    const base = a * size
    for (let k = i; k < answered; k++) {
      const b = columns[k] as number
      const y = signs[k] as number
      both[base + b] = (both[base + b] as number) + 1
      products[base + b] = (products[base + b] as number) + x * y
      sums[base + b] = (sums[base + b] as number) + x
      if (k > i) sums[b * size + a] = (sums[b * size + a] as number) + y
    }
  }
}
