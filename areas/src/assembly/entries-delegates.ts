// What can be written about delegates, proxies and terms.

import { flag, list, oneOf, optional, record, ref, text } from '@folkmoot/kernel/base'
import { MATTER_MAX, member } from './charter.ts'
import { ANSWERS, choiceFields, reason } from './entries-choice.ts'
import { POSITION_ID_MAX } from './entries-mandates.ts'

export const PROXY_PROPOSALS_MAX = 50
const NAME_MAX = 200

const vote = ref('assembly/opened')

export const delegateKinds = {
  /** How a delegate voted elsewhere, as anybody of the base reports it. */
  'assembly/vote-reported': record({
    mandate: vote,
    delegate: member,
    /** Which of the instructed questions; left out: none of them. */
    position: optional(text(POSITION_ID_MAX)),
    question: text(NAME_MAX),
    matter: optional(text(MATTER_MAX)),
    answer: optional(oneOf(...ANSWERS)),
    option: optional(text(NAME_MAX)),
    where: optional(text(NAME_MAX)),
    note: reason,
  }),
  /** Names somebody for one vote, or for one meeting with the proposals on its agenda. */
  'assembly/proxy-named': record({
    to: member,
    /** False: takes it back. */
    gives: flag(),
    vote: optional(vote),
    meeting: optional(
      record({
        name: text(NAME_MAX),
        ref: optional(text(32)),
        proposals: list(ref('assembly/proposed'), PROXY_PROPOSALS_MAX),
      }),
    ),
    note: reason,
  }),
  'assembly/proxy-cast': record({ vote, for: member, ...choiceFields, reason: optional(reason) }),
  /** An attester of the decision that gave seats or mandates says that their term is over. */
  'assembly/term-over': record({ decision: vote, note: optional(reason) }),
} as const
