// Meetings: calling one, what comes when, who is there and who speaks, and what is to be done after.

import {
  agendaSheet,
  type BodyOf,
  meetingsOf,
  meetingStage,
  minutesSheet,
  sheetText,
  speakersQueue,
  turnsOf,
  turnStage,
  whenAndWhere,
} from '@folkmoot/areas/assembly'
import { parseTime } from '@folkmoot/areas/situation'
import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import { systemClock } from '@folkmoot/node'
import { bodyGiven, findMembers, findProposal } from '../assembly/finding.ts'
import { type House, inHouse, write } from '../assembly/house.ts'
import { findItem, findMeeting, minutesFor, readerFor } from '../assembly/meetings.ts'
import { shortId } from '../choosing.ts'
import type { Run } from '../command.ts'
import { columns, shown } from '../terminal.ts'
import { timeLine, zoneMinutesAt } from '../zone.ts'

export const meetings: Run = (call) =>
  inHouse(call, async (house) => {
    const body = bodyGiven(house)
    if (!body.ok) return body
    const { state } = house
    const all = meetingsOf(state, body.value?.key ?? '')
    const told = all.map(({ ref, row }) => {
      const { when, where } = whenAndWhere(row)
      return { ref, title: row.content.title, when, where, stage: meetingStage(row) }
    })
    if (call.flags.is('json'))
      call.terminal.json(told.map((one) => ({ ...one, when: new Date(one.when).toISOString() })))
    else if (told.length === 0) call.terminal.say(call.words.meeting.noMeetings)
    else {
      const rows = told.map(({ ref, title, when, where, stage }) => [
        shortId(ref),
        timeLine(when),
        shown(title),
        shown(where),
        call.words.meeting.stages[stage],
      ])
      for (const line of columns(rows)) call.terminal.out(line)
    }
    return ok()
  })

export const meetingCall: Run = async (call) => {
  const given = call.flags.text('at') ?? ''
  const when = parseTime(given, zoneMinutesAt(systemClock.now()))
  if (!when.ok) return when
  return inHouse(call, async (house) => {
    const body = bodyGiven(house)
    if (!body.ok) return body
    const about = call.flags.text('about')
    const content: BodyOf<'assembly/meeting-called'> = {
      title: call.given['TITLE'] ?? '',
      when: when.value.from,
      where: call.flags.text('where') ?? '',
      speakers: call.flags.is('least-first') ? 'least-first' : 'first-come',
      ...(body.value ? { body: body.value.name } : {}),
      ...(about === undefined ? {} : { about }),
    }
    return write(house, 'assembly/meeting-called', content, { say: call.words.meeting.called })
  })
}

/** The agenda before it begins; after that the minutes that write themselves. */
export const meetingShow: Run = (call) =>
  inHouse(call, async (house) => {
    const meeting = findMeeting(house, call.given['REF'] ?? '')
    if (!meeting.ok) return meeting
    const minutes = minutesFor(house, meeting.value)
    if (!minutes) return refuse({ kind: 'assembly-unknown-meeting' })
    if (call.flags.is('json')) call.terminal.json(minutes)
    else {
      const stage = meetingStage(meeting.value.row)
      const sheet = stage === 'coming' ? agendaSheet : minutesSheet
      const text = sheetText(sheet(minutes, readerFor(house)))
      for (const line of text.trimEnd().split('\n')) call.terminal.out(shown(line))
    }
    return ok()
  })

/** Finds the meeting; the rest is said by the command. */
const onMeeting =
  (work: (house: House, ref: string) => Promise<Result<void, Refusal>>): Run =>
  (call) =>
    inHouse(call, async (house) => {
      const meeting = findMeeting(house, call.given['REF'] ?? '')
      return meeting.ok ? work(house, meeting.value.ref) : meeting
    })

export const meetingAdd = onMeeting(async (house, meeting) => {
  const { call } = house
  const named = call.flags.text('proposal')
  const proposal = named === undefined ? ok(undefined) : findProposal(house, named)
  if (!proposal.ok) return proposal
  const about = call.flags.text('about')
  const body: BodyOf<'assembly/item-added'> = {
    meeting,
    title: call.given['TITLE'] ?? '',
    minutes: call.flags.int('minutes') ?? 10,
    aim: (call.flags.text('aim') ?? 'talk') as BodyOf<'assembly/item-added'>['aim'],
    ...(about === undefined ? {} : { about }),
    ...(proposal.value ? { proposal: proposal.value.ref } : {}),
  }
  return write(house, 'assembly/item-added', body, { say: call.words.meeting.added })
})

