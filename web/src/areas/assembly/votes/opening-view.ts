// In the worker: what a vote on a proposal would be, before anybody opens it.

import {
  type AssemblyState,
  bodyKey,
  currentCharter,
  electorsOf,
  isAdopted,
  judgeOpening,
  openArticles,
  policyFor,
  type Proposal,
  type Vote,
  wordingOf,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { shownName } from '../../../worker/standing.ts'
import { stateOf } from '../acting.ts'
import { articlesShown, bodyName, policyShown } from './vote-view.ts'

type Body = Vote['body']
const DURING: readonly string[] = ['clarify', 'react', 'object', 'vote']

/** The round that was certified as asking for another one, unless that is open already. */
function followed(state: AssemblyState, proposal: string, body: Body): string | undefined {
  const votes = state.votes.by('proposal', proposal)
  return votes.find((ref) => {
    const vote = state.votes.get(ref)
    const mine = (vote?.body && bodyKey(vote.body)) === (body && bodyKey(body))
    const asks = vote?.certified?.statement.outcome === 'another-round'
    return mine && asks && !votes.some((next) => state.votes.get(next)?.content.follows === ref)
  })
}

/** Who may decide on it here: its own body, and bodies that must consent and have not. */
function deciders(state: AssemblyState, proposal: Proposal, ref: string): readonly Body[] {
  const { policies } = currentCharter(state)
  const policy = policies.find(({ name }) => name === proposal.content.matter)
  const waiting = (policy?.consents ?? []).filter(
    (body) =>
      !state.votes
        .by('proposal', ref)
        .map((vote) => state.votes.get(vote))
        .some((vote) => isAdopted(vote) && vote?.body && bodyKey(vote.body) === bodyKey(body)),
  )
  return [proposal.content.body, ...waiting]
}

export function openingShown(community: Community, ref: string) {
  const state = stateOf(community)
  const proposal = state.proposals.get(ref)
  const wording = wordingOf(state, ref)
  if (!proposal || !wording) return { found: false } as const
  const ways = deciders(state, proposal, ref).map((body) =>
    wayOf(community, { ref, proposal, body }),
  )
  return {
    found: true,
    ref,
    title: shownName(wording.title),
    articles: articlesShown(wording),
    contradictions: openArticles(wording).map(({ id }) => id),
    budget: proposal.content.budget,
    ways: ways.filter((way) => way !== undefined),
  } as const
}

function wayOf(
  community: Community,
  { ref, proposal, body }: { ref: string; proposal: Proposal; body: Body },
) {
  const state = stateOf(community)
  const { version } = currentCharter(state)
  const own = proposal.content.body
  const isOwn = (own && bodyKey(own)) === (body && bodyKey(body))
  const follows = followed(state, ref, body)
  const before = follows === undefined ? undefined : state.votes.get(follows)
  const opening = {
    proposal: ref,
    charter: version,
    round: (before?.content.round ?? 0) + 1,
    options: [],
    seats: 1,
    seed: { bytes: new Uint8Array(16), how: 'device' },
    frontier: new Uint8Array(32),
    ...(isOwn || !body ? {} : { body }),
    ...(follows === undefined ? {} : { follows }),
  } as const
  const policy = policyFor(state, opening)
  if (!policy) return undefined
  const { membership } = community.deciding('assembly')
  const act = wordingOf(state, ref)?.actVersion
  const judged = judgeOpening(
    act === undefined ? opening : { ...opening, act },
    community.me ?? '',
    { state, membership },
  )
  const asksOptions = policy.method !== 'yes-no' && policy.method !== 'consent'
  const days = policy.phases.reduce(
    (sum, { phase, days }) => sum + (isDuring(policy.method, phase) ? days : 0),
    0,
  )
  return {
    /** Empty: the proposal's own. */
    body: isOwn || !body ? undefined : body,
    name: bodyName(state, body),
    policy: policyShown(policy),
    electors: electorsOf(body ? { body } : {}, { state, membership }).length,
    days,
    round: opening.round,
    follows,
    asksOptions,
    /** Why it cannot be opened now; options that are still to be written are judged when it is. */
    refusal:
      judged.ok || (asksOptions && judged.refusal.kind === 'assembly-alternatives-open')
        ? undefined
        : judged.refusal,
  }
}

const isDuring = (method: string, phase: string): boolean =>
  method === 'consent' ? DURING.includes(phase) : phase === 'vote'

export type OpeningShown = Extract<ReturnType<typeof openingShown>, { found: true }>
export type Way = OpeningShown['ways'][number]
