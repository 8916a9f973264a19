// In the worker: the bodies of the assembly, and one of them with what it has decided, holds and may
// hold.

import {
  agendaOf,
  type AssemblyState,
  citedBy,
  currentCharter,
  isCouncil,
  isDelegate,
  mandatesOf,
  membersOf,
  OFFERED_TOPICS,
  stageOf,
  standingHolds,
  standingOf,
  votesOf,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { shownName } from '../../../worker/standing.ts'
import { nameOf, stateOf } from '../acting.ts'
import { bodyFromKey, bodyNameOf, named, peopleOf } from './names.ts'

export function bodiesShown(community: Community) {
  const state = stateOf(community)
  const bodies = [...state.bodies.rows()].map(([key, { terms }]) => ({
    key,
    name: shownName(terms.name),
    kind: terms.kind,
    topic: terms.topic,
    members: electorCount(state, community, key),
    mine: belongsTo(state, key, community.me ?? ''),
    council: terms.council !== undefined,
    own: terms.keys !== undefined,
    holds: holdsBy(state, key).length,
  }))
  const topics = bodies.filter(({ kind }) => kind === 'commission').map(({ topic }) => topic)
  return {
    members: peopleOf(community).length,
    bodies: bodies.toSorted((a, b) => a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1)),
    offered: OFFERED_TOPICS.filter((topic) => !topics.includes(topic)),
  }
}
export type BodiesShown = ReturnType<typeof bodiesShown>
export type BodyListed = BodiesShown['bodies'][number]

function belongsTo(state: AssemblyState, key: string, me: string): boolean {
  return isCouncil(state, bodyFromKey(key))
    ? isDelegate(state, key, me)
    : membersOf(state, key).includes(me)
}

const electorsIn = (state: AssemblyState, community: Community, key: string): readonly string[] =>
  isCouncil(state, bodyFromKey(key))
    ? peopleOf(community)
        .map(({ id }) => id)
        .filter((id) => isDelegate(state, key, id))
    : membersOf(state, key)

const electorCount = (state: AssemblyState, community: Community, key: string): number =>
  electorsIn(state, community, key).length

const holdsBy = (state: AssemblyState, key: string) =>
  [...state.holds.scan()]
    .map(([, hold]) => hold)
    .filter(
      ({ commission, decision }) =>
        commission === key &&
        standingHolds(state, decision).some((standing) => standing.commission === key),
    )

export interface DecisionShown {
  readonly ref: string
  readonly title: string
}

const titleOf = (state: AssemblyState, vote: string): string => {
  const proposal = state.votes.get(vote)?.content.proposal
  return shownName((proposal && state.proposals.get(proposal)?.content.title) ?? '')
}

/** Certified decisions that this body may hold now. */
const mayHold = (state: AssemblyState, key: string): readonly DecisionShown[] =>
  state.votes
    .by('certified', 'adopted')
    .filter((ref) => {
      const vote = state.votes.get(ref)
      const days = vote && standingOf(state, bodyFromKey(key), vote)
      const held = state.holds.has(`${ref} ${key}`) || stageOf(state, ref) === 'replaced'
      return days !== undefined && !held
    })
    .map((ref) => ({ ref, title: titleOf(state, ref) }))

export function bodyShown(community: Community, key: string) {
  const state = stateOf(community)
  const row = state.bodies.get(key)
  if (!row) return { found: false } as const
  const { terms } = row
  const mine = belongsTo(state, key, community.me ?? '')
  return {
    found: true,
    key,
    terms: { ...terms, name: shownName(terms.name) },
    proposal: row.proposal,
    members: named(community, electorsIn(state, community, key)),
    mine,
    senders: (terms.council ?? []).map((body) => bodyNameOf(state, `${body.founded}/${body.at}`)),
    agenda: agendaOf(state, key).map(({ ref, row: proposal }) => ({
      ref,
      title: shownName(proposal.content.title),
      by: nameOf(community, proposal.by),
      votes: votesOf(state, ref).length,
    })),
    matters: currentCharter(state)
      .suspensive.filter(({ body }) => `${body.founded}/${body.at}` === key)
      .flatMap(({ matters, days }) => matters.map((matter) => ({ matter, days }))),
    holds: holdsBy(state, key).map((hold) => ({ ...hold, title: titleOf(state, hold.decision) })),
    mayHold: mayHold(state, key),
    words: citedBy(state, key).map(({ ref, row: cited }) => ({
      ref,
      title: shownName(cited.text.title),
      unapplied: cited.unapplied,
      written: cited.written,
      by: nameOf(community, cited.by),
      act: actKind(cited.text.act),
    })),
    sends: mandatesOf(state)
      .filter(({ row: mandate, over }) => mandate.giver === key && !over)
      .map(({ row: mandate }) => nameOf(community, mandate.delegate)),
  } as const
}
export type BodyShown = Extract<ReturnType<typeof bodyShown>, { found: true }>

const SAID = ['suspend', 'lift', 'consent', 'mandate', 'recall', 'keys'] as const
export type SaidKind = (typeof SAID)[number]

const actKind = (act: object | undefined): SaidKind | undefined =>
  SAID.find((kind) => act !== undefined && kind in act)
