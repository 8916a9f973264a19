// What every area promises, on random histories that go as far as certified decisions.

import type { Cbor } from '@folkmoot/kernel/base'
import { describeArea, type Dice, randomBody, type Surroundings } from '@folkmoot/kernel/testing'
import { assemblyArea } from './area.ts'
import { type AssemblyKinds, assemblyKinds } from './entries.ts'
import { meetingKinds } from './entries-meetings.ts'
import { oldBodies } from './vectors/old-bodies.ts'

const NOBODY = '0'.repeat(32)
const ZEROS = new Uint8Array(32)
const STATEMENT = {
  opened: ZEROS,
  closed: ZEROS,
  text: ZEROS,
  box: ZEROS,
  electors: 4,
  voters: 3,
  outcome: 'adopted',
  winners: [],
}
/** Every text has the same digest, and every signature is good. */
const assembly = assemblyArea({ sha256: () => ZEROS, verify: () => true })

const newest = (dice: Dice, around: Surroundings, kind: string, among = 3): string => {
  const refs = around.refsByKind.get(kind) ?? []
  return refs.length > 0 ? dice.pick(refs.slice(-among)) : NOBODY
}
/** The first ones, so that attesters meet at one vote instead of each at another. */
const first = (dice: Dice, around: Surroundings, kind: string, among = 2): string => {
  const refs = around.refsByKind.get(kind) ?? []
  return refs.length > 0 ? dice.pick(refs.slice(0, among)) : NOBODY
}
const members = ({ refsByKind }: Surroundings): string[] => [
  ...(refsByKind.get('space/admit') ?? []),
]
const body = (dice: Dice, around: Surroundings) => ({
  founded: newest(dice, around, 'assembly/proposed', 8),
  at: 0,
})
const terms = (dice: Dice, around: Surroundings) => ({
  name: 'Water',
  kind: 'commission',
  topic: 'nature',
  charge: '',
  joining: dice.pick(['open', 'open', 'open', 'own']),
  members: members(around).slice(0, dice.below(3)),
  attesters: [],
  ...(dice.chance(70) ? { space: ZEROS, keys: [ZEROS] } : {}),
})
const mandate = (dice: Dice, around: Surroundings) => ({
  delegates: dice.chance(5)
    ? []
    : members(around)
        .map((who) => ({ who }))
        .slice(0, 5),
  ...(dice.chance(20) ? { for: body(dice, around) } : {}),
  matters: [],
  instruction: 'Water first.',
  positions: [{ id: 'a', question: 'The well?', answers: ['yes'], options: [] }],
})
const act = (dice: Dice, around: Surroundings) =>
  dice.pick([
    { mandate: mandate(dice, around) },
    { mandate: mandate(dice, around) },
    { mandate: mandate(dice, around) },
    { recall: { mandate: newest(dice, around, 'assembly/opened'), delegates: [], because: 'x' } },
    { seat: { body: body(dice, around), seats: members(around).slice(0, 2), leaves: [] } },
    { show: newest(dice, around, 'assembly/hidden') },
  ])
/** What was certified there; the text has the digest that every text has here. */
const citation = (dice: Dice, around: Surroundings) => ({
  body: { founded: first(dice, around, 'assembly/proposed', 3), at: 0 },
  statement: { ...STATEMENT, vote: newest(dice, around, 'assembly/said'), closing: NOBODY },
  text: {
    title: 'Word',
    articles: [],
    act: dice.pick([
      { consent: { proposal: newest(dice, around, 'assembly/proposed'), space: ZEROS } },
      {
        mandate: {
          ...mandate(dice, around),
          delegates: [{ who: NOBODY, there: dice.pick(members(around)) }],
          elsewhere: { name: 'Town' },
        },
      },
    ]),
  },
  signatures: [{ key: ZEROS, signature: new Uint8Array(64) }],
})
const effect = (dice: Dice, around: Surroundings) => {
  if (dice.chance(25)) return { matter: 'ordinary', act: { mandate: mandate(dice, around) } }
  if (dice.chance(40)) return { matter: 'charter', act: { found: [terms(dice, around)] } }
  return {
    matter: 'ordinary',
    ...(dice.chance(70) ? { act: act(dice, around) } : {}),
    ...(dice.chance(20) ? { body: body(dice, around) } : {}),
  }
}

/** Drawn less often: a history that talks all day decides nothing. */
const seldom = (...kinds: (keyof AssemblyKinds)[]) =>
  Object.fromEntries(
    kinds.map((kind) => [
      kind,
      (dice: Dice, around: Surroundings) =>
        (dice.chance(25) && randomBody(assemblyKinds[kind], dice, around)) || null,
    ]),
  )

const hiding = (dice: Dice, around: Surroundings): string =>
  first(dice, around, dice.pick(['assembly/hidden', 'assembly/statement-hidden']))

