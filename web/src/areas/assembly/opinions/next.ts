// Which statement a person is asked about next: what tells most comes sooner. It stays the same until they
// answer, and is another one for each person.

import { type ConversationMap, mapOf, nextToAnswer } from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { stateOf } from '../acting.ts'

/** What to ask sooner, by conversation; made anew when a tenth more has been answered. */
const known = new WeakMap<Community, Map<string, { answers: number; of: Priorities }>>()
type Priorities = ConversationMap['priorities']

/** Beyond this it is asked by lot alone: a picture after each answer would make people wait. */
const ANSWERS_SOON_MAX = 20_000

function prioritiesOf(community: Community, conversation: string): Priorities | undefined {
  const state = stateOf(community)
  const answers = state.answers.count('conversation', conversation)
  const kept = known.get(community) ?? new Map<string, { answers: number; of: Priorities }>()
  known.set(community, kept)
  const before = kept.get(conversation)
  const fresh = before && answers <= before.answers * 1.1
  if (before && (fresh || answers > ANSWERS_SOON_MAX)) return before.of
  if (answers > ANSWERS_SOON_MAX) return undefined
  const map = mapOf(state, conversation)
  if (!map.ok) return undefined
  kept.set(conversation, { answers, of: map.value.priorities })
  return map.value.priorities
}

/** So that each answer leads somewhere else: steps that fill a circle evenly. */
const TURN = 0.618_033_988_75

export function nextFor(
  community: Community,
  conversation: string,
  answered: number,
): string | undefined {
  const me = community.me ?? ''
  const start = Number.parseInt(me.slice(0, 8), 16) / 2 ** 32
  const priorities = prioritiesOf(community, conversation)
  return nextToAnswer(stateOf(community), conversation, {
    member: me,
    chance: ((start || 0) + answered * TURN) % 1,
    ...(priorities ? { priorities } : {}),
  })
}
