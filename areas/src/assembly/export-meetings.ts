// Meetings, as tables: when and where, what was on the agenda, who was there, the minutes and the tasks.

import { byWhom, type ExportSection } from './export-section.ts'
import { minutesView } from './minutes-text.ts'
import { holderOf, lastedMs, whenAndWhere } from './queries-meetings.ts'
import { meetingStage } from './state-meetings.ts'
import { bodyOf } from './charter.ts'

const day = (time: number): string => new Date(time).toISOString()
const named = (
  nameOf: (member: string) => string | undefined,
  who: string | undefined,
): string | undefined => (who === undefined ? undefined : (nameOf(who) ?? who))

const meetings: ExportSection = {
  name: 'meetings',
  columns: [
    'meeting',
    'body',
    'title',
    'when',
    'where',
    'stage',
    'facilitator',
    'minutesBy',
    'cancelled',
    'by',
    'written',
  ],
  rows: (asked) =>
    [...asked.state.meetings.rows()].map(([meeting, row]) => {
      const { when, where } = whenAndWhere(row)
      const body = asked.state.bodies.get(bodyOf(row.content.body))
      return {
        meeting,
        body: body?.terms.name ?? bodyOf(row.content.body),
        title: row.content.title,
        when: day(when),
        where,
        stage: meetingStage(row),
        facilitator: named(asked.nameOf, holderOf(asked.state, meeting, 'facilitator')),
        minutesBy: named(asked.nameOf, holderOf(asked.state, meeting, 'minutes')),
        cancelled: row.cancelled?.reason,
        ...byWhom(asked, row),
      }
    }),
}

const items: ExportSection = {
  name: 'agenda',
  columns: [
    'meeting',
    'item',
    'title',
    'aim',
    'minutesPlanned',
    'minutesTaken',
    'status',
    'proposal',
    'vote',
    'by',
    'written',
  ],
  rows: (asked) =>
    [...asked.state.items.rows()].map(([item, row]) => ({
      meeting: row.content.meeting,
      item,
      title: row.content.title,
      aim: row.content.aim,
      minutesPlanned: row.content.minutes,
      // An item that still runs has no end yet, and no clock is asked here.
      minutesTaken: Math.round(
        lastedMs(
          row.spans.filter(({ to }) => to !== undefined),
          0,
        ) / 60_000,
      ),
      status: row.status,
      proposal: row.content.proposal,
      vote: row.content.vote,
      ...byWhom(asked, row),
    })),
}

const presences: ExportSection = {
  name: 'presence',
  columns: ['meeting', 'who', 'guest', 'came', 'left'],
  rows: ({ state, nameOf }) =>
    [...state.presences.rows()].map(([, { meeting, who, guest, came, left }]) => ({
      meeting,
      who: named(nameOf, who) ?? guest,
      guest: guest !== undefined,
      came: came === undefined ? undefined : day(came),
      left: left === undefined ? undefined : day(left),
    })),
}

const minutes: ExportSection = {
  name: 'minutes',
  columns: ['meeting', 'text', 'others', 'approvedBy', 'approved'],
  rows: ({ state, nameOf }) =>
    [...state.meetings.rows()].flatMap(([meeting]) => {
      const view = minutesView(state, meeting)
      if (view.text === undefined && view.alternatives.length === 0) return []
      const { text, alternatives, approval } = view
      return [
        {
          meeting,
          text,
          others: alternatives.map((other) => other.text),
          approvedBy: approval.approve.map((id) => nameOf(id) ?? id),
          approved: approval.approved,
        },
      ]
    }),
}

const tasks: ExportSection = {
  name: 'tasks',
  columns: ['meeting', 'item', 'who', 'what', 'until', 'by', 'written'],
  rows: (asked) =>
    [...asked.state.tasks.rows()].map(([, row]) => ({
      meeting: row.content.meeting,
      item: row.content.item,
      who: named(asked.nameOf, row.content.who) ?? row.content.name,
      what: row.content.what,
      until: row.content.by === undefined ? undefined : day(row.content.by).slice(0, 10),
      ...byWhom(asked, row),
    })),
}

export const meetingSections: readonly ExportSection[] = [
  meetings,
  items,
  presences,
  minutes,
  tasks,
]