const appealBodies = {
  'assembly/appealed': (dice: Dice, around: Surroundings) => ({
    hidden: hiding(dice, around),
    reason: 'It is true.',
  }),
  'assembly/appeal-answered': (dice: Dice, around: Surroundings) => ({
    hidden: hiding(dice, around),
    stays: dice.chance(50),
    reason: 'It names nobody.',
  }),
}

const opinionBodies = {
  'assembly/stated': (dice: Dice, around: Surroundings) =>
    dice.chance(50)
      ? null
      : { conversation: first(dice, around, 'assembly/conversation-begun'), text: 'Dig.' },
  'assembly/answered': (dice: Dice, around: Surroundings) => ({
    statement: newest(dice, around, 'assembly/stated'),
    stance: dice.pick(['agree', 'disagree', 'pass']),
  }),
}

const delegateBodies = {
  'assembly/vote-reported': (dice: Dice, around: Surroundings) => ({
    mandate: first(dice, around, 'assembly/opened'),
    delegate: dice.pick(members(around)),
    question: 'The well?',
    answer: 'yes',
    note: '',
  }),
  'assembly/proxy-named': (dice: Dice, around: Surroundings) => {
    if (dice.chance(60)) return null
    const vote = newest(dice, around, 'assembly/opened')
    return { to: dice.pick(members(around)), gives: dice.chance(80), vote, note: '' }
  },
  'assembly/proxy-cast': (dice: Dice, around: Surroundings) => {
    if (dice.chance(60)) return null
    const vote = newest(dice, around, 'assembly/opened')
    return { vote, for: dice.pick(members(around)), answer: 'yes' }
  },
  'assembly/term-over': (dice: Dice, around: Surroundings) => ({
    decision: first(dice, around, 'assembly/opened'),
  }),
  'assembly/certificate-cited': (dice: Dice, around: Surroundings) =>
    dice.chance(20) ? null : citation(dice, around),
}

const QUOTA = { category: 'street', feature: 'Mill', min: 0, max: 1 }

const lotSubject = (dice: Dice, around: Surroundings) =>
  dice.chance(20)
    ? { tie: { proposal: first(dice, around, 'assembly/proposed'), options: ['x', 'y'] } }
    : {
        draw: {
          pool: dice.pick(['members', 'volunteers']),
          size: 1,
          ...(dice.chance(50) ? { quotas: [QUOTA] } : {}),
        },
      }

/** Few lots, so that the one who called is often the one who goes on. */
const lotBodies = {
  'assembly/lot-called': (dice: Dice, around: Surroundings) =>
    dice.chance(80)
      ? null
      : {
          title: 'Facilitator',
          ...lotSubject(dice, around),
          way: dice.pick(['dice', 'shares']),
          ...(dice.chance(30) ? { instead: first(dice, around, 'assembly/lot-called') } : {}),
        },
  'assembly/share-sealed': (dice: Dice, around: Surroundings) =>
    dice.chance(50) ? null : { lot: first(dice, around, 'assembly/lot-called', 4), sealed: ZEROS },
  'assembly/lot-fixed': (dice: Dice, around: Surroundings) => ({
    lot: first(dice, around, 'assembly/lot-called', 4),
    frontier: ZEROS,
  }),
  'assembly/panels-published': (dice: Dice, around: Surroundings) => ({
    lot: first(dice, around, 'assembly/lot-called', 4),
    digest: ZEROS,
    panels: 1,
  }),
  'assembly/share-opened': (dice: Dice, around: Surroundings) => ({
    lot: first(dice, around, 'assembly/lot-called', 4),
    share: ZEROS,
  }),
  'assembly/dice-rolled': (dice: Dice, around: Surroundings) => ({
    lot: first(dice, around, 'assembly/lot-called', 4),
    rolls: '12345 61234',
  }),
  'assembly/dice-witnessed': (dice: Dice, around: Surroundings) => ({
    lot: first(dice, around, 'assembly/lot-called', 4),
    right: dice.chance(80),
  }),
  'assembly/panel-drawn': (dice: Dice, around: Surroundings) => ({
    lot: first(dice, around, 'assembly/lot-called', 4),
    number: 1,
    panel: members(around).slice(0, 1),
  }),
}

type Bodies = Readonly<Record<string, (dice: Dice, around: Surroundings) => object | null>>
const seldomFrom = (bodies: Bodies): Bodies =>
  Object.fromEntries(
    Object.entries(bodies).map(([kind, make]) => [
      kind,
      (dice, around) => (dice.chance(50) ? make(dice, around) : null),
    ]),
  )

/** Of a meeting that is there; told seldom, so that votes get somewhere as well. */
const inMeeting = (chance: number, body: (dice: Dice, around: Surroundings) => object) =>
  ((dice: Dice, around: Surroundings) =>
    dice.chance(chance)
      ? { meeting: first(dice, around, 'assembly/meeting-called'), ...body(dice, around) }
      : null) as (dice: Dice, around: Surroundings) => Cbor
