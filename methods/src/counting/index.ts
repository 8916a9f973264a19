// Counting: ballots in, a result and a log that a person can follow on paper out. Whole numbers
// wherever a result binds; ties by the method's own rule, then by a lot with a named seed.

export {
  BALLOTS_MAX,
  OPTIONS_MAX,
  POINTS_MAX,
  marksOf,
  rankingOf,
  type ApprovalProfile,
  type Ballots,
  type Budget,
  type CountRefusal,
  type Option,
  type Profile,
  type RankedProfile,
  type Ranking,
  type ScoreProfile,
  type YesNoProfile,
} from './profile.ts'
export {
  boxOfApprovals,
  boxOfRankings,
  createBallotBox,
  marksOfRanking,
  type BallotBox,
} from './ballot-box.ts'
export { decimalText, readDecimal } from './decimal.ts'
export { drawLot, seedText, type Lot, type Tie } from './lot.ts'
export { cell, countDuels, rowsOf, type Square } from './duels.ts'
export type { OrderResult } from './order.ts'
export { schulze, type Comparison, type SchulzeResult } from './schulze.ts'
export { rankedPairs, type LockedPair, type RankedPairsResult } from './ranked-pairs.ts'
export type { StvResult, StvStage } from './stv.ts'
export { SCOTTISH_PLACES, scottishStv } from './scottish-stv.ts'
export { MEEK_PLACES, meekStv } from './meek-stv.ts'
export {
  consent,
  yesNo,
  type ConsentResult,
  type ConsentRound,
  type Fraction,
  type MajorityPolicy,
  type MajorityResult,
} from './majority.ts'
export { approval, approvalsOf, score, type SumResult } from './sums.ts'
export { phragmen, type PhragmenResult, type PhragmenStage } from './phragmen.ts'
export {
  equalShares,
  type Completion,
  type EqualSharesPolicy,
  type EqualSharesRefusal,
  type EqualSharesResult,
} from './equal-shares.ts'
export type { Utility } from './shares.ts'
export type { Purchase } from './equal-shares-run.ts'
