// The commands about what people think, and about lots.

import type { CommandInfo } from '../command.ts'
import { command } from './community-command.ts'

const TEXT = { value: 'TEXT' } as const
const REF = { name: 'REF' } as const

const conversations: readonly CommandInfo[] = [
  command('conversations', async () => (await import('./conversations.ts')).conversations, {
    example: 'folkmoot conversations',
  }),
  command(
    'conversation begin',
    async () => (await import('./conversations.ts')).conversationBegin,
    {
      arguments: [{ name: 'QUESTION' }],
      options: { about: TEXT, 'author-only': {}, body: { value: 'NAME' } },
      example: 'folkmoot conversation begin "What shall stay when the power is back?"',
    },
  ),
  command(
    'conversation state',
    async () => (await import('./conversations.ts')).conversationState,
    {
      arguments: [REF, { name: 'TEXT' }],
      example: 'folkmoot conversation state 3fa2 "The kitchen stays open on Sundays."',
    },
  ),
  command(
    'conversation answer',
    async () => (await import('./conversations.ts')).conversationAnswer,
    {
      arguments: [REF, { name: 'STANCE' }],
      example: 'folkmoot conversation answer 9c41 agree',
    },
  ),
  command('conversation show', async () => (await import('./conversations.ts')).conversationShow, {
    arguments: [REF],
    example: 'folkmoot conversation show 3fa2',
  }),
  command(
    'conversation close',
    async () => (await import('./conversations.ts')).conversationClose,
    {
      arguments: [REF],
      options: { open: {}, note: TEXT },
      example: 'folkmoot conversation close 3fa2 --note "we meet on Sunday"',
    },
  ),
  {
    name: 'conversation votes',
    arguments: [REF],
    space: true,
    example: 'folkmoot conversation votes 3fa2 > votes.csv',
    load: async () => (await import('./conversations.ts')).conversationVotes,
  },
]

const lots: readonly CommandInfo[] = [
  command('lots', async () => (await import('./lots.ts')).lots, { example: 'folkmoot lots' }),
  command('lot call', async () => (await import('./lots.ts')).lotCall, {
    arguments: [{ name: 'TITLE' }],
    options: {
      size: { value: 'N', int: [1, 1_000] },
      volunteers: {},
      body: { value: 'NAME' },
      tie: { value: 'REF' },
      options: { value: 'N', int: [2, 100] },
      shares: {},
    },
    example: 'folkmoot lot call "Three who count" --size 3 --volunteers',
  }),
  command('lot enter', async () => (await import('./lots.ts')).lotEnter, {
    arguments: [REF],
    options: { not: {} },
    example: 'folkmoot lot enter 3fa2',
  }),
  command('lot seal', async () => (await import('./lots.ts')).lotSeal, {
    arguments: [REF],
    example: 'folkmoot lot seal 3fa2',
  }),
  command('lot fix', async () => (await import('./lots.ts')).lotFix, {
    arguments: [REF],
    example: 'folkmoot lot fix 3fa2',
  }),
  command('lot roll', async () => (await import('./lots.ts')).lotRoll, {
    arguments: [REF, { name: 'DIGITS', rest: true }],
    options: { where: TEXT },
    example: 'folkmoot lot roll 3fa2 3 1 6 2 2 5 4 1 3 6',
  }),
  command('lot witness', async () => (await import('./lots.ts')).lotWitness, {
    arguments: [REF],
    options: { wrong: {}, note: TEXT },
    example: 'folkmoot lot witness 3fa2',
  }),
  command('lot open', async () => (await import('./lots.ts')).lotOpen, {
    arguments: [REF],
    example: 'folkmoot lot open 3fa2',
  }),
  command('lot show', async () => (await import('./lots.ts')).lotShow, {
    arguments: [REF],
    example: 'folkmoot lot show 3fa2',
  }),
  command('lot decline', async () => (await import('./lots.ts')).lotDecline, {
    arguments: [REF],
    options: { reason: TEXT },
    example: 'folkmoot lot decline 3fa2 --reason "I am away in May"',
  }),
]

export const think: readonly CommandInfo[] = [...conversations, ...lots]
