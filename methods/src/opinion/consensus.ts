// What everybody shares: statements on which all together agree (or disagree), the group-informed
// consensus, and which statement should be asked next. As in Polis.

import { isSignificant, sideOf, type VoteCounts } from './statistics.ts'
import type { VoteTable } from './votes.ts'

export interface Shared {
  readonly statement: string
  readonly nSuccess: number
  readonly nTrials: number
  readonly pSuccess: number
  readonly pTest: number
}

export interface Consensus {
  readonly agree: readonly Shared[]
  readonly disagree: readonly Shared[]
}

const SHOWN_MAX = 5

/** Over everybody who voted, whether placed in a group or not. */
export function consensusOf(
  { statements, isHidden }: VoteTable,
  all: readonly VoteCounts[],
): Consensus {
  const side = (votesOf: (counts: VoteCounts) => number): Shared[] =>
    statements
      .flatMap((statement, column) => {
        const counts = all[column] as VoteCounts
        const { votes, probability, probabilityTest } = sideOf(votesOf(counts), counts.S)
        const holds = probability > 0.5 && isSignificant(probabilityTest)
        if (isHidden[column] || !holds) return []
        const shared = { nSuccess: votes, nTrials: counts.S, pSuccess: probability }
        return [{ statement, ...shared, pTest: probabilityTest }]
      })
      .sort((a, b) => b.pSuccess * b.pTest - a.pSuccess * a.pTest)
      .slice(0, SHOWN_MAX)
  return { agree: side(({ A }) => A), disagree: side(({ D }) => D) }
}

/** The product over the groups of how likely each agrees: high only where all do. */
export const groupInformedConsensus = (
  groupVotes: readonly (readonly VoteCounts[])[],
  statements: number,
): number[] =>
  Array.from({ length: statements }, (_, column) =>
    groupVotes.reduce((product, votes) => {
      const { A, S } = votes[column] as VoteCounts
      return product * ((A + 1) / (S + 2))
    }, 1),
  )

/** Statements that each group alone more likely agrees with than not, the most certain first. */
export function sharedByAllGroups(
  { statements, isHidden }: VoteTable,
  groupVotes: readonly (readonly VoteCounts[])[],
): string[] {
  const products = groupInformedConsensus(groupVotes, statements.length)
  return [...statements.keys()]
    .filter((column) => !isHidden[column] && groupVotes.every((votes) => agrees(votes[column])))
    .sort((a, b) => (products[b] as number) - (products[a] as number))
    .slice(0, SHOWN_MAX)
    .map((column) => statements[column] as string)
}

const agrees = (counts: VoteCounts | undefined): boolean =>
  counts !== undefined && 2 * (counts.A + 1) > counts.S + 2

const META_PRIORITY = 7

/** Higher: ask it sooner. New statements rise, agreed and far-reaching ones stay up, passed ones sink. */
export function prioritiesOf(
  { isMeta }: VoteTable,
  groupVotes: readonly (readonly VoteCounts[])[],
  extremity: Float64Array,
): number[] {
  return isMeta.map((meta, column) => {
    if (meta) return META_PRIORITY ** 2
    let [agreed, passed, seen] = [0, 0, 0]
    for (const votes of groupVotes) {
      const { A, D, S } = votes[column] as VoteCounts
      agreed += A
      passed += S - A - D
      seen += S
    }
    const passing = (passed + 1) / (seen + 2)
    const agreeing = (agreed + 1) / (seen + 2)
    const importance = (1 - passing) * ((extremity[column] as number) + 1) * agreeing
    return (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2
  })
}
