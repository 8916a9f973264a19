// What comes about when a decision is certified. An act that no longer fits (another charter came
// first, a body has no standing) does nothing, and the decision says so.

import { never } from '@folkmoot/kernel/base'
import type { BodyTerms, BodyName } from './charter.ts'
import type { Act } from './entries.ts'
import { uncover } from './fold-rows.ts'
import {
  actOf,
  type AssemblyState,
  bodyKey,
  bodyOf,
  type Certified,
  currentCharter,
  isAdopted,
  holdKey,
  isSeated,
  putCharter,
  putSeat,
  type Vote,
} from './state.ts'

type Unapplied = Certified['unapplied']

interface Decision {
  readonly ref: string
  readonly vote: Vote
  /** Claimed time of the certification. */
  readonly written: number
}

/** undefined: all of it came about. */
export function enact(state: AssemblyState, decision: Decision): Unapplied {
  const { vote, ref } = decision
  const proposal = state.proposals.get(vote.content.proposal)
  if (!proposal || bodyOf(vote.body) !== bodyOf(proposal.content.body)) return undefined
  const { replaces } = proposal.content
  if (replaces !== undefined) replace(state, replaces, decision)
  const act = actOf(state, vote)
  return act ? enactOne(state, act, decision, ref) : undefined
}

function enactOne(state: AssemblyState, act: Act, decision: Decision, ref: string): Unapplied {
  const { vote } = decision
  if (act.charter) {
    if (act.charter.version !== state.charters.size + 1) return 'charter-version'
    putCharter(state, act.charter, ref)
    return undefined
  }
  if (act.found) return found(state, vote.content.proposal, act.found)
  if (act.seat) return seat(state, act.seat)
  if (act.suspend) return suspend(state, act.suspend, decision)
  if (act.lift) return lift(state, act.lift.decision, vote)
  if (act.show !== undefined) return show(state, act.show, ref)
  return never(act as never)
}

function found(state: AssemblyState, proposal: string, bodies: readonly BodyTerms[]): Unapplied {
  for (const [at, terms] of bodies.entries()) {
    const key = bodyKey({ founded: proposal, at })
    if (state.bodies.has(key)) continue
    state.bodies.put(key, { terms, proposal })
    for (const member of terms.members) putSeat(state, { body: key, member, left: false })
  }
  return undefined
}

function seat(state: AssemblyState, { body, seats, leaves }: NonNullable<Act['seat']>): Unapplied {
  const key = bodyKey(body)
  if (!state.bodies.has(key)) return 'not-there'
  for (const member of seats) putSeat(state, { body: key, member, left: false })
  for (const member of leaves)
    if (isSeated(state, key, member)) putSeat(state, { body: key, member, left: true })
  return undefined
}

/** S1, S2: a body with standing in the matter holds a decision, each body once. */
function suspend(
  state: AssemblyState,
  { decision, because, resolves }: NonNullable<Act['suspend']>,
  { ref, vote, written }: Decision,
): Unapplied {
  const held = state.votes.get(decision)
  if (!held || !isAdopted(held) || state.replaced.has(decision)) return 'not-there'
  const days = standingOf(state, vote.body, held)
  const commission = bodyOf(vote.body)
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

function lift(state: AssemblyState, decision: string, { body }: Vote): Unapplied {
  const key = holdKey(decision, bodyOf(body))
  const hold = state.holds.get(key)
  if (!hold) return 'no-standing'
  if (!hold.ended) state.holds.put(key, { ...hold, ended: 'lifted' })
  return undefined
}

/** Another decision of the same body comes in the place of one; that ends a hold. */
function replace(state: AssemblyState, old: string, { ref, vote }: Decision): void {
  const before = state.votes.get(old)
  if (!before || !isAdopted(before) || bodyOf(before.body) !== bodyOf(vote.body)) return
  if (!state.replaced.has(old)) state.replaced.put(old, ref)
  for (const key of state.holds.by('decision', old)) {
    const hold = state.holds.get(key)
    if (hold && !hold.ended) state.holds.put(key, { ...hold, ended: 'amended' })
  }
}

function show(state: AssemblyState, hidden: string, decision: string): Unapplied {
  const hiding = state.hidings.get(hidden)
  if (!hiding || !uncover(state, hiding, hidden)) return 'not-there'
  state.hidings.put(hidden, { ...hiding, shown: decision })
  return undefined
}
