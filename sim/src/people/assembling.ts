// People hold an assembly: propose, amend, open votes, vote and vote again, close, attest; and now and
// then somebody closes early with a program of their own.

import {
  actingIn,
  assemblyDraft,
  type AssemblyKinds,
  type AssemblyState,
  attestationDraft,
  baseOf,
  type BodyOf,
  charterFrom,
  closingDraft,
  currentCharter,
  openingDraft,
  policyOf,
  recountIn,
  stageOf,
  votesFor,
  wordingOf,
} from '@folkmoot/areas/assembly'
import type { Result } from '@folkmoot/kernel/base'
import { idBytes } from '@folkmoot/kernel/log'
import type { Draft, Seeing } from '@folkmoot/kernel/replica'
import { nowOf } from '../world/device.ts'
import { type Action, type Doing, said } from './doing.ts'

const actingOf = ({ world, device, community }: Doing) => actingIn(community, nowOf(world, device))
const stateOf = ({ community }: Doing): AssemblyState => community.area<AssemblyState>('assembly')

async function write<Name extends keyof AssemblyKinds>(
  doing: Doing,
  kind: Name,
  body: BodyOf<Name>,
): Promise<string> {
  const acting = actingOf(doing)
  const draft = assemblyDraft(kind, body, acting, { ...acting, areas: {} })
  return said(draft.ok ? await doing.community.write(draft.value) : draft)
}

const seeing = async (
  { community }: Doing,
  make: (seeing: Seeing) => Result<unknown>,
): Promise<string> => said(await community.writeSeeing((seen) => make(seen) as Result<Draft>))

const SENTENCES = ['We dig a deep well.', 'Boris leads.', 'It costs nothing.', 'Everybody helps.']

export const propose: Action = (doing) => {
  const { dice } = doing.world
  const state = stateOf(doing)
  const plain = { matter: 'ordinary', title: 'Kanarie-proposal', doers: [] }
  const articles = [{ id: 'a', text: dice.shuffled(SENTENCES).join(' ') }]
  if (!dice.percent(currentCharter(state).version === 0 ? 60 : 10))
    return write(doing, 'assembly/proposed', { ...plain, articles })
  const charter = charterOf(doing)
  return write(doing, 'assembly/proposed', {
    ...plain,
    matter: 'charter',
    articles: [],
    act: { charter },
  })
}

/** Short ways, so that much is decided in a world of a few days. */
function charterOf(doing: Doing) {
  const { dice } = doing.world
  const members = actingOf(doing).membership.members()
  const many = dice.pick([0, 1, members.length >= 4 ? 4 : 1])
  const version = currentCharter(stateOf(doing)).version + 1
  const attesters = dice.shuffled(members).slice(0, many)
  const made = charterFrom('small-group', { version, attesters })
  const policies = made.policies.map((policy) => ({
    ...policy,
    phases: [],
    quorum: { over: 0, under: 1 },
  }))
  return { ...made, policies }
}

export const amend: Action = (doing) => {
  const { dice } = doing.world
  const state = stateOf(doing)
  const plain = [...state.proposals.rows()].filter(([, { content }]) => !content.act)
  if (plain.length === 0) return 'nothing'
  const [proposal] = dice.pick(plain)
  const base = baseOf(state, proposal, 'a').slice(0, 8)
  const now = wordingOf(state, proposal)?.articles[0]?.text ?? SENTENCES.join(' ')
  const words = now.split(' ')
  words[dice.below(words.length)] = dice.pick(['much', 'never', 'Vera', 'soon'])
  return write(doing, 'assembly/amended', {
    proposal,
    article: 'a',
    base: [...base],
    text: words.join(' '),
    reason: 'Kanarie-reason',
  })
}

export const openVote: Action = (doing) => {
  const { dice } = doing.world
  const state = stateOf(doing)
  const idle = [...state.proposals.rows()].flatMap(([proposal]) => {
    const votes = state.votes.by('proposal', proposal)
    const last = votes.find(
      (ref) => !votes.some((r) => state.votes.get(r)?.content.follows === ref),
    )
    const outcome = last && state.votes.get(last)?.certified?.statement.outcome
    if (last === undefined) return [{ proposal }]
    return outcome === 'another-round' ? [{ proposal, follows: last }] : []
  })
  if (idle.length === 0) return 'nothing'
  const seed = { bytes: dice.bytes(16), how: 'device' } as const
  const wanted = { ...dice.pick(idle), seed }
  return seeing(doing, (seen) => openingDraft(wanted, actingOf(doing), seen))
}

export const ballot: Action = (doing) => {
  const { world, community } = doing
  const { dice } = world
  const state = stateOf(doing)
  const mine = votesFor(state, community.me ?? '').map(({ ref }) => ref)
  const open = [...state.votes.rows()].map(([ref]) => ref).filter((ref) => stageOf(state, ref))
  if (open.length === 0) return 'nothing'
  const vote = dice.pick(mine.length > 0 && dice.percent(80) ? mine : open)
  const row = state.votes.get(vote)
  const policy = row && policyOf(state, row)
  const reason = 'Kanarie-objection'
  if (policy?.method === 'consent' && dice.percent(10))
    return write(doing, 'assembly/ballot-cast', { vote, objection: { reason, resolves: reason } })
  const answer = dice.pick(['yes', 'yes', 'yes', 'no', 'abstain'] as const)
  return write(doing, 'assembly/ballot-cast', { vote, answer })
}

const openVotes = (state: AssemblyState): readonly string[] =>
  [...state.votes.rows()].map(([ref]) => ref).filter((ref) => stageOf(state, ref) === 'open')

export const closeVote: Action = (doing) => {
  const open = openVotes(stateOf(doing))
  if (open.length === 0) return 'nothing'
  const vote = doing.world.dice.pick(open)
  return seeing(doing, (seen) =>
    closingDraft(vote, actingOf(doing), seen, recountIn(doing.community)),
  )
}

/** A program of somebody's own: no honest one would offer it. */
export const closeEarly: Action = (doing) => {
  const open = openVotes(stateOf(doing))
  if (open.length === 0) return 'nothing'
  const vote = doing.world.dice.pick(open)
  return seeing(doing, ({ root: frontier }) => ({
    ok: true,
    value: { kind: 'assembly/closed', body: { vote, frontier } },
  }))
}

/** On a person's first device only: two apart could each sign another closing (V13). */
export const attest: Action = (doing) => {
  const { community, world } = doing
  const state = stateOf(doing)
  const me = community.me ?? ''
  const { members } = community.membership()
  if (members.get(me as never)?.devices[0]?.log !== community.log) return 'another device'
  const asked = [...state.closings.rows()].filter(([, { vote }]) => {
    const row = state.votes.get(vote)
    const done = state.attestations.count('device', `${vote}/${community.log}`) > 0
    return row && !row.certified && !done && row.attesters.includes(me)
  })
  if (asked.length === 0) return 'nothing'
  const [closing] = world.dice.pick(asked)
  return seeing(doing, (seen) =>
    attestationDraft(idBytes(community.id), closing, actingOf(doing), {
      seeing: seen,
      recount: recountIn(community),
    }),
  )
}
