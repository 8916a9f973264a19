// In the worker: who was sent where with which instruction, what they said there, whose term ends, and
// who stands in for whom.

import {
  absentFor,
  type AssemblyState,
  belongs,
  currentCharter,
  itemsOf,
  mandateKey,
  mandatesOf,
  type MandateFound,
  meetingStage,
  proxiesBy,
  reportsOf,
  termsOf,
  whenAndWhere,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { shownName } from '../../../worker/standing.ts'
import { nameOf, stateOf } from '../acting.ts'
import { ELSEWHERE, type MandateDraft } from './mandate-draft.ts'
import { bodiesNamed, bodyFromKey, bodyNameOf, peopleOf } from './names.ts'

/** Where a delegate votes: a body here ('' is the assembly), or another community by its name. */
const placeOf = (state: AssemblyState, { row }: MandateFound) =>
  row.body === undefined
    ? { elsewhere: shownName(row.content.elsewhere?.name ?? '') }
    : { body: row.body, name: bodyNameOf(state, row.body) }

const mandateShown = (community: Community, state: AssemblyState, found: MandateFound) => {
  const { row, over } = found
  const proposal = state.votes.get(row.decision)?.content.proposal
  return {
    key: mandateKey(row.decision, row.who),
    decision: row.decision,
    proposal,
    delegate: nameOf(community, row.delegate),
    who: row.who,
    isMe: row.delegate === community.me,
    giver: { key: row.giver, name: bodyNameOf(state, row.giver) },
    place: placeOf(state, found),
    cited: row.cited,
    instruction: row.content.instruction,
    matters: row.content.matters,
    since: row.since,
    terms: row.terms,
    over,
    because: row.ended?.because,
    endedBy: row.ended?.by,
    mayRecall: over === undefined && belongs(state, giverName(row.giver), community.me ?? ''),
  }
}
export type MandateShown = ReturnType<typeof mandateShown>

const giverName = (giver: string) => (giver === '' ? undefined : bodyFromKey(giver))

export function delegatesShown(community: Community, now: number) {
  const state = stateOf(community)
  const openVotes = state.votes
  return {
    mandates: mandatesOf(state).map((found) => mandateShown(community, state, found)),
    terms: termsOf(state).map((term) => ({
      ...term,
      member: nameOf(community, term.member),
      place: term.body === undefined ? undefined : bodyNameOf(state, term.body),
      past: term.ends !== undefined && term.ends < now,
      attests: openVotes.get(term.decision)?.attesters.includes(community.me ?? '') === true,
      said: state.termsOver.has(`${term.decision}/${community.me}`),
    })),
    proxies: proxiesBy(state, community.me ?? '').map(({ ref, row }) => ({
      ref,
      to: row.content.to,
      name: nameOf(community, row.content.to),
      vote: row.content.vote,
      meeting: row.content.meeting,
      title: titleOf(state, row.content.vote),
    })),
    mayVote: openFor(community, state),
    forMe: [...state.proxies.scan()]
      .map(([, proxy]) => proxy)
      .filter(({ content }) => content.gives && content.to === community.me)
      .map(({ by, content }) => ({
        name: nameOf(community, by),
        title: titleOf(state, content.vote),
        vote: content.vote,
        meeting: content.meeting?.name,
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }
}
export type DelegatesShown = ReturnType<typeof delegatesShown>

/** Open votes in which somebody absent has named me, and has not voted. */
const openFor = (community: Community, state: AssemblyState) =>
  [...state.votes.rows()]
    .filter(([ref, vote]) => !vote.certified && state.closings.count('vote', ref) === 0)
    .flatMap(([vote]) =>
      absentFor(state, vote, community.me ?? '').map((absent) => ({
        vote,
        absent,
        name: nameOf(community, absent),
        title: titleOf(state, vote),
        voted: state.proxyBallots.has(`${vote}/${absent}/${community.me}`),
      })),
    )

const titleOf = (state: AssemblyState, vote: string | undefined): string => {
  const proposal = vote === undefined ? undefined : state.votes.get(vote)?.content.proposal
  return shownName((proposal && state.proposals.get(proposal)?.content.title) ?? '')
}

function draftOf({ row }: MandateFound): MandateDraft {
  const { delegates, elsewhere, instruction, positions, matters, term, inARow } = row.content
  return {
    who: delegates.map(({ who }) => who),
    giver: row.giver,
    place: elsewhere ? ELSEWHERE : (row.body ?? ''),
    placeName: elsewhere?.name ?? '',
    instruction,
    positions: positions.map(({ question, proposal = '', answers, options }) => ({
      question,
      proposal,
      answers,
      options,
    })),
    matters,
    days: term?.days,
    inARow,
  }
}

export function mandatePage(community: Community, key: string) {
  const state = stateOf(community)
  const found = mandatesOf(state).find(({ row }) => mandateKey(row.decision, row.who) === key)
  if (!found) return { found: false } as const
  const { row } = found
  return {
    found: true,
    ...mandateShown(community, state, found),
    positions: row.content.positions.map((position) => ({
      ...position,
      proposalTitle: shownName(
        (position.proposal && state.proposals.get(position.proposal)?.content.title) ?? '',
      ),
    })),
    term: row.content.term,
    /** What a new instruction begins with; the whole mandate is replaced, for all whom it names. */
    draft: draftOf(found),
    reports: reportsOf(state, row.decision)
      .filter(({ row: report }) => report.content.delegate === row.who)
      .map(({ ref, row: report, mark }) => ({
        ref,
        mark,
        by: nameOf(community, report.by),
        written: report.written,
        ...report.content,
      })),
  } as const
}
export type MandatePageShown = Extract<ReturnType<typeof mandatePage>, { found: true }>

/** What the form of a mandate offers. */
export function mandateChoices(community: Community) {
  const state = stateOf(community)
  const me = community.me ?? ''
  return {
    people: peopleOf(community),
    bodies: bodiesNamed(state),
    givers: bodiesNamed(state).filter(({ body }) => belongs(state, body, me)),
    matters: currentCharter(state).policies.map(({ name }) => name),
    proposals: [...state.proposals.rows()]
      .filter(([, { withdrawn }]) => withdrawn === undefined)
      .map(([ref, { content }]) => ({ ref, title: shownName(content.title) })),
  }
}
export type MandateChoices = ReturnType<typeof mandateChoices>

/** Meetings of mine that have not ended, with the proposals on their agendas. */
const meetingsToCome = (state: AssemblyState, me: string) =>
  [...state.meetings.rows()]
    .filter(([, meeting]) => ['coming', 'running'].includes(meetingStage(meeting)))
    .filter(([, meeting]) => belongs(state, meeting.content.body, me))
    .map(([ref, meeting]) => ({
      ref,
      name: shownName(meeting.content.title),
      when: whenAndWhere(meeting).when,
      proposals: proposalsOn(state, ref),
    }))
    .sort((a, b) => a.when - b.when || (a.ref < b.ref ? -1 : 1))

const proposalsOn = (state: AssemblyState, meeting: string): readonly string[] => [
  ...new Set(
    itemsOf(state, meeting)
      .filter(({ row }) => row.status !== 'withdrawn')
      .flatMap(({ row: { content } }) => {
        const ofVote = content.vote && state.votes.get(content.vote)?.content.proposal
        return [content.proposal, ofVote].filter((ref) => ref !== undefined)
      }),
  ),
]

/** What the form of a proxy offers: others, and votes that are open. */
export function proxyChoices(community: Community) {
  const state = stateOf(community)
  const me = community.me ?? ''
  return {
    people: peopleOf(community).filter(({ id }) => id !== me),
    meetings: meetingsToCome(state, me),
    votes: [...state.votes.rows()]
      .filter(([ref, vote]) => !vote.certified && state.closings.count('vote', ref) === 0)
      .filter(([, vote]) => belongs(state, vote.body, me))
      .map(([ref]) => ({ ref, title: titleOf(state, ref) })),
    proposals: [...state.proposals.rows()]
      .filter(([, { withdrawn }]) => withdrawn === undefined)
      .map(([ref, { content }]) => ({ ref, title: shownName(content.title) })),
  }
}
export type ProxyChoices = ReturnType<typeof proxyChoices>
