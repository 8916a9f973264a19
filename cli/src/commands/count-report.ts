// A count as people and programs read it: the same result as JSON with options numbered from 1, and as
// lines that can be followed on paper.

import { hex } from '@folkmoot/kernel/base'
import { type Lot, type Option, rowsOf, type Square, type Tie } from '@folkmoot/methods/counting'
import { shown } from '../terminal.ts'
import type { MethodWords } from '../words/methods/index.ts'

/** As the documentation promises it; every key is always there. */
export interface CountJson {
  readonly method: string
  readonly seats: number
  readonly candidates: readonly string[]
  readonly winners: readonly number[]
  readonly excluded: readonly number[]
  readonly ranking: readonly (readonly number[])[]
  readonly selected: readonly string[]
  readonly cost: number | null
  readonly ties: readonly object[]
  readonly stages: readonly object[]
}

export interface Report {
  readonly json: CountJson
  readonly lines: readonly string[]
  /** A lot was drawn. */
  readonly drawn: boolean
}

/** What every report is made with. */
export interface Reporting {
  readonly method: string
  readonly seats: number
  readonly options: readonly Option[]
  readonly ballots: number
  readonly title: string
  readonly lot: Lot
  readonly words: MethodWords['counted']
}

export const fromOne = (options: readonly number[]): number[] => options.map((option) => option + 1)

export const nameOf = ({ options }: Reporting, option: number): string =>
  shown(options[option]?.name ?? '')

export const namesOf = (reporting: Reporting, options: readonly number[]): string =>
  options.map((option) => nameOf(reporting, option)).join(', ')

/** The parts that all methods share; the rest is empty until a method fills it. */
export const emptyJson = ({ method, seats, options }: Reporting): CountJson => ({
  method,
  seats,
  candidates: options.map(({ name }) => name),
  winners: [],
  excluded: [],
  ranking: [],
  selected: [],
  cost: null,
  ties: [],
  stages: [],
})

export const titleOf = ({ title }: Reporting): string[] => (title === '' ? [] : [shown(title)])

export const headOf = (reporting: Reporting, ...more: readonly string[]): string[] => {
  const { ballots, seats, words } = reporting
  const facts = [words.ballots(ballots), words.seats(seats), ...more].join(', ')
  return [...titleOf(reporting), facts, '']
}

export const electedLines = (reporting: Reporting, winners: readonly number[]): string[] => {
  const { words } = reporting
  if (winners.length === 0) return [words.nobody]
  return [words.elected, ...numberedNames(reporting, winners)]
}

export const numberedNames = (reporting: Reporting, options: readonly number[]): string[] =>
  options.map((option, at) => `  ${at + 1}. ${nameOf(reporting, option)}`)

export const tieJson =
  ({ lot }: Reporting) =>
  ({ among, chosen, ...tie }: Tie): object => ({
    ...tie,
    among: fromOne(among),
    chosen: fromOne(chosen),
    ...(tie.by === 'lot' ? { seed: hex(lot.seed) } : {}),
  })

export function tieLines(reporting: Reporting, ties: readonly Tie[]): string[] {
  const { words, lot } = reporting
  const seed = lot.seed.length === 0 ? words.noSeed : hex(lot.seed)
  return ties.map((tie) => {
    const how = {
      'earlier-stage': () => words.tieBy['earlier-stage'](tie.atStage ?? 0),
      cost: () => words.tieBy.cost,
      votes: () => words.tieBy.votes,
      lot: () => words.tieBy.lot(seed),
    }[tie.by]()
    const among = namesOf(reporting, tie.among)
    if (tie.what === 'pairs') return words.tiePairs(among, how)
    return words.tie(among, namesOf(reporting, tie.chosen), how)
  })
}

export const isDrawn = (ties: readonly Tie[]): boolean => ties.some(({ by }) => by === 'lot')

export const squareJson = (square: Square): number[][] => rowsOf(square)

/** Numbers in columns under the numbers of the options. */
export function squareLines(reporting: Reporting, square: Square): string[] {
  const rows = rowsOf(square)
  const width = Math.max(...rows.flat().map((value) => String(value).length), 3) + 1
  const names = reporting.options.map((_, option) => `${option + 1}. ${nameOf(reporting, option)}`)
  const widest = Math.max(...names.map((name) => [...name].length))
  const head = ' '.repeat(widest) + names.map((_, at) => `(${at + 1})`.padStart(width)).join('')
  const body = rows.map((row, at) => {
    const name = names[at] ?? ''
    const cells = row.map((value, other) => (other === at ? '·' : String(value)).padStart(width))
    return name + ' '.repeat(widest - [...name].length) + cells.join('')
  })
  return [head, ...body]
}
