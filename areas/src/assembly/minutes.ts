// Minutes that write themselves: what happened in a meeting, as data. Somebody then edits them as a
// text (minutes-text.ts); what is said in which language comes from the words (minutes-sheet.ts).

import type { MemberId } from '@folkmoot/kernel/project'
import type { BodyOf, OUTCOMES } from './entries.ts'
import { mayShowBallots, stageOf, type VoteStage } from './queries.ts'
import {
  itemsOf,
  lastedMs,
  presenceQuorum,
  type PresenceQuorum,
  presencesOf,
  turnsOf,
  whenAndWhere,
} from './queries-meetings.ts'
import type { AssemblyState, Tally, Vote } from './state.ts'
import {
  inOrder,
  type Item,
  type ItemStatus,
  type Meeting,
  meetingStage,
  type Role,
} from './state-meetings.ts'

type Outcome = (typeof OUTCOMES)[number]
export type MinutesLine =
  | { readonly line: 'when'; readonly when: number; readonly where: string }
  | { readonly line: 'called'; readonly by: MemberId }
  | { readonly line: 'about'; readonly text: string }
  | { readonly line: 'moved'; readonly by: MemberId; readonly reason: string }
  | { readonly line: 'cancelled'; readonly by: MemberId; readonly reason: string }
  | { readonly line: 'lasted'; readonly from: number; readonly to?: number; readonly ms: number }
  | { readonly line: 'role'; readonly role: Role; readonly who: readonly MemberId[] }
  | {
      readonly line: 'present'
      readonly who: readonly MemberId[]
      readonly guests: readonly string[]
    }
  | { readonly line: 'late'; readonly who: MemberId; readonly at: number }
  | { readonly line: 'left'; readonly who: MemberId; readonly at: number }
  | ({ readonly line: 'quorum' } & PresenceQuorum)
  | ItemLine
  | { readonly line: 'note'; readonly by: MemberId; readonly text: string }
  | { readonly line: 'spoke'; readonly who: readonly Speaker[] }
  | { readonly line: 'spoke-count'; readonly people: number; readonly turns: number }
  | { readonly line: 'proposal'; readonly proposal: string; readonly title: string }
  | VoteLine
  | TallyLine
  | {
      readonly line: 'task'
      readonly who?: MemberId
      readonly name?: string
      readonly what: string
      readonly by?: number
    }
export interface ItemLine {
  readonly line: 'item'
  readonly item: string
  /** Place on the agenda, from 1. */
  readonly number: number
  readonly title: string
  readonly aim: Item['content']['aim']
  readonly minutes: number
  readonly lastedMs: number
  readonly status: ItemStatus
  readonly begun: boolean
}
export interface Speaker {
  readonly who: MemberId
  readonly turns: number
}
export interface VoteLine {
  readonly line: 'vote'
  readonly vote: string
  readonly title: string
  readonly stage: VoteStage
  readonly outcome?: Outcome
}
export interface TallyLine {
  readonly line: 'tally'
  readonly way: Tally['content']['way']
  readonly yes: number
  readonly no: number
  readonly abstain: number
  readonly by: MemberId
  /** Who says that it is right, and who says otherwise. */
  readonly right: readonly MemberId[]
  readonly wrong: readonly MemberId[]
}

export interface MinutesOptions {
  /** Of the body; of the space for the assembly. */
  readonly members: readonly MemberId[]
  readonly now: number
  /** Who spoke is told by name, by number, or not at all. */
  readonly speakers?: 'names' | 'counts' | 'none'
  /** What a vote that is closed and not certified came to, at its frontiers (deciding.ts). */
  provisional?(vote: string): Outcome | undefined
}

export interface Minutes {
  readonly meeting: string
  readonly title: string
  readonly opening: readonly MinutesLine[]
  readonly items: readonly { readonly item: ItemLine; readonly lines: readonly MinutesLine[] }[]
  /** What belongs to no item. */
  readonly rest: readonly MinutesLine[]
}

