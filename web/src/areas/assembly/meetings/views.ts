// What the screens of meetings show, read from the area's tables in the worker.

import {
  agendaOf,
  type AssemblyState,
  bodyOf,
  conducts,
  holderOf,
  type Item,
  itemsOf,
  meetingsOf,
  meetingStage,
  membersHere,
  minutesOf,
  minutesView,
  presenceQuorum,
  presencesOf,
  recountIn,
  resultToShow,
  type Role,
  rotationOf,
  speakersQueue,
  stageOf,
  turnsOf,
  whenAndWhere,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'
import { view } from '../../../worker/asking.ts'
import { shownName } from '../../../worker/standing.ts'
import { nameOf, stateOf, touches } from '../acting.ts'
import { bodyNamed, byName, membersFor, someone } from './reading.ts'

type Row = ReturnType<typeof meetingsOf>[number]
const inList = (state: AssemblyState, { ref, row }: Row) => {
  const { text, alternatives, approval } = minutesView(state, ref)
  const written = text !== undefined || alternatives.length > 0
  return {
    ref,
    title: shownName(row.content.title),
    ...whenAndWhere(row),
    stage: meetingStage(row),
    body: bodyNamed(state, row.content.body),
    items: itemsOf(state, ref).filter((item) => item.row.status !== 'withdrawn').length,
    minutes: approval.approved ? 'approved' : written ? 'written' : 'none',
  } as const
}
export type MeetingInList = ReturnType<typeof inList>

/** The bodies whose member this person is. */
const ownBodies = (community: Community, state: AssemblyState) =>
  state.seats.by('member', community.me ?? '').flatMap((key) => {
    const body = state.seats.get(key)?.body ?? ''
    const row = state.bodies.get(body)
    if (!row) return []
    const [founded = '', at = '0'] = body.split('/')
    return [{ founded, at: Number(at), name: shownName(row.terms.name) }]
  })

function rotation(
  community: Community,
  {
    ref,
    role,
    among,
  }: { readonly ref: string; readonly role: Role; readonly among: readonly string[] },
) {
  const state = stateOf(community)
  const { sha256 } = community.deciding('assembly')
  const line = rotationOf(
    state,
    { meeting: ref, role },
    { among, sha256: (bytes) => sha256(bytes) },
  )
  return line.slice(0, 8).map(({ who, times, last, byLot }) => ({
    ...someone(community, who),
    times,
    last: last === undefined ? undefined : shownName(state.meetings.get(last)?.content.title ?? ''),
    byLot,
  }))
}

function roleIn(community: Community, asked: Parameters<typeof rotation>[1]) {
  const held = holderOf(stateOf(community), asked.ref, asked.role)
  return {
    held: held === undefined ? undefined : someone(community, held),
    line: rotation(community, asked),
  }
}

function roles(community: Community, ref: string, members: readonly string[]) {
  const state = stateOf(community)
  const here = membersHere(state, ref)
  const among = here.length > 0 ? here : members
  const facilitator = roleIn(community, { ref, role: 'facilitator', among })
  // Nobody leads and writes at once where there is somebody else.
  const leads = facilitator.held?.id ?? facilitator.line[0]?.id
  const others = among.filter((who) => who !== leads)
  const minutes = roleIn(community, {
    ref,
    role: 'minutes',
    among: others.length > 0 ? others : among,
  })
  return { amongHere: here.length > 0, facilitator, minutes }
}

/** The vote that an item names, and those about its proposal, to be reached from the room. */
const votesAbout = (state: AssemblyState, { proposal, vote }: Item['content']) => {
  const about = proposal === undefined ? [] : state.votes.by('proposal', proposal)
  const refs = new Set([...(vote === undefined ? [] : [vote]), ...about])
  return [...refs].flatMap((ref) => {
    const stage = stageOf(state, ref)
    return stage === undefined ? [] : [{ ref, stage }]
  })
}

const agenda = (community: Community, ref: string) => {
  const state = stateOf(community)
  const running = state.meetings.get(ref)?.running
  return itemsOf(state, ref)
    .filter(({ row }) => row.status !== 'withdrawn')
    .map(({ ref: item, row: { content, status, spans, notes, by } }) => {
      const proposal = content.proposal && state.proposals.get(content.proposal)?.content.title
      return {
        ref: item,
        title: shownName(content.title),
        minutes: content.minutes,
        aim: content.aim,
        about: content.about,
        proposal:
          proposal === undefined
            ? undefined
            : { ref: content.proposal as string, title: shownName(proposal) },
        votes: votesAbout(state, content),
        status,
        spans,
        running: item === running,
        mine: by === community.me,
        notes: notes.map((note) => ({ by: nameOf(community, note.by), text: note.note })),
      }
    })
}
export type AgendaItem = ReturnType<typeof agenda>[number]

function floor(community: Community, ref: string) {
  const state = stateOf(community)
  const speaking = state.meetings.get(ref)?.speaking
  const turn = turnsOf(state, ref).find((one) => one.ref === speaking)
  return {
    speaking: turn && {
      ref: turn.ref,
      ...someone(community, turn.row.who),
      as: turn.row.content.as,
      since: turn.row.given ?? 0,
    },
    queue: speakersQueue(state, ref).map(({ ref: asked, row, spoken }) => ({
      ref: asked,
      ...someone(community, row.who),
      as: row.content.as,
      turns: spoken.turns,
      mine: row.by === community.me || row.who === community.me,
    })),
  }
}

const present = (community: Community, ref: string) => {
  const rows = presencesOf(stateOf(community), ref)
  return {
    here: rows
      .flatMap(({ who, here, by }) =>
        here && who !== undefined ? [{ ...someone(community, who), noted: by !== who }] : [],
      )
      .toSorted(byName),
    guests: rows.flatMap(({ guest, here }) =>
      here && guest !== undefined ? [shownName(guest)] : [],
    ),
  }
}

const tasks = (community: Community, ref: string) => {
  const state = stateOf(community)
  return state.tasks.by('meeting', ref).flatMap((key) => {
    const task = state.tasks.get(key)
    if (!task) return []
    const { who, name, what, by } = task.content
    const doer = who === undefined ? shownName(name ?? '') : nameOf(community, who)
    return [{ ref: key, doer, what, by, lamport: task.lamport }]
  })
}

function meetingView(community: Community, ref: string) {
  const state = stateOf(community)
  const row = state.meetings.get(ref)
  if (!row) return { found: false } as const
  const members = membersFor(community, state, row)
  const { content, moves, cancelled, spans, by } = row
  return {
    found: true,
    ref,
    title: shownName(content.title),
    ...whenAndWhere(row),
    about: content.about,
    body: bodyNamed(state, content.body),
    by: nameOf(community, by),
    stage: meetingStage(row),
    spans,
    leastFirst: content.speakers === 'least-first',
    moved: moves.map((move) => ({ by: nameOf(community, move.by), reason: move.reason })),
    cancelled: cancelled && { by: nameOf(community, cancelled.by), reason: cancelled.reason },
    conducts: community.me !== undefined && conducts(state, ref, community.me),
    belongs: members.includes(community.me ?? ''),
    amHere: membersHere(state, ref).includes(community.me ?? ''),
    members: members.map((id) => someone(community, id)).toSorted(byName),
    quorum: presenceQuorum(state, ref, members),
    ...present(community, ref),
    roles: roles(community, ref, members),
    items: agenda(community, ref),
    ...floor(community, ref),
    tasks: tasks(community, ref).toSorted((a, b) => a.lamport - b.lamport),
    proposals: agendaOf(state, bodyOf(content.body)).map((one) => ({
      ref: one.ref,
      title: shownName(one.row.content.title),
    })),
  } as const
}
export type MeetingShown = Extract<ReturnType<typeof meetingView>, { readonly found: true }>

/** What a closed vote came to at its frontiers, until enough attesters have said so. */
const provisionalIn = (community: Community) => (vote: string) => {
  const shown = resultToShow(recountIn(community), vote)
  return shown.ok ? shown.value.result.statement.outcome : undefined
}

function minutesShown(
  community: Community,
  {
    ref,
    speakers,
    now,
  }: { readonly ref: string; readonly speakers: 'names' | 'counts' | 'none'; readonly now: number },
) {
  const state = stateOf(community)
  const row = state.meetings.get(ref)
  const minutes =
    row &&
    minutesOf(state, ref, {
      members: membersFor(community, state, row),
      now,
      speakers,
      provisional: provisionalIn(community),
    })
  if (!row || !minutes) return { found: false } as const
  const { approval, by, alternatives, ...text } = minutesView(state, ref)
  const were = presencesOf(state, ref).flatMap(({ who, came }) =>
    who !== undefined && came !== undefined ? [someone(community, who)] : [],
  )
  const named = (ids: readonly string[]) => ids.map((id) => nameOf(community, id)).toSorted()
  const me = community.me ?? ''
  const word = approval.approve.includes(me) ? 'yes' : approval.decline.includes(me) ? 'no' : 'none'
  return {
    found: true,
    title: shownName(row.content.title),
    stage: meetingStage(row),
    minutes,
    names: Object.fromEntries(
      [...community.membership().members.keys()].map((id) => [id, nameOf(community, id)]),
    ),
    ...text,
    by: by.map((id) => nameOf(community, id)),
    alternatives: alternatives.map((one) => ({ ...one, by: nameOf(community, one.by) })),
    approval: {
      approved: approval.approved,
      needed: approval.needed,
      approve: named(approval.approve),
      decline: named(approval.decline),
      entered: named(approval.entered),
    },
    mayEnterFor: were
      .filter(({ id, isMe }) => !isMe && ![...approval.approve, ...approval.decline].includes(id))
      .toSorted(byName),
    conducts: conducts(state, ref, me),
    wasHere: were.some(({ isMe }) => isMe),
    word,
  } as const
}
export type MinutesShown = Extract<ReturnType<typeof minutesShown>, { readonly found: true }>

export const meetingViews = {
  'meetings/list': view(touches, (community) => {
    const state = stateOf(community)
    const bodies = ['', ...[...state.bodies.rows()].map(([key]) => key)]
    return {
      meetings: bodies.flatMap((body) =>
        meetingsOf(state, body).map((found) => inList(state, found)),
      ),
      bodies: ownBodies(community, state),
    }
  }),
  'meetings/meeting': view(touches, (community, { ref }: { readonly ref: string }) =>
    meetingView(community, ref),
  ),
  'meetings/minutes': view(touches, (community, args: Parameters<typeof minutesShown>[1]) =>
    minutesShown(community, args),
  ),
}
