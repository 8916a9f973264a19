// What a decision brings about by itself, and what attesters sign about it.

import { bytes, int, list, type Of, oneOf, optional, record, ref } from '@folkmoot/kernel/base'
import {
  BODIES_AT_ONCE_MAX,
  BODY_MEMBERS_MAX,
  bodyName,
  bodyShape,
  charterShape,
  member,
} from './charter.ts'
import { OPTIONS_MAX, reason } from './entries-choice.ts'
import { keysShape, mandateShape, recallShape } from './entries-mandates.ts'

export const OUTCOMES = ['adopted', 'not-adopted', 'no-quorum', 'another-round', 'tied'] as const

const vote = ref('assembly/opened')
/** Of a body that decides in a space of its own: the space where this takes effect. */
const space = optional(bytes(32))

/** What comes about by itself once the proposal is certified as adopted; one of these. */
export const actShape = record({
  charter: optional(charterShape),
  found: optional(list(bodyShape, BODIES_AT_ONCE_MAX)),
  seat: optional(
    record({
      body: bodyName,
      seats: list(member, BODY_MEMBERS_MAX),
      leaves: list(member, BODY_MEMBERS_MAX),
    }),
  ),
  /** A commission's say: holds a decision until amended, lifted, or the charter's term. */
  suspend: optional(record({ decision: vote, because: reason, resolves: reason, space })),
  lift: optional(record({ decision: vote, because: reason, space })),
  /** Shows again what moderation hid. */
  show: optional(ref('assembly/hidden')),
  mandate: optional(mandateShape),
  recall: optional(recallShape),
  keys: optional(keysShape),
  /** A body that decides in a space of its own adopts a proposal that needs its consent. */
  consent: optional(record({ proposal: ref('assembly/proposed'), space })),
})
export type Act = Of<typeof actShape>

/** What an attester has found and signed. */
export const statementShape = record({
  vote,
  closing: ref('assembly/closed'),
  /** Roots of the two frontiers. */
  opened: bytes(32),
  closed: bytes(32),
  /** Digests of what was decided on, and of what was counted. */
  text: bytes(32),
  box: bytes(32),
  electors: int(0, 10_000),
  voters: int(0, 10_000),
  outcome: oneOf(...OUTCOMES),
  /** Numbers of options, from 1. */
  winners: list(int(1, OPTIONS_MAX), OPTIONS_MAX),
})
export type Statement = Of<typeof statementShape>
