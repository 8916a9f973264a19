// The votes on a proposal, and the objections in them with what came of each.

import {
  type AssemblyState,
  certifyingOf,
  mayShowBallots,
  stageOf,
  voteEnds,
  type Vote,
  votesFor,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import type { ArticleShown } from './articles.ts'
import { bodyShown, type Who, whoIs } from './names.ts'

export interface ObjectionShown extends Who {
  readonly ballot: string
  readonly reason: string
  readonly resolves: string
  readonly round: number
  /** The same person has voted in a later round without it. */
  readonly settled: boolean
  readonly answers: readonly {
    readonly amendment: string
    readonly number: number
    readonly by: string
  }[]
}

type Found = readonly [ref: string, row: Vote]

const votesOn = (state: AssemblyState, proposal: string): readonly Found[] =>
  state.votes
    .by('proposal', proposal)
    .flatMap((ref): Found[] => {
      const row = state.votes.get(ref)
      return row ? [[ref, row]] : []
    })
    .sort(([a, x], [b, y]) => x.lamport - y.lamport || (a < b ? -1 : 1))

export function votesShown(community: Community, state: AssemblyState, proposal: string) {
  const mine = new Set(votesFor(state, community.me ?? '').map(({ ref }) => ref))
  return votesOn(state, proposal).map(([ref, row]) => ({
    ref,
    round: row.content.round,
    body: bodyShown(state, row.body),
    stage: stageOf(state, ref),
    outcome: row.certified?.statement.outcome,
    written: row.written,
    ends: voteEnds(state, ref),
    needsMe: mine.has(ref),
    certifying: certifyingOf(state, ref) ?? { needed: 0, have: 0 },
    shown: mayShowBallots(state, ref),
  }))
}
export type VoteShown = ReturnType<typeof votesShown>[number]

/** Every objection that a ballot holds now, oldest first; while a vote is blind, none of it. */
export function objectionsShown(
  community: Community,
  state: AssemblyState,
  { proposal, articles }: { readonly proposal: string; readonly articles: readonly ArticleShown[] },
): readonly ObjectionShown[] {
  const votes = votesOn(state, proposal)
  return votes.flatMap(([vote, { content }]) => {
    if (!mayShowBallots(state, vote)) return []
    return state.ballots.by('vote', vote).flatMap((key): ObjectionShown[] => {
      const ballot = state.ballots.get(key)
      const objection = ballot?.content.objection
      if (!ballot || !objection) return []
      const later = votes.filter(([, next]) => next.content.round > content.round)
      const settled = later.some(([next]) => {
        const again = state.ballots.get(`${next}/${ballot.by}`)
        return again !== undefined && again.content.objection === undefined
      })
      return [
        {
          ...whoIs(community, ballot.by),
          ballot: ballot.ref,
          ...objection,
          round: content.round,
          settled,
          answers: answersTo(ballot.ref, articles),
        },
      ]
    })
  })
}

const answersTo = (ballot: string, articles: readonly ArticleShown[]): ObjectionShown['answers'] =>
  articles.flatMap(({ number, amendments }) =>
    amendments
      .filter(({ answers, state }) => state !== 'withdrawn' && answers.includes(ballot))
      .map(({ ref, name }) => ({ amendment: ref, number, by: name })),
  )
