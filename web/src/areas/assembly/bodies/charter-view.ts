// In the worker: the charter that holds, every version before it with the decision that it came from,
// and those that one may start from.

import {
  type AssemblyState,
  type Charter,
  charterFrom,
  charterOf,
  currentCharter,
  TEMPLATES,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { shownName } from '../../../worker/standing.ts'
import { nameOf, stateOf } from '../acting.ts'
import { bodiesNamed, named, peopleOf } from './names.ts'

export function charterShown(community: Community) {
  const state = stateOf(community)
  const charter = currentCharter(state)
  const next = charter.version + 1
  const attesters = charter.attesters
  return {
    charter,
    people: peopleOf(community),
    bodies: bodiesNamed(state),
    versions: versionsOf(community, state),
    names: namesIn(community, state),
    waiting: waitingFor(state),
    templates: TEMPLATES.map((name) => ({
      name,
      charter: charterFrom(name, { version: next, attesters }),
    })),
  }
}
export type CharterShown = ReturnType<typeof charterShown>

export interface VersionShown {
  readonly charter: Charter
  /** undefined: the founding one. */
  readonly from?: {
    readonly decision: string
    readonly proposal: string
    readonly title: string
    readonly by: string
    readonly written: number
  }
}

/** Newest first. */
function versionsOf(community: Community, state: AssemblyState): readonly VersionShown[] {
  const founding = charterOf(state, 0)
  const decided = [...state.charters.rows()].map(([, { charter, decision }]): VersionShown => {
    const vote = state.votes.get(decision)
    const proposal = vote && state.proposals.get(vote.content.proposal)
    if (!vote || !proposal) return { charter }
    return {
      charter,
      from: {
        decision,
        proposal: vote.content.proposal,
        title: shownName(proposal.content.title),
        by: nameOf(community, proposal.by),
        written: vote.certified?.written ?? vote.written,
      },
    }
  })
  return [...(founding ? [{ charter: founding }] : []), ...decided].reverse()
}

/** Everybody whom any version names, former members included. */
function namesIn(
  community: Community,
  state: AssemblyState,
): readonly { id: string; name: string }[] {
  const ids = [...state.charters.rows()].flatMap(([, { charter }]) => [
    ...charter.attesters,
    ...charter.moderators,
  ])
  return named(community, [...new Set(ids)]).map(({ id, name }) => ({ id, name }))
}

/** Proposals of a next charter that nobody has decided yet. */
const waitingFor = (state: AssemblyState) =>
  state.proposals
    .by('matter', 'charter')
    .flatMap((ref) => {
      const row = state.proposals.get(ref)
      return row ? [{ ref, row }] : []
    })
    .filter(({ row }) => row.content.act?.charter && row.withdrawn === undefined)
    .filter(({ ref }) =>
      state.votes
        .by('proposal', ref)
        .every((vote) => state.votes.get(vote)?.certified?.statement.outcome !== 'adopted'),
    )
    .map(({ ref, row }) => ({ ref, title: shownName(row.content.title) }))
