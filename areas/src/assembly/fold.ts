// How each kind moves the state. Nothing here can refuse: rules.ts has already said yes.

import type { Area } from '@folkmoot/kernel/project'
import type { AssemblyKinds } from './entries.ts'
import { lotFold } from './fold-lots.ts'
import { opinionFold } from './fold-opinion.ts'
import { foldMeetings } from './fold-meetings.ts'
import { found, uncover, written } from './fold-rows.ts'
import { delegateFold, foldJoining } from './fold-delegates.ts'
import {
  foldAttestation,
  foldBallot,
  foldClosing,
  foldOpening,
  foldTermEnd,
  foldWitness,
} from './fold-votes.ts'
import type { AssemblyRefusal } from './rules.ts'
import type { AssemblyState } from './state.ts'

export const assemblyFold: Area<AssemblyState, AssemblyKinds, AssemblyRefusal>['fold'] = {
  'assembly/proposed': (state, entry) =>
    state.proposals.put(entry.ref, { ...written(entry), content: entry.body }),

  'assembly/amended': (state, entry) => {
    const { ref, body } = entry
    const article = body.act ? '' : (body.article ?? ref)
    state.amendments.put(ref, { ...written(entry), content: body, article })
  },

  'assembly/declined': (state, { body }) => {
    const amendment = found(state.amendments, body.amendment)
    state.amendments.put(body.amendment, { ...amendment, declined: body.reason })
  },

  'assembly/withdrawn': (state, { body: { proposal, amendment, reason } }) => {
    if (proposal !== undefined)
      state.proposals.put(proposal, { ...found(state.proposals, proposal), withdrawn: reason })
    if (amendment !== undefined)
      state.amendments.put(amendment, { ...found(state.amendments, amendment), withdrawn: reason })
  },

  'assembly/endorsed': (state, entry) => {
    const { proposal, endorses } = entry.body
    state.endorsements.put(`${proposal}/${entry.by}`, { ...written(entry), proposal, endorses })
  },

  'assembly/said': (state, entry) =>
    state.talk.put(entry.ref, { ...written(entry), content: entry.body, hiddenBy: [] }),

  'assembly/reacted': (state, entry) =>
    state.reactions.put(`${entry.body.proposal}/${entry.by}`, {
      ...written(entry),
      content: entry.body,
    }),

  'assembly/hidden': (state, entry) => {
    const { said, reason } = entry.body
    const row = found(state.talk, said)
    state.hidings.put(entry.ref, { ...written(entry), said, reason })
    state.talk.put(said, { ...row, hiddenBy: [...row.hiddenBy, entry.ref] })
  },

  'assembly/appealed': (state, { by, body }) => {
    const hiding = found(state.hidings, body.hidden)
    state.hidings.put(body.hidden, { ...hiding, appeal: { by, reason: body.reason } })
  },

  'assembly/appeal-answered': (state, { by, body: { hidden, stays, reason } }) => {
    const hiding = found(state.hidings, hidden)
    state.hidings.put(hidden, { ...hiding, answer: { by, stays, reason } })
    if (!stays) uncover(state, hiding, hidden)
  },

  'assembly/opened': foldOpening,
  'assembly/ballot-cast': foldBallot,
  'assembly/tally-entered': (state, entry) =>
    state.tallies.put(entry.ref, { ...written(entry), content: entry.body, witnesses: [] }),
  'assembly/tally-witnessed': foldWitness,
  'assembly/closed': foldClosing,
  'assembly/attested': foldAttestation,

  'assembly/joined': foldJoining,

  'assembly/carried': (state, entry) =>
    state.carried.put(entry.ref, { ...written(entry), content: entry.body }),
  'assembly/term-ended': foldTermEnd,

  ...opinionFold,
  ...lotFold,
  ...foldMeetings,
  ...delegateFold,
}
