// The commands about decisions: agenda, proposals, talk, votes, what they came to, bodies and charter.

import type { BodyOf, BodyTerms, Template } from '@folkmoot/areas/assembly'
import type { CommandInfo } from '../command.ts'
import { command } from './community-command.ts'

const TEXT = { value: 'TEXT' } as const
const REF = { name: 'REF' } as const
const BODY = { value: 'NAME' } as const
const PEOPLE = { value: 'NAME', many: true } as const
const NUMBER = { value: 'N', int: [1, 100] } as const
const COUNT = { value: 'N', int: [0, 2_000] } as const
const MONEY = { value: 'N', int: [0, 999_999_999_999] } as const

const TEMPLATES: readonly Template[] = ['small-group', 'assembly', 'federation']
const STATUSES: readonly BodyOf<'assembly/carried'>['status'][] = [
  'begun',
  'done',
  'stuck',
  'dropped',
]
const TOPICS: readonly BodyTerms['topic'][] = [
  'economy',
  'provision',
  'nature',
  'human-rights',
  'civil-protection',
  'education',
  'city-services',
  'housing',
  'other',
]

const proposals: readonly CommandInfo[] = [
  command('agenda', async () => (await import('./agenda.ts')).agenda, {
    options: { body: BODY },
    example: 'folkmoot agenda',
  }),
  command('propose', async () => (await import('./proposing.ts')).propose, {
    arguments: [{ name: 'TITLE' }],
    options: {
      article: { value: 'TEXT', many: true },
      file: { value: 'FILE' },
      matter: { value: 'NAME' },
      body: BODY,
      budget: { value: 'AMOUNT' },
      task: { value: 'WHO:WHAT', many: true },
      'instead-of': { value: 'REF' },
    },
    example: 'folkmoot propose "A well" --article "We dig a well." --task "Boris: borrow a drill"',
  }),
  command('proposal show', async () => (await import('./proposal.ts')).proposalShow, {
    arguments: [REF],
    example: 'folkmoot proposal show 3fa2',
  }),
  command('proposal withdraw', async () => (await import('./proposing.ts')).takeBack, {
    arguments: [REF],
    options: { reason: TEXT },
    example: 'folkmoot proposal withdraw 3fa2 --reason "there is a better one"',
  }),
  command('amend', async () => (await import('./proposing.ts')).amend, {
    arguments: [REF],
    options: { article: NUMBER, after: { value: 'N', int: [0, 100] }, text: TEXT, reason: TEXT },
    example: 'folkmoot amend 3fa2 --article 1 --text "We dig a deep well." --reason "it lasts"',
  }),
  command('amendment decline', async () => (await import('./proposing.ts')).decline, {
    arguments: [REF],
    options: { reason: TEXT },
    example: 'folkmoot amendment decline 9c41 --reason "the ground is rock"',
  }),
  command('endorse', async () => (await import('./proposing.ts')).endorse, {
    arguments: [REF],
    options: { not: {} },
    example: 'folkmoot endorse 3fa2',
  }),
]

const talk: readonly CommandInfo[] = [
  command('say', async () => (await import('./talking.ts')).say, {
    arguments: [REF, { name: 'TEXT' }],
    options: {
      for: {},
      against: {},
      question: {},
      summary: {},
      answer: { value: 'REF' },
      to: { value: 'REF' },
      body: BODY,
    },
    example: 'folkmoot say 3fa2 --against "The ground is rock"',
  }),
  command('react', async () => (await import('./talking.ts')).react, {
    arguments: [REF, { name: 'REACTION' }],
    options: { reason: TEXT },
    example: 'folkmoot react 3fa2 concern --reason "who drives the drill?"',
  }),
  command('talk hide', async () => (await import('./talking.ts')).hide, {
    arguments: [REF],
    options: { reason: TEXT },
    example: 'folkmoot talk hide 77ab --reason "about a person, not about the matter"',
  }),
  command('talk appeal', async () => (await import('./talking.ts')).appeal, {
    arguments: [REF],
    options: { reason: TEXT },
    example: 'folkmoot talk appeal 77ab --reason "it is about the matter"',
  }),
  command('talk answer', async () => (await import('./talking.ts')).answerAppeal, {
    arguments: [REF],
    options: { 'show-again': {}, reason: TEXT },
    example: 'folkmoot talk answer 77ab --show-again --reason "it is, indeed"',
  }),
]

