// Terms of seats and mandates: how many in a row, and what ends them. No clock: a term is over by a
// decision, or when enough attesters of the decision that began it say so.

import type { MemberId } from '@folkmoot/kernel/project'
import { attestersNeeded } from './charter.ts'
import { type AssemblyState, currentCharter, putSeat, type Seat, seatKey } from './state.ts'
import { type Ended, seatsOffice, turnOf } from './state-delegates.ts'

interface Before {
  readonly terms: number
  /** Set when it was left: how often the office had been given then. */
  readonly turn?: number | undefined
}

/** R1: again while still in office, or with nobody chosen in between, is one more in a row. */
export const nextTerm = (before: Before | undefined, turn: number): number =>
  before && (before.turn === undefined || before.turn === turn) ? before.terms + 1 : 1

export const nextTurn = (state: AssemblyState, office: string): void =>
  state.turns.put(office, turnOf(state, office) + 1)

/** R1: of seats of a body; the body's own limit goes before the charter's. */
export const termsLimit = (state: AssemblyState, body: string): number | undefined =>
  state.bodies.get(body)?.terms.term?.inARow ?? currentCharter(state).termsInARow

export function termsOnSeat(state: AssemblyState, body: string, member: MemberId): number {
  const seat = state.seats.get(seatKey(body, member))
  const before = seat?.terms === undefined ? undefined : seatBefore(seat, seat.terms)
  return nextTerm(before, turnOf(state, seatsOffice(body)))
}

const seatBefore = ({ left, turn }: Seat, terms: number): Before => ({
  terms,
  turn: left ? turn : undefined,
})

interface Given {
  readonly ref: string
  /** Claimed time of the certification. */
  readonly written: number
}

export function giveSeat(
  state: AssemblyState,
  { body, member }: Pick<Seat, 'body' | 'member'>,
  { ref, written }: Given,
): void {
  const terms = termsOnSeat(state, body, member)
  putSeat(state, { body, member, left: false, decision: ref, since: written, terms })
}

/** Kept as it was, but left. */
export function leaveSeat(
  state: AssemblyState,
  body: string,
  member: MemberId,
  turn: number,
): void {
  const seat = state.seats.get(seatKey(body, member))
  if (seat && !seat.left) putSeat(state, { ...seat, left: true, turn })
}

/** R3: when enough attesters of a decision say so, the seats and mandates that it gave end. */
export function endTerms(state: AssemblyState, decision: string): void {
  const attesters = state.votes.get(decision)?.attesters.length ?? 0
  if (state.termsOver.count('decision', decision) < attestersNeeded(attesters)) return
  for (const key of state.seats.by('decision', decision)) {
    const seat = state.seats.get(key)
    if (seat) leaveSeat(state, seat.body, seat.member, turnOf(state, seatsOffice(seat.body)))
  }
  for (const key of state.mandates.by('decision', decision))
    if (!state.mandates.get(key)?.cited) endMandate(state, key, { how: 'term-over', by: decision })
}

/** True: it was in force. */
export function endMandate(state: AssemblyState, key: string, ended: Omit<Ended, 'turn'>): boolean {
  const row = state.mandates.get(key)
  if (!row || row.ended) return false
  state.mandates.put(key, { ...row, ended: { ...ended, turn: turnOf(state, row.office) } })
  return true
}
