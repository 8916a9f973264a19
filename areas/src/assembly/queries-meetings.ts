// What may be asked about meetings. Pure: `now` is an argument, and nothing here is decided by it.

import type { MemberId } from '@folkmoot/kernel/project'
import { bodyKey } from './charter.ts'
import type { BodyOf } from './entries.ts'
import type { Found } from './queries.ts'
import { type AssemblyState, currentCharter } from './state.ts'
import {
  type Asked,
  inOrder,
  type Item,
  type Meeting,
  type Placed,
  type Presence,
  type Role,
  roleKey,
  type Span,
} from './state-meetings.ts'

const placedRows = <Row extends Placed>(
  table: { get(key: string): Row | undefined },
  refs: readonly string[],
): readonly Found<Row>[] =>
  refs
    .flatMap((ref) => {
      const row = table.get(ref)
      return row === undefined ? [] : [{ ref, row }]
    })
    .sort((a, b) => inOrder(a.row, b.row))

/** Of a body; '' asks for the assembly's. In the order in which they were called. */
export const meetingsOf = (state: AssemblyState, body: string): readonly Found<Meeting>[] =>
  placedRows(state.meetings, state.meetings.by('body', body))

export interface Whereabouts {
  readonly when: number
  readonly where: string
}
/** M2: the last move in the one order. */
export const whenAndWhere = ({ moves, content }: Meeting): Whereabouts => {
  const { when, where } = moves.at(-1) ?? content
  return { when, where }
}

/** M3: those that the last order names, then the others in the one order. */
export function itemsOf(state: AssemblyState, ref: string): readonly Found<Item>[] {
  const order = state.meetings.get(ref)?.order ?? []
  const place = new Map(order.map((item, at) => [item, at]))
  const placeOf = (item: string): number => place.get(item) ?? order.length
  return placedRows(state.items, state.items.by('meeting', ref)).toSorted(
    (a, b) => placeOf(a.ref) - placeOf(b.ref),
  )
}

/** M4: how long, by claimed times; what still runs is told up to `now`. */
export const lastedMs = (spans: readonly Span[], now: number): number =>
  spans.reduce((sum, { from, to = Math.max(from, now) }) => sum + (to - from), 0)

export interface TimeBox {
  readonly minutes: number
  readonly lastedMs: number
  /** Negative: over. */
  readonly leftMs: number
}
export function timeBox(
  { content, spans }: { readonly content: Pick<Item['content'], 'minutes'> } & Pick<Item, 'spans'>,
  now: number,
): TimeBox {
  const lasted = lastedMs(spans, now)
  const { minutes } = content
  return { minutes, lastedMs: lasted, leftMs: minutes * 60_000 - lasted }
}

export const holderOf = (state: AssemblyState, ref: string, role: Role): MemberId | undefined =>
  state.roles.get(roleKey(ref, role))

export const presencesOf = (state: AssemblyState, ref: string): readonly Presence[] =>
  state.presences.by('meeting', ref).flatMap((key) => state.presences.get(key) ?? [])

/** Members who are here now. */
export const membersHere = (state: AssemblyState, ref: string): readonly MemberId[] =>
  presencesOf(state, ref).flatMap(({ who, here }) => (here && who !== undefined ? [who] : []))

export interface PresenceQuorum {
  readonly here: number
  readonly of: number
  /** Undefined: the charter asks for none. */
  readonly needed?: number
  readonly reached: boolean
}
/**
 * M8: members of the body who are here, against the quorum of its own policy, else of the charter's for
 * ordinary matters. `members` are those of the body, or of the space for the assembly.
 */
export function presenceQuorum(
  state: AssemblyState,
  ref: string,
  members: readonly MemberId[],
): PresenceQuorum {
  const body = state.meetings.get(ref)?.content.body
  const own = body && state.bodies.get(bodyKey(body))?.terms.policy
  const quorum = (own ?? ordinaryPolicy(state))?.quorum
  const belong = new Set(members)
  const here = membersHere(state, ref).filter((who) => belong.has(who)).length
  const of = belong.size
  if (!quorum) return { here, of, reached: true }
  const needed = Math.ceil((quorum.over * of) / quorum.under)
  return { here, of, needed, reached: here >= needed }
}

const ordinaryPolicy = (state: AssemblyState) =>
  currentCharter(state).policies.find(({ name }) => name === 'ordinary')

export type TurnStage = 'asked' | 'speaking' | 'spoke' | 'withdrawn'
export const turnStage = ({ given, done, withdrawn }: Asked): TurnStage => {
  if (given !== undefined) return done === undefined ? 'speaking' : 'spoke'
  return done === undefined && !withdrawn ? 'asked' : 'withdrawn'
}

export const turnsOf = (state: AssemblyState, ref: string): readonly Found<Asked>[] =>
  placedRows(state.floor, state.floor.by('meeting', ref))

/** What a member has said so far: turns, and their length by claimed times; points of order are none. */
export interface Spoken {
  readonly turns: number
  readonly ms: number
}
export function spokenBy(state: AssemblyState, ref: string): ReadonlyMap<MemberId, Spoken> {
  const spoken = new Map<MemberId, Spoken>()
  for (const { row } of turnsOf(state, ref)) {
    if (row.given === undefined || row.content.as === 'point') continue
    const { turns, ms } = spoken.get(row.who) ?? { turns: 0, ms: 0 }
    const length = Math.max(0, (row.done ?? row.given) - row.given)
    spoken.set(row.who, { turns: turns + 1, ms: ms + length })
  }
  return spoken
}

export interface Waiting extends Found<Asked> {
  readonly spoken: Spoken
}
const GROUPS: readonly BodyOf<'assembly/floor-asked'>['as'][] = ['point', 'answer', 'speak']
const NOTHING: Spoken = { turns: 0, ms: 0 }

/**
 * M9, M10: who waits, in the order in which they are due: points of order, direct answers, then the
 * others, each as the meeting's option says. Who asked for an item waits until it runs.
 */
export function speakersQueue(state: AssemblyState, ref: string): readonly Waiting[] {
  const meeting = state.meetings.get(ref)
  if (!meeting) return []
  const spoken = spokenBy(state, ref)
  const least = meeting.content.speakers === 'least-first'
  const due = turnsOf(state, ref).filter(
    ({ row }) =>
      turnStage(row) === 'asked' &&
      (row.content.item === undefined || row.content.item === meeting.running),
  )
  return due
    .map(({ ref: turn, row }) => ({ ref: turn, row, spoken: spoken.get(row.who) ?? NOTHING }))
    .sort(
      (a, b) =>
        GROUPS.indexOf(a.row.content.as) - GROUPS.indexOf(b.row.content.as) ||
        (least ? a.spoken.turns - b.spoken.turns || a.spoken.ms - b.spoken.ms : 0) ||
        inOrder(a.row, b.row),
    )
}
