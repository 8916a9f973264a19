// Delegates with their instructions, what they report, and proxies, as tables.

import { byWhom, type ExportSection } from './export-section.ts'
import { plain } from './export-proposals.ts'
import { mayShowBallots } from './queries.ts'
import type { AssemblyState } from './state.ts'

const bodyNamed = (state: AssemblyState, key: string | undefined): string | undefined =>
  key === undefined || key === '' ? key : (state.bodies.get(key)?.terms.name ?? key)

const mandates: ExportSection = {
  name: 'mandates',
  columns: [
    'decision',
    'giver',
    'delegate',
    'place',
    'elsewhere',
    'matters',
    'instruction',
    'positions',
    'since',
    'terms',
    'ended',
    'because',
  ],
  rows: ({ state, nameOf }) =>
    [...state.mandates.rows()].map(([, row]) => ({
      decision: row.decision,
      giver: bodyNamed(state, row.giver),
      delegate: nameOf(row.delegate) ?? row.delegate,
      place: bodyNamed(state, row.body),
      elsewhere: row.content.elsewhere?.name,
      matters: row.content.matters,
      instruction: row.content.instruction,
      positions: plain(row.content.positions),
      since: new Date(row.since).toISOString(),
      terms: row.terms,
      ended: row.ended?.how,
      because: row.ended?.because,
    })),
}

const reported: ExportSection = {
  name: 'delegate-reports',
  columns: [
    'mandate',
    'delegate',
    'question',
    'answer',
    'option',
    'where',
    'note',
    'by',
    'written',
  ],
  rows: (asked) =>
    [...asked.state.reported.rows()].map(([, row]) => ({
      mandate: row.content.mandate,
      delegate: asked.nameOf(row.content.delegate) ?? row.content.delegate,
      question: row.content.question,
      answer: row.content.answer,
      option: row.content.option,
      where: row.content.where,
      note: row.content.note,
      ...byWhom(asked, row),
    })),
}

const proxies: ExportSection = {
  name: 'proxies',
  columns: ['to', 'gives', 'vote', 'meeting', 'note', 'by', 'written'],
  rows: (asked) =>
    [...asked.state.proxies.rows()].map(([, row]) => ({
      to: asked.nameOf(row.content.to) ?? row.content.to,
      gives: row.content.gives,
      vote: row.content.vote,
      meeting: row.content.meeting?.name,
      note: row.content.note,
      ...byWhom(asked, row),
    })),
}

/** V7: none of a blind vote that is open. */
const proxyBallots: ExportSection = {
  name: 'proxy-ballots',
  columns: ['vote', 'for', 'answer', 'ranking', 'approves', 'points', 'reason', 'by', 'written'],
  rows: (asked) =>
    [...asked.state.proxyBallots.rows()]
      .filter(([, { content }]) => mayShowBallots(asked.state, content.vote))
      .map(([, row]) => ({
        vote: row.content.vote,
        for: asked.nameOf(row.content.for) ?? row.content.for,
        answer: row.content.answer,
        ranking: row.content.ranking,
        approves: row.content.approves,
        points: row.content.points && plain(row.content.points),
        reason: row.content.reason,
        ...byWhom(asked, row),
      })),
}

export const delegateSections: readonly ExportSection[] = [
  mandates,
  reported,
  proxies,
  proxyBallots,
]
