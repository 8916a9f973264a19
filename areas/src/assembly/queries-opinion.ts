// What may be asked of conversations: lists, what a person has still to answer, and the table of who
// said what in an order that follows from what was said, not from names or arrival.

import type { MemberId } from '@folkmoot/kernel/project'
import {
  AGREE,
  DISAGREE,
  nextStatement,
  PASS,
  UNSEEN,
  type VoteTable,
} from '@folkmoot/methods/opinion'
import type { Stance } from './entries-opinion.ts'
import type { Found } from './queries.ts'
import type { AssemblyState } from './state.ts'
import { answerKey, type Conversation, type Stated } from './state-opinion.ts'

/** Newest first by the one order; those that are marked as closed come last. */
export const conversationsOf = (state: AssemblyState): readonly Found<Conversation>[] =>
  [...state.conversations.rows()]
    .map(([ref, row]) => ({ ref, row }))
    .sort(
      (a, b) =>
        Number(!!a.row.closed) - Number(!!b.row.closed) ||
        b.row.lamport - a.row.lamport ||
        (a.ref < b.ref ? -1 : 1),
    )

/** O4: all of them, in the one order; what is hidden is marked and stays. */
export const statementsOf = (
  state: AssemblyState,
  conversation: string,
): readonly Found<Stated>[] =>
  state.statements
    .by('conversation', conversation)
    .flatMap((ref) => {
      const row = state.statements.get(ref)
      return row ? [{ ref, row }] : []
    })
    .sort((a, b) => a.row.lamport - b.row.lamport || (a.ref < b.ref ? -1 : 1))

export const stanceOf = (
  state: AssemblyState,
  statement: string,
  member: MemberId,
): Stance | undefined => state.answers.get(answerKey(statement, member))?.stance

/** How far somebody has come: of the statements that are asked, so many are answered. */
export function progressOf(
  state: AssemblyState,
  conversation: string,
  member: MemberId,
): { readonly answered: number; readonly asked: number } {
  const asked = statementsOf(state, conversation).filter(({ row }) => row.hiddenBy.length === 0)
  const answered = asked.filter(({ ref }) => state.answers.has(answerKey(ref, member))).length
  return { answered, asked: asked.length }
}

const VOTES: Readonly<Record<Stance, number>> = { agree: AGREE, disagree: DISAGREE, pass: PASS }

/** A table for the method, and whose row and which statement's column is which. */
export interface Answers {
  readonly table: VoteTable
  readonly members: readonly MemberId[]
  readonly statements: readonly string[]
}

/** O6: columns by their words, rows by what they say; where that is equal it makes no difference. */
export function answersIn(state: AssemblyState, conversation: string): Answers {
  const columns = columnsOf(state, conversation)
  const places = new Map(columns.map(({ ref }, column) => [ref, column]))
  const byMember = new Map<MemberId, Int8Array>()
  for (const key of state.answers.by('conversation', conversation)) {
    const row = state.answers.get(key)
    const column = row && places.get(row.statement)
    if (!row || column === undefined) continue
    const said = byMember.get(row.by) ?? new Int8Array(columns.length).fill(UNSEEN)
    said[column] = VOTES[row.stance]
    byMember.set(row.by, said)
  }
  const rows = [...byMember].sort(([a, x], [b, y]) => compareRows(x, y) || (a < b ? -1 : 1))
  const votes = new Int8Array(rows.length * columns.length)
  rows.forEach(([, said], at) => votes.set(said, at * columns.length))
  const isMeta = columns.map(({ row }) => row.content.meta === true)
  return {
    table: {
      participants: rows.map((_, at) => String(at)),
      statements: columns.map((_, at) => String(at)),
      votes,
      isHidden: columns.map(({ row }, at) => row.hiddenBy.length > 0 || !!isMeta[at]),
      isMeta,
    },
    members: rows.map(([member]) => member),
    statements: columns.map(({ ref }) => ref),
  }
}

/** Equal words twice: told apart by their refs, which nobody can choose. */
const columnsOf = (state: AssemblyState, conversation: string): readonly Found<Stated>[] =>
  [...statementsOf(state, conversation)].sort(
    (a, b) => compare(a.row.content.text, b.row.content.text) || compare(a.ref, b.ref),
  )

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

function compareRows(a: Int8Array, b: Int8Array): number {
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] as number) - (b[at] as number)
    if (difference !== 0) return difference
  }
  return 0
}

/** Of a statement that nobody has answered, as the method has it. */
const NEW_PRIORITY = (0.5 * 0.5 * 9) ** 2

/**
 * O7: what to ask a person next, by lot among what they have not answered, the likelier the more it
 * tells. `chance` is a number from 0 up to but not including 1; priorities come with the map.
 */
export function nextToAnswer(
  state: AssemblyState,
  conversation: string,
  {
    member,
    chance,
    priorities,
  }: {
    readonly member: MemberId
    readonly chance: number
    readonly priorities?: Readonly<Record<string, number>>
  },
): string | undefined {
  const columns = columnsOf(state, conversation)
  const votes = columns.map(({ ref }) =>
    state.answers.has(answerKey(ref, member)) ? PASS : UNSEEN,
  )
  const hidden = columns.map(({ row }) => row.hiddenBy.length > 0)
  const table: VoteTable = {
    participants: [member],
    statements: columns.map(({ ref }) => ref),
    votes: Int8Array.from(votes),
    isHidden: hidden,
    isMeta: columns.map(() => false),
  }
  const weights = columns.map(({ ref }) => priorities?.[ref] ?? NEW_PRIORITY)
  return nextStatement(table, { row: 0, priorities: weights, chance })
}
