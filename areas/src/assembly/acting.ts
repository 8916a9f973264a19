// What a member does about a vote from a device: open, close, attest. Each is made of all that the
// device has seen, in the same breath in which it is written. No clock decides what counts; here a
// clock keeps honest people from closing early, and from attesting what somebody closed early.

import { encodeCbor, equalBytes, ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { DecidingOptions, Membership } from '@folkmoot/kernel/project'
import { statementMessage } from './certificate.ts'
import {
  assemblyDraft,
  type AssemblyCommandRefusal,
  type AssemblyDraft,
  type Author,
} from './commands.ts'
import {
  electorsOf,
  type Frontier,
  knownAt,
  type Recount,
  resultOf,
  type VoteResult,
} from './deciding.ts'
import type { AssemblyKinds, BodyOf } from './entries.ts'
import { closingsOf, type Found, voteEnds } from './queries.ts'
import { type AssemblyState, type Closing, currentCharter } from './state.ts'
import { wordingOf } from './wording.ts'

export interface Acting extends Author {
  readonly state: AssemblyState
  readonly membership: Membership
  /** The clock of this device. */
  readonly now: number
}
/** What is asked of a community. */
export interface House {
  readonly me: string | undefined
  readonly log: Author['log']
  area<State>(name: string): State
  deciding(
    area: string,
  ): DecidingOptions & { readonly membership: Membership; rootOf(frontier: Frontier): Uint8Array }
}

/** Whoever is not a member acts as nobody, and is refused by the rules. */
export const actingIn = (house: House, now: number): Acting => ({
  by: house.me ?? '',
  log: house.log,
  state: house.area<AssemblyState>('assembly'),
  membership: house.deciding('assembly').membership,
  now,
})

/** What `writeSeeing` of a community hands over. */
export interface Seeing {
  /** Root of all that this device has seen. */
  readonly root: Uint8Array
  signDecision(message: Uint8Array): Uint8Array
}

export type ActingRefusal =
  | AssemblyCommandRefusal
  | { readonly kind: 'assembly-close-early'; readonly expires: number }
  | { readonly kind: 'assembly-closed-early' }

type Drafted<Name extends keyof AssemblyKinds> = Result<AssemblyDraft<Name>, ActingRefusal>

export type OpeningInput = Pick<BodyOf<'assembly/opened'>, 'proposal' | 'seed'> &
  Partial<Omit<BodyOf<'assembly/opened'>, 'frontier' | 'charter' | 'round' | 'act'>>

/** The newest charter, the round after the one that it follows, and the act as it stands. */
export function openingDraft(
  input: OpeningInput,
  acting: Acting,
  { root }: Seeing,
): Drafted<'assembly/opened'> {
  const { state } = acting
  const before = input.follows === undefined ? undefined : state.votes.get(input.follows)
  const actVersion = wordingOf(state, input.proposal)?.actVersion
  const body: BodyOf<'assembly/opened'> = {
    options: [],
    seats: 1,
    ...input,
    ...(actVersion === undefined ? {} : { act: actVersion }),
    charter: currentCharter(state).version,
    round: (before?.content.round ?? 0) + 1,
    frontier: root,
  }
  return assemblyDraft('assembly/opened', body, acting, { ...acting, areas: {} })
}

/** Before its time only where every elector has voted. */
export function closingDraft(
  vote: string,
  acting: Acting,
  seeing: Seeing,
  recount: Recount,
): Drafted<'assembly/closed'> {
  const ends = voteEnds(acting.state, vote)
  if (ends !== undefined && acting.now < ends && !everyoneVoted(vote, acting.state, recount))
    return refuse({ kind: 'assembly-close-early', expires: ends })
  const body = { vote, frontier: seeing.root }
  return assemblyDraft('assembly/closed', body, acting, { ...acting, areas: {} })
}

function everyoneVoted(ref: string, state: AssemblyState, { at }: Recount): boolean {
  const vote = state.votes.get(ref)
  const opened = vote && at(vote)
  if (!vote || !opened?.ok) return false
  const rooms = state.tallies.by('vote', ref).flatMap((key) => state.tallies.get(key) ?? [])
  const inRooms = new Set(rooms.flatMap(({ content }) => content.voters))
  const byProxy = new Set(
    state.proxyBallots
      .by('vote', ref)
      .flatMap((key) => state.proxyBallots.get(key)?.content.for ?? []),
  )
  return electorsOf(vote, opened.value).every(
    (id) => inRooms.has(id) || byProxy.has(id) || state.ballots.has(`${ref}/${id}`),
  )
}

/**
 * V18: nothing that was closed before its time. A past of which a key is missing is not here at all; what
 * is hidden in it besides (damaged, dropped, a stranger's request) is so for everybody.
 */
export function attestationDraft(
  space: Uint8Array,
  closing: string,
  acting: Acting,
  { seeing, recount }: { readonly seeing: Seeing; readonly recount: Recount },
): Drafted<'assembly/attested'> {
  const place = acting.state.closings.get(closing)
  if (!place) return refuse({ kind: 'assembly-unknown-closing' })
  const result = resultOf(recount, { ...place, ref: closing })
  if (!result.ok) return result as Result<never, ActingRefusal>
  const { statement } = result.value
  const ends = voteEnds(acting.state, place.vote) ?? 0
  if (place.written < ends && statement.voters < statement.electors)
    return refuse({ kind: 'assembly-closed-early' })
  const signature = seeing.signDecision(statementMessage(space, statement))
  return assemblyDraft('assembly/attested', { statement, signature }, acting, {
    ...acting,
    areas: {},
  })
}

/** What everything that this device holds is recounted from. */
export function recountIn(house: House): Recount {
  const deciding = house.deciding('assembly')
  return {
    at: knownAt(deciding, (frontier) => deciding.rootOf(frontier)),
    sha256: (bytes) => deciding.sha256(bytes),
    now: house.area<AssemblyState>('assembly'),
  }
}

export interface Shown {
  readonly closing: Found<Closing>
  readonly result: VoteResult
}

/** V17: the result to show: the certified one, else the first closing that holds; the last reason if none does. */
export function resultToShow(
  recount: Recount,
  vote: string,
): Result<Shown, Extract<ReturnType<typeof resultOf>, { ok: false }>['refusal']> {
  let last: ReturnType<typeof resultOf> = refuse({ kind: 'assembly-unknown-closing' })
  for (const closing of closingsOf(recount.now, vote)) {
    last = resultOf(recount, { ...closing.row, ref: closing.ref })
    if (last.ok) return ok({ closing, result: asCertified(recount, vote, last.value) })
  }
  return last.ok ? refuse({ kind: 'assembly-unknown-closing' }) : last
}

/**
 * V19: a certified result stays what it was, also when later on ballots are taken from the box because
 * there are two versions of them. Without a fork nothing explains a difference: then the own count is shown.
 */
function asCertified({ now }: Recount, vote: string, result: VoteResult): VoteResult {
  const statement = now.votes.get(vote)?.certified?.statement
  const same = statement && equalBytes(encodeCbor(statement), encodeCbor(result.statement))
  if (!statement || same || result.forked.length === 0) return result
  return { ...result, statement, recounted: result.statement }
}