const meetings = {
  ...seldom(...(Object.keys(meetingKinds) as (keyof typeof meetingKinds)[])),
  'assembly/meeting-moved': inMeeting(10, () => ({ when: 1, where: 'School', reason: 'Rain' })),
  'assembly/meeting-turned': inMeeting(25, (dice) => ({
    to: dice.pick(['begun', 'begun', 'ended', 'cancelled']),
    reason: 'Rain',
  })),
  'assembly/agenda-ordered': inMeeting(25, (dice, around) => ({
    items: [newest(dice, around, 'assembly/item-added')],
  })),
  'assembly/item-added': inMeeting(25, () => ({ title: 'Pump', minutes: 5, aim: 'talk' })),
  'assembly/role-taken': inMeeting(25, (dice, around) => ({
    role: dice.pick(['facilitator', 'minutes']),
    who: dice.pick(members(around)),
  })),
  'assembly/presence-noted': inMeeting(40, (dice) => ({ here: dice.chance(80) })),
  'assembly/floor-asked': inMeeting(25, () => ({ as: 'speak' })),
  'assembly/minutes-written': inMeeting(25, (dice, around) => ({
    base: dice.chance(60) ? [newest(dice, around, 'assembly/minutes-written')] : [],
    text: dice.pick(['We met by the lake.', 'We met by the old lake.', 'We did not meet.']),
  })),
  'assembly/minutes-approved': inMeeting(40, (dice, around) => ({
    versions: [newest(dice, around, 'assembly/minutes-written')],
    approves: dice.chance(70),
  })),
  'assembly/task-given': inMeeting(25, () => ({ name: 'Boris', what: 'bring the pump' })),
}

describeArea(assembly, {
  vectors: () => oldBodies,
  histories: 24,
  steps: 360,
  bodies: {
    ...meetings,
    ...seldom(
      'assembly/withdrawn',
      'assembly/endorsed',
      'assembly/said',
      'assembly/reacted',
      'assembly/tally-witnessed',
      'assembly/term-ended',
      'assembly/conversation-begun',
      'assembly/conversation-marked',
      'assembly/lot-entered',
      'assembly/place-declined',
    ),
    ...seldomFrom(opinionBodies),
    ...appealBodies,
    ...lotBodies,
    ...delegateBodies,
    'assembly/proposed': (dice, around) => ({
      title: 'Well',
      articles: [
        { id: 'a', text: 'We dig a well by the school.' },
        { id: 'b', text: 'Boris leads.' },
      ],
      doers: [{ name: 'Boris', what: 'dig' }],
      ...effect(dice, around),
      ...(dice.chance(10) ? { replaces: newest(dice, around, 'assembly/opened') } : {}),
    }),
    'assembly/amended': (dice, around) => {
      if (dice.chance(60)) return null
      const base = dice.chance(50) ? [newest(dice, around, 'assembly/amended')] : []
      return {
        proposal: newest(dice, around, 'assembly/proposed'),
        ...(dice.chance(80) ? { article: dice.pick(['a', 'b', ...base]) } : {}),
        base,
        text: dice.pick(['We dig a deep well.', 'Boris and Ana lead.', 'No.']),
        reason: '',
      }
    },
    'assembly/opened': (dice, around) =>
      dice.chance(60)
        ? null
        : {
            proposal: first(dice, around, 'assembly/proposed', 3),
            charter: 0,
            round: 1,
            options: [],
            seats: 1,
            seed: { bytes: new Uint8Array(16), how: 'dice' },
            frontier: ZEROS,
          },
    'assembly/ballot-cast': (dice, around) => ({
      vote: newest(dice, around, 'assembly/opened'),
      answer: dice.pick(['yes', 'no', 'abstain']),
    }),
    'assembly/tally-entered': (dice, around) => {
      if (dice.chance(60)) return null
      const voters = members(around).slice(0, 1 + dice.below(3))
      const [yes, no] = [voters.length, 0]
      const vote = newest(dice, around, 'assembly/opened')
      return { vote, way: 'hands', yes, no, abstain: 0, voters }
    },
    'assembly/closed': (dice, around) => ({
      vote: first(dice, around, 'assembly/opened', 1),
      frontier: ZEROS,
    }),
    'assembly/attested': (dice, around) => ({
      statement: {
        ...STATEMENT,
        vote: first(dice, around, 'assembly/opened', 1),
        closing: first(dice, around, 'assembly/closed', 1),
      },
      signature: new Uint8Array(64),
    }),
    'assembly/joined': (dice, around) => ({
      body: { founded: first(dice, around, 'assembly/proposed', 3), at: 0 },
      joins: dice.chance(70),
    }),
    'assembly/carried': (dice, around) => ({
      decision: first(dice, around, 'assembly/opened'),
      status: 'begun',
      note: '',
    }),
  },
})
