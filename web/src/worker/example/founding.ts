// The first two decisions: commissions to begin with, and a charter by consent, with an objection, an
// amended text and a second round. Before there is a charter the founding one holds.

import { type BodyOf, type Charter, charterFrom, type Policy } from '@folkmoot/areas/assembly'
import type { Doing } from './doing.ts'
import { EAST, WEST } from './reports.ts'
import { type Names, type Tale, yesNo } from './tale.ts'

export const NATURE = 0
export const WOMEN = 1
export const SUPPLIES = 2

/** How a commission decides among its few: by consent, a day each. */
const ownPolicy: Policy = {
  name: 'ordinary',
  method: 'consent',
  rounds: 2,
  quorum: { over: 1, under: 2 },
  threshold: { over: 2, under: 3, of: 'votes', above: false },
  phases: [{ phase: 'object', days: 2 }],
  tie: 'stays',
  propose: 'members',
  endorsements: 0,
  heard: [],
  consents: [],
  blind: false,
  tallies: 'apart',
}

const bodiesOf = ({ words, person }: Names): NonNullable<BodyOf<'assembly/proposed'>['act']> => {
  const { nature, women, supplies } = words.bodies
  const own = { attesters: [], policy: ownPolicy }
  const members = (['Оксана', 'Amina', 'Айгуль', '林晓', 'Ana'] as const).map(person)
  const seated = (['Giorgi', 'Amina', 'Đức'] as const).map(person)
  return {
    found: [
      { ...nature, ...own, kind: 'commission', topic: 'nature', joining: 'open', members: [] },
      { ...women, ...own, kind: 'independent', topic: 'other', joining: 'own', members },
      {
        ...supplies,
        kind: 'committee',
        topic: 'provision',
        joining: 'elected',
        members: seated,
        attesters: [],
      },
    ],
  }
}

const VOTE_DAYS = [{ phase: 'vote', days: 3 }] as const

/** From the template; what is voted on stays open for three days. */
function charterOf({ words, person, body }: Names, quorum: NonNullable<Policy['quorum']>): Charter {
  const attesters = (['Ana', 'Marek', 'Tomás', 'Айгуль'] as const).map(person)
  const moderators = (['Ana', 'Marek'] as const).map(person)
  const say = { matters: ['ordinary', 'budget', 'choice'], days: 14 }
  const suspensive = [NATURE, WOMEN].map((at) => ({ body: body(at), ...say }))
  const given = { version: 1, text: words.charter, attesters, moderators, suspensive }
  const charter = charterFrom('assembly', given)
  const policies = charter.policies.map((policy) => ({
    ...policy,
    phases: policy.phases.length > 0 ? policy.phases : [...VOTE_DAYS],
    ...(policy.name === 'ordinary' ? { quorum } : {}),
  }))
  return { ...charter, policies }
}

const third = { over: 1, under: 3 }
const half = { over: 1, under: 2 }
const EVERYBODY = ['Ana', 'Marek', ...EAST, ...WEST] as const
const butGiorgi = EVERYBODY.filter((name) => name !== 'Giorgi')

export const founding = (tale: Tale): readonly Doing[] => [
  tale.propose(284, 'Ana', 'bodies', (names) => ({ matter: 'charter', act: bodiesOf(names) })),
  tale.propose(283, 'Ana', 'charter', (names) => ({
    matter: 'charter',
    act: { charter: charterOf(names, third) },
  })),
  tale.say(281, 'Søren', 'absent', { proposal: 'charter', says: 'question' }),
  tale.say(280, 'Ana', 'absentAnswer', { proposal: 'charter', says: 'answer', to: 'absent' }),
  tale.say(279, 'Оксана', 'charterFor', { proposal: 'charter', says: 'for' }),
  tale.open(270, 'Ana', 'bodies'),
  tale.open(270, 'Ana', 'charter', { as: 'charter 1' }),
  ...tale.vote(266, 'bodies', yesNo(EVERYBODY)),
  ...tale.vote(266, 'charter 1', [
    ...yesNo(butGiorgi),
    ['Giorgi', { answer: 'no', objection: { ...tale.words.objection } }],
  ]),
  tale.close(262, 'Ana', 'bodies'),
  tale.close(262, 'Ana', 'charter 1'),
  ...tale.attest(261, ['Ana', 'Marek'], 'bodies'),
  ...tale.attest(261, ['Ana', 'Marek'], 'charter 1'),
  ...secondRound(tale),
]

const secondRound = (tale: Tale): readonly Doing[] => [
  ...joinNature(tale),
  tale.amend(258, 'Tomás', 'half', { proposal: 'charter', article: 'a1' }),
  tale.write(257, 'Ana', 'assembly/amended', (names) => ({
    proposal: names.proposal('charter'),
    base: [],
    text: '',
    act: { charter: charterOf(names, half) },
    reason: names.words.halfAct,
  })),
  tale.open(254, 'Ana', 'charter', {
    as: 'charter 2',
    with: (names) => ({ follows: names.vote('charter 1') }),
  }),
  ...tale.vote(246, 'charter 2', yesNo(EVERYBODY)),
  tale.close(240, 'Ana', 'charter 2'),
  ...tale.attest(239, ['Ana', 'Marek'], 'charter 2'),
]

const joinNature = ({ write }: Tale): readonly Doing[] =>
  (['Ілля', 'Søren', 'Tomás'] as const).map((name) =>
    write(260, name, 'assembly/joined', ({ body }) => ({ body: body(NATURE), joins: true })),
  )
