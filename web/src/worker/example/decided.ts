// What was decided under the charter: sand for the square, which is being carried out; the alders, which
// a commission has put on hold; and a place to meet, counted and not signed by enough yet.

import type { Doing } from './doing.ts'
import { NATURE } from './founding.ts'
import { type Tale, yesNo } from './tale.ts'

const ATTESTERS = ['Ana', 'Tomás', 'Айгуль'] as const

export const sand = (tale: Tale): readonly Doing[] => [
  tale.propose(232, 'Amina', 'sand', ({ words, person }) => ({
    doers: [
      { who: person('Marek'), what: words.tasks[0] },
      { who: person('Amina'), what: words.tasks[1] },
      { who: person('Đức'), what: words.tasks[2] },
    ],
  })),
  tale.say(231, 'Đức', 'sandFor', { proposal: 'sand', says: 'for' }),
  ...tale.endorse(230, ['Søren', 'Đức'], 'sand'),
  tale.react(229, 'Оксана', 'sand', { reaction: 'concern', reason: tale.words.sandConcern }),
  // Neither has seen the other's: the two edits stand side by side and merge.
  tale.amendFirst(228, 'Айгуль', 'path', { proposal: 'sand', article: 'a1' }),
  tale.amendFirst(227, 'Marek', 'evening', { proposal: 'sand', article: 'a1' }),
  tale.open(222, 'Amina', 'sand'),
  ...tale.vote(
    199,
    'sand',
    yesNo(
      ['Ana', 'Marek', 'Amina', 'Đức', 'Айгуль', 'Søren', 'Ілля', '林晓'],
      ['Giorgi'],
      ['Оксана'],
    ),
  ),
  tale.close(149, 'Amina', 'sand'),
  ...tale.attest(147, ATTESTERS, 'sand'),
  ...carrying(tale),
]

const carrying = ({ write, words: { carried } }: Tale): readonly Doing[] => {
  const told = [
    [118, 'Marek', 1, 'done', carried.filled],
    [31, 'Amina', 2, 'begun', carried.scrapers],
    [9, 'Đức', 3, 'stuck', carried.salt],
  ] as const
  return told.map(([ago, by, task, status, note]) =>
    write(ago, by, 'assembly/carried', (names) => ({
      decision: names.vote('sand'),
      task,
      status,
      note,
    })),
  )
}

export const alders = (tale: Tale): readonly Doing[] => [
  tale.propose(216, 'Giorgi', 'alders'),
  tale.say(215, 'Ілля', 'aldersFor', { proposal: 'alders', says: 'for' }),
  tale.say(214, 'Søren', 'aldersAgainst', { proposal: 'alders', says: 'against' }),
  tale.say(213, '林晓', 'aldersQuestion', { proposal: 'alders', says: 'question' }),
  tale.say(212, 'Giorgi', 'aldersAnswer', {
    proposal: 'alders',
    says: 'answer',
    to: 'aldersQuestion',
  }),
  ...tale.endorse(211, ['Ілля', 'Đức'], 'alders'),
  tale.open(200, 'Giorgi', 'alders'),
  ...tale.vote(
    170,
    'alders',
    yesNo(
      ['Giorgi', 'Ілля', 'Đức', 'Marek', 'Amina', 'Айгуль'],
      ['Søren', 'Tomás', '林晓'],
      ['Ana'],
    ),
  ),
  tale.close(127, 'Giorgi', 'alders'),
  ...tale.attest(126, ATTESTERS, 'alders'),
  ...suspension(tale),
]

const suspension = (tale: Tale): readonly Doing[] => [
  tale.propose(118, 'Søren', 'suspension', ({ body, vote, words }) => ({
    body: body(NATURE),
    act: { suspend: { decision: vote('alders'), ...words.suspend } },
  })),
  tale.open(112, 'Søren', 'suspension'),
  ...tale.vote(108, 'suspension', yesNo(['Søren', 'Ілля', 'Tomás'])),
  tale.close(104, 'Søren', 'suspension'),
  ...tale.attest(98, ATTESTERS, 'suspension'),
]

/** Best first, by number of the option. */
const RANKINGS = [
  ['Айгуль', [2, 1, 4]],
  ['Søren', [2, 4, 1]],
  ['Đức', [2, 4]],
  ['Ілля', [4, 2, 1, 3]],
  ['Tomás', [3, 1, 2]],
  ['林晓', [1, 3, 2]],
  ['Amina', [1, 2, 3, 4]],
  ['Ana', [1, 2]],
  ['Marek', [4, 1, 2]],
] as const

export const place = (tale: Tale): readonly Doing[] => [
  tale.propose(134, 'Айгуль', 'place', () => ({ matter: 'choice' })),
  tale.open(120, 'Айгуль', 'place', {
    with: ({ words }) => ({
      options: words.places.map((name, at) => ({ id: `place-${at + 1}`, name, picks: [] })),
    }),
  }),
  ...tale.vote(
    90,
    'place',
    RANKINGS.map(([name, order]) => [name, { ranking: order.map((option) => [option]) }] as const),
  ),
  tale.close(46, 'Айгуль', 'place'),
  // Two more are needed: whoever looks around is one of them.
  ...tale.attest(44, ['Tomás'], 'place'),
]
