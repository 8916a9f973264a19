// What the screens of conversations show, read in the worker. The map is no view: it is made when
// somebody asks for it (calls.ts), because with thousands of people it takes seconds.

import {
  type AssemblyState,
  bodyKey,
  conversationsOf,
  mayMark,
  progressOf,
  stanceOf,
  statementsOf,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { view } from '../../../worker/asking.ts'
import { shownName } from '../../../worker/standing.ts'
import { nameOf, stateOf, touches } from '../acting.ts'
import { nextFor } from './next.ts'

type Conversation = ReturnType<typeof conversationsOf>[number]

const peopleIn = (state: AssemblyState, conversation: string): number =>
  new Set(
    state.answers.by('conversation', conversation).map((key) => key.slice(key.indexOf('/') + 1)),
  ).size

function row(community: Community, { ref, row: { by, written, content, closed } }: Conversation) {
  const state = stateOf(community)
  const body = content.body && state.bodies.get(bodyKey(content.body))?.terms.name
  return {
    ref,
    question: shownName(content.question),
    about: content.about,
    body: body === undefined ? undefined : shownName(body),
    by: nameOf(community, by),
    written,
    closed: closed && { by: nameOf(community, closed.by), note: closed.note },
    people: peopleIn(state, ref),
    progress: progressOf(state, ref, community.me ?? ''),
  }
}

type Statement = ReturnType<typeof statementsOf>[number]

/** How others answered is told only to whoever has answered: nobody should follow the crowd. */
function statement(community: Community, { ref, row: { by, content, hiddenBy } }: Statement) {
  const state = stateOf(community)
  const mine = stanceOf(state, ref, community.me ?? '')
  const [hidden] = hiddenBy
  return {
    ref,
    text: shownName(content.text),
    by: nameOf(community, by),
    mine,
    hidden: hidden === undefined ? undefined : hiding(community, hidden),
  }
}

function hiding(community: Community, ref: string) {
  const row = stateOf(community).hidings.get(ref)
  return {
    ref,
    reason: row?.reason ?? '',
    by: nameOf(community, row?.by ?? ''),
    mine: row?.by === community.me,
    appeal: row?.appeal?.reason,
    stays: row?.answer?.stays,
    answer: row?.answer?.reason,
  }
}

export const opinionViews = {
  opinions: view(touches, (community) =>
    conversationsOf(stateOf(community)).map((one) => row(community, one)),
  ),

  opinion: view(touches, (community, { ref }: { readonly ref: string }) => {
    const state = stateOf(community)
    const found = state.conversations.get(ref)
    if (!found) return { missing: true } as const
    const { membership } = community.deciding('assembly')
    const me = community.me ?? ''
    const statements = statementsOf(state, ref).map((one) => statement(community, one))
    const shown = row(community, { ref, row: found })
    return {
      missing: false,
      ...shown,
      statements,
      next: nextFor(community, ref, shown.progress.answered),
      answers: state.answers.count('conversation', ref),
      mayWrite: found.content.writing === 'everybody' || found.by === me,
      mayMark: mayMark(state, { by: me, author: found.by }, { membership }),
      mayHide: mayMark(state, { by: me, author: '' }, { membership }),
    } as const
  }),
}

export type ConversationRow = ReturnType<typeof row>
export type StatementRow = ReturnType<typeof statement>
