// What is known: tables of plain values. Keys of rows are refs of entries, or such refs joined by "/".

import type { Entry, MemberId, Table, Tables } from '@folkmoot/kernel/project'
import {
  attestersNeeded,
  bodyKey,
  type BodyName,
  bodyOf,
  type BodyTerms,
  type Charter,
} from './charter.ts'
import type { Act, BodyOf, Statement } from './entries.ts'
import { emptyLots, type LotState } from './state-lots.ts'
import { emptyOpinion, type OpinionState } from './state-opinion.ts'
import { type MeetingTables, meetingTables } from './state-meetings.ts'
import { type DelegateTables, delegateTables, isDelegate } from './state-delegates.ts'
import { FOUNDING_CHARTER } from './templates.ts'

export interface CharterRow {
  readonly charter: Charter
  readonly decision: string
}
export interface BodyRow {
  readonly terms: BodyTerms
  readonly proposal: string
}
export interface Seat {
  readonly body: string
  readonly member: MemberId
  /** Kept, so that what a former member proposed in time is not undone by an island that comes late. */
  readonly left: boolean
  /** Of a seat that a decision gave: which, when (claimed), and of how many terms in a row. */
  readonly decision?: string
  readonly since?: number
  readonly terms?: number
  /** How often seats of the body had been given when this one was left. */
  readonly turn?: number
}

/** Who wrote it, when (claimed, shown), and where it stands in the one order. */
export interface Written {
  readonly by: MemberId
  readonly written: number
  readonly lamport: number
}

export interface Proposal extends Written {
  readonly content: BodyOf<'assembly/proposed'>
  readonly withdrawn?: string
}
export interface Amendment extends Written {
  readonly content: BodyOf<'assembly/amended'>
  /** Id of the article; of another act: empty. */
  readonly article: string
  readonly declined?: string
  readonly withdrawn?: string
}
export interface Endorsement extends Written {
  readonly proposal: string
  readonly endorses: boolean
}
export interface Said extends Written {
  readonly content: BodyOf<'assembly/said'>
  /** The hidings that stand; the text stays here and can be opened. */
  readonly hiddenBy: readonly string[]
}
export interface Reaction extends Written {
  readonly content: BodyOf<'assembly/reacted'>
}
export interface Hiding extends Written {
  /** The contribution, or the statement of a conversation. */
  readonly said: string
  readonly what?: 'statement'
  readonly reason: string
  readonly appeal?: { readonly by: MemberId; readonly reason: string }
  readonly answer?: { readonly by: MemberId; readonly stays: boolean; readonly reason: string }
  /** A decision that showed it again. */
  readonly shown?: string
}

export interface Vote extends Written {
  readonly log: Entry['log']
  readonly seq: number
  readonly content: BodyOf<'assembly/opened'>
  /** Who decides; undefined: the assembly. */
  readonly body?: BodyName
  readonly attesters: readonly MemberId[]
  readonly certified?: Certified
}
export interface Certified {
  readonly closing: string
  readonly statement: Statement
  /** Claimed by the attestation that completed it. */
  readonly written: number
  /** What did not come about, though adopted: why. */
  readonly unapplied?: Unapplied
}
export type Unapplied =
  | 'charter-version'
  | 'no-standing'
  | 'not-there'
  | 'terms-limit'
  | 'not-theirs'
export interface Closing extends Written {
  readonly vote: string
  readonly log: Entry['log']
  readonly seq: number
  readonly frontier: Uint8Array
}
/** The last ballot of a member. */
export interface Ballot extends Written {
  readonly ref: string
  readonly content: BodyOf<'assembly/ballot-cast'>
  /** How often it was cast. */
  readonly casts: number
}
export interface Tally extends Written {
  readonly content: BodyOf<'assembly/tally-entered'>
  readonly witnesses: readonly { readonly by: MemberId; readonly right: boolean }[]
}
export interface Attestation extends Written {
  readonly log: Entry['log']
  readonly statement: Statement
  readonly signature: Uint8Array
}
export interface Hold {
  readonly decision: string
  readonly commission: string
  readonly because: string
  readonly resolves: string
  /** The vote of the commission. */
  readonly by: string
  /** Claimed time of its certification, and how many days the charter gives. */
  readonly since: number
  readonly days: number
  readonly ended?: 'lifted' | 'amended'
}
/** An attester's word that a term is over. */
export interface TermEnd extends Written {
  readonly term: string
}
export interface Carried extends Written {
  readonly content: BodyOf<'assembly/carried'>
}

export interface AssemblyState extends OpinionState, LotState, MeetingTables, DelegateTables {
  readonly charters: Table<CharterRow>
  readonly bodies: Table<BodyRow>
  readonly seats: Table<Seat>
  readonly proposals: Table<Proposal>
  readonly amendments: Table<Amendment>
  readonly endorsements: Table<Endorsement>
  readonly talk: Table<Said>
  readonly reactions: Table<Reaction>
  readonly hidings: Table<Hiding>
  readonly votes: Table<Vote>
  readonly closings: Table<Closing>
  readonly ballots: Table<Ballot>
  readonly tallies: Table<Tally>
  readonly attestations: Table<Attestation>
  /** By decision and commission. */
  readonly holds: Table<Hold>
  readonly termEnds: Table<TermEnd>
  /** Decision → the decision that came in its place. */
  readonly replaced: Table<string>
  readonly carried: Table<Carried>
}

export { bodyKey, bodyOf }
const versionKey = (version: number): string => String(version).padStart(6, '0')

