// What both ways of counting a single transferable vote give back.

import type { Tie } from './lot.ts'

export interface StvResult {
  /** In the order of their election. */
  readonly winners: readonly number[]
  /** Everybody else in the order of leaving; last, together, who was still there when all seats were filled. */
  readonly excluded: readonly number[]
  /** In units of the method: 1/100,000 (Scottish) or 1/1,000,000,000 (Meek). */
  readonly quota: number
  /** Papers that name nobody who stands. */
  readonly blank: number
  readonly ties: readonly Tie[]
  readonly stages: readonly StvStage[]
}

export interface StvStage {
  readonly what: 'first-preferences' | 'surplus' | 'exclusion' | 'keep-factors' | 'last-vacancies'
  /** Whose papers moved at this stage. */
  readonly option?: number
  readonly surplus?: number
  readonly quota: number
  /** After the stage, by option. */
  readonly votes: readonly number[]
  /** Meek: which part of each vote each option keeps. */
  readonly keepFactors?: readonly number[]
  /** Votes of papers that name nobody further. */
  readonly nonTransferable: number
  /** What rounding down has lost. */
  readonly lost: number
  readonly elected: readonly number[]
  readonly excluded: readonly number[]
}
