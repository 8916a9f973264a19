// What a decision gives to delegates and takes from them, here or by a certificate from another space.

import type { MemberId } from '@folkmoot/kernel/project'
import { type BodyName, bodyKey, bodyOf } from './charter.ts'
import type { Mandate, NewKeys, Recall } from './entries-mandates.ts'
import { type AssemblyState, belongs, isSeated, type Unapplied } from './state.ts'
import { mandateKey, type MandateRow, rowKey, sendersTo, turnOf } from './state-delegates.ts'
import { endMandate, giveSeat, nextTerm, nextTurn, termsLimit } from './terms.ts'

export interface Decision {
  readonly ref: string
  /** Whose decision; undefined: the assembly's. */
  readonly body: BodyName | undefined
  /** The proposal that it adopted; of a certificate from another space: none here. */
  readonly proposal?: string
  /** The decision in whose place it comes. */
  readonly replaces?: string | undefined
  /** Claimed time of the certification. */
  readonly written: number
  /** By a certificate from another space. */
  readonly cited: boolean
}

type Office = Pick<MandateRow, 'body' | 'office'>

/** D1: all that are named, or nobody. */
export function giveMandates(
  state: AssemblyState,
  content: Mandate,
  decision: Decision,
): Unapplied | undefined {
  const { cited } = decision
  if (cited && !content.elsewhere) return 'not-there'
  const office = officeOf(content, decision)
  const delegates = content.delegates.flatMap(({ who, there }) => {
    const delegate = cited ? there : who
    return delegate === undefined ? [] : [{ who, delegate }]
  })
  if (delegates.length === 0) return 'not-there'
  if (!mayGive(state, content, decision, delegates)) return 'no-standing'
  const rows = delegates.map((one) => rowOf(state, { ...office, ...one }, content, decision))
  const limit = termsLimit(state, office.body ?? '') ?? Infinity
  const most = Math.min(content.inARow ?? limit, limit)
  if (rows.some(({ terms }) => terms > most)) return 'terms-limit'
  if (decision.replaces !== undefined) replaceMandate(state, decision.replaces, decision)
  for (const row of rows) putMandate(state, row)
  nextTurn(state, office.office)
  if (seatsOwn(state, decision)) seatDelegates(state, rows, decision)
  return undefined
}

function seatDelegates(
  state: AssemblyState,
  rows: readonly MandateRow[],
  decision: Decision,
): void {
  const body = bodyOf(decision.body)
  for (const { delegate } of rows)
    if (!isSeated(state, body, delegate)) giveSeat(state, { body, member: delegate }, decision)
}

/** A certificate means this space by "elsewhere"; a decision here, by the rest. */
function officeOf(content: Mandate, { body: giver, cited }: Decision): Office {
  const { elsewhere, matters } = content
  const place = cited ? bodyOf(elsewhere?.body) : bodyOf(content.for)
  const away = elsewhere !== undefined && !cited
  const where = away ? `elsewhere ${elsewhere.name}` : place
  const office = [bodyOf(giver), where, ...matters.toSorted()].join('|')
  return away ? { office } : { office, body: place }
}

const seatsOwn = (state: AssemblyState, { cited, body }: Decision): boolean =>
  cited && body !== undefined && state.bodies.get(bodyKey(body))?.terms.joining === 'own'

/** D2: a body mandates its own, and a council takes delegates of those that the charter names. */
function mayGive(
  state: AssemblyState,
  content: Mandate,
  decision: Decision,
  delegates: readonly { readonly delegate: MemberId }[],
): boolean {
  const { body, cited } = decision
  const senders = sendersTo(state, cited ? content.elsewhere?.body : content.for)
  if (senders && !senders.includes(bodyOf(body))) return false
  return (
    seatsOwn(state, decision) || delegates.every(({ delegate }) => belongs(state, body, delegate))
  )
}

function rowOf(
  state: AssemblyState,
  place: Office & Pick<MandateRow, 'who' | 'delegate'>,
  content: Mandate,
  { ref, body, cited, written, replaces }: Decision,
): MandateRow {
  const { office, who } = place
  const replaced = replaces && state.mandates.get(mandateKey(replaces, who))
  const before = replaced && !replaced.ended ? { terms: replaced.terms - 1 } : lastOf(state, place)
  const terms = nextTerm(before, turnOf(state, office))
  const giver = bodyOf(body)
  return { ...place, who, content, decision: ref, giver, cited, since: written, terms }
}

/** Of the same office: the one with the most terms among those that are not over, else the last. */
function lastOf(state: AssemblyState, { office, who }: Pick<MandateRow, 'office' | 'who'>) {
  const rows = state.mandates
    .by('office', `${office} ${who}`)
    .flatMap((key) => state.mandates.get(key) ?? [])
    .map(({ terms, ended }) => ({ terms, turn: ended?.turn }))
  const rank = ({ turn }: { readonly turn: number | undefined }): number => turn ?? Infinity
  return rows.toSorted((a, b) => rank(b) - rank(a) || b.terms - a.terms).at(0)
}

function putMandate(state: AssemblyState, row: MandateRow): void {
  const key = rowKey(row)
  if (!state.mandates.has(key)) state.mandates.put(key, row)
}

/** A new instruction in the place of an old one: the same term goes on. */
function replaceMandate(state: AssemblyState, old: string, { ref, body }: Decision): void {
  for (const key of state.mandates.by('decision', old))
    if (state.mandates.get(key)?.giver === bodyOf(body))
      endMandate(state, key, { how: 'replaced', by: ref })
}

/** D3: who gave a mandate recalls it, and the assembly recalls every one that was decided here. */
export function recall(
  state: AssemblyState,
  { mandate, delegates, because }: Recall,
  { ref, body, cited }: Decision,
): Unapplied | undefined {
  const named = state.mandates.by('decision', mandate).flatMap((key) => {
    const row = state.mandates.get(key)
    const asked = row && (delegates.length === 0 || delegates.includes(row.who))
    return asked ? [{ key, row }] : []
  })
  if (named.length === 0) return 'not-there'
  // Another body could tell a decision of the same name: it touches nobody else's.
  const theirs = named.filter(({ row }) => row.giver === bodyOf(body) || (!body && !cited))
  if (theirs.length === 0) return 'not-theirs'
  for (const { key } of theirs) endMandate(state, key, { how: 'recalled', by: ref, because })
  return undefined
}

/** KB5: the assembly, or the body with the keys that it had. */
export function changeKeys(
  state: AssemblyState,
  { body, keys, space }: NewKeys,
  decision: Decision,
): Unapplied | undefined {
  const key = bodyKey(body)
  const row = state.bodies.get(key)
  if (!row?.terms.keys) return 'not-there'
  if (decision.body && bodyKey(decision.body) !== key) return 'not-theirs'
  const where = space === undefined ? {} : { space }
  state.bodies.put(key, { ...row, terms: { ...row.terms, keys, ...where } })
  return undefined
}
