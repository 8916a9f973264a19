// How meetings move. Where two devices pressed a button apart, the one order says which came first.

import type { Entry } from '@folkmoot/kernel/project'
import { bodyOf } from './charter.ts'
import type { AssemblyKinds, BodyOf } from './entries.ts'
import { found } from './fold-rows.ts'
import type { AssemblyState } from './state.ts'
import {
  guestKey,
  type Item,
  type Meeting,
  meetingStage,
  type Placed,
  presenceKey,
  roleKey,
  type Span,
  versionsKey,
} from './state-meetings.ts'

type Of<Name extends keyof AssemblyKinds> = Entry<Name, BodyOf<Name>>

const placed = ({ by, time, lamport, log, seq }: Entry): Placed => ({
  by,
  written: time,
  lamport,
  log,
  seq,
})

/** Claimed times of two devices may run backwards; a span never does. */
const closeSpan = (spans: readonly Span[], at: number): readonly Span[] => {
  const last = spans.at(-1)
  if (!last || last.to !== undefined) return spans
  return [...spans.slice(0, -1), { from: last.from, to: Math.max(last.from, at) }]
}

export const foldMeetings = {
  'assembly/meeting-called': (state: AssemblyState, entry: Of<'assembly/meeting-called'>): void =>
    state.meetings.put(entry.ref, {
      ...placed(entry),
      content: entry.body,
      moves: [],
      spans: [],
      order: [],
    }),

  'assembly/meeting-moved': (
    state: AssemblyState,
    { by, body: { meeting: ref, ...to } }: Of<'assembly/meeting-moved'>,
  ): void => {
    const meeting = found(state.meetings, ref)
    state.meetings.put(ref, { ...meeting, moves: [...meeting.moves, { by, ...to }] })
  },

  'assembly/meeting-turned': foldTurn,

  'assembly/item-added': (state: AssemblyState, entry: Of<'assembly/item-added'>): void =>
    state.items.put(entry.ref, {
      ...placed(entry),
      content: entry.body,
      status: 'open',
      spans: [],
      notes: [],
    }),

  'assembly/agenda-ordered': (
    state: AssemblyState,
    { body }: Of<'assembly/agenda-ordered'>,
  ): void =>
    state.meetings.put(body.meeting, {
      ...found(state.meetings, body.meeting),
      order: body.items,
    }),

  'assembly/item-turned': foldItemTurn,

  'assembly/role-taken': (state: AssemblyState, entry: Of<'assembly/role-taken'>): void => {
    const { meeting, role, who } = entry.body
    const key = roleKey(meeting, role)
    const body = bodyOf(found(state.meetings, meeting).content.body)
    state.roles.put(key, who)
    state.rolesHeld.put(`${key}/${who}`, { ...placed(entry), meeting, body, role, who })
  },

  'assembly/presence-noted': foldPresence,

  'assembly/floor-asked': (state: AssemblyState, entry: Of<'assembly/floor-asked'>): void => {
    const { body, by } = entry
    state.floor.put(entry.ref, { ...placed(entry), content: body, who: body.who ?? by })
  },
  'assembly/floor-turned': foldFloor,

  'assembly/minutes-written': (state: AssemblyState, entry: Of<'assembly/minutes-written'>): void =>
    state.minutes.put(entry.ref, { ...placed(entry), content: entry.body }),

  'assembly/minutes-approved': (
    state: AssemblyState,
    { by, body }: Of<'assembly/minutes-approved'>,
  ): void => {
    const { meeting, approves, who = by } = body
    const versions = versionsKey(body.versions)
    const key = `${meeting}/${versions}/${who}`
    const before = state.minutesWords.get(key)
    // M13: nobody's own word gives way to one that was entered for them.
    if (before?.by === who && by !== who) return
    state.minutesWords.put(key, { meeting, versions, who, by, approves })
  },

  'assembly/task-given': (state: AssemblyState, entry: Of<'assembly/task-given'>): void =>
    state.tasks.put(entry.ref, { ...placed(entry), content: entry.body }),
}

