// What may be asked about delegates, proxies and terms. How a ballot stood to its mandates is asked of
// the result of its vote (deciding.ts), because that rests on a frontier.

import type { MemberId } from '@folkmoot/kernel/project'
import { covers, type Mark, markUnder } from './delegation.ts'
import { proxyOf } from './proxies.ts'
import type { Found } from './queries.ts'
import { type AssemblyState, belongs } from './state.ts'
import {
  type Cited,
  type Ended,
  mandateKey,
  mandateOver,
  type MandateRow,
  type Proxy,
  type Reported,
} from './state-delegates.ts'
import { termsLimit } from './terms.ts'

const DAY_MS = 86_400_000

export interface MandateFound extends Found<MandateRow> {
  /** undefined: in force. */
  readonly over: Ended['how'] | undefined
}

/** Newest first by claimed time; those that are over stay in the list. */
export const mandatesOf = (state: AssemblyState): readonly MandateFound[] =>
  [...state.mandates.rows()]
    .map(([ref, row]) => ({ ref, row, over: mandateOver(state, row) }))
    .sort((a, b) => b.row.since - a.row.since || (a.ref < b.ref ? -1 : 1))

export interface ReportFound extends Found<Reported> {
  readonly mark: Mark
}

/** D6: what was reported under a mandate, in the one order, each as it stands to the instruction. */
export const reportsOf = (state: AssemblyState, mandate: string): readonly ReportFound[] =>
  state.reported
    .by('mandate', mandate)
    .flatMap((ref) => {
      const row = state.reported.get(ref)
      return row ? [{ ref, row, mark: markOfReport(state, row) }] : []
    })
    .sort((a, b) => a.row.lamport - b.row.lamport || (a.ref < b.ref ? -1 : 1))

function markOfReport(state: AssemblyState, { content }: Reported): Mark {
  const { mandate, delegate, position, matter, answer, option } = content
  const row = state.mandates.get(mandateKey(mandate, delegate))
  if (!row) return 'no-mandate'
  if (matter !== undefined && !covers(row.content.matters, matter)) return 'outside'
  const asked = row.content.positions.filter(({ id }) => id === position)
  const options = option === undefined ? [] : [{ id: option, name: option }]
  return markUnder(asked, answer === undefined ? { approves: [1] } : { answer }, options)
}

export interface Term {
  readonly what: 'seat' | 'mandate'
  /** The body of the seat, or where the delegate votes; undefined: in another space. */
  readonly body: string | undefined
  readonly member: MemberId
  /** The decision that gave it. */
  readonly decision: string
  readonly since: number
  /** By the claimed time of the decision; undefined: nobody said how long. */
  readonly ends: number | undefined
  readonly terms: number
  readonly limit: number | undefined
  /** R2: may not follow on itself. */
  readonly last: boolean
}

/** R2: whose terms end, the first first. */
export const termsOf = (state: AssemblyState): readonly Term[] =>
  [...seatTerms(state), ...mandateTerms(state)].sort(
    (a, b) => (a.ends ?? Infinity) - (b.ends ?? Infinity) || (a.member < b.member ? -1 : 1),
  )

const seatTerms = (state: AssemblyState): readonly Term[] =>
  [...state.seats.rows()].flatMap(([, { body, member, left, decision, since, terms }]) => {
    if (left || decision === undefined || since === undefined || terms === undefined) return []
    const days = state.bodies.get(body)?.terms.term?.days
    const limit = termsLimit(state, body)
    return [termFrom({ what: 'seat', body, member, decision, since, terms, limit }, days)]
  })

const mandateTerms = (state: AssemblyState): readonly Term[] =>
  mandatesOf(state).flatMap(({ row, over }) => {
    if (over) return []
    const { body, delegate: member, decision, since, terms, content } = row
    const limits = [content.inARow, termsLimit(state, body ?? '')].filter(
      (one) => one !== undefined,
    )
    const limit = limits.length > 0 ? Math.min(...limits) : undefined
    const term = { what: 'mandate', body, member, decision, since, terms, limit } as const
    return [termFrom(term, content.term?.days)]
  })

const termFrom = (term: Omit<Term, 'ends' | 'last'>, days: number | undefined): Term => ({
  ...term,
  ends: days === undefined ? undefined : term.since + days * DAY_MS,
  last: term.limit !== undefined && term.terms >= term.limit,
})

/** Absent members for whom somebody may vote in an open vote. */
export function absentFor(
  state: AssemblyState,
  ref: string,
  holder: MemberId,
): readonly MemberId[] {
  const vote = state.votes.get(ref)
  if (!vote || !belongs(state, vote.body, holder)) return []
  const asked = { ref, proposal: vote.content.proposal }
  const named = [...state.proxies.scan()].flatMap(([, { by, content }]) =>
    content.to === holder && content.gives ? [by] : [],
  )
  return [...new Set(named)]
    .filter((absent) => belongs(state, vote.body, absent))
    .filter((absent) => proxyOf(state, asked, absent) === holder)
    .filter((absent) => !state.ballots.has(`${ref}/${absent}`))
    .sort()
}

/** Those that somebody has given and not taken back. */
export const proxiesBy = (state: AssemblyState, by: MemberId): readonly Found<Proxy>[] =>
  state.proxies.by('by', by).flatMap((ref) => {
    const row = state.proxies.get(ref)
    return row?.content.gives ? [{ ref, row }] : []
  })

/** What a body has certified in its own space, newest first in the one order. */
export const citedBy = (state: AssemblyState, body: string): readonly Found<Cited>[] =>
  state.cited
    .by('body', body)
    .flatMap((ref) => {
      const row = state.cited.get(ref)
      return row ? [{ ref, row }] : []
    })
    .sort((a, b) => b.row.lamport - a.row.lamport || (a.ref < b.ref ? -1 : 1))
