// Meetings: the first one of both shores, with an agenda, turns and minutes that wait to be approved,
// and the next one, which is called.

import type { BodyOf } from '@folkmoot/areas/assembly'
import type { Doing, Writer } from './doing.ts'
import type { Tale } from './tale.ts'

/** Hours ago, to the minute. */
const BEGAN = 84
const at = (minutes: number): number => BEGAN - minutes / 60
const HOST = 'Оксана'
const HOUR_MS = 3_600_000

type Turn = readonly [who: Writer, from: number, to: number]
/** What was talked about: from when to when, and who spoke. */
const ITEMS: readonly {
  readonly from: number
  readonly to: number
  readonly box: number
  readonly aim: BodyOf<'assembly/item-added'>['aim']
  readonly about: 'sand' | 'alders' | 'place'
  readonly turns: readonly Turn[]
}[] = [
  { from: 2, to: 11, box: 10, aim: 'inform', about: 'sand', turns: [['Marek', 3, 7]] },
  {
    from: 11,
    to: 38,
    box: 20,
    aim: 'talk',
    about: 'alders',
    turns: [
      ['Søren', 12, 18],
      ['Giorgi', 18, 27],
      ['Ілля', 28, 32],
      ['Søren', 33, 36],
    ],
  },
  { from: 38, to: 50, box: 15, aim: 'decide', about: 'place', turns: [['Айгуль', 39, 44]] },
]

const meetingOf = ({ find }: Tale): string => find('meeting')

const called = (tale: Tale, now: number): readonly Doing[] => [
  tale.write(
    130,
    HOST,
    'assembly/meeting-called',
    ({ words: { meeting } }) => ({
      title: meeting.title,
      when: now - BEGAN * HOUR_MS,
      where: meeting.where,
      about: meeting.about,
      speakers: 'least-first',
    }),
    { as: 'meeting' },
  ),
  ...ITEMS.map(({ box, aim, about }, index) =>
    tale.write(
      129.5 - index / 10,
      HOST,
      'assembly/item-added',
      ({ words, proposal }) => ({
        meeting: meetingOf(tale),
        title: words.meeting.items[index] ?? '',
        minutes: box,
        aim,
        proposal: proposal(about),
      }),
      { as: `item ${index}`, after: 'meeting' },
    ),
  ),
]

const turned = (tale: Tale, minutes: number, to: BodyOf<'assembly/meeting-turned'>['to']): Doing =>
  tale.write(
    at(minutes),
    HOST,
    'assembly/meeting-turned',
    () => ({ meeting: meetingOf(tale), to }),
    {
      after: 'meeting',
    },
  )

const roles = (tale: Tale): readonly Doing[] =>
  (
    [
      ['facilitator', HOST],
      ['minutes', '林晓'],
    ] as const
  ).map(([role, who], index) =>
    tale.write(
      at(-2 + index / 2),
      who,
      'assembly/role-taken',
      ({ person }) => ({ meeting: meetingOf(tale), role, who: person(who) }),
      { after: 'item 2' },
    ),
  )

/** Those with a device by themselves; the others are noted. */
const presences = (tale: Tale): readonly Doing[] => [
  ...([HOST, 'Ana', 'Marek', 'Søren', 'Giorgi', 'Айгуль', '林晓'] as const).map((who, index) =>
    tale.write(
      at(-1 + index / 10),
      who,
      'assembly/presence-noted',
      () => ({ meeting: meetingOf(tale), here: true }),
      { after: 'item 2' },
    ),
  ),
  tale.write(
    at(0),
    HOST,
    'assembly/presence-noted',
    ({ person }) => ({ meeting: meetingOf(tale), here: true, who: person('Ілля') }),
    { after: 'meeting' },
  ),
  tale.write(
    at(0.1),
    HOST,
    'assembly/presence-noted',
    ({ words }) => ({ meeting: meetingOf(tale), here: true, guest: words.meeting.guest }),
    { as: 'guest', after: 'meeting' },
  ),
]

function item(tale: Tale, index: number): readonly Doing[] {
  const { from, to, turns } = ITEMS[index] ?? { from: 0, to: 0, turns: [] }
  const name = `item ${index}`
  const turn = (minutes: number, how: 'begun' | 'done'): Doing =>
    tale.write(
      at(minutes),
      HOST,
      'assembly/item-turned',
      () => ({ item: tale.find(name), to: how }),
      {
        as: `${name} ${how}`,
        after: 'meeting',
      },
    )
  return [
    turn(from, 'begun'),
    ...turns.flatMap((each) => spoken(tale, index, each)),
    turn(to, 'done'),
  ]
}

function spoken(tale: Tale, index: number, [who, from, to]: Turn): readonly Doing[] {
  const as = `turn ${index} ${from}`
  const floor = (minutes: number, turn: 'given' | 'done'): Doing =>
    tale.write(
      at(minutes),
      HOST,
      'assembly/floor-turned',
      () => ({ asked: tale.find(as), to: turn }),
      { as: `${as} ${turn}`, after: 'meeting' },
    )
  return [
    tale.write(
      at(from - 0.5),
      HOST,
      'assembly/floor-asked',
      ({ person }) => ({
        meeting: meetingOf(tale),
        item: tale.find(`item ${index}`),
        as: 'speak',
        who: person(who),
      }),
      { as, after: 'meeting' },
    ),
    floor(from, 'given'),
    floor(to, 'done'),
  ]
}

const minutes = (tale: Tale): readonly Doing[] => [
  tale.write(
    at(45),
    HOST,
    'assembly/task-given',
    ({ words, person }) => ({
      meeting: meetingOf(tale),
      item: tale.find('item 1'),
      who: person('Søren'),
      what: words.meeting.task,
    }),
    { as: 'task', after: 'meeting' },
  ),
  tale.write(
    79,
    '林晓',
    'assembly/minutes-written',
    ({ words }) => ({ meeting: meetingOf(tale), base: [], text: words.meeting.minutes }),
    { as: 'minutes' },
  ),
  ...(['林晓', 'Оксана', 'Marek', 'Søren'] as const).map((who, index) =>
    tale.write(
      76 - index,
      who,
      'assembly/minutes-approved',
      () => ({ meeting: meetingOf(tale), versions: [tale.find('minutes')], approves: true }),
      { as: `approved ${who}`, after: 'minutes' },
    ),
  ),
]

const next = (tale: Tale, now: number): readonly Doing[] => [
  tale.write(
    25,
    'Айгуль',
    'assembly/meeting-called',
    ({ words: { meeting } }) => ({
      title: meeting.next,
      when: now + 51 * HOUR_MS,
      where: meeting.nextWhere,
      speakers: 'least-first',
    }),
    { as: 'next meeting' },
  ),
  ...(['money', 'aldersAgain'] as const).map((name, index) =>
    tale.write(
      24.5 - index / 10,
      'Айгуль',
      'assembly/item-added',
      ({ words, proposal }) => ({
        meeting: tale.find('next meeting'),
        title: words.proposals[name].title,
        minutes: 20,
        aim: index === 0 ? 'decide' : 'talk',
        proposal: proposal(name),
      }),
      { as: `next item ${index}`, after: 'next meeting' },
    ),
  ),
]

export const meetings = (tale: Tale): readonly Doing[] => {
  const now = tale.now
  return [
    ...called(tale, now),
    ...roles(tale),
    ...presences(tale),
    turned(tale, 1, 'begun'),
    ...ITEMS.flatMap((_, index) => item(tale, index)),
    turned(tale, 52, 'ended'),
    ...minutes(tale),
    ...next(tale, now),
  ]
}
