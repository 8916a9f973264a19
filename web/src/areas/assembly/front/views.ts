// What the assembly has before it, and what needs this person; read from the area's tables in the worker.

import {
  agendaWithStages,
  type AssemblyState,
  currentCharter,
  type OnAgenda,
  type ProposalStage,
  stageOf,
  voteEnds,
  votesOf,
  wordingOf,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { view } from '../../../worker/asking.ts'
import { shownName } from '../../../worker/standing.ts'
import { stateOf, touches } from '../acting.ts'
import { bodiesShown, bodyShown, whoIs } from '../proposals/shown/names.ts'
import { policyNow } from '../proposals/shown/support.ts'
import { needsOf } from './needs-of.ts'

export const GROUPS = ['voting', 'talk', 'held', 'decided', 'past'] as const
export type Group = (typeof GROUPS)[number]
/** So many of each at first: what is over is looked up, and the way to the other parts stays short. */
const FIRST: Readonly<Record<Group, number>> = { voting: 5, talk: 5, held: 5, decided: 3, past: 2 }

const GROUP_OF: Readonly<Record<ProposalStage, Group>> = {
  talk: 'talk',
  voting: 'voting',
  closed: 'voting',
  decided: 'decided',
  held: 'held',
  done: 'past',
  'not-adopted': 'past',
  replaced: 'past',
  withdrawn: 'past',
}

function rowShown(community: Community, state: AssemblyState, { ref, row, stage }: OnAgenda) {
  const { content, by } = row
  const vote = votesOf(state, ref).find((one) => stageOf(state, one.ref) === 'open')?.ref
  const endorsing = state.endorsements
    .by('proposal', ref)
    .filter((key) => key !== `${ref}/${by}`).length
  const isTalk = stage === 'talk'
  return {
    ref,
    title: shownName(content.title),
    ...whoIs(community, by),
    written: row.written,
    body: bodyShown(state, content.body),
    stage,
    ends: vote === undefined ? undefined : voteEnds(state, vote),
    amendments: state.amendments.count('proposal', ref),
    said: state.talk.count('proposal', ref),
    endorsing,
    need: isTalk ? (policyNow(state, ref)?.endorsements ?? 0) : 0,
    objected: isTalk && votesOf(state, ref).length > 0,
    conflict:
      isTalk && (wordingOf(state, ref)?.articles.some(({ text }) => text === undefined) ?? false),
  }
}
export type AgendaRow = ReturnType<typeof rowShown>

/** '' is the assembly; undefined: all that there are. */
type Whose = string | undefined

export const frontViews = {
  'assembly/home': view(touches, (community, { body }: { readonly body: Whose }) => {
    const state = stateOf(community)
    const all = agendaWithStages(state, body)
    return {
      all: state.proposals.size,
      charter: currentCharter(state).version,
      bodies: bodiesShown(community, state).map(({ key, name }) => ({ key, name })),
      groups: GROUPS.map((group) => {
        const found = all.filter(({ stage }) => GROUP_OF[stage] === group)
        const rows = found.slice(0, FIRST[group]).map((one) => rowShown(community, state, one))
        return { group, all: found.length, rows }
      }),
    }
  }),

  'assembly/agenda': view(
    touches,
    (community, args: { readonly body: Whose; readonly group: Group; readonly count: number }) => {
      const state = stateOf(community)
      const found = agendaWithStages(state, args.body).filter(
        ({ stage }) => GROUP_OF[stage] === args.group,
      )
      const rows = found.slice(0, args.count).map((one) => rowShown(community, state, one))
      return { all: found.length, rows }
    },
  ),

  /** What waits for this person; the first screen of the app asks it too. */
  'assembly/needs': view(touches, (community) => needsOf(community, stateOf(community))),
}
