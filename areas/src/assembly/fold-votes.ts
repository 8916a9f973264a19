// How votes move: openings, ballots, tallies, closings, attestations, and the certificate that follows
// from enough of them.

import { encodeCbor, hex } from '@folkmoot/kernel/base'
import type { Context, Entry } from '@folkmoot/kernel/project'
import { enact } from './acts.ts'
import { attestersNeeded } from './charter.ts'
import type { AssemblyKinds, BodyOf, Statement } from './entries.ts'
import { found, written } from './fold-rows.ts'
import { type AssemblyState, bodyKey, charterOf, termKey, type Vote } from './state.ts'

type Of<Name extends keyof AssemblyKinds> = Entry<Name, BodyOf<Name>>

export function foldOpening(
  state: AssemblyState,
  entry: Of<'assembly/opened'>,
  context: Context,
): void {
  const { ref, log, seq, body } = entry
  const decides = body.body ?? state.proposals.get(body.proposal)?.content.body
  state.votes.put(ref, {
    ...written(entry),
    log,
    seq,
    content: body,
    ...(decides ? { body: decides } : {}),
    attesters: attestersOf(state, body.charter, decides, context),
  })
}

function attestersOf(
  state: AssemblyState,
  charter: number,
  body: Vote['body'],
  { membership }: Context,
): Vote['attesters'] {
  const own = body ? (state.bodies.get(bodyKey(body))?.terms.attesters ?? []) : []
  const named = own.length > 0 ? own : (charterOf(state, charter)?.attesters ?? [])
  return named.length > 0 ? named : membership.members().filter((id) => membership.isSteward(id))
}

export function foldBallot(state: AssemblyState, entry: Of<'assembly/ballot-cast'>): void {
  const { ref, by, body } = entry
  const key = `${body.vote}/${by}`
  const casts = (state.ballots.get(key)?.casts ?? 0) + 1
  state.ballots.put(key, { ...written(entry), ref, content: body, casts })
}

export function foldWitness(
  state: AssemblyState,
  { by, body }: Of<'assembly/tally-witnessed'>,
): void {
  const tally = found(state.tallies, body.tally)
  const witnesses = [...tally.witnesses, { by, right: body.right }]
  state.tallies.put(body.tally, { ...tally, witnesses })
}

export function foldClosing(state: AssemblyState, entry: Of<'assembly/closed'>): void {
  const { ref, log, seq, body } = entry
  const { vote, frontier } = body
  state.closings.put(ref, { ...written(entry), log, seq, vote, frontier })
}

export function foldAttestation(state: AssemblyState, entry: Of<'assembly/attested'>): void {
  const { ref, log, time, body } = entry
  const { statement, signature } = body
  state.attestations.put(ref, { ...written(entry), log, statement, signature })
  const vote = found(state.votes, statement.vote)
  if (vote.certified || agreeing(state, statement) < attestersNeeded(vote.attesters.length)) return
  const certified = { closing: statement.closing, statement, written: time }
  state.votes.put(statement.vote, { ...vote, certified })
  if (statement.outcome !== 'adopted') return
  const unapplied = enact(state, { ref: statement.vote, vote, written: time })
  if (unapplied)
    state.votes.put(statement.vote, { ...vote, certified: { ...certified, unapplied } })
}

/** V12: how many different attesters have said exactly this. */
export function agreeing(state: AssemblyState, statement: Statement): number {
  const said = statementKey(statement)
  const members = new Set<string>()
  for (const ref of state.attestations.by('closing', statement.closing)) {
    const row = state.attestations.get(ref)
    if (row && statementKey(row.statement) === said) members.add(row.by)
  }
  return members.size
}

const statementKey = (statement: Statement): string => hex(encodeCbor(statement))

export function foldTermEnd(state: AssemblyState, entry: Of<'assembly/term-ended'>): void {
  const { decision, suspended } = entry.body
  const term = termKey(decision, suspended)
  state.termEnds.put(`${term}/${entry.by}`, { ...written(entry), term })
}
