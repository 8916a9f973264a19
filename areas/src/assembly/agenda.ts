// Where each proposal stands, as one word for lists: what is talked about, voted on, decided and being
// carried out, held, or past. What a vote came to is told by its own page; this is only where to look.

import { carriedOf, type Found, stageOf } from './queries.ts'
import { type AssemblyState, bodyOf, isAdopted, type Proposal, type Vote } from './state.ts'

export const PROPOSAL_STAGES = [
  'talk',
  'voting',
  'closed',
  'decided',
  'held',
  'done',
  'not-adopted',
  'replaced',
  'withdrawn',
] as const
export type ProposalStage = (typeof PROPOSAL_STAGES)[number]

/** Votes of the body whose proposal it is, newest first; those of bodies that must consent are apart. */
export function votesOf(state: AssemblyState, ref: string, body?: string): readonly Found<Vote>[] {
  const decides = body ?? bodyOf(state.proposals.get(ref)?.content.body)
  return state.votes
    .by('proposal', ref)
    .flatMap((vote) => {
      const row = state.votes.get(vote)
      return row && bodyOf(row.body) === decides ? [{ ref: vote, row }] : []
    })
    .sort((a, b) => b.row.lamport - a.row.lamport || (a.ref < b.ref ? -1 : 1))
}

/** The decision that stands before every other vote: adopted once, it is what the proposal came to. */
export function proposalStage(state: AssemblyState, ref: string): ProposalStage | undefined {
  const proposal = state.proposals.get(ref)
  if (!proposal) return undefined
  const votes = votesOf(state, ref)
  const decision = votes.find(({ row }) => isAdopted(row)) ?? votes[0]
  if (proposal.withdrawn !== undefined && !isAdopted(decision?.row)) return 'withdrawn'
  return decision ? stageAfter(state, decision) : 'talk'
}

function stageAfter(state: AssemblyState, { ref, row }: Found<Vote>): ProposalStage {
  const stage = stageOf(state, ref)
  if (stage === 'open') return 'voting'
  if (stage === 'closed' || stage === undefined) return 'closed'
  if (stage === 'held' || stage === 'replaced') return stage
  const outcome = row.certified?.statement.outcome
  if (outcome === 'another-round') return 'talk'
  if (outcome !== 'adopted') return 'not-adopted'
  return isCarriedOut(state, ref) ? 'done' : 'decided'
}

/** How it stands with each task, by number; 0 is all of it. */
export function statusOfTasks(
  state: AssemblyState,
  decision: string,
): ReadonlyMap<number, ReturnType<typeof carriedOf>[number]['row']> {
  return new Map(carriedOf(state, decision).map(({ row }) => [row.content.task ?? 0, row]))
}

/** Done or given up as a whole, or each of its tasks; an act without tasks has come about by itself. */
function isCarriedOut(state: AssemblyState, ref: string): boolean {
  const statuses = statusOfTasks(state, ref)
  const over = (task: number): boolean => {
    const status = statuses.get(task)?.content.status
    return status === 'done' || status === 'dropped'
  }
  if (over(0)) return true
  const content = state.proposals.get(state.votes.get(ref)?.content.proposal ?? '')?.content
  const tasks = content?.doers.length ?? 0
  if (tasks === 0) return content?.act !== undefined
  return Array.from({ length: tasks }, (_, at) => at + 1).every(over)
}

export interface OnAgenda extends Found<Proposal> {
  readonly stage: ProposalStage
}

/** Every proposal with its stage, newest first; of one body ('' is the assembly), or of all. */
export function agendaWithStages(state: AssemblyState, body?: string): readonly OnAgenda[] {
  const refs =
    body === undefined
      ? [...state.proposals.rows()].map(([ref]) => ref)
      : state.proposals.by('body', body)
  return refs
    .flatMap((ref) => {
      const row = state.proposals.get(ref)
      const stage = proposalStage(state, ref)
      return row && stage ? [{ ref, row, stage }] : []
    })
    .sort((a, b) => b.row.lamport - a.row.lamport || (a.ref < b.ref ? -1 : 1))
}