export function minutesOf(
  state: AssemblyState,
  ref: string,
  options: MinutesOptions,
): Minutes | undefined {
  const meeting = state.meetings.get(ref)
  if (!meeting) return undefined
  const items = itemsOf(state, ref).filter(({ row }) => row.status !== 'withdrawn')
  return {
    meeting: ref,
    title: meeting.content.title,
    opening: [...calling(meeting), ...held(meeting, options), ...people(state, ref, options)],
    items: items.map(({ ref: item, row }, at) => ({
      item: itemLine(item, row, { number: at + 1, now: options.now }),
      lines: itemLines(state, { ref: item, row, meeting }, options),
    })),
    rest: [...spokenLines(state, ref, undefined, options), ...taskLines(state, ref, undefined)],
  }
}

function calling(meeting: Meeting): readonly MinutesLine[] {
  const { moves, cancelled, content, by } = meeting
  const stage = meetingStage(meeting)
  return [
    { line: 'when', ...whenAndWhere(meeting) },
    { line: 'called', by },
    ...(content.about ? [{ line: 'about', text: content.about } as const] : []),
    ...moves.map(({ by: mover, reason }) => ({ line: 'moved', by: mover, reason }) as const),
    ...(cancelled && stage === 'cancelled' ? [{ line: 'cancelled', ...cancelled } as const] : []),
  ]
}

function held({ spans }: Meeting, { now }: MinutesOptions): readonly MinutesLine[] {
  const [first] = spans
  if (!first) return []
  const to = spans.at(-1)?.to
  const ms = lastedMs(spans, now)
  return [{ line: 'lasted', from: first.from, ...(to === undefined ? {} : { to }), ms }]
}

function people(
  state: AssemblyState,
  ref: string,
  { members }: MinutesOptions,
): readonly MinutesLine[] {
  const rows = presencesOf(state, ref)
  const began = state.meetings.get(ref)?.spans[0]?.from
  const who = rows.flatMap((row) => (row.who === undefined ? [] : [row.who]))
  const guests = rows.flatMap((row) => (row.guest === undefined ? [] : [row.guest]))
  const late = rows.flatMap(({ who: one, came }): MinutesLine[] =>
    one !== undefined && came !== undefined && began !== undefined && came > began
      ? [{ line: 'late', who: one, at: came }]
      : [],
  )
  const left = rows.flatMap(({ who: one, here, left: at }): MinutesLine[] =>
    one !== undefined && !here && at !== undefined ? [{ line: 'left', who: one, at }] : [],
  )
  return [
    ...roleLines(state, ref),
    ...(rows.length > 0 ? [{ line: 'present', who, guests } as const] : []),
    ...late,
    ...left,
    ...(rows.length > 0
      ? [{ line: 'quorum', ...presenceQuorum(state, ref, members) } as const]
      : []),
  ]
}

/** Everybody who had it, in the one order, because a role may have been handed on. */
function roleLines(state: AssemblyState, ref: string): readonly MinutesLine[] {
  const rows = state.rolesHeld
    .by('meeting', ref)
    .flatMap((key) => state.rolesHeld.get(key) ?? [])
    .sort(inOrder)
  return (['facilitator', 'minutes'] as const).flatMap((role) => {
    const who = rows.filter((row) => row.role === role).map((row) => row.who)
    return who.length > 0 ? [{ line: 'role', role, who } as const] : []
  })
}

const itemLine = (
  item: string,
  { content, status, spans }: Item,
  { number, now }: { readonly number: number; readonly now: number },
): ItemLine => ({
  line: 'item',
  item,
  number,
  title: content.title,
  aim: content.aim,
  minutes: content.minutes,
  lastedMs: lastedMs(spans, now),
  status,
  begun: spans.length > 0,
})

function itemLines(
  state: AssemblyState,
  { ref, row, meeting }: { readonly ref: string; readonly row: Item; readonly meeting: Meeting },
  options: MinutesOptions,
): readonly MinutesLine[] {
  const { proposal, about } = row.content
  const title = proposal && state.proposals.get(proposal)?.content.title
  return [
    ...(about ? [{ line: 'about', text: about } as const] : []),
    ...(proposal && title !== undefined ? [{ line: 'proposal', proposal, title } as const] : []),
    ...spokenLines(state, row.content.meeting, ref, options),
    ...votesOf(state, row, meeting).flatMap((vote) => voteLines(state, vote, options)),
    ...row.notes.map(({ by, note }) => ({ line: 'note', by, text: note }) as const),
    ...taskLines(state, row.content.meeting, ref),
  ]
}

