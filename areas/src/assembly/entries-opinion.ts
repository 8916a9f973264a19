// Conversations: a question, statements about it, and what each member says to each statement. They show
// what people think; no other kind and no act can name one (README, O8).

import { flag, oneOf, optional, record, ref, text } from '@folkmoot/kernel/base'
import { bodyName } from './charter.ts'

export const QUESTION_MAX = 300
export const STATEMENT_MAX = 240
const ABOUT_MAX = 4_000
const REASON_MAX = 2_000

export const STANCES = ['agree', 'disagree', 'pass'] as const
export type Stance = (typeof STANCES)[number]

const conversation = ref('assembly/conversation-begun')
const statement = ref('assembly/stated')

export const opinionKinds = {
  'assembly/conversation-begun': record({
    /** Whose members write and answer; left out: everybody. */
    body: optional(bodyName),
    question: text(QUESTION_MAX),
    about: optional(text(ABOUT_MAX, true)),
    /** Who writes statements. */
    writing: oneOf('everybody', 'author'),
  }),
  'assembly/stated': record({
    conversation,
    text: text(STATEMENT_MAX),
    /** Says what kind of person one is; moves nobody on the map. */
    meta: optional(flag()),
  }),
  /** The last one of a member counts. */
  'assembly/answered': record({ statement, stance: oneOf(...STANCES) }),
  'assembly/statement-hidden': record({ statement, reason: text(REASON_MAX, true) }),
  /** Only a mark: what is answered later still counts. */
  'assembly/conversation-marked': record({
    conversation,
    closed: flag(),
    note: text(REASON_MAX, true),
  }),
} as const
