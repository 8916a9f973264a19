// What waits for one person: votes without their ballot, results to attest, objections and conflicts
// about what they proposed, appeals to answer, tasks of theirs, meetings and their minutes.

import {
  agendaWithStages,
  type AssemblyState,
  type Found,
  isModerator,
  type Meeting,
  meetingsWithout,
  minutesAwaiting,
  proposalStage,
  stageOf,
  statusOfTasks,
  type Vote,
  voteEnds,
  votesFor,
  votesOf,
  wordingOf,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { shownName } from '../../../worker/standing.ts'
import { titleOfVote } from '../proposals/shown/acts.ts'
import { bodyShown } from '../proposals/shown/names.ts'

const voteShown = (state: AssemblyState, { ref, row }: Found<Vote>) => ({
  ref,
  title: titleOfVote(state, ref),
  body: bodyShown(state, row.body),
  ends: voteEnds(state, ref),
})

/** Closed, not certified, and this attester has not said what they find. */
function toAttest(state: AssemblyState, me: string) {
  return [...state.votes.rows()]
    .filter(([ref, vote]) => vote.attesters.includes(me) && stageOf(state, ref) === 'closed')
    .filter(([ref]) =>
      state.attestations.by('vote', ref).every((key) => state.attestations.get(key)?.by !== me),
    )
    .map(([ref, row]) => voteShown(state, { ref, row }))
}

/** What this person proposed and others object to or contradict one another about. */
function ownProposals(state: AssemblyState, me: string) {
  const mine = state.proposals
    .by('by', me)
    .filter((ref) => proposalStage(state, ref) === 'talk')
    .map((ref) => ({ ref, title: shownName(state.proposals.get(ref)?.content.title ?? '…') }))
  const last = (ref: string) => votesOf(state, ref)[0]?.row.certified?.statement.outcome
  const isOpen = (ref: string) =>
    wordingOf(state, ref)?.articles.some(({ text }) => text === undefined) ?? false
  return {
    objections: mine.filter(({ ref }) => last(ref) === 'another-round'),
    conflicts: mine.filter(({ ref }) => isOpen(ref)),
  }
}

/** Where the hidden thing stands: in the talk about a proposal, or in a conversation. */
function placeOf(state: AssemblyState, said: string) {
  const proposal = state.talk.get(said)?.content.proposal
  if (proposal !== undefined) {
    const title = state.proposals.get(proposal)?.content.title ?? '…'
    return { to: `/decide/proposal/${proposal}`, title: shownName(title) }
  }
  const conversation = state.statements.get(said)?.content.conversation
  if (conversation === undefined) return undefined
  const title = state.conversations.get(conversation)?.content.question ?? '…'
  return { to: `/decide/opinions/${conversation}`, title: shownName(title) }
}

function appeals(state: AssemblyState, me: string) {
  return state.hidings.by('open', 'yes').flatMap((ref) => {
    const hiding = state.hidings.get(ref)
    const place = hiding && placeOf(state, hiding.said)
    return hiding && place && hiding.by !== me ? [{ ref, ...place }] : []
  })
}

function tasks(state: AssemblyState, me: string) {
  const decided = agendaWithStages(state).filter(({ stage }) => stage === 'decided')
  return decided.flatMap(({ ref, row }) => {
    const { doers } = row.content
    if (!doers.some(({ who }) => who === me)) return []
    const decision = votesOf(state, ref).find((one) => stageOf(state, one.ref) === 'certified')
    const statuses = decision && statusOfTasks(state, decision.ref)
    return doers.flatMap(({ who, what, by }, at) => {
      const status = statuses?.get(at + 1)?.content.status
      if (who !== me || status === 'done' || status === 'dropped') return []
      return [{ ref, number: at + 1, title: shownName(row.content.title), what, by }]
    })
  })
}

const meetingShown = ({ ref, row: { content } }: Found<Meeting>) => ({
  ref,
  title: shownName(content.title),
})

export function needsOf(community: Community, state: AssemblyState) {
  const me = community.me ?? ''
  const { membership } = community.deciding('assembly')
  const moderates = state.hidings.size > 0 && isModerator(state, me, { membership })
  return {
    votes: votesFor(state, me).map((one) => voteShown(state, one)),
    attest: toAttest(state, me),
    ...ownProposals(state, me),
    appeals: moderates ? appeals(state, me) : [],
    tasks: tasks(state, me),
    meetings: meetingsWithout(state, me).map(meetingShown),
    minutes: minutesAwaiting(state, me).map(meetingShown),
  }
}
export type Needs = ReturnType<typeof needsOf>
