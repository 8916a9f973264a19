// What the assembly's screens may do; each folder of screens adds its own.

import { bodyCalls } from './bodies/calls.ts'
import { lotCalls } from './lots/calls.ts'
import { meetingCalls } from './meetings/calls.ts'
import { opinionCalls } from './opinions/calls.ts'
import { proposalCalls } from './proposals/calls.ts'
import { recordCalls } from './records/calls.ts'
import { voteCalls } from './votes/calls.ts'

export const assemblyCalls = {
  ...bodyCalls,
  ...lotCalls,
  ...meetingCalls,
  ...opinionCalls,
  ...proposalCalls,
  ...recordCalls,
  ...voteCalls,
}
