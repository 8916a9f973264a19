// How the ballot of a delegate stands to its mandates: judged by the state at one frontier, so that
// everybody who holds the closing finds the same.

import type { MemberId } from '@folkmoot/kernel/project'
import { bodyOf, type Policy } from './charter.ts'
import type { Position } from './entries-mandates.ts'
import type { Choice } from './rules-votes.ts'
import type { AssemblyState, Vote } from './state.ts'
import { isCouncil, mandateOver, type MandateRow, mandatesFor } from './state-delegates.ts'

export const MARKS = ['within', 'outside', 'no-instruction', 'no-mandate'] as const
export type Mark = (typeof MARKS)[number]
/** Why the ballot of a delegate does not count. */
export const APART = ['outside', 'no-mandate', 'recalled', 'term-over'] as const
export type Apart = (typeof APART)[number]

export interface Judged {
  readonly mark: Mark | Apart
  readonly counts: boolean
  /** The decisions that gave the mandates that it was judged by. */
  readonly mandates: readonly string[]
}

/** What the ballot says of itself: which mandate, which position. */
export interface Cites {
  readonly mandate?: string | undefined
  readonly position?: string | undefined
}

type Options = readonly { readonly id: string; readonly name: string }[]

/** Whether ballots of this vote are judged by mandates at all. */
export const judgesDelegates = (
  state: AssemblyState,
  { body }: Pick<Vote, 'body'>,
  { delegates }: Policy,
): boolean => delegates !== undefined || isCouncil(state, body)

/** D4, D5. */
export function judgeDelegate(
  state: AssemblyState,
  vote: Vote,
  { delegates }: Policy,
  {
    voter,
    choice,
    cites,
  }: { readonly voter: MemberId; readonly choice: Choice; readonly cites: Cites },
): Judged {
  const over = delegateOver(state, vote, voter)
  if (over) return { mark: over, counts: false, mandates: [] }
  const rows = standing(state, vote, voter)
  const mark = markOf(state, vote, rows, { choice, cites })
  const binds = delegates === 'bound' && (mark === 'outside' || mark === 'no-mandate')
  return { mark, counts: !binds, mandates: rows.map(({ decision }) => decision).sort() }
}

const standing = (state: AssemblyState, { body }: Vote, voter: MemberId): readonly MandateRow[] =>
  mandatesFor(state, bodyOf(body), voter).filter((row) => mandateOver(state, row) === undefined)

/** D3: of somebody who had mandates for this body and has none in force: why. */
export function delegateOver(
  state: AssemblyState,
  { body }: Pick<Vote, 'body'>,
  voter: MemberId,
): 'recalled' | 'term-over' | undefined {
  const why = mandatesFor(state, bodyOf(body), voter).map((row) => mandateOver(state, row))
  if (why.length === 0 || why.includes(undefined)) return undefined
  return why.includes('recalled') ? 'recalled' : 'term-over'
}

function markOf(
  state: AssemblyState,
  { content }: Vote,
  rows: readonly MandateRow[],
  { choice, cites }: { readonly choice: Choice; readonly cites: Cites },
): Mark {
  if (rows.length === 0) return 'no-mandate'
  const matter = state.proposals.get(content.proposal)?.content.matter ?? ''
  const covering = rows.filter(({ content: { matters } }) => covers(matters, matter))
  if (covering.length === 0) return 'outside'
  const positions = covering.flatMap(({ decision, content: { positions } }) =>
    positions.filter(
      ({ id, proposal }) =>
        proposal === content.proposal ||
        (proposal === undefined && cites.mandate === decision && cites.position === id),
    ),
  )
  return markUnder(positions, choice, content.options)
}

export const covers = (matters: readonly string[], matter: string): boolean =>
  matters.length === 0 || matters.includes(matter)

/** Every position that says something about such a ballot must allow it. */
export function markUnder(positions: readonly Position[], choice: Choice, options: Options): Mark {
  const answers = choice.answer !== undefined
  const asked = positions.filter((one) => (answers ? one.answers : one.options).length > 0)
  if (asked.length === 0) return 'no-instruction'
  return asked.every((one) => allowsVote(one, choice, options)) ? 'within' : 'outside'
}

function allowsVote(position: Position, choice: Choice, options: Options): boolean {
  if (choice.answer !== undefined) return position.answers.includes(choice.answer)
  const firsts = firstsOf(choice)
  return (
    firsts.length > 0 &&
    firsts.every((number) => {
      const option = options[number - 1]
      return [option?.id, option?.name].some((named) => position.options.includes(named ?? ''))
    })
  )
}

/** Numbers of the options that a ballot puts first. */
function firstsOf({ ranking, approves, points = [] }: Choice): readonly number[] {
  if (ranking) return ranking[0] ?? []
  if (approves) return approves
  const most = Math.max(1, ...points.map((one) => one.points))
  return points.filter((one) => one.points === most).map(({ option }) => option)
}
