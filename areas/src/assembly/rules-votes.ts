// What counts about votes in the running order: only what is in the past of whoever wrote it. All
// else is judged at the cited frontiers (deciding.ts), or a late entry could undo an open vote.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { EntryOf } from '@folkmoot/kernel/project'
import type { Policy } from './charter.ts'
import type { AssemblyKinds, BodyOf } from './entries.ts'
import { blank, type BodyRefusal } from './rules-bodies.ts'
import { type AssemblyState, bodyKey, charterOf, termKey, type Vote } from './state.ts'
import { isKnownDecision } from './state-delegates.ts'

export type VoteRefusal =
  | BodyRefusal
  | { readonly kind: 'assembly-unknown-proposal' }
  | { readonly kind: 'assembly-unknown-charter' }
  | { readonly kind: 'assembly-unknown-matter' }
  | { readonly kind: 'assembly-unknown-vote' }
  | { readonly kind: 'assembly-options-wrong' }
  | { readonly kind: 'assembly-round-wrong' }
  | { readonly kind: 'assembly-ballot-wrong' }
  | { readonly kind: 'assembly-objection-incomplete' }
  | { readonly kind: 'assembly-tally-wrong' }
  | { readonly kind: 'assembly-unknown-tally' }
  | { readonly kind: 'assembly-own-tally' }
  | { readonly kind: 'assembly-unknown-closing' }
  | { readonly kind: 'assembly-not-an-attester' }
  | { readonly kind: 'assembly-attested-otherwise' }

type Verdict = Result<void, VoteRefusal>
type Of<Name extends keyof AssemblyKinds> = EntryOf<Pick<AssemblyKinds, Name>>

/** The policy that a vote follows: the body's own, or the charter's for the matter. */
export function policyFor(
  state: AssemblyState,
  { proposal, body, charter }: BodyOf<'assembly/opened'>,
): Policy | undefined {
  const content = state.proposals.get(proposal)?.content
  const decides = body ?? content?.body
  const own = decides && state.bodies.get(bodyKey(decides))?.terms.policy
  return own ?? charterOf(state, charter)?.policies.find(({ name }) => name === content?.matter)
}

export const policyOf = (state: AssemblyState, vote: Vote): Policy | undefined =>
  policyFor(state, vote.content)

/** What an opening and a ballot box both say. */
export interface Asked {
  readonly options: readonly {
    readonly id: string
    readonly name: string
    readonly cost?: number | undefined
  }[]
  readonly seats: number
  readonly limit?: number | undefined
}
/** What a ballot says, without who cast it. */
export type Choice = Pick<
  BodyOf<'assembly/ballot-cast'>,
  'answer' | 'objection' | 'ranking' | 'approves' | 'points'
>

const asksAnswer = ({ method }: Policy): boolean => method === 'yes-no' || method === 'consent'

/** V1. */
export function allowsOpening(state: AssemblyState, { body }: Of<'assembly/opened'>): Verdict {
  const proposal = state.proposals.get(body.proposal)
  if (!proposal) return refuse({ kind: 'assembly-unknown-proposal' })
  if (!charterOf(state, body.charter)) return refuse({ kind: 'assembly-unknown-charter' })
  const decides = body.body ?? proposal.content.body
  if (decides && !state.bodies.has(bodyKey(decides)))
    return refuse({ kind: 'assembly-unknown-body' })
  const policy = policyFor(state, body)
  if (!policy) return refuse({ kind: 'assembly-unknown-matter' })
  if (!optionsFit(policy, body)) return refuse({ kind: 'assembly-options-wrong' })
  return roundFits(state, policy, body) ? ok() : refuse({ kind: 'assembly-round-wrong' })
}

export function optionsFit(policy: Policy, { options, seats, limit }: Asked): boolean {
  if (asksAnswer(policy)) return options.length === 0 && seats === 1 && limit === undefined
  const ids = options.map(({ id }) => id)
  const named = options.every(({ name, id }) => !blank(name) && !blank(id))
  const money = policy.method === 'equal-shares'
  const priced = options.every(({ cost }) => (cost !== undefined) === money)
  return (
    options.length >= 2 &&
    new Set(ids).size === ids.length &&
    named &&
    priced &&
    (limit !== undefined) === money &&
    seats <= options.length
  )
}

/** Round n + 1 follows round n of the same proposal and body. */
function roundFits(
  state: AssemblyState,
  { method, rounds }: Policy,
  { round, follows, proposal, body }: BodyOf<'assembly/opened'>,
): boolean {
  if (round === 1) return follows === undefined
  const before = follows === undefined ? undefined : state.votes.get(follows)?.content
  return (
    method === 'consent' &&
    round <= rounds &&
    before?.proposal === proposal &&
    before.round === round - 1 &&
    (before.body && bodyKey(before.body)) === (body && bodyKey(body))
  )
}

