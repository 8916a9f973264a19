// Delegates: two speak for Lakeside in a council of the towns around the lake, one of them votes outside
// what was asked, and is recalled by ordinary decision.

import type { BodyOf } from '@folkmoot/areas/assembly'
import type { Doing } from './doing.ts'
import { type Names, type Tale, yesNo } from './tale.ts'

const ATTESTERS = ['Marek', 'Tomás', 'Айгуль'] as const
const POSITION = 'medicines'

const mandateOf = ({ words, person }: Names): NonNullable<BodyOf<'assembly/proposed'>['act']> => ({
  mandate: {
    delegates: (['Giorgi', 'Айгуль'] as const).map((name) => ({ who: person(name) })),
    elsewhere: { name: words.council.name },
    matters: [],
    instruction: words.council.instruction,
    positions: [{ id: POSITION, question: words.council.question, answers: ['yes'], options: [] }],
    term: { days: 180 },
  },
})

const mandate = (tale: Tale): readonly Doing[] => [
  tale.propose(236, 'Marek', 'delegates', (names) => ({ act: mandateOf(names) })),
  ...tale.endorse(235, ['Айгуль', 'Tomás'], 'delegates'),
  tale.open(234, 'Marek', 'delegates'),
  ...tale.vote(
    206,
    'delegates',
    yesNo(['Marek', 'Ana', 'Đức', 'Søren', 'Айгуль', 'Amina', 'Оксана', '林晓'], [], ['Giorgi']),
  ),
  tale.close(161, 'Marek', 'delegates'),
  ...tale.attest(160, ATTESTERS, 'delegates'),
  tale.write(
    110,
    'Айгуль',
    'assembly/vote-reported',
    ({ vote, person, words }) => ({
      mandate: vote('delegates'),
      delegate: person('Giorgi'),
      position: POSITION,
      question: words.council.question,
      answer: 'no',
      where: words.council.name,
      note: words.council.report,
    }),
    { as: 'reported' },
  ),
]

export const delegates = (tale: Tale): readonly Doing[] => [
  ...mandate(tale),
  tale.propose(103, 'Оксана', 'recall', ({ vote, person, words }) => ({
    act: {
      recall: {
        mandate: vote('delegates'),
        delegates: [person('Giorgi')],
        because: words.council.because,
      },
    },
  })),
  tale.say(102, 'Đức', 'recallFor', { proposal: 'recall', says: 'for' }),
  tale.say(101, 'Marek', 'recallAgainst', { proposal: 'recall', says: 'against' }),
  ...tale.endorse(99, ['Đức', 'Amina'], 'recall'),
  tale.open(96, 'Оксана', 'recall'),
  ...tale.vote(
    60,
    'recall',
    yesNo(['Đức', 'Amina', '林晓', 'Айгуль', 'Søren', 'Ілля'], ['Marek', 'Giorgi'], ['Tomás']),
  ),
  tale.close(20, 'Tomás', 'recall'),
  ...tale.attest(18, ATTESTERS, 'recall'),
]
