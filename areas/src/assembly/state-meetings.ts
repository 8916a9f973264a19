// What is known of meetings: rows like those of state.ts.

import type { Entry, MemberId, Table, Tables } from '@folkmoot/kernel/project'
import { bodyOf } from './charter.ts'
import type { BodyOf } from './entries.ts'

/** Who wrote it, when (claimed, shown), and its place in the one order. */
export interface Placed {
  readonly by: MemberId
  readonly written: number
  readonly lamport: number
  readonly log: Entry['log']
  readonly seq: number
}
/** From one press of a button to the next, by claimed times. */
export interface Span {
  readonly from: number
  readonly to?: number
}
export interface Move {
  readonly by: MemberId
  readonly when: number
  readonly where: string
  readonly reason: string
}

export interface Meeting extends Placed {
  readonly content: BodyOf<'assembly/meeting-called'>
  readonly moves: readonly Move[]
  readonly cancelled?: { readonly by: MemberId; readonly reason: string }
  /** It can go on after a break. */
  readonly spans: readonly Span[]
  /** Where it last ended in the one order. */
  readonly ended?: Placed
  readonly order: readonly string[]
  /** The item that runs, and the turn of who has the floor. */
  readonly running?: string
  readonly speaking?: string
}
export type ItemStatus = 'open' | 'done' | 'put-off' | 'withdrawn'
export interface Item extends Placed {
  readonly content: BodyOf<'assembly/item-added'>
  readonly status: ItemStatus
  readonly spans: readonly Span[]
  readonly notes: readonly { readonly by: MemberId; readonly note: string }[]
}
export type Role = BodyOf<'assembly/role-taken'>['role']
export interface RoleHeld extends Placed {
  readonly meeting: string
  readonly body: string
  readonly role: Role
  readonly who: MemberId
}
export interface Presence {
  readonly meeting: string
  readonly who?: MemberId
  readonly guest?: string
  readonly here: boolean
  /** First and last, by claimed times. */
  readonly came?: number
  readonly left?: number
  /** Whoever noted it last. */
  readonly by: MemberId
}
export interface Asked extends Placed {
  readonly content: BodyOf<'assembly/floor-asked'>
  readonly who: MemberId
  readonly given?: number
  readonly done?: number
  readonly withdrawn?: boolean
}
export interface MinutesText extends Placed {
  readonly content: BodyOf<'assembly/minutes-written'>
}
export interface MinutesWord {
  readonly meeting: string
  readonly versions: string
  readonly who: MemberId
  readonly by: MemberId
  readonly approves: boolean
}
export interface Task extends Placed {
  readonly content: BodyOf<'assembly/task-given'>
}

export interface MeetingTables {
  readonly meetings: Table<Meeting>
  readonly items: Table<Item>
  /** Who holds a role now, and everybody who has held it. */
  readonly roles: Table<MemberId>
  readonly rolesHeld: Table<RoleHeld>
  readonly presences: Table<Presence>
  readonly floor: Table<Asked>
  readonly minutes: Table<MinutesText>
  readonly minutesWords: Table<MinutesWord>
  readonly tasks: Table<Task>
}

const meetingOf = ({ content }: { readonly content: { readonly meeting: string } }): string =>
  content.meeting

export const meetingTables = (tables: Tables): MeetingTables => ({
  meetings: tables.table<Meeting>('meetings', {
    indexes: { body: ({ content }) => bodyOf(content.body) },
  }),
  items: tables.table<Item>('items', { indexes: { meeting: meetingOf } }),
  roles: tables.table<MemberId>('roles'),
  rolesHeld: tables.table<RoleHeld>('roles-held', {
    indexes: { meeting: (row) => row.meeting, history: (row) => historyKey(row.body, row.role) },
  }),
  presences: tables.table<Presence>('presences', { indexes: { meeting: (row) => row.meeting } }),
  floor: tables.table<Asked>('floor', { indexes: { meeting: meetingOf } }),
  minutes: tables.table<MinutesText>('minutes', { indexes: { meeting: meetingOf } }),
  minutesWords: tables.table<MinutesWord>('minutes-words', {
    indexes: { text: (row) => `${row.meeting}/${row.versions}` },
  }),
  tasks: tables.table<Task>('tasks', { indexes: { meeting: meetingOf } }),
})

export const historyKey = (body: string, role: Role): string => `${body} ${role}`
export const roleKey = (meeting: string, role: Role): string => `${meeting}/${role}`
export const presenceKey = (meeting: string, who: MemberId): string => `${meeting}/${who}`
export const guestKey = (meeting: string, guest: string): string => `${meeting}/guest ${guest}`
/** The same text, in whatever order its parts were named. */
export const versionsKey = (versions: readonly string[]): string => versions.toSorted().join()

/** The one order. */
export const inOrder = (a: Placed, b: Placed): number =>
  a.lamport - b.lamport || (a.log < b.log ? -1 : a.log > b.log ? 1 : a.seq - b.seq)

export const isRunning = ({ spans }: Meeting): boolean => {
  const last = spans.at(-1)
  return last !== undefined && last.to === undefined
}

export type MeetingStage = 'coming' | 'running' | 'over' | 'cancelled'

/** M2: a meeting that people have begun was not cancelled, whoever said so elsewhere. */
export function meetingStage(meeting: Meeting): MeetingStage {
  if (meeting.spans.length > 0) return isRunning(meeting) ? 'running' : 'over'
  return meeting.cancelled ? 'cancelled' : 'coming'
}