export const allowsBallot = (state: AssemblyState, { body }: Of<'assembly/ballot-cast'>): Verdict =>
  allowsChoice(state, body.vote, body)

/** V3, C2: a ballot says what the method asks, about options that there are. */
export function allowsChoice(state: AssemblyState, ref: string, choice: Choice): Verdict {
  const vote = state.votes.get(ref)
  const policy = vote && policyOf(state, vote)
  if (!policy) return refuse({ kind: 'assembly-unknown-vote' })
  if (!ballotFits(policy, vote.content.options.length, choice))
    return refuse({ kind: 'assembly-ballot-wrong' })
  const { objection } = choice
  return objection && (blank(objection.reason) || blank(objection.resolves))
    ? refuse({ kind: 'assembly-objection-incomplete' })
    : ok()
}

export function ballotFits(policy: Policy, options: number, ballot: Choice): boolean {
  const { answer, ranking, approves, points, objection } = ballot
  const given = [answer, ranking, approves, points].filter((part) => part !== undefined).length
  if (given !== 1 || (objection && policy.method !== 'consent')) return false
  if (objection && answer === 'yes') return false
  const distinct = (numbers: readonly number[]): boolean =>
    new Set(numbers).size === numbers.length && numbers.every((number) => number <= options)
  switch (policy.method) {
    case 'yes-no':
    case 'consent':
      return answer !== undefined
    case 'approval':
    case 'phragmen':
    case 'equal-shares':
      return approves !== undefined && distinct(approves)
    case 'score':
      return points !== undefined && distinct(points.map(({ option }) => option))
    case 'schulze':
    case 'ranked-pairs':
    case 'scottish-stv':
    case 'meek-stv':
      return (
        ranking !== undefined &&
        ranking.every((rank) => rank.length > 0) &&
        distinct(ranking.flat())
      )
  }
}

/** V9. */
export function allowsTally(state: AssemblyState, { body }: Of<'assembly/tally-entered'>): Verdict {
  const vote = state.votes.get(body.vote)
  const policy = vote && policyOf(state, vote)
  if (!policy) return refuse({ kind: 'assembly-unknown-vote' })
  const { yes, no, abstain, voters } = body
  const right = yes + no + abstain === voters.length && new Set(voters).size === voters.length
  return right && voters.length > 0 && asksAnswer(policy)
    ? ok()
    : refuse({ kind: 'assembly-tally-wrong' })
}

export function allowsWitness(
  state: AssemblyState,
  { by, body }: Of<'assembly/tally-witnessed'>,
): Verdict {
  const tally = state.tallies.get(body.tally)
  if (!tally) return refuse({ kind: 'assembly-unknown-tally' })
  if (tally.by === by) return refuse({ kind: 'assembly-own-tally' })
  return tally.witnesses.some((witness) => witness.by === by)
    ? refuse({ kind: 'assembly-already-so' })
    : ok()
}

export const allowsClosing = (state: AssemblyState, { body }: Of<'assembly/closed'>): Verdict =>
  state.votes.has(body.vote) ? ok() : refuse({ kind: 'assembly-unknown-vote' })

/** V12, V13: an attester, and each of its devices for one closing only. */
export function allowsAttestation(
  state: AssemblyState,
  { by, log, body }: Of<'assembly/attested'>,
): Verdict {
  const { vote, closing } = body.statement
  const row = state.votes.get(vote)
  if (!row) return refuse({ kind: 'assembly-unknown-vote' })
  if (state.closings.get(closing)?.vote !== vote)
    return refuse({ kind: 'assembly-unknown-closing' })
  if (!row.attesters.includes(by)) return refuse({ kind: 'assembly-not-an-attester' })
  return state.attestations.count('device', `${vote}/${log}`) === 0
    ? ok()
    : refuse({ kind: 'assembly-attested-otherwise' })
}

/** S5: whether the decision is held then is not asked here: the suspension may arrive later. */
export function allowsTermEnd(
  state: AssemblyState,
  { by, body: { decision, suspended } }: Of<'assembly/term-ended'>,
): Verdict {
  const vote = state.votes.get(decision)
  if (!vote || !isKnownDecision(state, suspended)) return refuse({ kind: 'assembly-unknown-vote' })
  if (!vote.attesters.includes(by)) return refuse({ kind: 'assembly-not-an-attester' })
  return state.termEnds.has(`${termKey(decision, suspended)}/${by}`)
    ? refuse({ kind: 'assembly-already-so' })
    : ok()
}
