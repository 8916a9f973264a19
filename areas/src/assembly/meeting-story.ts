// A meeting told step by step, like story.ts: for tests, and for an example community made of real
// entries. The hand that writes is an argument.

import type { AssemblyKinds, BodyOf } from './entries.ts'
import type { Role } from './state-meetings.ts'

type Write = <Name extends keyof AssemblyKinds>(
  by: string,
  kind: Name,
  body: BodyOf<Name>,
) => string
type Changes<Name extends keyof AssemblyKinds> = Partial<BodyOf<Name>>

export interface MeetingStory {
  call(by: string, changes?: Changes<'assembly/meeting-called'>): string
  add(by: string, meeting: string, changes?: Changes<'assembly/item-added'>): string
  turn(by: string, meeting: string, to: BodyOf<'assembly/meeting-turned'>['to']): string
  take(by: string, meeting: string, role: Role, who?: string): string
  come(by: string, meeting: string): string
  ask(by: string, meeting: string, changes?: Changes<'assembly/floor-asked'>): string
}

export const createMeetingStory = (write: Write, when: number): MeetingStory => ({
  call: (by, changes = {}) =>
    write(by, 'assembly/meeting-called', {
      title: 'Lake street',
      when,
      where: 'School',
      speakers: 'first-come',
      ...changes,
    }),
  add: (by, meeting, changes = {}) =>
    write(by, 'assembly/item-added', {
      meeting,
      title: 'Pump',
      minutes: 10,
      aim: 'talk',
      ...changes,
    }),
  turn: (by, meeting, to) =>
    write(by, 'assembly/meeting-turned', {
      meeting,
      to,
      ...(to === 'cancelled' ? { reason: 'Rain' } : {}),
    }),
  take: (by, meeting, role, who = by) => write(by, 'assembly/role-taken', { meeting, role, who }),
  come: (by, meeting) => write(by, 'assembly/presence-noted', { meeting, here: true }),
  ask: (by, meeting, changes = {}) =>
    write(by, 'assembly/floor-asked', { meeting, as: 'speak', ...changes }),
})
