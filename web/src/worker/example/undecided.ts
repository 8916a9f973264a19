// What is still open: votes that wait for whoever looks around, a text with two wordings to choose
// between, a new try about the alders, and a contribution that was hidden and appealed.

import type { Doing } from './doing.ts'
import { WOMEN } from './founding.ts'
import { type Tale, yesNo } from './tale.ts'

const COSTS = [4_000, 2_500, 3_000, 3_500, 1_500, 5_000] as const
const FUND = 12_000

export const money = (tale: Tale): readonly Doing[] => [
  tale.propose(64, 'Đức', 'money', ({ words: { unit, fund } }) => ({
    matter: 'budget',
    budget: { amount: FUND, unit, from: fund },
  })),
  tale.say(62, 'Đức', 'moneyFor', { proposal: 'money', says: 'for' }),
  tale.say(61, 'Ілля', 'moneyQuestion', { proposal: 'money', says: 'question' }),
  tale.say(58, 'Đức', 'moneyAnswer', { proposal: 'money', says: 'answer', to: 'moneyQuestion' }),
  tale.open(40, 'Đức', 'money', {
    with: ({ words }) => ({
      options: words.money.map((name, at) => ({
        id: `money-${at + 1}`,
        name,
        cost: COSTS[at] ?? 0,
        picks: [],
      })),
      limit: FUND,
    }),
  }),
  ...tale.vote(26, 'money', [
    ['Đức', { approves: [1, 4] }],
    ['Giorgi', { approves: [1, 4, 6] }],
    ['林晓', { approves: [2, 3, 5] }],
    ['Tomás', { approves: [2, 3] }],
    ['Amina', { approves: [1, 5] }],
  ]),
]

export const night = (tale: Tale): readonly Doing[] => [
  tale.propose(47, 'Оксана', 'night', () => ({ matter: 'choice' })),
  tale.say(46, '林晓', 'nightFor', { proposal: 'night', says: 'for' }),
  // Neither knows of the other's: the same words twice, so nothing is merged.
  tale.amendFirst(45, 'Tomás', 'eleven', { proposal: 'night', article: 'a2' }),
  tale.amendFirst(44, 'Amina', 'nine', { proposal: 'night', article: 'a2' }),
  tale.open(22, 'Оксана', 'night', {
    with: ({ words }) => ({
      options: [undefined, 'eleven', 'nine'].map((name, at) => ({
        id: `night-${at + 1}`,
        name: words.night[at] ?? '',
        picks: [{ article: 'a2', ...(name ? { version: tale.find(`amendment ${name}`) } : {}) }],
      })),
    }),
  }),
  ...tale.vote(14, 'night', [
    ['Оксана', { ranking: [[1], [3], [2]] }],
    ['Tomás', { ranking: [[2], [1]] }],
    ['Amina', { ranking: [[3], [1]] }],
  ]),
]

export const ferry = (tale: Tale): readonly Doing[] => [
  tale.propose(38, 'Søren', 'ferry'),
  tale.say(37, 'Оксана', 'ferryFor', { proposal: 'ferry', says: 'for' }),
  tale.say(36, 'Giorgi', 'ferryAgainst', { proposal: 'ferry', says: 'against' }),
  ...tale.endorse(35, ['Оксана', 'Đức'], 'ferry'),
  tale.open(12, 'Søren', 'ferry'),
  ...tale.vote(7, 'ferry', [
    ['Søren', { answer: 'yes' }],
    ['Оксана', { answer: 'yes', reason: tale.words.ballots.yes }],
    ['Giorgi', { answer: 'no', reason: tale.words.ballots.no }],
    ['Đức', { answer: 'yes' }],
  ]),
]

/** The commission of women, among themselves. */
export const corner = (tale: Tale): readonly Doing[] => [
  tale.propose(52, 'Айгуль', 'corner', ({ body }) => ({ body: body(WOMEN) })),
  tale.open(23, 'Айгуль', 'corner'),
  ...tale.vote(16, 'corner', yesNo(['Айгуль', 'Amina', '林晓'])),
]

export const aldersAgain = (tale: Tale): readonly Doing[] => [
  tale.propose(42, 'Giorgi', 'aldersAgain', ({ vote }) => ({ replaces: vote('alders') })),
  tale.say(39, 'Giorgi', 'rude', { proposal: 'aldersAgain', says: 'remark' }),
  tale.write(
    38,
    'Marek',
    'assembly/hidden',
    ({ words }) => ({ said: tale.find('said rude'), reason: words.hiding.reason }),
    { as: 'hiding' },
  ),
  tale.write(33, 'Giorgi', 'assembly/appealed', ({ words }) => ({
    hidden: tale.find('hiding'),
    reason: words.hiding.appeal,
  })),
  tale.say(28, 'Søren', 'againFor', { proposal: 'aldersAgain', says: 'for' }),
  ...tale.endorse(27, ['Søren'], 'aldersAgain'),
]
