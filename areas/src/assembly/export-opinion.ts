// Conversations and lots, as tables. Who answered what stays out: the counts tell what people think. For
// the map, `writeVotesCsv` gives numbers in place of people.

import { writeCsv } from '@folkmoot/methods/formats'
import { UNSEEN } from '@folkmoot/methods/opinion'
import { byWhom, type ExportSection } from './export-section.ts'
import { plain } from './export-proposals.ts'
import type { Pool } from './lots.ts'
import { type Answers, statementsOf } from './queries-opinion.ts'
import type { AssemblyState } from './state.ts'

const conversations: ExportSection = {
  name: 'conversations',
  columns: ['conversation', 'question', 'about', 'writing', 'by', 'written', 'closed'],
  rows: (asked) =>
    [...asked.state.conversations.rows()].map(([conversation, row]) => ({
      conversation,
      question: row.content.question,
      about: row.content.about,
      writing: row.content.writing,
      ...byWhom(asked, row),
      closed: row.closed?.note,
    })),
}

const statements: ExportSection = {
  name: 'statements',
  columns: [
    'conversation',
    'statement',
    'text',
    'agree',
    'disagree',
    'pass',
    'hidden',
    'by',
    'written',
  ],
  rows: (asked) => {
    const counts = stancesIn(asked.state)
    return [...asked.state.statements.rows()].map(([statement, row]) => ({
      conversation: row.content.conversation,
      statement,
      text: row.content.text,
      ...(counts.get(statement) ?? { agree: 0, disagree: 0, pass: 0 }),
      hidden: row.hiddenBy.length > 0,
      ...byWhom(asked, row),
    }))
  },
}

function stancesIn(state: AssemblyState) {
  const counts = new Map<string, { agree: number; disagree: number; pass: number }>()
  for (const [, { statement, stance }] of state.answers.scan()) {
    const count = counts.get(statement) ?? { agree: 0, disagree: 0, pass: 0 }
    count[stance]++
    counts.set(statement, count)
  }
  return counts
}

const lots: ExportSection = {
  name: 'lots',
  columns: [
    'lot',
    'title',
    'way',
    'draw',
    'tie',
    'instead',
    'fixed',
    'rolls',
    'right',
    'wrong',
    'panel',
    'by',
    'written',
  ],
  rows: (asked) =>
    [...asked.state.lots.rows()].map(([lot, row]) => ({
      lot,
      title: row.content.title,
      way: row.content.way,
      draw: row.content.draw && plain(row.content.draw),
      tie: row.content.tie && plain(row.content.tie),
      instead: row.content.instead,
      fixed: row.fixed !== undefined,
      rolls: row.dice?.rolls,
      right: row.dice?.witnesses.filter(({ right }) => right).length,
      wrong: row.dice?.witnesses.filter(({ right }) => !right).length,
      panel: row.panel?.panel.map((id) => asked.nameOf(id) ?? id),
      ...byWhom(asked, row),
    })),
}

export const opinionSections: readonly ExportSection[] = [conversations, statements, lots]

/** For `folkmoot opinion`: numbers in place of people, in the order of what they said. */
export function writeVotesCsv({ table: { participants, statements, votes } }: Answers): string {
  const rows = participants.flatMap((participant, row) =>
    statements.flatMap((statement, column) => {
      const vote = votes[row * statements.length + column]
      return vote === UNSEEN ? [] : [[statement, participant, String(vote)]]
    }),
  )
  return writeCsv([['comment-id', 'voter-id', 'vote'], ...rows])
}

/** Beside it: what the numbers of the statements say. */
export function writeStatementsCsv(
  state: AssemblyState,
  conversation: string,
  { statements }: Answers,
): string {
  const texts = new Map(
    statementsOf(state, conversation).map(({ ref, row }) => [ref, row] as const),
  )
  const rows = statements.map((ref, at) => {
    const row = texts.get(ref)
    return [String(at), row && row.hiddenBy.length > 0 ? '-1' : '1', row?.content.text ?? '']
  })
  return writeCsv([['comment-id', 'moderated', 'comment-body'], ...rows])
}

/** For `folkmoot draw`: who can be drawn, by what the lot is drawn over. */
export function writePoolCsv({ members }: Pool): string {
  const names = [...new Set(members.flatMap(({ features }) => Object.keys(features)))].sort()
  const rows = members.map(({ key, features }) => [
    key,
    ...names.map((name) => features[name] ?? ''),
  ])
  return writeCsv([['id', ...names], ...rows])
}
