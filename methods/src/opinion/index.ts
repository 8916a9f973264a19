// Opinion maps: Polis's statistics exactly, with groups that everybody finds alike. They show what a
// conversation holds; no decision may depend on them.

export {
  AGREE,
  DISAGREE,
  inOrder,
  PASS,
  placedOf,
  type Statement,
  UNSEEN,
  type Vote,
  voteTable,
  type VoteTable,
} from './votes.ts'
export { opinionMap, type OpinionMap } from './map.ts'
export { groupPoints, silhouetteOf, type Grouping } from './groups.ts'
export { opinionOf, type Opinion, type OpinionGroup, type OpinionRefusal } from './opinion.ts'
export type { Representative } from './representative.ts'
export { type Consensus, type Shared, sharedByAllGroups } from './consensus.ts'
export { nextStatement } from './routing.ts'
export type { VoteCounts } from './statistics.ts'
export type { Step } from './pair-counts.ts'
