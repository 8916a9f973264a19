// What comes about when a decision is certified. An act that no longer fits (another charter came
// first, a body has no standing) does nothing, and the decision says so.

import { never } from '@folkmoot/kernel/base'
import { changeKeys, type Decision, giveMandates, recall } from './acts-delegates.ts'
import type { BodyName, BodyTerms } from './charter.ts'
import type { Act } from './entries.ts'
import { uncover } from './fold-rows.ts'
import {
  actOf,
  type AssemblyState,
  bodyKey,
  bodyOf,
  currentCharter,
  isAdopted,
  holdKey,
  putCharter,
  putSeat,
  type Unapplied,
  type Vote,
} from './state.ts'
import { seatsOffice, turnOf } from './state-delegates.ts'
import { giveSeat, leaveSeat, nextTurn, termsLimit, termsOnSeat } from './terms.ts'

/** undefined: all of it came about. */
export function enact(
  state: AssemblyState,
  { ref, vote, written }: { readonly ref: string; readonly vote: Vote; readonly written: number },
): Unapplied | undefined {
  const proposal = state.proposals.get(vote.content.proposal)
  if (!proposal || bodyOf(vote.body) !== bodyOf(proposal.content.body)) return undefined
  const { replaces } = proposal.content
  const decision: Decision = {
    ref,
    body: vote.body,
    proposal: vote.content.proposal,
    replaces,
    written,
    cited: false,
  }
  if (replaces !== undefined) replace(state, replaces, decision)
  const act = actOf(state, vote)
  return act ? enactOne(state, act, decision) : undefined
}

/** KB3: a body in a space of its own holds, lifts, consents, and sends delegates; the rest is ours. */
export const enactCited = (
  state: AssemblyState,
  act: Act,
  decision: Decision,
): Unapplied | undefined =>
  act.suspend || act.lift || act.consent || act.mandate || act.recall || act.keys
    ? enactOne(state, act, decision)
    : 'not-theirs'

function enactOne(state: AssemblyState, act: Act, decision: Decision): Unapplied | undefined {
  const { ref, proposal = '' } = decision
  if (act.charter) {
    if (act.charter.version !== state.charters.size + 1) return 'charter-version'
    putCharter(state, act.charter, ref)
    return undefined
  }
  if (act.found) return found(state, { ...decision, proposal }, act.found)
  if (act.seat) return seat(state, act.seat, decision)
  if (act.suspend) return suspend(state, act.suspend, decision)
  if (act.lift) return lift(state, act.lift, decision)
  if (act.show !== undefined) return show(state, act.show, ref)
  if (act.mandate) return giveMandates(state, act.mandate, decision)
  if (act.recall) return recall(state, act.recall, decision)
  if (act.keys) return changeKeys(state, act.keys, decision)
  // What it consents to is asked of the certificate when a vote opens.
  if (act.consent) return undefined
  return never(act as never)
}

function found(
  state: AssemblyState,
  decision: Decision & { readonly proposal: string },
  bodies: readonly BodyTerms[],
): undefined {
  for (const [at, terms] of bodies.entries()) {
    const body = bodyKey({ founded: decision.proposal, at })
    if (state.bodies.has(body)) continue
    state.bodies.put(body, { terms, proposal: decision.proposal })
    for (const member of terms.members) seatOne(state, { body, member }, decision)
    nextTurn(state, seatsOffice(body))
  }
  return undefined
}

/** An open body has no terms: who belongs to it is everybody's own affair. */
function seatOne(
  state: AssemblyState,
  seat: { readonly body: string; readonly member: string },
  decision: Decision,
): void {
  if (state.bodies.get(seat.body)?.terms.joining === 'open')
    putSeat(state, { ...seat, left: false })
  else giveSeat(state, seat, decision)
}

function seat(
  state: AssemblyState,
  { body: name, seats, leaves }: NonNullable<Act['seat']>,
  decision: Decision,
): Unapplied | undefined {
  const body = bodyKey(name)
  if (!state.bodies.has(body)) return 'not-there'
  const limit = termsLimit(state, body) ?? Infinity
  if (seats.some((member) => termsOnSeat(state, body, member) > limit)) return 'terms-limit'
  const turn = turnOf(state, seatsOffice(body))
  for (const member of seats) seatOne(state, { body, member }, decision)
  for (const member of leaves) leaveSeat(state, body, member, turn)
  if (seats.length > 0) nextTurn(state, seatsOffice(body))
  return undefined
}

/** S1, S2: a body with standing in the matter holds a decision, each body once. */
function suspend(
  state: AssemblyState,
  { decision, because, resolves, space }: NonNullable<Act['suspend']>,
  { ref, body, written, cited }: Decision,
): Unapplied | undefined {
  // Decided here for another space: it takes effect there.
  if (space && !cited) return undefined
  const held = state.votes.get(decision)
  if (!held || !isAdopted(held) || state.replaced.has(decision)) return 'not-there'
  const days = standingOf(state, body, held)
  const commission = bodyOf(body)
  const key = holdKey(decision, commission)
  if (days === undefined || state.holds.has(key)) return 'no-standing'
  const say = { decision, commission, because, resolves, by: ref }
  state.holds.put(key, { ...say, since: written, days })
  return undefined
}

/** For how many days the charter lets this body hold that decision. */
export function standingOf(
  state: AssemblyState,
  body: BodyName | undefined,
  held: Vote,
): number | undefined {
  const matter = state.proposals.get(held.content.proposal)?.content.matter ?? ''
  return currentCharter(state).suspensive.find(
    (say) => bodyKey(say.body) === bodyOf(body) && say.matters.includes(matter),
  )?.days
}

function lift(
  state: AssemblyState,
  { decision, space }: NonNullable<Act['lift']>,
  { body, cited }: Decision,
): Unapplied | undefined {
  if (space && !cited) return undefined
  const key = holdKey(decision, bodyOf(body))
  const hold = state.holds.get(key)
  if (!hold) return 'no-standing'
  if (!hold.ended) state.holds.put(key, { ...hold, ended: 'lifted' })
  return undefined
}

/** Another decision of the same body comes in the place of one; that ends a hold. */
function replace(state: AssemblyState, old: string, { ref, body }: Decision): void {
  const before = state.votes.get(old)
  if (!before || !isAdopted(before) || bodyOf(before.body) !== bodyOf(body)) return
  if (!state.replaced.has(old)) state.replaced.put(old, ref)
  for (const key of state.holds.by('decision', old)) {
    const hold = state.holds.get(key)
    if (hold && !hold.ended) state.holds.put(key, { ...hold, ended: 'amended' })
  }
}

function show(state: AssemblyState, hidden: string, decision: string): Unapplied | undefined {
  const hiding = state.hidings.get(hidden)
  if (!hiding || !uncover(state, hiding, hidden)) return 'not-there'
  state.hidings.put(hidden, { ...hiding, shown: decision })
  return undefined
}
