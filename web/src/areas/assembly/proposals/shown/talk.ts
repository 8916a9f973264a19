// What was said about a proposal, as threads, with what was hidden and why; and what people think.

import {
  type AssemblyState,
  type Found,
  type Hiding,
  isModerator,
  type Said,
  talkOf,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { nameOf } from '../../acting.ts'
import { bodiesShown, bodyShown, type Who, whoIs } from './names.ts'

export interface HidingShown extends Who {
  readonly ref: string
  readonly reason: string
  readonly stands: boolean
  readonly appeal?: { readonly by: string; readonly reason: string } | undefined
  readonly answer?:
    | { readonly by: string; readonly stays: boolean; readonly reason: string }
    | undefined
  readonly byDecision: boolean
}
export interface SaidShown extends Who {
  readonly ref: string
  readonly as?: string | undefined
  readonly says: Said['content']['says']
  readonly text: string
  readonly written: number
  readonly hiding?: HidingShown | undefined
  readonly answers: readonly SaidShown[]
}

const hidingShown = (
  community: Community,
  ref: string,
  { by, reason, appeal, answer, shown }: Hiding,
): HidingShown => ({
  ref,
  ...whoIs(community, by),
  reason,
  stands: shown === undefined && answer?.stays !== false,
  appeal: appeal && { by: nameOf(community, appeal.by), reason: appeal.reason },
  answer: answer && { ...answer, by: nameOf(community, answer.by) },
  byDecision: shown !== undefined,
})

/** The newest hiding tells how it stands; T6: the text stays, and can be opened. */
function newestHiding(community: Community, state: AssemblyState, said: string) {
  const [last] = state.hidings
    .by('said', said)
    .flatMap((ref) => {
      const row = state.hidings.get(ref)
      return row ? [{ ref, row }] : []
    })
    .sort((a, b) => b.row.lamport - a.row.lamport)
  return last && hidingShown(community, last.ref, last.row)
}

export function talkShown(community: Community, state: AssemblyState, proposal: string) {
  const all = talkOf(state, proposal)
  const under = new Map<string, Found<Said>[]>()
  for (const one of all) {
    const to = one.row.content.to ?? ''
    under.set(to, [...(under.get(to) ?? []), one])
  }
  const shown = ({ ref, row }: Found<Said>): SaidShown => ({
    ref,
    ...whoIs(community, row.by),
    as: bodyShown(state, row.content.as),
    says: row.content.says,
    text: row.content.text,
    written: row.written,
    hiding: newestHiding(community, state, ref),
    answers: (under.get(ref) ?? []).map(shown),
  })
  const { membership } = community.deciding('assembly')
  return {
    threads: (under.get('') ?? []).map(shown),
    reactions: reactionsShown(community, state, proposal),
    isModerator: isModerator(state, community.me ?? '', { membership }),
    bodies: bodiesShown(community, state).filter(({ mine }) => mine),
  }
}
export type TalkShown = ReturnType<typeof talkShown>

function reactionsShown(community: Community, state: AssemblyState, proposal: string) {
  return state.reactions
    .by('proposal', proposal)
    .flatMap((key) => state.reactions.get(key) ?? [])
    .sort((a, b) => a.lamport - b.lamport)
    .map(({ by, written, content }) => ({
      ...whoIs(community, by),
      written,
      reaction: content.reaction,
      reason: content.reason,
    }))
}
export type ReactionShown = ReturnType<typeof reactionsShown>[number]