/** Somebody by --who, or whoever runs the command. */
function whoGiven(house: House): Result<string | undefined, Refusal> {
  const given = house.call.flags.text('who')
  const found = given === undefined ? ok([]) : findMembers(house, [given])
  return found.ok ? ok(found.value[0]) : found
}

export const meetingHere = onMeeting(async (house, meeting) => {
  const { call } = house
  const who = whoGiven(house)
  if (!who.ok) return who
  const guest = call.flags.text('guest')
  const here = !call.flags.is('gone')
  const body = {
    meeting,
    here,
    ...(who.value === undefined ? {} : { who: who.value }),
    ...(guest === undefined ? {} : { guest }),
  }
  const say = (): string => (here ? call.words.meeting.isHere : call.words.meeting.isGone)
  return write(house, 'assembly/presence-noted', body, { say, ref: meeting })
})

export const meetingRole = onMeeting(async (house, meeting) => {
  const { call, me } = house
  const who = whoGiven(house)
  if (!who.ok) return who
  const role = call.flags.is('minutes-taker') ? ('minutes' as const) : ('facilitator' as const)
  const body = { meeting, role, who: who.value ?? me }
  const say = (): string => call.words.meeting.role(house.nameOf(body.who), role)
  return write(house, 'assembly/role-taken', body, { say, ref: meeting })
})

const turning = (to: BodyOf<'assembly/meeting-turned'>['to']): Run =>
  onMeeting(async (house, meeting) => {
    const reason = house.call.flags.text('reason')
    const body = { meeting, to, ...(reason === undefined ? {} : { reason }) }
    const say = (): string => house.call.words.meeting.turned[to]
    return write(house, 'assembly/meeting-turned', body, { say, ref: meeting })
  })
export const meetingBegin = turning('begun')
export const meetingEnd = turning('ended')
export const meetingCancel = turning('cancelled')

export const meetingItem = onMeeting(async (house, meeting) => {
  const { call } = house
  const item = findItem(house, meeting, Number(call.given['N']))
  if (!item.ok) return item
  const ways = (['done', 'put-off', 'withdrawn'] as const).filter((way) => call.flags.is(way))
  const note = call.flags.text('note')
  const to = ways[0] ?? 'begun'
  const body: BodyOf<'assembly/item-turned'> = {
    item: item.value,
    to,
    ...(note === undefined ? {} : { note }),
  }
  const say = (): string => call.words.meeting.item[to]
  return write(house, 'assembly/item-turned', body, { say, ref: item.value })
})

export const meetingSpeak = onMeeting(async (house, meeting) => {
  const { call, state } = house
  const who = whoGiven(house)
  if (!who.ok) return who
  const as = call.flags.is('point') ? 'point' : call.flags.is('reply') ? 'answer' : 'speak'
  const running = state.meetings.get(meeting)?.running
  const body: BodyOf<'assembly/floor-asked'> = {
    meeting,
    as,
    ...(running === undefined ? {} : { item: running }),
    ...(who.value === undefined ? {} : { who: who.value }),
  }
  return write(house, 'assembly/floor-asked', body, { say: call.words.meeting.asked })
})

/** The floor goes to whoever is due; with --done whoever has it has spoken. */
export const meetingFloor = onMeeting(async (house, meeting) => {
  const { call, state } = house
  const isDone = call.flags.is('done')
  const speaking = turnsOf(state, meeting).find(({ row }) => turnStage(row) === 'speaking')
  const turn = isDone ? speaking : speakersQueue(state, meeting)[0]
  if (!turn) return refuse({ kind: 'cli-nobody-waits' })
  const name = house.nameOf(turn.row.who)
  const say = (): string => call.words.meeting[isDone ? 'hasSpoken' : 'hasFloor'](name)
  const body = { asked: turn.ref, to: isDone ? ('done' as const) : ('given' as const) }
  return write(house, 'assembly/floor-turned', body, { say, ref: turn.ref })
})

export const meetingTask = onMeeting(async (house, meeting) => {
  const { call, state } = house
  const given = call.flags.text('who') ?? ''
  const found = findMembers(house, [given])
  if (!found.ok && found.refusal.kind !== 'cli-member-unknown') return found
  const who = found.ok ? found.value[0] : undefined
  const running = state.meetings.get(meeting)?.running
  const body: BodyOf<'assembly/task-given'> = {
    meeting,
    what: call.given['WHAT'] ?? '',
    ...(who === undefined ? { name: given } : { who }),
    ...(running === undefined ? {} : { item: running }),
  }
  return write(house, 'assembly/task-given', body, { say: call.words.meeting.task })
})
