// What is said in a group more than outside it: Polis's representative statements, at most five a group,
// the best agreement first, agreements before disagreements; if none is significant, the best there is.

import {
  isSignificant,
  sideOf,
  type SideStatistics,
  twoProportionTest,
  type VoteCounts,
} from './statistics.ts'
import type { VoteTable } from './votes.ts'

export interface Representative {
  readonly statement: string
  readonly repfulFor: 'agree' | 'disagree'
  readonly nSuccess: number
  readonly nTrials: number
  readonly pSuccess: number
  readonly pTest: number
  /** How much likelier here than elsewhere, and whether that is more than chance. */
  readonly repness: number
  readonly repnessTest: number
  /** The statement that the group agrees on best, with how many agree. */
  readonly bestAgree?: true
  readonly nAgree?: number
}

interface Side extends SideStatistics {
  readonly ratio: number
  readonly ratioTest: number
}

interface Compared {
  readonly statement: string
  readonly seen: number
  readonly agree: Side
  readonly disagree: Side
}

const SHOWN_MAX = 5

/** `groupVotes[g]` are the counts of group g on every statement. */
export function representativeOf(
  { statements, isHidden }: VoteTable,
  groupVotes: readonly (readonly VoteCounts[])[],
): Representative[][] {
  return groupVotes.map((own, group) => {
    const compared = statements.flatMap((statement, column) => {
      if (isHidden[column]) return []
      const others = groupVotes.filter((_, other) => other !== group)
      const rest = others.reduce((sum, votes) => add(sum, votes[column] as VoteCounts), NOTHING)
      return [compare(statement, own[column] as VoteCounts, rest)]
    })
    return select(compared)
  })
}

const NOTHING: VoteCounts = { A: 0, D: 0, S: 0 }
const add = (a: VoteCounts, b: VoteCounts): VoteCounts => ({
  A: a.A + b.A,
  D: a.D + b.D,
  S: a.S + b.S,
})

function compare(statement: string, own: VoteCounts, rest: VoteCounts): Compared {
  const side = (votes: number, others: number): Side => {
    const statistics = sideOf(votes, own.S)
    return {
      ...statistics,
      ratio: statistics.probability / ((1 + others) / (2 + rest.S)),
      ratioTest: twoProportionTest([votes, others], [own.S, rest.S]),
    }
  }
  return { statement, seen: own.S, agree: side(own.A, rest.A), disagree: side(own.D, rest.D) }
}

const passes = ({ ratioTest, probabilityTest }: Side): boolean =>
  isSignificant(ratioTest) && isSignificant(probabilityTest)

const weightOf = ({ ratio, ratioTest, probability, probabilityTest }: Side): number =>
  ratio * ratioTest * probability * probabilityTest

function finish({ statement, seen, agree, disagree }: Compared): Representative {
  const isAgreed = agree.ratioTest > disagree.ratioTest
  const side = isAgreed ? agree : disagree
  return {
    statement,
    repfulFor: isAgreed ? 'agree' : 'disagree',
    nSuccess: side.votes,
    nTrials: seen,
    pSuccess: side.probability,
    pTest: side.probabilityTest,
    repness: side.ratio,
    repnessTest: side.ratioTest,
  }
}

function select(compared: readonly Compared[]): Representative[] {
  const sufficient = compared.filter(({ agree, disagree }) => passes(agree) || passes(disagree))
  const agreed = bestAgreement(compared)
  const head = agreed
    ? [{ ...finish(agreed), nAgree: agreed.agree.votes, bestAgree: true } as const]
    : []
  if (sufficient.length === 0) return agreed ? head : bestOfAll(compared)
  const metric = (each: Representative): number =>
    each.repness * each.repnessTest * each.pSuccess * each.pTest
  const others = sufficient
    .filter((each) => each !== agreed)
    .map(finish)
    .sort((a, b) => metric(b) - metric(a))
  const shown = [...head, ...others].slice(0, SHOWN_MAX)
  return [
    ...shown.filter(({ repfulFor }) => repfulFor === 'agree'),
    ...shown.filter(({ repfulFor }) => repfulFor === 'disagree'),
  ]
}

/** The largest two-proportion test of either side, where nothing is significant. */
function bestOfAll(compared: readonly Compared[]): Representative[] {
  let best: Representative | undefined
  for (const each of compared) {
    const strongest = Math.max(each.agree.ratioTest, each.disagree.ratioTest)
    if (!best || strongest > best.repnessTest) best = finish(each)
  }
  return best ? [best] : []
}

/** Statement by statement, as Polis goes: by weight once something stands out, by agreement before. */
function bestAgreement(compared: readonly Compared[]): Compared | undefined {
  let best: Compared | undefined
  for (const each of compared) if (isBetter(each, best)) best = each
  return best
}

function isBetter({ agree, disagree }: Compared, best: Compared | undefined): boolean {
  if (agree.votes === 0 && disagree.votes === 0) return false
  if (best && best.agree.ratio > 1) return weightOf(agree) > weightOf(best.agree)
  const likely = ({ probability, probabilityTest }: Side): number => probability * probabilityTest
  if (best) return likely(agree) > likely(best.agree)
  return isSignificant(agree.probabilityTest) || (agree.ratio > 1 && agree.probability > 0.5)
}
