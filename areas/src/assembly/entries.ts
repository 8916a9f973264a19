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
import {
  BODIES_AT_ONCE_MAX,
  BODY_MEMBERS_MAX,
  bodyName,
  bodyShape,
  charterShape,
  MATTER_MAX,
  member,
  ROUNDS_MAX,
} from './charter.ts'
import { lotKinds } from './entries-lots.ts'
import { opinionKinds } from './entries-opinion.ts'
import { meetingKinds } from './entries-meetings.ts'

export const TITLE_MAX = 200
export const ARTICLES_MAX = 100
export const ARTICLE_TEXT_MAX = 8_000
export const SAID_MAX = 4_000
export const REASON_MAX = 2_000
export const OPTIONS_MAX = 100
export const BASES_MAX = 8
export const TALLY_VOTERS_MAX = 2_000
const DOERS_MAX = 20
const MONEY_MAX = 1_000_000_000_000

export const SAYS = ['for', 'against', 'question', 'answer', 'summary', 'remark'] as const
export const REACTIONS = ['agree', 'concern', 'block', 'hear-more', 'none'] as const
export const ANSWERS = ['yes', 'no', 'abstain'] as const
export const OUTCOMES = ['adopted', 'not-adopted', 'no-quorum', 'another-round', 'tied'] as const
export const STATUSES = ['begun', 'done', 'stuck', 'dropped'] as const

const proposal = ref('assembly/proposed')
const amendment = ref('assembly/amended')
const vote = ref('assembly/opened')
const articleId = text(32)
const reason = text(REASON_MAX, true)

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
  suspend: optional(record({ decision: vote, because: reason, resolves: reason })),
  lift: optional(record({ decision: vote, because: reason })),
  /** Shows again what moderation hid. */
  show: optional(ref('assembly/hidden')),
})
export type Act = Of<typeof actShape>

const option = record({
  /** The lot is drawn over this. */
  id: text(32),
  name: text(TITLE_MAX),
  cost: optional(int(0, MONEY_MAX)),
  /** Which wording of which article it stands for; without `version`: the first one. */
  picks: list(record({ article: articleId, version: optional(amendment) }), ARTICLES_MAX),
})

export const tallyCounts = { yes: int(0, 2_000), no: int(0, 2_000), abstain: int(0, 2_000) }

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
  /** One of `answer`, `ranking`, `approves`, `points`, as the method asks. */
  'assembly/ballot-cast': record({
    vote,
    answer: optional(oneOf(...ANSWERS)),
    objection: optional(record({ reason, resolves: reason })),
    /** Best first; equal ones together. */
    ranking: optional(list(list(int(1, OPTIONS_MAX), OPTIONS_MAX), OPTIONS_MAX)),
    approves: optional(list(int(1, OPTIONS_MAX), OPTIONS_MAX)),
    points: optional(
      list(record({ option: int(1, OPTIONS_MAX), points: int(0, 100) }), OPTIONS_MAX),
    ),
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
} as const
export type AssemblyKinds = typeof assemblyKinds
export type BodyOf<Name extends keyof AssemblyKinds> = Of<AssemblyKinds[Name]>
