// For every two statements: how many people answered both, and how their votes go together. Whole
// numbers, counted in one of two ways: person by person where people answer little, or 32 people at a
// time as bits where they answer much. Both give the same.

import { AGREE, DISAGREE, UNSEEN, type VoteTable } from './votes.ts'

/** Work may be long: it hears how much of it is done. */
export type Step = (done: number, all: number) => void

/** In the cell (a, b), over the people who answered both. Agree counts -1, as Polis has it. */
export interface PairCounts {
  readonly size: number
  /** How many they are. */
  readonly both: Int32Array
  /** Sum of the products of their votes. */
  readonly products: Int32Array
  /** Sum of their votes on a. */
  readonly sums: Int32Array
}

const emptyCounts = (size: number): PairCounts => ({
  size,
  both: new Int32Array(size * size),
  products: new Int32Array(size * size),
  sums: new Int32Array(size * size),
})

/** A pair of answers costs about this part of what 32 people cost as bits. */
const BITS_COST = 3

export function countPairs(table: VoteTable, step: Step): PairCounts {
  const { participants, statements, votes } = table
  let pairs = 0
  for (let row = 0, at = 0; row < participants.length; row++) {
    let answers = 0
    for (let column = 0; column < statements.length; column++) if (votes[at++] !== UNSEEN) answers++
    pairs += (answers * answers) / 2
  }
  const words = (statements.length ** 2 / 2) * Math.ceil(participants.length / 32)
  return pairs < words * BITS_COST ? countByPerson(table, step) : countByBits(table, step)
}

const ROWS_A_STEP = 2_000

export function countByPerson(table: VoteTable, step: Step): PairCounts {
  const size = table.statements.length
  const counts = emptyCounts(size)
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

/** The statements that someone answered and that are shown. */
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

/** A bit a person, in one row of words for each statement. */
interface Planes {
  readonly words: number
  readonly agreed: Int32Array
  readonly disagreed: Int32Array
  readonly seen: Int32Array
}

export function countByBits(table: VoteTable, step: Step): PairCounts {
  const size = table.statements.length
  const counts = emptyCounts(size)
  const planes = planesOf(table)
  for (let a = 0; a < size; a++) {
    step(a, size)
    if (table.isHidden[a]) continue
    for (let b = a; b < size; b++) if (!table.isHidden[b]) countPair(counts, planes, a, b)
  }
  return counts
}

function planesOf({ participants, statements, votes }: VoteTable): Planes {
  const words = Math.ceil(participants.length / 32)
  const room = (): Int32Array => new Int32Array(words * statements.length)
  const planes = { words, agreed: room(), disagreed: room(), seen: room() }
  for (let row = 0, at = 0; row < participants.length; row++)
    for (let column = 0; column < statements.length; column++) {
      const vote = votes[at++]
      if (vote === UNSEEN) continue
      const word = column * words + (row >> 5)
      const bit = 1 << (row & 31)
      planes.seen[word] = (planes.seen[word] as number) | bit
      if (vote === AGREE) planes.agreed[word] = (planes.agreed[word] as number) | bit
      else if (vote === DISAGREE) planes.disagreed[word] = (planes.disagreed[word] as number) | bit
    }
  return planes
}

/** The bits that are set, as four sums of a byte each: at most 8 a byte. */
function bytesOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (nibbles + (nibbles >>> 4)) & 0x0f0f0f0f
}

const addBytes = (bytes: number): number =>
  (bytes & 255) + ((bytes >>> 8) & 255) + ((bytes >>> 16) & 255) + (bytes >>> 24)

/** So many words leave the highest bit of the sums free, so that they stay small whole numbers. */
const WORDS_A_BLOCK = 15

function countPair(counts: PairCounts, planes: Planes, a: number, b: number): void {
  const { words, agreed, disagreed, seen } = planes
  const [left, right] = [a * words, b * words]
  let [both, same, opposed, agreedA, disagreedA, agreedB, disagreedB] = [0, 0, 0, 0, 0, 0, 0]
  for (let from = 0; from < words; from += WORDS_A_BLOCK) {
    const end = Math.min(words, from + WORDS_A_BLOCK)
    let [n, s, o, aa, da, ab, db] = [0, 0, 0, 0, 0, 0, 0]
    for (let word = from; word < end; word++) {
      const xa = agreed[left + word] as number
      const xd = disagreed[left + word] as number
      const xs = seen[left + word] as number
      const ya = agreed[right + word] as number
      const yd = disagreed[right + word] as number
      const ys = seen[right + word] as number
      n = (n + bytesOf(xs & ys)) | 0
      s = (s + bytesOf((xa & ya) | (xd & yd))) | 0
      o = (o + bytesOf((xa & yd) | (xd & ya))) | 0
      aa = (aa + bytesOf(xa & ys)) | 0
      da = (da + bytesOf(xd & ys)) | 0
      ab = (ab + bytesOf(ya & xs)) | 0
      db = (db + bytesOf(yd & xs)) | 0
    }
    both += addBytes(n)
    same += addBytes(s)
    opposed += addBytes(o)
    agreedA += addBytes(aa)
    disagreedA += addBytes(da)
    agreedB += addBytes(ab)
    disagreedB += addBytes(db)
  }
  const [ab, ba] = [a * counts.size + b, b * counts.size + a]
  counts.both[ab] = both
  counts.both[ba] = both
  counts.products[ab] = same - opposed
  counts.products[ba] = same - opposed
  counts.sums[ab] = disagreedA - agreedA
  counts.sums[ba] = disagreedB - agreedB
}
