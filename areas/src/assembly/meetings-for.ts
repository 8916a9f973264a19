// Meetings that need somebody: one that goes on now without them, minutes that wait for their word.

import type { MemberId } from '@folkmoot/kernel/project'
import { minutesView } from './minutes-text.ts'
import type { Found } from './queries.ts'
import { type AssemblyState, belongs } from './state.ts'
import { inOrder, type Meeting, meetingStage, presenceKey } from './state-meetings.ts'

const meetingsWhere = (
  state: AssemblyState,
  holds: (meeting: Found<Meeting>) => boolean,
): readonly Found<Meeting>[] =>
  [...state.meetings.scan()]
    .map(([ref, row]) => ({ ref, row }))
    .filter(holds)
    .sort((a, b) => inOrder(a.row, b.row))

/** Going on now, of a body of theirs, and they have not come yet. */
export const meetingsWithout = (state: AssemblyState, who: MemberId): readonly Found<Meeting>[] =>
  meetingsWhere(
    state,
    ({ ref, row }) =>
      meetingStage(row) === 'running' &&
      belongs(state, row.content.body, who) &&
      !state.presences.has(presenceKey(ref, who)),
  )

/** M13: over, they were there, and have said nothing yet about the text that stands now. */
export const minutesAwaiting = (state: AssemblyState, who: MemberId): readonly Found<Meeting>[] =>
  meetingsWhere(state, ({ ref, row }) => {
    if (meetingStage(row) !== 'over' || !state.presences.has(presenceKey(ref, who))) return false
    const { text, approval } = minutesView(state, ref)
    const said = [...approval.approve, ...approval.decline].includes(who)
    return text !== undefined && !approval.approved && !said
  })
