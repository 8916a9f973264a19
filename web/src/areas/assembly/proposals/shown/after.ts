// What came after a decision: tasks and how far they are, suspensions, what replaced it.

import {
  type AssemblyState,
  bodyKey,
  carriedOf,
  type Hold,
  isAdopted,
  type Proposal,
  proposalStage,
  standingHolds,
  statusOfTasks,
  termEnd,
  votesOf,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { shownName } from '../../../../worker/standing.ts'
import { titleOfVote } from './acts.ts'
import { type Who, whoIs } from './names.ts'

export type Status = 'begun' | 'done' | 'stuck' | 'dropped'

export interface ReportShown extends Who {
  readonly status: Status
  readonly note: string
  readonly written: number
}

/** The vote that adopted it, if there is one. */
export const decisionOf = (state: AssemblyState, ref: string): string | undefined =>
  votesOf(state, ref).find(({ row }) => isAdopted(row))?.ref

export function tasksShown(
  community: Community,
  state: AssemblyState,
  { row, decision }: { readonly row: Proposal; readonly decision: string | undefined },
) {
  const statuses = decision === undefined ? undefined : statusOfTasks(state, decision)
  const reports = decision === undefined ? [] : carriedOf(state, decision)
  const reportsOf = (task: number): readonly ReportShown[] =>
    reports
      .filter(({ row: { content } }) => (content.task ?? 0) === task)
      .map(({ row: one }) => ({
        ...whoIs(community, one.by),
        status: one.content.status,
        note: one.content.note,
        written: one.written,
      }))
  const task = (number: number) => ({
    number,
    status: statuses?.get(number)?.content.status,
    reports: reportsOf(number),
  })
  return {
    all: task(0),
    tasks: row.content.doers.map(({ who, name, what, by }, at) => ({
      ...task(at + 1),
      who: who === undefined ? shownName(name ?? '') : whoIs(community, who).name,
      mine: who !== undefined && who === community.me,
      what,
      by,
    })),
  }
}
export type TasksShown = ReturnType<typeof tasksShown>

export function holdsShown(state: AssemblyState, decision: string | undefined) {
  if (decision === undefined) return []
  const standing = new Set(standingHolds(state, decision))
  return state.holds
    .by('decision', decision)
    .flatMap((key) => state.holds.get(key) ?? [])
    .map((hold) => ({
      body: commissionOf(state, hold),
      because: hold.because,
      resolves: hold.resolves,
      until: termEnd(hold),
      vote: hold.by,
      stands: standing.has(hold),
      ended: hold.ended,
    }))
}
export type HoldShown = ReturnType<typeof holdsShown>[number]

const commissionOf = (state: AssemblyState, { by }: Hold): string => {
  const body = state.votes.get(by)?.body
  return shownName((body && state.bodies.get(bodyKey(body))?.terms.name) ?? '…')
}

const successorsOf = (state: AssemblyState, decision: string) =>
  [...state.proposals.rows()]
    .filter(([ref, { content }]) => {
      const stage = content.replaces === decision ? proposalStage(state, ref) : undefined
      return stage === 'talk' || stage === 'voting' || stage === 'closed'
    })
    .map(([proposal, { content }]) => ({ proposal, title: shownName(content.title) }))

/** The decision in whose place a proposal comes, and the one that came in its place. */
export function placesShown(state: AssemblyState, row: Proposal, decision: string | undefined) {
  const linked = (vote: string | undefined) =>
    vote === undefined
      ? undefined
      : { proposal: state.votes.get(vote)?.content.proposal ?? '', title: titleOfVote(state, vote) }
  return {
    replaces: linked(row.content.replaces),
    replacedBy: linked(decision === undefined ? undefined : state.replaced.get(decision)),
    /** What is proposed in its place, and not decided yet. */
    successors: decision === undefined ? [] : successorsOf(state, decision),
  }
}
