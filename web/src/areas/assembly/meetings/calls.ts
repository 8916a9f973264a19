// What the screens of meetings may do: each is one fact of the area.

import type { AssemblyKinds, BodyOf } from '@folkmoot/areas/assembly'
import type { Result } from '@folkmoot/kernel/base'
import type { EntryRef } from '@folkmoot/kernel/log'
import type { Asking } from '../../../worker/asking.ts'
import { writeFact } from '../acting.ts'

const fact =
  <Name extends keyof AssemblyKinds>(kind: Name) =>
  (asking: Asking, body: BodyOf<Name>): Promise<Result<EntryRef>> =>
    writeFact(asking, kind, body)

export const meetingCalls = {
  'meetings/call': fact('assembly/meeting-called'),
  'meetings/move': fact('assembly/meeting-moved'),
  'meetings/turn': fact('assembly/meeting-turned'),
  'meetings/add': fact('assembly/item-added'),
  'meetings/order': fact('assembly/agenda-ordered'),
  'meetings/turn-item': fact('assembly/item-turned'),
  'meetings/take-role': fact('assembly/role-taken'),
  'meetings/note': fact('assembly/presence-noted'),
  'meetings/ask': fact('assembly/floor-asked'),
  'meetings/turn-floor': fact('assembly/floor-turned'),
  'meetings/write-minutes': fact('assembly/minutes-written'),
  'meetings/approve': fact('assembly/minutes-approved'),
  'meetings/give-task': fact('assembly/task-given'),
}
