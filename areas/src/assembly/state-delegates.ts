// What is known of delegates, proxies, terms, and certificates from other spaces.

import type { MemberId, Table, Tables } from '@folkmoot/kernel/project'
import { type BodyName, bodyKey, bodyOf } from './charter.ts'
import type { BodyOf, Statement } from './entries.ts'
import type { Mandate } from './entries-mandates.ts'
import type { AssemblyState, Unapplied, Written } from './state.ts'

/** One delegate under one mandate. */
export interface MandateRow {
  /** The decision that gave it: a vote here, or in the space of a body that cites its certificate. */
  readonly decision: string
  /** The body whose decision it was; '' is the assembly. */
  readonly giver: string
  readonly cited: boolean
  /** Who it is in this space. */
  readonly delegate: MemberId
  /** Who it is where the decision was made; the same for decisions made here. */
  readonly who: MemberId
  readonly content: Mandate
  /** The body where the delegate votes; '' is the assembly; undefined: in another space. */
  readonly body?: string
  /** Claimed time of the certification. */
  readonly since: number
  /** Of how many terms in a row this is the last. */
  readonly terms: number
  /** What is counted in a row: giver, place and matters. */
  readonly office: string
  readonly ended?: Ended
}
export interface Ended {
  readonly how: 'recalled' | 'term-over' | 'replaced'
  /** The decision; of a term that is over: the one that gave the mandate. */
  readonly by: string
  readonly because?: string
  /** How often the office had been given then. */
  readonly turn: number
}

export interface Proxy extends Written {
  readonly content: BodyOf<'assembly/proxy-named'>
}
/** The last ballot that somebody cast for an absent member. */
export interface ProxyBallot extends Written {
  readonly ref: string
  readonly content: BodyOf<'assembly/proxy-cast'>
}
export interface Reported extends Written {
  readonly content: BodyOf<'assembly/vote-reported'>
}
export interface TermOver extends Written {
  readonly decision: string
}
export interface Cited extends Written {
  readonly body: string
  readonly statement: Statement
  readonly text: BodyOf<'assembly/certificate-cited'>['text']
  readonly signatures: BodyOf<'assembly/certificate-cited'>['signatures']
  /** What did not come about here: why. */
  readonly unapplied?: Unapplied
}

export interface DelegateTables {
  /** By decision and member there. */
  readonly mandates: Table<MandateRow>
  /** By who is absent, and for what. */
  readonly proxies: Table<Proxy>
  readonly proxyBallots: Table<ProxyBallot>
  readonly reported: Table<Reported>
  readonly termsOver: Table<TermOver>
  /** By body and decision. */
  readonly cited: Table<Cited>
  /** How often seats of a body, or mandates of an office, have been given. */
  readonly turns: Table<number>
}

export const delegateTables = (tables: Tables): DelegateTables => ({
  mandates: tables.table<MandateRow>('mandates', {
    indexes: {
      decision: ({ decision }) => decision,
      delegate: ({ delegate }) => delegate,
      place: ({ body, delegate }) => (body === undefined ? undefined : `${body} ${delegate}`),
      office: ({ office, who }) => `${office} ${who}`,
      until: ({ content }) => content.term?.proposal,
    },
  }),
  proxies: tables.table<Proxy>('proxies', { indexes: { by: ({ by }) => by } }),
  proxyBallots: tables.table<ProxyBallot>('proxy-ballots', {
    indexes: { vote: ({ content }) => content.vote },
  }),
  reported: tables.table<Reported>('reported', {
    indexes: { mandate: ({ content }) => content.mandate },
  }),
  termsOver: tables.table<TermOver>('terms-over', {
    indexes: { decision: ({ decision }) => decision },
  }),
  cited: tables.table<Cited>('cited', {
    indexes: { body: ({ body }) => body, vote: ({ statement }) => statement.vote },
  }),
  turns: tables.table<number>('turns'),
})

export const mandateKey = (decision: string, who: MemberId): string => `${decision}/${who}`
/** What came by certificate stands apart: a name of a decision elsewhere is nobody's word here. */
export const rowKey = ({ cited, giver, decision, who }: MandateRow): string =>
  cited ? `${giver} ${mandateKey(decision, who)}` : mandateKey(decision, who)
export const citedKey = (body: string, vote: string): string => `${body} ${vote}`
export const turnOf = (state: DelegateTables, office: string): number =>
  state.turns.get(office) ?? 0
export const seatsOffice = (body: string): string => `seats ${body}`

/** A decision about the proposal that a mandate lasts until; another round is none yet. */
function untilDecided(state: AssemblyState, proposal: string | undefined): boolean {
  if (proposal === undefined) return false
  return state.votes.by('proposal', proposal).some((ref) => {
    const outcome = state.votes.get(ref)?.certified?.statement.outcome
    return outcome !== undefined && outcome !== 'another-round'
  })
}

/** Why a mandate is over; undefined: it is in force. */
export const mandateOver = (
  state: AssemblyState,
  { ended, content }: MandateRow,
): Ended['how'] | undefined =>
  ended?.how ?? (untilDecided(state, content.term?.proposal) ? 'term-over' : undefined)

/** The mandates that somebody has or had for a body. */
export const mandatesFor = (
  state: DelegateTables,
  body: string,
  delegate: MemberId,
): readonly MandateRow[] =>
  state.mandates.by('place', `${body} ${delegate}`).flatMap((key) => state.mandates.get(key) ?? [])

export const isDelegate = (state: AssemblyState, body: string, id: MemberId): boolean =>
  mandatesFor(state, body, id).some((row) => mandateOver(state, row) === undefined)

/** Whether the electors of a body are delegates and nobody else. */
export const isCouncil = (state: AssemblyState, body: BodyName | undefined): boolean =>
  body !== undefined && state.bodies.get(bodyKey(body))?.terms.council !== undefined

/** Bodies whose mandates for this body count; undefined: those of anybody. */
export const sendersTo = (
  state: AssemblyState,
  body: BodyName | undefined,
): readonly string[] | undefined => {
  const council = body && state.bodies.get(bodyKey(body))?.terms.council
  return council && ['', ...council.map(bodyOf)]
}

/** What has been certified by a body in its own space, or by a vote here. */
export const isKnownDecision = (state: AssemblyState, ref: string): boolean =>
  state.votes.has(ref) || state.cited.count('vote', ref) > 0
