// What a decision gives to delegates, and takes from them: parts of an act.

import {
  bytes,
  int,
  list,
  type Of,
  oneOf,
  optional,
  record,
  ref,
  text,
} from '@folkmoot/kernel/base'
import {
  ATTESTERS_MAX,
  bodyName,
  MATTER_MAX,
  member,
  POLICIES_MAX,
  TERM_DAYS_MAX,
  TERMS_MAX,
} from './charter.ts'
import { ANSWERS, OPTIONS_MAX, reason } from './entries-choice.ts'

export const DELEGATES_MAX = 20
export const POSITIONS_MAX = 50
export const POSITION_ID_MAX = 32
const NAME_MAX = 200
const INSTRUCTION_MAX = 4_000

const vote = ref('assembly/opened')
const proposal = ref('assembly/proposed')

/** What the delegates may say to one question. */
const position = record({
  id: text(POSITION_ID_MAX),
  question: text(NAME_MAX),
  /** Left out: whoever votes says that this is the question. */
  proposal: optional(proposal),
  /** Of yes, no and abstaining, those that are within. */
  answers: list(oneOf(...ANSWERS), ANSWERS.length),
  /** Names or ids of the options that may stand first. */
  options: list(text(NAME_MAX), OPTIONS_MAX),
})
export type Position = Of<typeof position>

/** Without `for` and `elsewhere`: for the assembly itself. */
export const mandateShape = record({
  delegates: list(
    /** `there`: who it is in the other space. */
    record({ who: member, there: optional(member) }),
    DELEGATES_MAX,
  ),
  for: optional(bodyName),
  elsewhere: optional(
    record({ name: text(NAME_MAX), space: optional(bytes(32)), body: optional(bodyName) }),
  ),
  /** None: all matters. */
  matters: list(text(MATTER_MAX), POLICIES_MAX),
  instruction: text(INSTRUCTION_MAX, true),
  positions: list(position, POSITIONS_MAX),
  /** How long: shown by claimed times; or until the decision about a proposal, which ends it. */
  term: optional(record({ days: optional(int(1, TERM_DAYS_MAX)), proposal: optional(proposal) })),
  /** Most terms of one delegate in a row. */
  inARow: optional(int(1, TERMS_MAX)),
})
export type Mandate = Of<typeof mandateShape>

/** In force where it has been seen; without delegates: all of the mandate. */
export const recallShape = record({
  mandate: vote,
  delegates: list(member, DELEGATES_MAX),
  because: reason,
})
export type Recall = Of<typeof recallShape>

/** New keys of the attesters of a body with a key of its own. */
export const keysShape = record({
  body: bodyName,
  keys: list(bytes(32), ATTESTERS_MAX),
  space: optional(bytes(32)),
})
export type NewKeys = Of<typeof keysShape>
