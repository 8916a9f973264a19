// The map of a conversation for people to look at: what all groups share, the groups and what each is
// about, where everybody stands, and what to be careful about. It shows; nothing may follow from it.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { MemberId } from '@folkmoot/kernel/project'
import {
  AGREE,
  DISAGREE,
  type Opinion,
  opinionOf,
  sharedByAllGroups,
  type Step,
  UNSEEN,
} from '@folkmoot/methods/opinion'
import { type Answers, answersIn } from './queries-opinion.ts'
import type { MapRefusal } from './refusals-opinion.ts'
import type { AssemblyState } from './state.ts'

export interface StandPoint {
  readonly statement: string
  readonly side: 'agree' | 'disagree'
  /** So many of those who answered. */
  readonly votes: number
  readonly seen: number
}
export interface MapGroup {
  /** From 0, the largest first. */
  readonly id: number
  readonly members: readonly MemberId[]
  readonly stands: readonly StandPoint[]
}
export interface MapPoint {
  readonly member: MemberId
  readonly x: number
  readonly y: number
  /** undefined: too few answers to be placed in a group. */
  readonly group: number | undefined
}
export interface StatementCount {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/** Plain values only, so that it can leave a worker. */
export interface ConversationMap {
  readonly people: number
  readonly groups: readonly MapGroup[]
  readonly points: readonly MapPoint[]
  /** Statements that each group alone rather agrees with. */
  readonly shared: readonly string[]
  /** What all people together agree or disagree with. */
  readonly common: readonly StandPoint[]
  readonly counts: Readonly<Record<string, StatementCount>>
  readonly priorities: Readonly<Record<string, number>>
  readonly warnings: Opinion['warnings']
}

/** `step` hears how much of the work is done. */
export function mapOf(
  state: AssemblyState,
  conversation: string,
  step?: Step,
): Result<ConversationMap, MapRefusal> {
  const answers = answersIn(state, conversation)
  const opinion = opinionOf(answers.table, step ? { step } : {})
  if (opinion.ok) return ok(told(answers, opinion.value))
  const { refusal } = opinion
  return refusal.kind === 'opinion-large'
    ? refuse({
        kind: 'assembly-conversation-large',
        people: refusal.participants,
        statements: refusal.statements,
      })
    : refuse({ kind: 'assembly-conversation-silent' })
}

function told({ table, members, statements }: Answers, opinion: Opinion): ConversationMap {
  const named = (column: string): string => statements[Number(column)] ?? ''
  const groups = opinion.groups.map(({ members: rows }, id) => ({
    id,
    members: rows.map((row) => members[row] as MemberId),
    stands: (opinion.representative[id] ?? []).map(
      ({ statement, repfulFor, nSuccess, nTrials }) => ({
        statement: named(statement),
        side: repfulFor,
        votes: nSuccess,
        seen: nTrials,
      }),
    ),
  }))
  return {
    people: members.length,
    groups,
    points: pointsOf(members, opinion),
    shared: sharedByAllGroups(table, opinion.groupVotes).map(named),
    common: (['agree', 'disagree'] as const).flatMap((side) =>
      opinion.consensus[side].map(({ statement, nSuccess, nTrials }) => ({
        statement: named(statement),
        side,
        votes: nSuccess,
        seen: nTrials,
      })),
    ),
    counts: Object.fromEntries(statements.map((ref, at) => [ref, countOf(table, at)])),
    priorities: Object.fromEntries(
      statements.map((ref, at) => [ref, opinion.priorities[at] as number]),
    ),
    warnings: opinion.warnings,
  }
}

function pointsOf(members: readonly MemberId[], { map, groups }: Opinion): MapPoint[] {
  const groupOf = new Map<number, number>()
  for (const [id, group] of groups.entries()) for (const row of group.members) groupOf.set(row, id)
  return members.map((member, row) => ({
    member,
    x: map.xs[row] as number,
    y: map.ys[row] as number,
    group: groupOf.get(row),
  }))
}

function countOf({ participants, statements, votes }: Answers['table'], at: number) {
  const count = { agree: 0, disagree: 0, pass: 0 }
  for (let row = 0; row < participants.length; row++) {
    const vote = votes[row * statements.length + at]
    if (vote === UNSEEN) continue
    count[vote === AGREE ? 'agree' : vote === DISAGREE ? 'disagree' : 'pass']++
  }
  return count
}
