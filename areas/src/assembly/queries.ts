// What may be asked of the running state, the same for the command line and the app. What a vote came
// to is asked of deciding.ts, because it rests on frontiers and not on the newest state.

import type { MemberId } from '@folkmoot/kernel/project'
import { attestersNeeded, type Policy } from './charter.ts'
import { agreeing } from './fold-votes.ts'
import { policyOf } from './rules-votes.ts'
import {
  type AssemblyState,
  belongs,
  isHeld,
  type Carried,
  type Closing,
  type Hold,
  type Proposal,
  type Said,
  type Vote,
} from './state.ts'

export interface Found<Row> {
  readonly ref: string
  readonly row: Row
}

const rowsOf = <Row>(
  table: { get(key: string): Row | undefined },
  refs: readonly string[],
): readonly Found<Row>[] =>
  refs.flatMap((ref) => {
    const row = table.get(ref)
    return row === undefined ? [] : [{ ref, row }]
  })

/** Newest first by the one order; '' asks for the assembly's own. */
export const agendaOf = (state: AssemblyState, body: string): readonly Found<Proposal>[] =>
  [...rowsOf(state.proposals, state.proposals.by('body', body))]
    .filter(({ row }) => row.withdrawn === undefined)
    .sort((a, b) => b.row.lamport - a.row.lamport || (a.ref < b.ref ? -1 : 1))

/** T6: everything that was said, in the one order; what is hidden is marked and stays. */
export const talkOf = (state: AssemblyState, proposal: string): readonly Found<Said>[] =>
  [...rowsOf(state.talk, state.talk.by('proposal', proposal))].sort(
    (a, b) => a.row.lamport - b.row.lamport || (a.ref < b.ref ? -1 : 1),
  )

/** How far it has come, oldest first; the last one about a task is how it stands. */
export const carriedOf = (state: AssemblyState, decision: string): readonly Found<Carried>[] =>
  [...rowsOf(state.carried, state.carried.by('decision', decision))].sort(
    (a, b) => a.row.lamport - b.row.lamport || (a.ref < b.ref ? -1 : 1),
  )

export const membersOf = (state: AssemblyState, body: string): readonly MemberId[] =>
  rowsOf(state.seats, state.seats.by('body', body)).map(({ row }) => row.member)

export type VoteStage = 'open' | 'closed' | 'certified' | 'held' | 'replaced'

/** Closed and not certified is provisional: another island may know more. */
export function stageOf(state: AssemblyState, ref: string): VoteStage | undefined {
  const vote = state.votes.get(ref)
  if (!vote) return undefined
  if (state.replaced.has(ref)) return 'replaced'
  if (isHeld(state, ref)) return 'held'
  if (vote.certified) return 'certified'
  return state.closings.count('vote', ref) > 0 ? 'closed' : 'open'
}

/**
 * V17: the closings of a vote: the certified one alone, else all of them, first in the one order
 * first. The first of them that holds at its frontiers is the one to show.
 */
export function closingsOf(state: AssemblyState, ref: string): readonly Found<Closing>[] {
  const certified = state.votes.get(ref)?.certified?.closing
  const refs = certified === undefined ? state.closings.by('vote', ref) : [certified]
  return [...rowsOf(state.closings, refs)].sort(
    (a, b) => a.row.lamport - b.row.lamport || (a.row.log < b.row.log ? -1 : 1),
  )
}

/** Votes that still need somebody: open, theirs, and without a ballot of theirs. */
export const votesFor = (state: AssemblyState, by: MemberId): readonly Found<Vote>[] =>
  [...state.votes.rows()]
    .filter(([ref, vote]) => stageOf(state, ref) === 'open' && belongs(state, vote.body, by))
    .filter(([ref]) => !state.ballots.has(`${ref}/${by}`))
    .map(([ref, row]) => ({ ref, row }))

/** V7: whether ballots and counts may be shown now. */
export function mayShowBallots(state: AssemblyState, ref: string): boolean {
  const vote = state.votes.get(ref)
  const policy: Policy | undefined = vote && policyOf(state, vote)
  return policy?.blind !== true || stageOf(state, ref) !== 'open'
}

export interface CertifyingState {
  readonly needed: number
  /** The most attesters who agree about one closing. */
  readonly have: number
  /** Attesters who have said two different things; a restored backup, or worse. */
  readonly contradicted: readonly MemberId[]
}

export function certifyingOf(state: AssemblyState, ref: string): CertifyingState | undefined {
  const vote = state.votes.get(ref)
  if (!vote) return undefined
  const rows = rowsOf(state.attestations, state.attestations.by('vote', ref))
  const closings = new Map<MemberId, Set<string>>()
  let have = 0
  for (const { row } of rows) {
    have = Math.max(have, agreeing(state, row.statement))
    const said = closings.get(row.by) ?? new Set()
    closings.set(row.by, said.add(row.statement.closing))
  }
  const contradicted = [...closings].filter(([, said]) => said.size > 1).map(([by]) => by)
  return { needed: attestersNeeded(vote.attesters.length), have, contradicted: contradicted.sort() }
}

const DAY_MS = 86_400_000

/** Until when, by the claimed time of the opening and the charter's phases, a vote should stay open. */
export function voteEnds(state: AssemblyState, ref: string): number | undefined {
  const vote = state.votes.get(ref)
  const policy = vote && policyOf(state, vote)
  if (!policy) return undefined
  const during: readonly string[] =
    policy.method === 'consent' ? ['clarify', 'react', 'object', 'vote'] : ['vote']
  const days = policy.phases.reduce(
    (sum, phase) => sum + (during.includes(phase.phase) ? phase.days : 0),
    0,
  )
  return vote.written + days * DAY_MS
}

/** S5: when, by the claimed times, attesters may say that the term is over. */
export const termEnd = ({ since, days }: Hold): number => since + days * DAY_MS
