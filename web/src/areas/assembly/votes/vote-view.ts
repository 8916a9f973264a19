// In the worker: one vote as its page shows it. What was asked and who may answer stand as they were
// at the opening; ballots as they are now, and none of them while a blind vote is open.

import {
  type AssemblyState,
  belongs,
  certifyingOf,
  closingsOf,
  electorsOf,
  openArticles,
  type Policy,
  policyOf,
  stageOf,
  standingHolds,
  type Vote,
  voteEnds,
  type Wording,
  wordingOf,
} from '@folkmoot/areas/assembly'
import { hex } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import { shownName } from '../../../worker/standing.ts'
import { nameOf, stateOf } from '../acting.ts'
import { recountOf, toldResult } from './kept.ts'

/** A body's name; undefined: the assembly. */
export function bodyName(state: AssemblyState, body: Vote['body']): string | undefined {
  const row = body && state.bodies.get(`${body.founded}/${body.at}`)
  return row && shownName(row.terms.name)
}

export const policyShown = ({
  method,
  quorum,
  threshold,
  rounds,
  tie,
  blind,
  tallies,
  shares,
}: Policy) => ({
  method,
  quorum,
  threshold,
  rounds,
  tie,
  blind,
  tallies,
  shares,
})
export type PolicyShown = ReturnType<typeof policyShown>

export const articlesShown = (wording: Wording | undefined) =>
  (wording?.articles ?? [])
    .filter(({ text }) => text !== '')
    .map(({ id, text, alternatives }) => ({ id, text, alternatives }))

const optionShown =
  (wording: Wording | undefined) =>
  ({ id, name, cost, picks }: Vote['content']['options'][number]) => ({
    id,
    name: shownName(name),
    cost,
    /** The wordings that it stands for. */
    texts: picks.flatMap(
      ({ article, version }) =>
        wording?.articles
          .find((each) => each.id === article)
          ?.alternatives.find((each) => each.version === version)?.text ?? [],
    ),
  })

/** The last ballot of whoever looks. */
function mine(state: AssemblyState, community: Community, ref: string) {
  const ballot = state.ballots.get(`${ref}/${community.me}`)
  if (!ballot) return undefined
  const { answer, objection, ranking, approves, points, reason } = ballot.content
  return { answer, objection, ranking, approves, points, reason, written: ballot.written }
}

/** Who has voted, in how many ways, never how. */
function turnout(state: AssemblyState, ref: string, electors: readonly string[]) {
  const tallies = state.tallies.by('vote', ref).flatMap((key) => state.tallies.get(key) ?? [])
  const inRooms = new Set<string>(tallies.flatMap(({ content }) => content.voters))
  const proxies = state.proxyBallots.by('vote', ref)
  const absent = new Set<string>(
    proxies.flatMap((key) => state.proxyBallots.get(key)?.content.for ?? []),
  )
  const voted = electors.filter(
    (id) => state.ballots.has(`${ref}/${id}`) || inRooms.has(id) || absent.has(id),
  )
  return { electors: electors.length, voted: voted.length }
}

/** How the answers stand now, where the policy lets them be seen. */
function counts(state: AssemblyState, ref: string, electors: ReadonlySet<string>) {
  const all = { yes: 0, no: 0, abstain: 0, objections: 0 }
  for (const key of state.ballots.by('vote', ref)) {
    const ballot = state.ballots.get(key)
    if (!ballot || !electors.has(ballot.by)) continue
    if (ballot.content.answer) all[ballot.content.answer]++
    if (ballot.content.objection) all.objections++
  }
  return all
}

/** More would be no page any more; the rest is counted. */
const SPOKEN_MAX = 100

/** What people say with their vote: those who object first. */
function spoken(community: Community, state: AssemblyState, ref: string) {
  const all = state.ballots.by('vote', ref).flatMap((key) => {
    const row = state.ballots.get(key)
    const { reason, objection } = row?.content ?? {}
    return row && (reason || objection) ? [{ key, by: row.by, reason, objection }] : []
  })
  all.sort((a, b) => Number(b.objection !== undefined) - Number(a.objection !== undefined))
  const shown = all.slice(0, SPOKEN_MAX).map((one) => ({ ...one, by: nameOf(community, one.by) }))
  return { shown, more: all.length - shown.length }
}

