// What can be written, as facts. A body once written is read for good: add an optional field or a new
// kind, never change what a body means.

import {
  bytes,
  flag,
  int,
  list,
  type Of,
  oneOf,
  optional,
  record,
  ref,
  text,
  time,
} from '@folkmoot/kernel/base'
import { lotKinds } from './entries-lots.ts'
import { opinionKinds } from './entries-opinion.ts'
import { meetingKinds } from './entries-meetings.ts'
import { bodyName, MATTER_MAX, member, ROUNDS_MAX } from './charter.ts'
import { actShape, statementShape } from './entries-acts.ts'
import { certificateKinds } from './entries-certificates.ts'
import { choiceFields, OPTIONS_MAX, reason, REASON_MAX } from './entries-choice.ts'
import { delegateKinds } from './entries-delegates.ts'
import { POSITION_ID_MAX } from './entries-mandates.ts'

export { actShape, type Act, OUTCOMES, statementShape, type Statement } from './entries-acts.ts'
export { ANSWERS, OPTIONS_MAX, REASON_MAX } from './entries-choice.ts'

export const TITLE_MAX = 200
export const ARTICLES_MAX = 100
export const ARTICLE_TEXT_MAX = 8_000
export const SAID_MAX = 4_000
export const BASES_MAX = 8
export const TALLY_VOTERS_MAX = 2_000
const DOERS_MAX = 20
const MONEY_MAX = 1_000_000_000_000

export const SAYS = ['for', 'against', 'question', 'answer', 'summary', 'remark'] as const
export const REACTIONS = ['agree', 'concern', 'block', 'hear-more', 'none'] as const
export const STATUSES = ['begun', 'done', 'stuck', 'dropped'] as const

const proposal = ref('assembly/proposed')
const amendment = ref('assembly/amended')
const vote = ref('assembly/opened')
const articleId = text(32)

const option = record({
  /** The lot is drawn over this. */
  id: text(32),
  name: text(TITLE_MAX),
  cost: optional(int(0, MONEY_MAX)),
  /** Which wording of which article it stands for; without `version`: the first one. */
  picks: list(record({ article: articleId, version: optional(amendment) }), ARTICLES_MAX),
})

export const tallyCounts = { yes: int(0, 2_000), no: int(0, 2_000), abstain: int(0, 2_000) }

export const assemblyKinds = {
  'assembly/proposed': record({
    /** Whose agenda; left out: the assembly's. */
    body: optional(bodyName),
    matter: text(MATTER_MAX),
    title: text(TITLE_MAX),
    articles: list(record({ id: articleId, text: text(ARTICLE_TEXT_MAX, true) }), ARTICLES_MAX),
    budget: optional(
      record({ amount: int(0, MONEY_MAX), unit: text(20), from: optional(text(TITLE_MAX)) }),
    ),
    doers: list(
      record({
        who: optional(member),
        name: optional(text(120)),
        what: text(500),
        by: optional(time()),
      }),
      DOERS_MAX,
    ),
    act: optional(actShape),
    /** The decision in whose place this one comes. */
    replaces: optional(vote),
  }),
  /** One article anew, or a new one, or another act. */
  'assembly/amended': record({
    proposal,
    /** Left out: a new article, whose id is the ref of this entry. */
    article: optional(articleId),
    /** Where a new one stands; empty: first; left out: last. */
    after: optional(articleId),
    /** The wordings that the author saw and changed; none: the first one. */
    base: list(amendment, BASES_MAX),
    /** Empty: the article goes. */
    text: text(ARTICLE_TEXT_MAX, true),
    act: optional(actShape),
    reason,
    /** The objections that it means to resolve; whether it does, say those who raised them. */
    answers: optional(list(ref('assembly/ballot-cast'), BASES_MAX)),
  }),
  'assembly/declined': record({ amendment, reason }),
  'assembly/withdrawn': record({
    proposal: optional(proposal),
    amendment: optional(amendment),
    reason,
  }),
  'assembly/endorsed': record({ proposal, endorses: flag() }),
  'assembly/said': record({
    proposal,
    to: optional(ref('assembly/said')),
    /** In the name of a body. */
    as: optional(bodyName),
    says: oneOf(...SAYS),
    text: text(SAID_MAX, true),
  }),
  'assembly/reacted': record({
    proposal,
    reaction: oneOf(...REACTIONS),
    reason: optional(reason),
  }),
  'assembly/hidden': record({ said: ref('assembly/said'), reason }),
  'assembly/appealed': record({ hidden: ref('assembly/hidden'), reason }),
  'assembly/appeal-answered': record({ hidden: ref('assembly/hidden'), stays: flag(), reason }),
  /** Fixes who votes on what: its frontier is everything that its author had seen. */
  'assembly/opened': record({
    proposal,
    /** Who decides; left out: the body of the proposal. */
    body: optional(bodyName),
    /** Version of the charter. */
    charter: int(0, 100_000),
    /** Of consent; 1 elsewhere. */
    round: int(1, ROUNDS_MAX),
    follows: optional(vote),
    options: list(option, OPTIONS_MAX),
    seats: int(1, OPTIONS_MAX),
    /** Of a budget vote. */
    limit: optional(int(0, MONEY_MAX)),
    /** Which act, where it was amended. */
    act: optional(amendment),
    seed: record({ bytes: bytes(16, 32), how: oneOf('device', 'dice', 'sealed') }),
    /** The lot that the seed is of, so that who opens has not chosen it (README, L9). */
    lot: optional(ref('assembly/lot-called')),
    /** Root of the frontier. */
    frontier: bytes(32),
  }),
  'assembly/ballot-cast': record({
    vote,
    ...choiceFields,
    /** Of a delegate: the decision that instructs it, and which of its positions. */
    mandate: optional(vote),
    position: optional(text(POSITION_ID_MAX)),
    reason: optional(reason),
  }),
  /** Hands or papers counted in a room, with who took part. */
  'assembly/tally-entered': record({
    vote,
    way: oneOf('hands', 'paper'),
    ...tallyCounts,
    voters: list(member, TALLY_VOTERS_MAX),
    where: optional(text(TITLE_MAX)),
  }),
  'assembly/tally-witnessed': record({
    tally: ref('assembly/tally-entered'),
    right: flag(),
    note: optional(reason),
  }),
  /** Fixes which ballots: its frontier is everything that its author had seen. */
  'assembly/closed': record({ vote, frontier: bytes(32) }),
  'assembly/attested': record({
    statement: statementShape,
    /** By the author's log over the statement, for people outside (certificate.ts). */
    signature: bytes(64),
  }),
  'assembly/joined': record({ body: bodyName, joins: flag() }),
  /** How far what was decided has come. */
  'assembly/carried': record({
    decision: vote,
    /** Number of the task, from 1; left out: all of it. */
    task: optional(int(1, DOERS_MAX)),
    status: oneOf(...STATUSES),
    note: text(REASON_MAX, true),
  }),
  /** An attester of the decision says that the charter's term of a suspension of it is over. */
  'assembly/term-ended': record({
    decision: vote,
    /** The vote of the commission that suspended it. */
    suspended: vote,
  }),
  ...opinionKinds,
  ...lotKinds,
  ...meetingKinds,
  ...delegateKinds,
  ...certificateKinds,
} as const
export type AssemblyKinds = typeof assemblyKinds
export type BodyOf<Name extends keyof AssemblyKinds> = Of<AssemblyKinds[Name]>