function spokenLines(
  state: AssemblyState,
  meeting: string,
  item: string | undefined,
  { speakers = 'counts' }: MinutesOptions,
): readonly MinutesLine[] {
  if (speakers === 'none') return []
  const turns = new Map<MemberId, number>()
  for (const { row } of turnsOf(state, meeting))
    if (row.given !== undefined && row.content.item === item)
      turns.set(row.who, (turns.get(row.who) ?? 0) + 1)
  if (turns.size === 0) return []
  const who = [...turns].map(([one, count]) => ({ who: one, turns: count }))
  const all = who.reduce((sum, one) => sum + one.turns, 0)
  return speakers === 'names'
    ? [{ line: 'spoke', who }]
    : [{ line: 'spoke-count', people: who.length, turns: all }]
}

/** M11: the vote that the item names, and those about its proposal that were open before the meeting ended. */
function votesOf(
  state: AssemblyState,
  { content }: Item,
  { ended }: Meeting,
): readonly { readonly ref: string; readonly row: Vote }[] {
  const about = content.proposal === undefined ? [] : state.votes.by('proposal', content.proposal)
  const refs = new Set([...(content.vote === undefined ? [] : [content.vote]), ...about])
  return [...refs]
    .flatMap((ref) => {
      const row = state.votes.get(ref)
      return row === undefined ? [] : [{ ref, row }]
    })
    .filter(({ ref, row }) => ref === content.vote || !ended || row.lamport < ended.lamport)
    .sort((a, b) => inOrder(a.row, b.row))
}

function voteLines(
  state: AssemblyState,
  { ref, row }: { readonly ref: string; readonly row: Vote },
  options: MinutesOptions,
): readonly MinutesLine[] {
  const stage = stageOf(state, ref) ?? 'open'
  const certified = row.certified?.statement.outcome
  const outcome = certified ?? (stage === 'closed' ? options.provisional?.(ref) : undefined)
  const title = state.proposals.get(row.content.proposal)?.content.title ?? ''
  return [
    { line: 'vote', vote: ref, title, stage, ...(outcome ? { outcome } : {}) },
    ...(mayShowBallots(state, ref) ? tallyLines(state, ref) : []),
    ...(certified === 'adopted' ? doerLines(state, row) : []),
  ]
}

const tallyLines = (state: AssemblyState, vote: string): readonly TallyLine[] =>
  state.tallies
    .by('vote', vote)
    .flatMap((key) => state.tallies.get(key) ?? [])
    .map(({ content: { way, yes, no, abstain }, by, witnesses }) => {
      const those = (right: boolean): readonly MemberId[] =>
        witnesses.filter((witness) => witness.right === right).map((witness) => witness.by)
      return {
        line: 'tally',
        way,
        yes,
        no,
        abstain,
        by,
        right: those(true),
        wrong: those(false),
      }
    })

type Doer = Omit<BodyOf<'assembly/task-given'>, 'meeting' | 'item'>
const taskLine = ({ who, name, what, by }: Doer): MinutesLine => ({
  line: 'task',
  ...(who === undefined ? {} : { who }),
  ...(name === undefined ? {} : { name }),
  what,
  ...(by === undefined ? {} : { by }),
})

const doerLines = (state: AssemblyState, vote: Vote): readonly MinutesLine[] =>
  state.proposals.get(vote.content.proposal)?.content.doers.map(taskLine) ?? []

const taskLines = (
  state: AssemblyState,
  meeting: string,
  item: string | undefined,
): readonly MinutesLine[] =>
  state.tasks
    .by('meeting', meeting)
    .flatMap((key) => state.tasks.get(key) ?? [])
    .filter(({ content }) => content.item === item)
    .sort(inOrder)
    .map(({ content }) => taskLine(content))
