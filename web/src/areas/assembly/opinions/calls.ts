// What the screens of conversations may do.

import {
  answersIn,
  type BodyOf,
  type ConversationMap,
  mapOf,
  writeStatementsCsv,
  writeVotesCsv,
} from '@folkmoot/areas/assembly'
import { ok, type Result } from '@folkmoot/kernel/base'
import { type Asking, inCommunity } from '../../../worker/asking.ts'
import { stateOf, writeFact } from '../acting.ts'

interface Of {
  readonly conversation: string
}

/** Where somebody stands, without saying who the others are. */
function shown(map: ConversationMap, me: string | undefined) {
  return {
    people: map.people,
    shared: map.shared,
    common: map.common,
    warnings: map.warnings,
    counts: map.counts,
    groups: map.groups.map(({ id, members, stands }) => ({
      id,
      size: members.length,
      stands,
      mine: me !== undefined && members.includes(me),
    })),
    points: map.points.map(({ member, x, y, group }) => ({ x, y, group, mine: member === me })),
  }
}
export type ShownMap = ReturnType<typeof shown>

export const opinionCalls = {
  'opinions/begin': async (
    asking: Asking,
    {
      statements,
      ...content
    }: BodyOf<'assembly/conversation-begun'> & { readonly statements: readonly string[] },
  ) => {
    const begun = await writeFact(asking, 'assembly/conversation-begun', content)
    if (!begun.ok) return begun
    for (const text of statements) {
      const stated = await writeFact(asking, 'assembly/stated', { conversation: begun.value, text })
      if (!stated.ok) return stated
    }
    return begun
  },

  'opinions/state': (asking: Asking, body: BodyOf<'assembly/stated'>) =>
    writeFact(asking, 'assembly/stated', body),
  'opinions/answer': (asking: Asking, body: BodyOf<'assembly/answered'>) =>
    writeFact(asking, 'assembly/answered', body),
  'opinions/hide': (asking: Asking, body: BodyOf<'assembly/statement-hidden'>) =>
    writeFact(asking, 'assembly/statement-hidden', body),
  'opinions/appeal': (asking: Asking, body: BodyOf<'assembly/appealed'>) =>
    writeFact(asking, 'assembly/appealed', body),
  'opinions/answer-appeal': (asking: Asking, body: BodyOf<'assembly/appeal-answered'>) =>
    writeFact(asking, 'assembly/appeal-answered', body),
  'opinions/mark': (asking: Asking, body: BodyOf<'assembly/conversation-marked'>) =>
    writeFact(asking, 'assembly/conversation-marked', body),

  'opinions/map': (asking: Asking, { conversation }: Of): Promise<Result<ShownMap>> =>
    inCommunity(asking, async (community) => {
      const map = mapOf(stateOf(community), conversation, asking.progress)
      return map.ok ? ok(shown(map.value, community.me)) : map
    }),

  /** Without names: for `folkmoot opinion`. */
  'opinions/files': (asking: Asking, { conversation }: Of) =>
    inCommunity(asking, async (community) => {
      const state = stateOf(community)
      const answers = answersIn(state, conversation)
      return ok({
        votes: writeVotesCsv(answers),
        statements: writeStatementsCsv(state, conversation, answers),
      })
    }),
}