const votes: readonly CommandInfo[] = [
  command('vote open', async () => (await import('./voting.ts')).open, {
    arguments: [REF],
    options: {
      option: { value: 'TEXT', many: true },
      pick: { value: 'OPTION:ARTICLE=REF', many: true },
      seats: NUMBER,
      money: MONEY,
      dice: { value: 'DIGITS' },
      lot: { value: 'REF' },
      body: BODY,
    },
    example:
      'folkmoot vote open 3fa2 --option "The school" --option "The library" --dice "3 1 6 2 2 5 4 1 3 6"',
  }),
  command('vote cast', async () => (await import('./voting.ts')).cast, {
    arguments: [REF, { name: 'ANSWER', optional: true }],
    options: {
      rank: { value: 'ORDER' },
      approve: { value: 'NUMBERS' },
      points: { value: 'NUMBERS' },
      reason: TEXT,
      object: TEXT,
      resolves: TEXT,
      'on-behalf': { value: 'NAME' },
    },
    example: 'folkmoot vote cast 3fa2 --rank "2>1,3" --reason "it is warm there"',
  }),
  command('vote close', async () => (await import('./voting.ts')).close, {
    arguments: [REF],
    example: 'folkmoot vote close 3fa2',
  }),
  command('vote attest', async () => (await import('./voting.ts')).attest, {
    arguments: [REF],
    example: 'folkmoot vote attest 3fa2',
  }),
  command('vote result', async () => (await import('./vote-result.ts')).result, {
    arguments: [REF],
    example: 'folkmoot vote result 3fa2 --json',
  }),
  command('vote hands', async () => (await import('./voting.ts')).tally, {
    arguments: [REF],
    options: {
      yes: COUNT,
      no: COUNT,
      abstain: COUNT,
      voter: PEOPLE,
      paper: {},
      where: TEXT,
    },
    example: 'folkmoot vote hands 3fa2 --yes 2 --no 1 --voter Ana --voter Boris --voter Vera',
  }),
  command('vote witness', async () => (await import('./voting.ts')).witness, {
    arguments: [REF],
    options: { wrong: {}, note: TEXT },
    example: 'folkmoot vote witness 51de',
  }),
  command('certificate save', async () => (await import('./certifying.ts')).certificateSave, {
    arguments: [REF, { name: 'FILE' }],
    example: 'folkmoot certificate save 3fa2 well.certificate.json',
  }),
]

const decisions: readonly CommandInfo[] = [
  command('decision carried', async () => (await import('./decisions.ts')).carried, {
    arguments: [REF],
    options: {
      status: { value: 'STATUS', oneOf: STATUSES, needed: true },
      task: NUMBER,
      note: TEXT,
    },
    example: 'folkmoot decision carried 3fa2 --task 1 --status done --note "four metres"',
  }),
  command('decision suspend', async () => (await import('./decisions.ts')).suspendDecision, {
    arguments: [REF],
    options: { because: TEXT, resolves: TEXT, body: BODY, title: TEXT },
    example:
      'folkmoot decision suspend 3fa2 --body Nature --because "frogs" --resolves "dig elsewhere"',
  }),
  command('decision lift', async () => (await import('./decisions.ts')).liftDecision, {
    arguments: [REF],
    options: { because: TEXT, body: BODY, title: TEXT },
    example: 'folkmoot decision lift 3fa2 --body Nature --because "it is dug elsewhere"',
  }),
  command('decision term-over', async () => (await import('./decisions.ts')).termOver, {
    arguments: [REF],
    options: { vote: { value: 'REF' } },
    example: 'folkmoot decision term-over 3fa2',
  }),
]

const bodies: readonly CommandInfo[] = [
  command('charter show', async () => (await import('./charters.ts')).charterShow, {
    example: 'folkmoot charter show',
  }),
  command('charter propose', async () => (await import('./charters.ts')).charterPropose, {
    options: {
      template: { value: 'NAME', oneOf: TEMPLATES },
      attester: PEOPLE,
      moderator: PEOPLE,
      'may-suspend': { value: 'BODY:MATTERS:DAYS', many: true },
      text: TEXT,
      title: TEXT,
      file: { value: 'FILE' },
    },
    example: 'folkmoot charter propose --template assembly --attester Ana',
  }),
  command('bodies', async () => (await import('./bodies.ts')).bodies, {
    example: 'folkmoot bodies',
  }),
  command('body found', async () => (await import('./bodies.ts')).bodyFound, {
    arguments: [{ name: 'NAME' }],
    options: {
      kind: { value: 'KIND', oneOf: ['committee', 'commission', 'independent'] },
      topic: { value: 'TOPIC', oneOf: TOPICS },
      joining: { value: 'HOW', oneOf: ['open', 'elected', 'own'] },
      charge: TEXT,
      member: PEOPLE,
      attester: PEOPLE,
    },
    example: 'folkmoot body found "Nature" --topic nature --joining open',
  }),
  command('body join', async () => (await import('./bodies.ts')).bodyJoin, {
    arguments: [{ name: 'NAME', rest: true }],
    example: 'folkmoot body join Nature',
  }),
  command('body leave', async () => (await import('./bodies.ts')).bodyLeave, {
    arguments: [{ name: 'NAME', rest: true }],
    example: 'folkmoot body leave Nature',
  }),
  command('body seat', async () => (await import('./bodies.ts')).bodySeat, {
    arguments: [{ name: 'NAME' }],
    options: { in: PEOPLE, out: PEOPLE, body: BODY, title: TEXT, reason: TEXT },
    example: 'folkmoot body seat Supplies --in Vera --out Boris --reason "twice without insulin"',
  }),
]

export const decide: readonly CommandInfo[] = [
  ...proposals,
  ...talk,
  ...votes,
  ...decisions,
  ...bodies,
]
