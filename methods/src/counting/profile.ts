// What is counted: options and ballots. Equal ballots are kept once with a weight, so that a count
// costs what people said differently, not how many said it. Numbers of options begin at 0 here and
// at 1 wherever people see them.

import { type Refusal, refuse } from '@folkmoot/kernel/base'

export interface Option {
  /** What the lot is drawn over: the number on the paper, a project's id; in a table the name. */
  readonly id: string
  readonly name: string
}

/** Best first; options of one rank stand together. Options that are left out are not ranked. */
export type Ranking = readonly (readonly number[])[]

/** Marks of all different ballots in one row, a ballot from `starts[i]` to `starts[i + 1]`. */
export interface Ballots {
  readonly count: number
  readonly weights: Float64Array
  readonly starts: Uint32Array
  readonly marks: Int32Array
  /** All weights together. */
  readonly total: number
}

export interface RankedProfile {
  readonly kind: 'ranked'
  readonly title: string
  readonly options: readonly Option[]
  /** How many are to be elected, where the file says so. */
  readonly seats?: number
  /** Still on the paper, no longer standing. */
  readonly withdrawn: readonly number[]
  /** A mark is 2 × option, and 1 more where a new rank begins. */
  readonly ballots: Ballots
}

export interface ApprovalProfile {
  readonly kind: 'approval'
  readonly title: string
  readonly options: readonly Option[]
  readonly seats?: number
  /** A mark is an option; each stands once, in rising order. */
  readonly ballots: Ballots
  /** Of a budget vote: what each option costs and how much there is, in units of 1 / `scale`. */
  readonly budget?: Budget
}

export interface Budget {
  readonly costs: readonly bigint[]
  readonly limit: bigint
  /** A power of ten: 100 where the file counts in hundredths. */
  readonly scale: number
}

export interface ScoreProfile {
  readonly kind: 'score'
  readonly title: string
  readonly options: readonly Option[]
  readonly seats?: number
  /** Marks come in twos: option, points. What is left out has no points. */
  readonly ballots: Ballots
}

/** One question, asked of everybody. */
export interface YesNoProfile {
  readonly kind: 'yes-no'
  readonly title: string
  readonly yes: number
  readonly no: number
  readonly abstain: number
}

export type Profile = RankedProfile | ApprovalProfile | ScoreProfile | YesNoProfile

/** Pairwise methods take the cube of this in steps: a second or so. */
export const OPTIONS_MAX = 1_000
/** So that votes in units of 1 / 1,000,000,000 (Meek) stay exact whole numbers. */
export const BALLOTS_MAX = 9_000_000
export const POINTS_MAX = 1_000_000

export type CountRefusal =
  | { readonly kind: 'count-no-options' }
  | { readonly kind: 'count-no-ballots' }
  | { readonly kind: 'count-options-many'; readonly max: number }
  | { readonly kind: 'count-ballots-many'; readonly max: number }
  | { readonly kind: 'count-seats'; readonly seats: number; readonly options: number }
  | { readonly kind: 'count-option-twice'; readonly id: string }
  | { readonly kind: 'count-no-budget' }
  | { readonly kind: 'count-members-few'; readonly members: number; readonly ballots: number }
  | { readonly kind: 'count-threshold'; readonly given: string }

/** What no count can begin with, whatever the method; undefined when it may begin. */
export function refusedBefore(
  options: readonly Option[],
  ballots: Ballots,
  seats: number,
): CountRefusal | undefined {
  if (options.length === 0) return { kind: 'count-no-options' }
  if (options.length > OPTIONS_MAX) return { kind: 'count-options-many', max: OPTIONS_MAX }
  if (ballots.total === 0) return { kind: 'count-no-ballots' }
  if (ballots.total > BALLOTS_MAX) return { kind: 'count-ballots-many', max: BALLOTS_MAX }
  if (!Number.isInteger(seats) || seats < 1 || seats > options.length)
    return { kind: 'count-seats', seats, options: options.length }
  const ids = new Set<string>()
  for (const { id } of options) {
    if (ids.has(id)) return { kind: 'count-option-twice', id }
    ids.add(id)
  }
  return undefined
}

export const refuseCount = (refusal: CountRefusal): ReturnType<typeof refuse<CountRefusal>> =>
  refuse<CountRefusal & Refusal>(refusal)

/** The marks of one ballot. */
export const marksOf = (ballots: Ballots, ballot: number): Int32Array =>
  ballots.marks.subarray(ballots.starts[ballot], ballots.starts[ballot + 1])

/** The ranking that marks stand for. */
export function rankingOf(ballots: Ballots, ballot: number): Ranking {
  const ranks: number[][] = []
  for (const mark of marksOf(ballots, ballot)) {
    if (mark & 1) ranks.push([])
    ranks.at(-1)?.push(mark >> 1)
  }
  return ranks
}
