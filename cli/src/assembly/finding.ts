// What somebody means by a few letters: a proposal, a vote, a body, an amendment, a contribution. The
// beginning of its ref is enough, and so is its title or name while there is only one of it.

import {
  type Article,
  type AssemblyState,
  type BodyName,
  type Found,
  type Proposal,
  type Said,
  type Vote,
  votesOf,
  wordingOf,
} from '@folkmoot/areas/assembly'
import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import { findMember, findNamed, type Named, shortId } from '../choosing.ts'
import { shown } from '../terminal.ts'
import type { House } from './house.ts'

type What =
  | 'proposal'
  | 'vote'
  | 'body'
  | 'amendment'
  | 'said'
  | 'meeting'
  | 'conversation'
  | 'statement'
  | 'lot'

export const rowsOf = <Row>(
  table: { rows(): Iterable<readonly [string, Row]> },
  nameOf: (row: Row) => string,
): readonly (Named & Found<Row>)[] =>
  [...table.rows()].map(([ref, row]) => ({ id: ref, ref, row, name: nameOf(row) }))

export function findOnly<T extends Named>(
  what: What,
  given: string,
  all: readonly T[],
): Result<T, Refusal> {
  const found = findNamed(all, given)
  const [first] = found
  if (!first) return refuse({ kind: `cli-${what}-unknown`, given } as Refusal)
  if (found.length === 1) return ok(first)
  const choices = found.map(({ name, id }) => `${shown(name)} (${shortId(id)})`).join(', ')
  return refuse({ kind: `cli-${what}-unclear`, given, choices } as Refusal)
}

const titleOf = (state: AssemblyState, proposal: string): string =>
  state.proposals.get(proposal)?.content.title ?? ''

export const findProposal = (
  { state }: Pick<House, 'state'>,
  given: string,
): Result<Found<Proposal>, Refusal> =>
  findOnly(
    'proposal',
    given,
    rowsOf(state.proposals, ({ content }) => content.title),
  )

/** By its own ref, or the newest one about a proposal. */
export function findVote(house: Pick<House, 'state'>, given: string): Result<Found<Vote>, Refusal> {
  const { state } = house
  const votes = rowsOf(state.votes, ({ content }) => titleOf(state, content.proposal))
  const byRef = findNamed(
    votes.map((vote) => ({ ...vote, name: '' })),
    given,
  )
  if (byRef.length > 0)
    return findOnly(
      'vote',
      given,
      votes.filter(({ id }) => byRef.some((one) => one.id === id)),
    )
  const proposal = findProposal(house, given)
  if (!proposal.ok)
    return proposal.refusal.kind === 'cli-proposal-unknown'
      ? refuse({ kind: 'cli-vote-unknown', given } as Refusal)
      : proposal
  const [newest] = votesOf(state, proposal.value.ref)
  return newest ? ok(newest) : refuse({ kind: 'cli-not-voted-on', given } as Refusal)
}

export interface FoundBody {
  readonly name: BodyName
  readonly key: string
  readonly title: string
}

export function findBody(
  { state }: Pick<House, 'state'>,
  given: string,
): Result<FoundBody, Refusal> {
  const found = findOnly(
    'body',
    given,
    rowsOf(state.bodies, ({ terms }) => terms.name),
  )
  if (!found.ok) return found
  const { ref: key, name: title } = found.value
  const [founded = '', at = '0'] = key.split('/')
  return ok({ name: { founded, at: Number(at) }, key, title })
}

/** `--body NAME`, or nothing for the assembly itself. */
export function bodyGiven(house: House, option = 'body'): Result<FoundBody | undefined, Refusal> {
  const given = house.call.flags.text(option)
  return given === undefined ? ok(undefined) : findBody(house, given)
}

export const findAmendment = (
  { state }: Pick<House, 'state'>,
  given: string,
): Result<Found<unknown>, Refusal> =>
  findOnly(
    'amendment',
    given,
    rowsOf(state.amendments, () => ''),
  )

export const findSaid = (
  { state }: Pick<House, 'state'>,
  given: string,
): Result<Found<Said>, Refusal> =>
  findOnly(
    'said',
    given,
    rowsOf(state.talk, () => ''),
  )

/** By its number as `proposal show` counts. */
export function findArticle(
  { state }: Pick<House, 'state'>,
  proposal: string,
  number: number,
): Result<Article, Refusal> {
  const article = wordingOf(state, proposal)?.articles[number - 1]
  return article ? ok(article) : refuse({ kind: 'assembly-unknown-article' })
}

export function findMembers(
  { community }: Pick<House, 'community'>,
  given: readonly string[],
): Result<readonly string[], Refusal> {
  const ids: string[] = []
  for (const name of given) {
    const member = findMember(community.membership(), name)
    if (!member.ok) return member
    ids.push(member.value.id)
  }
  return ok(ids)
}