/** Counts of rooms, with their witnesses; shown apart until they count. */
function roomsShown(community: Community, state: AssemblyState, ref: string) {
  return state.tallies.by('vote', ref).flatMap((key) => {
    const tally = state.tallies.get(key)
    if (!tally) return []
    const { content, witnesses, by } = tally
    return [
      {
        ref: key,
        by: nameOf(community, by),
        mine: by === community.me,
        witnessed: witnesses.some((witness) => witness.by === community.me),
        way: content.way,
        where: content.where && shownName(content.where),
        yes: content.yes,
        no: content.no,
        abstain: content.abstain,
        voters: content.voters.length,
        right: witnesses.filter(({ right }) => right).length,
        wrong: witnesses.filter(({ right }) => !right).length,
      },
    ]
  })
}

function attesting(community: Community, state: AssemblyState, ref: string, vote: Vote) {
  const certifying = certifyingOf(state, ref)
  const device = `${ref}/${community.log}`
  return {
    isAttester: community.me !== undefined && vote.attesters.includes(community.me),
    attested: state.attestations.count('device', device) > 0,
    attesters: vote.attesters.length,
    /** The close whose result is shown now. */
    toAttest: toAttest(community, state, ref),
    needed: certifying?.needed ?? 0,
    have: certifying?.have ?? 0,
    contradicted: (certifying?.contradicted ?? []).map((id) => nameOf(community, id)),
  }
}

function toAttest(community: Community, state: AssemblyState, ref: string): string | undefined {
  if (state.closings.count('vote', ref) === 0) return undefined
  const told = toldResult(community, ref)
  return told.ok ? told.value.closing.ref : closingsOf(state, ref)[0]?.ref
}

export function voteShown(community: Community, ref: string) {
  const state = stateOf(community)
  const vote = state.votes.get(ref)
  if (!vote) return { found: false } as const
  const opened = recountOf(community).at(vote)
  const past = opened.ok ? opened.value : undefined
  // The running order may have lost the proposal since; what was voted on stands as it was.
  const policy = policyOf(past?.state ?? state, vote)
  if (!policy) return { found: false } as const
  const wording = past && wordingOf(past.state, vote.content.proposal)
  const electors = past ? electorsOf(vote, past) : []
  const stage = stageOf(state, ref) ?? 'open'
  const open = !policy.blind || stage !== 'open'
  const { round, options, seats, limit, seed, proposal } = vote.content
  return {
    found: true,
    ref,
    proposal,
    title: shownName(wording?.title ?? state.proposals.get(proposal)?.content.title ?? ''),
    articles: articlesShown(wording),
    contradictions: wording ? openArticles(wording).map(({ id }) => id) : [],
    body: bodyName(state, vote.body),
    by: nameOf(community, vote.by),
    written: vote.written,
    ends: voteEnds(state, ref) ?? vote.written,
    stage,
    policy: policyShown(policy),
    round,
    seats,
    limit,
    seed: { hex: hex(seed.bytes), how: seed.how },
    options: options.map(optionShown(wording)),
    isElector: community.me !== undefined && electors.includes(community.me),
    mine: mine(state, community, ref),
    turnout: turnout(state, ref, electors),
    mayShow: open,
    counts: open ? counts(state, ref, new Set(electors)) : undefined,
    spoken: open ? spoken(community, state, ref) : { shown: [], more: 0 },
    rooms: open ? roomsShown(community, state, ref) : [],
    closings: closingsOf(state, ref).map((one) => ({
      ref: one.ref,
      by: nameOf(community, one.row.by),
      written: one.row.written,
    })),
    mayClose: community.me !== undefined && belongs(state, vote.body, community.me),
    ...attesting(community, state, ref, vote),
    holds: standingHolds(state, ref).map(({ because, resolves, commission }) => ({
      because,
      resolves,
      commission: shownName(state.bodies.get(commission)?.terms.name ?? ''),
    })),
    replacedBy: state.replaced.get(ref),
    unapplied: vote.certified?.unapplied,
    refusal: opened.ok ? undefined : opened.refusal,
  } as const
}
/** Who may be named as having voted in a room. */
export function electorsShown(community: Community, ref: string) {
  const vote = stateOf(community).votes.get(ref)
  const opened = vote && recountOf(community).at(vote)
  if (!vote || !opened?.ok) return []
  return electorsOf(vote, opened.value)
    .map((id) => ({ id, name: nameOf(community, id) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

export type VoteShown = Extract<ReturnType<typeof voteShown>, { found: true }>
