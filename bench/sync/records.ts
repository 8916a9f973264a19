// The records that every peer is given: the same ones, in the same order, by the same authors.

export interface BenchRecord {
  readonly category: string
  readonly place: string
  readonly severity: number
  readonly text: string
}

export interface Sizes {
  readonly authors: number
  readonly perAuthor: number
  /** So many records does an author write in a row, having heard of all before. */
  readonly turn: number
}

export const FULL: Sizes = { authors: 100, perAuthor: 1_000, turn: 10 }
export const QUICK: Sizes = { authors: 10, perAuthor: 100, turn: 10 }

export const recordsIn = ({ authors, perAuthor }: Sizes): number => authors * perAuthor
export const sizeName = ({ authors, perAuthor, turn }: Sizes): string =>
  `${authors}x${perAuthor}x${turn}`

const WORDS =
  'water food bridge school mill north closed open help needed people road fire river boat light dark cold warm old new near far many few bread stove'.split(
    ' ',
  )
const CATEGORIES = ['need', 'offer', 'damage', 'danger', 'place']
/** With the four fields around it, about 200 bytes as JSON. */
const TEXT_LENGTH = 125

/** A small generator of its own, so that the records are the same on every machine. */
function mixed(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0
    return state ^ (state >>> 13)
  }
}

export function recordAt(index: number): BenchRecord {
  const next = mixed(index + 1)
  const word = (): string => WORDS[(next() >>> 0) % WORDS.length] as string
  let text = word()
  while (text.length < TEXT_LENGTH) text += ` ${word()}`
  const category = CATEGORIES[(next() >>> 0) % CATEGORIES.length] as string
  const place = `street ${(next() >>> 0) % 1_000}`
  return { category, place, severity: (next() >>> 0) % 5, text: text.slice(0, TEXT_LENGTH) }
}

/** Who writes record `index`, and the how-manieth of theirs it is: authors take turns. */
export function authorOf(index: number, { authors, turn }: Sizes): number {
  return Math.floor(index / turn) % authors
}

/** What a reader must be able to say of all records once they are readable. */
export interface Reading {
  count: number
  severity: number
  letters: number
}

export const emptyReading = (): Reading => ({ count: 0, severity: 0, letters: 0 })

export function readInto(reading: Reading, record: BenchRecord): void {
  reading.count++
  reading.severity += record.severity
  reading.letters += record.text.length + record.place.length + record.category.length
}

export function expectedReading(count: number): Reading {
  const reading = emptyReading()
  for (let i = 0; i < count; i++) readInto(reading, recordAt(i))
  return reading
}
