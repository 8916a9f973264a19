// The commands about meetings, minutes and delegates, and those by which all of it leaves and people come.

import type { CommandInfo } from '../command.ts'
import { command } from './community-command.ts'

const TEXT = { value: 'TEXT' } as const
const NAME = { value: 'NAME' } as const
const REF = { name: 'REF' } as const
const PEOPLE = { value: 'NAME', many: true } as const

const meetings: readonly CommandInfo[] = [
  command('meetings', async () => (await import('./meetings.ts')).meetings, {
    options: { body: NAME },
    example: 'folkmoot meetings',
  }),
  command('meeting call', async () => (await import('./meetings.ts')).meetingCall, {
    arguments: [{ name: 'TITLE' }],
    options: {
      at: { value: 'TIME', needed: true },
      where: TEXT,
      about: TEXT,
      'least-first': {},
      body: NAME,
    },
    example: 'folkmoot meeting call "First assembly" --at 2026-12-01T18:00 --where "the library"',
  }),
  command('meeting show', async () => (await import('./meetings.ts')).meetingShow, {
    arguments: [REF],
    example: 'folkmoot meeting show 3fa2',
  }),
  command('meeting add', async () => (await import('./meetings.ts')).meetingAdd, {
    arguments: [REF, { name: 'TITLE' }],
    options: {
      minutes: { value: 'N', int: [1, 600] },
      aim: { value: 'AIM', oneOf: ['inform', 'talk', 'decide'] },
      about: TEXT,
      proposal: { value: 'REF' },
    },
    example: 'folkmoot meeting add 3fa2 "The well" --minutes 20 --aim decide --proposal 9c41',
  }),
  command('meeting role', async () => (await import('./meetings.ts')).meetingRole, {
    arguments: [REF],
    options: { 'minutes-taker': {}, who: NAME },
    example: 'folkmoot meeting role 3fa2 --who Vera',
  }),
  command('meeting begin', async () => (await import('./meetings.ts')).meetingBegin, {
    arguments: [REF],
    example: 'folkmoot meeting begin 3fa2',
  }),
  command('meeting here', async () => (await import('./meetings.ts')).meetingHere, {
    arguments: [REF],
    options: { who: NAME, guest: TEXT, gone: {} },
    example: 'folkmoot meeting here 3fa2 --guest "the forester"',
  }),
  command('meeting item', async () => (await import('./meetings.ts')).meetingItem, {
    arguments: [REF, { name: 'N' }],
    options: { done: {}, 'put-off': {}, withdrawn: {}, note: TEXT },
    example: 'folkmoot meeting item 3fa2 1 --done',
  }),
  command('meeting speak', async () => (await import('./meetings.ts')).meetingSpeak, {
    arguments: [REF],
    options: { who: NAME, reply: {}, point: {} },
    example: 'folkmoot meeting speak 3fa2',
  }),
  command('meeting floor', async () => (await import('./meetings.ts')).meetingFloor, {
    arguments: [REF],
    options: { done: {} },
    example: 'folkmoot meeting floor 3fa2',
  }),
  command('meeting task', async () => (await import('./meetings.ts')).meetingTask, {
    arguments: [REF, { name: 'WHAT' }],
    options: { who: { value: 'NAME', needed: true } },
    example: 'folkmoot meeting task 3fa2 "Ask the forester" --who Boris',
  }),
  command('meeting end', async () => (await import('./meetings.ts')).meetingEnd, {
    arguments: [REF],
    example: 'folkmoot meeting end 3fa2',
  }),
  command('meeting cancel', async () => (await import('./meetings.ts')).meetingCancel, {
    arguments: [REF],
    options: { reason: TEXT },
    example: 'folkmoot meeting cancel 3fa2 --reason "the bridge is closed"',
  }),
  command('minutes show', async () => (await import('./minutes.ts')).minutesShow, {
    arguments: [REF],
    example: 'folkmoot minutes show 3fa2',
  }),
  command('minutes write', async () => (await import('./minutes.ts')).minutesWrite, {
    arguments: [REF],
    options: { file: { value: 'FILE' }, text: TEXT },
    example: 'folkmoot minutes write 3fa2 --file minutes.md',
  }),
  command('minutes approve', async () => (await import('./minutes.ts')).minutesApprove, {
    arguments: [REF],
    options: { not: {} },
    example: 'folkmoot minutes approve 3fa2',
  }),
]

const delegates: readonly CommandInfo[] = [
  command('mandates', async () => (await import('./delegates.ts')).mandates, {
    example: 'folkmoot mandates',
  }),
  command('mandate give', async () => (await import('./delegates.ts')).mandateGive, {
    arguments: [{ name: 'TITLE' }],
    options: {
      delegate: PEOPLE,
      instruction: TEXT,
      position: { value: 'QUESTION=ANSWERS', many: true },
      elsewhere: NAME,
      into: NAME,
      days: { value: 'N', int: [1, 3_650] },
      body: NAME,
    },
    example:
      'folkmoot mandate give "Boris goes to the council" --delegate Boris --elsewhere "Lake council" --position "Medicines first? = yes"',
  }),
  command('mandate recall', async () => (await import('./delegates.ts')).mandateRecall, {
    arguments: [REF],
    options: { delegate: PEOPLE, because: TEXT, body: NAME },
    example: 'folkmoot mandate recall 3fa2 --delegate Boris --because "voted against it"',
  }),
  command('mandate report', async () => (await import('./delegates.ts')).mandateReport, {
    arguments: [REF],
    options: {
      delegate: { value: 'NAME', needed: true },
      question: TEXT,
      position: { value: 'N', int: [1, 50] },
      voted: { value: 'ANSWER', oneOf: ['yes', 'no', 'abstain'] },
      option: TEXT,
      note: TEXT,
    },
    example:
      'folkmoot mandate report 3fa2 --delegate Boris --question "Medicines first?" --position 1 --voted no',
  }),
  command('proxy name', async () => (await import('./delegates.ts')).proxyName, {
    arguments: [{ name: 'NAME' }],
    options: { vote: { value: 'REF' }, meeting: { value: 'REF' }, not: {}, reason: TEXT },
    example: 'folkmoot proxy name Vera --vote 3fa2',
  }),
]

const records: readonly CommandInfo[] = [
  {
    name: 'export assembly',
    options: {
      format: { value: 'FORMAT', oneOf: ['json', 'csv'], needed: true },
      to: { value: 'DIR' },
    },
    example: 'folkmoot export assembly --format csv --to assembly',
    space: true,
    load: async () => (await import('./records.ts')).exportAssembly,
  },
  command('import members', async () => (await import('./records.ts')).importMembers, {
    arguments: [{ name: 'FILE' }],
    options: { expires: { value: 'TIME' }, 'dry-run': {} },
    example: 'folkmoot import members neighbours.csv --dry-run',
  }),
]

export const meet: readonly CommandInfo[] = [...meetings, ...delegates, ...records]