function foldTurn(state: AssemblyState, entry: Of<'assembly/meeting-turned'>): void {
  const { by, time, body } = entry
  const { to, reason = '' } = body
  const meeting = found(state.meetings, body.meeting)
  if (to === 'cancelled')
    state.meetings.put(body.meeting, { ...meeting, cancelled: { by, reason } })
  else if (to === 'begun')
    state.meetings.put(body.meeting, { ...meeting, spans: [...meeting.spans, { from: time }] })
  else {
    const { running: _, ...still } = stopItem(state, endTurn(state, meeting, time), time)
    const spans = closeSpan(still.spans, time)
    state.meetings.put(body.meeting, { ...still, spans, ended: placed(entry) })
  }
}

/** The item that ran stops; what the agenda says about it stays. */
function stopItem(state: AssemblyState, meeting: Meeting, at: number): Meeting {
  if (meeting.running === undefined) return meeting
  const item = found(state.items, meeting.running)
  state.items.put(meeting.running, { ...item, spans: closeSpan(item.spans, at) })
  const { running: _, ...still } = meeting
  return still
}

/** Whoever had the floor has it no more. */
function endTurn(state: AssemblyState, meeting: Meeting, at: number): Meeting {
  if (meeting.speaking === undefined) return meeting
  const turn = found(state.floor, meeting.speaking)
  state.floor.put(meeting.speaking, { done: Math.max(turn.given ?? at, at), ...turn })
  const { speaking: _, ...still } = meeting
  return still
}

function foldItemTurn(state: AssemblyState, { by, time, body }: Of<'assembly/item-turned'>): void {
  const { item: ref, to, note = '' } = body
  const { meeting: of } = found(state.items, ref).content
  const meeting = found(state.meetings, of)
  const stops = to === 'begun' ? meeting.running !== ref : meeting.running === ref
  const still = stops ? stopItem(state, meeting, time) : meeting
  const item = found(state.items, ref)
  const notes = note === '' ? item.notes : [...item.notes, { by, note }]
  state.items.put(ref, { ...turned(item, to, { time, stops }), notes })
  state.meetings.put(of, to === 'begun' ? { ...still, running: ref } : still)
}

const turned = (
  item: Item,
  to: BodyOf<'assembly/item-turned'>['to'],
  { time, stops }: { readonly time: number; readonly stops: boolean },
): Item => {
  if (to !== 'begun') return { ...item, status: to }
  const spans = stops ? [...item.spans, { from: time }] : item.spans
  return { ...item, status: 'open', spans }
}

function foldPresence(state: AssemblyState, entry: Of<'assembly/presence-noted'>): void {
  const { by, time } = entry
  const { meeting, guest, here } = entry.body
  const who = guest === undefined ? (entry.body.who ?? by) : undefined
  const key = guest === undefined ? presenceKey(meeting, who ?? by) : guestKey(meeting, guest)
  const before = state.presences.get(key)
  // M7: whoever leaves when it is over was there until its end.
  if (!here && meetingStage(found(state.meetings, meeting)) === 'over') return
  state.presences.put(key, {
    ...before,
    meeting,
    ...(who === undefined ? {} : { who }),
    ...(guest === undefined ? {} : { guest }),
    here,
    ...(here ? { came: before?.came ?? time } : { left: time }),
    by,
  })
}

function foldFloor(state: AssemblyState, { time, body }: Of<'assembly/floor-turned'>): void {
  const { meeting: of } = found(state.floor, body.asked).content
  if (body.to === 'given') {
    const free = endTurn(state, found(state.meetings, of), time)
    state.meetings.put(of, { ...free, speaking: body.asked })
  }
  const turn = found(state.floor, body.asked)
  if (body.to === 'given') state.floor.put(body.asked, { ...turn, given: time })
  else if (body.to === 'withdrawn') state.floor.put(body.asked, { ...turn, withdrawn: true })
  else {
    const meeting = found(state.meetings, of)
    const free = meeting.speaking === body.asked ? endTurn(state, meeting, time) : meeting
    state.meetings.put(of, free)
    const now = found(state.floor, body.asked)
    state.floor.put(body.asked, { ...now, done: now.done ?? time })
  }
}
