// Yes or no, and consent. Equal is not adopted: what is stays. Abstentions count for the quorum only.
// Fractions are two whole numbers, so that "two thirds" is two thirds.

import { ok, type Result } from '@folkmoot/kernel/base'
import { type CountRefusal, refuseCount, type YesNoProfile } from './profile.ts'

export interface Fraction {
  readonly over: number
  readonly under: number
}

export interface MajorityPolicy {
  /** Who may vote: members at the opening. Needed for a quorum and for thresholds of members. */
  readonly members?: number
  /** This part of the members must have voted. */
  readonly quorum?: Fraction
  /** The part that yes must reach; left out: more yes than no. */
  readonly threshold?: Fraction & {
    /** Of those who said yes or no, or of all members. */
    readonly of: 'votes' | 'members'
    /** True: more than that part, not as much. */
    readonly above: boolean
  }
}

export interface MajorityResult {
  readonly outcome: 'adopted' | 'not-adopted' | 'no-quorum'
  readonly yes: number
  readonly no: number
  readonly abstain: number
  /** How many yes were needed, and how many voters for the quorum. */
  readonly yesNeeded: number
  readonly votersNeeded: number
}

export function yesNo(
  { yes, no, abstain }: YesNoProfile,
  policy: MajorityPolicy,
): Result<MajorityResult, CountRefusal> {
  const { members, quorum, threshold } = policy
  const voters = yes + no + abstain
  if (voters === 0) return refuseCount({ kind: 'count-no-ballots' })
  if (members !== undefined && members < voters)
    return refuseCount({ kind: 'count-members-few', members, ballots: voters })
  for (const part of [quorum, threshold])
    if (part && !isPart(part))
      return refuseCount({ kind: 'count-threshold', given: `${part.over}/${part.under}` })
  if (members === undefined && (quorum || threshold?.of === 'members'))
    return refuseCount({ kind: 'count-members-few', members: 0, ballots: voters })
  const votersNeeded = quorum ? leastAt(quorum, members ?? 0) : 0
  const yesNeeded = threshold
    ? yesFor(threshold, threshold.of === 'members' ? (members ?? 0) : yes + no)
    : Math.floor((yes + no) / 2) + 1
  const adopted = yes >= yesNeeded ? 'adopted' : 'not-adopted'
  const outcome = voters < votersNeeded ? 'no-quorum' : adopted
  return ok({ outcome, yes, no, abstain, yesNeeded, votersNeeded })
}

const isPart = ({ over, under }: Fraction): boolean =>
  Number.isSafeInteger(over) && under > 0 && under <= 1_000_000 && over >= 0 && over <= under

/** The least whole number that is at least this part. */
const leastAt = ({ over, under }: Fraction, of: number): number => Math.ceil((over * of) / under)

/** Nobody's yes adopts nothing, whatever the threshold. */
const yesFor = (threshold: Fraction & { readonly above: boolean }, of: number): number => {
  const { over, under, above } = threshold
  const least = above ? Math.floor((over * of) / under) + 1 : leastAt(threshold, of)
  return Math.max(1, least)
}

export interface ConsentRound {
  /** An objection counts when it says why and what would resolve it. */
  readonly objections: readonly { readonly reason: string; readonly resolvedBy: string }[]
  readonly votes: YesNoProfile
  /** Counted from 1. */
  readonly round: number
  readonly roundsMax: number
}

export type ConsentResult =
  | { readonly outcome: 'consent' }
  | { readonly outcome: 'another-round'; readonly objections: number }
  | { readonly outcome: 'majority'; readonly objections: number; readonly majority: MajorityResult }

/** No reasoned objection: consent. Else amend and ask again; after the last round the majority decides. */
export function consent(
  { objections, votes, round, roundsMax }: ConsentRound,
  policy: MajorityPolicy,
): Result<ConsentResult, CountRefusal> {
  const reasoned = objections.filter(
    ({ reason, resolvedBy }) => reason.trim() !== '' && resolvedBy.trim() !== '',
  ).length
  if (reasoned === 0) return ok({ outcome: 'consent' })
  if (round < roundsMax) return ok({ outcome: 'another-round', objections: reasoned })
  const majority = yesNo(votes, policy)
  if (!majority.ok) return majority
  return ok({ outcome: 'majority', objections: reasoned, majority: majority.value })
}