export const emptyAssembly = (tables: Tables): AssemblyState => ({
  charters: tables.table<CharterRow>('charters'),
  bodies: tables.table<BodyRow>('bodies', { indexes: { topic: ({ terms }) => terms.topic } }),
  seats: tables.table<Seat>('seats', {
    indexes: {
      body: ({ body, left }) => (left ? undefined : body),
      member: ({ member, left }) => (left ? undefined : member),
      decision: ({ decision, left }) => (left ? undefined : decision),
    },
  }),
  proposals: tables.table<Proposal>('proposals', {
    indexes: {
      body: ({ content }) => bodyOf(content.body),
      by: ({ by }) => by,
      matter: ({ content }) => content.matter,
    },
  }),
  amendments: tables.table<Amendment>('amendments', {
    indexes: {
      proposal: ({ content }) => content.proposal,
      article: ({ content, article }) => `${content.proposal}/${article}`,
    },
  }),
  endorsements: tables.table<Endorsement>('endorsements', {
    indexes: { proposal: (row) => (row.endorses ? row.proposal : undefined) },
  }),
  talk: tables.table<Said>('talk', {
    indexes: {
      proposal: ({ content }) => content.proposal,
      to: ({ content }) => content.to,
      as: ({ content }) => content.as && `${content.proposal}/${bodyKey(content.as)}`,
    },
  }),
  reactions: tables.table<Reaction>('reactions', {
    indexes: { proposal: ({ content }) => content.proposal },
  }),
  hidings: tables.table<Hiding>('hidings', {
    indexes: {
      said: ({ said }) => said,
      open: ({ appeal, answer }) => (appeal && !answer ? 'yes' : undefined),
    },
  }),
  votes: tables.table<Vote>('votes', {
    indexes: {
      proposal: ({ content }) => content.proposal,
      body: ({ body }) => bodyOf(body),
      certified: ({ certified }) => certified?.statement.outcome,
    },
  }),
  closings: tables.table<Closing>('closings', { indexes: { vote: ({ vote }) => vote } }),
  ballots: tables.table<Ballot>('ballots', {
    indexes: { vote: ({ content }) => content.vote, by: ({ by }) => by },
  }),
  tallies: tables.table<Tally>('tallies', { indexes: { vote: ({ content }) => content.vote } }),
  attestations: tables.table<Attestation>('attestations', {
    indexes: {
      vote: ({ statement }) => statement.vote,
      closing: ({ statement }) => statement.closing,
      device: ({ statement, log }) => `${statement.vote}/${log}`,
    },
  }),
  holds: tables.table<Hold>('holds', {
    indexes: { decision: ({ decision }) => decision },
  }),
  termEnds: tables.table<TermEnd>('term-ends', { indexes: { term: ({ term }) => term } }),
  replaced: tables.table<string>('replaced'),
  carried: tables.table<Carried>('carried', {
    indexes: { decision: (row) => row.content.decision },
  }),
  ...emptyOpinion(tables),
  ...emptyLots(tables),
  ...meetingTables(tables),
  ...delegateTables(tables),
})

export const charterOf = (state: AssemblyState, version: number): Charter | undefined =>
  version === 0 ? FOUNDING_CHARTER : state.charters.get(versionKey(version))?.charter

export function currentCharter(state: AssemblyState): Charter {
  const { size } = state.charters
  return charterOf(state, size) ?? FOUNDING_CHARTER
}

/** Versions follow one another without a gap, so their number is the newest of them. */
export const putCharter = (state: AssemblyState, charter: Charter, decision: string): void =>
  state.charters.put(versionKey(charter.version), { charter, decision })

export const seatKey = (body: string, member: MemberId): string => `${body} ${member}`
export const isSeated = (state: AssemblyState, body: string, member: MemberId): boolean =>
  state.seats.get(seatKey(body, member))?.left === false
export const wasSeated = (state: AssemblyState, body: string, member: MemberId): boolean =>
  state.seats.has(seatKey(body, member))
export const putSeat = (state: AssemblyState, seat: Seat): void =>
  state.seats.put(seatKey(seat.body, seat.member), seat)

/** Whether someone belongs to a body; to the assembly belongs every member, to a council its delegates. */
export function belongs(state: AssemblyState, body: BodyName | undefined, by: MemberId): boolean {
  if (!body) return true
  const key = bodyKey(body)
  const council = state.bodies.get(key)?.terms.council
  return council ? isDelegate(state, key, by) : isSeated(state, key, by)
}

export const isAdopted = (vote: Vote | undefined): boolean =>
  vote?.certified?.statement.outcome === 'adopted'

export const termKey = (decision: string, suspended: string): string => `${decision}/${suspended}`

export const holdKey = (decision: string, commission: string): string => `${decision} ${commission}`

/** S5: neither lifted nor amended, and its term not over. */
function stands(state: AssemblyState, { decision, by, ended }: Hold): boolean {
  const said = state.termEnds.count('term', termKey(decision, by))
  const attesters = state.votes.get(decision)?.attesters.length ?? 0
  return !ended && said < attestersNeeded(attesters)
}

/** The holds on a decision that stand, by commission. */
export const standingHolds = (state: AssemblyState, decision: string): readonly Hold[] =>
  state.holds
    .by('decision', decision)
    .flatMap((key) => state.holds.get(key) ?? [])
    .filter((hold) => stands(state, hold))

export const isHeld = (state: AssemblyState, decision: string): boolean =>
  standingHolds(state, decision).length > 0

/** The act that a vote is about. */
export function actOf(state: AssemblyState, vote: Vote): Act | undefined {
  const amended = vote.content.act && state.amendments.get(vote.content.act)?.content.act
  return amended ?? state.proposals.get(vote.content.proposal)?.content.act
}
