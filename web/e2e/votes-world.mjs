// A community with a vote by every method, kept by devices in this process; a browser joins it over a
// hub, by invitation like everybody.

import { idBytes } from '../../kernel/src/log/index.ts'
import { enter, found, meet, testDevice } from '../../kernel/src/testing/replicas.ts'
import * as assembly from '../../areas/src/assembly/index.ts'
import { areasOver } from '../../cli/src/areas.ts'
import { connectHub, loadNodeCrypto, systemChance } from '../../node/src/index.ts'

const SEED = { bytes: new Uint8Array(16).fill(7), how: 'dice' }
const must = (result) => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const PLAIN = {
  method: 'yes-no',
  rounds: 0,
  phases: [],
  tie: 'stays',
  propose: 'members',
  endorsements: 0,
  heard: [],
  consents: [],
  blind: false,
  tallies: 'counted',
}
const half = { over: 1, under: 2 }
export const POLICIES = [
  { ...PLAIN, name: 'ordinary', method: 'consent', rounds: 2 },
  { ...PLAIN, name: 'charter', quorum: half },
  {
    ...PLAIN,
    name: 'yes-no',
    quorum: half,
    threshold: { over: 2, under: 3, of: 'votes', above: false },
    phases: [{ phase: 'vote', days: 3 }],
  },
  ...['approval', 'score', 'schulze', 'ranked-pairs', 'meek-stv', 'phragmen'].map((method) => ({
    ...PLAIN,
    name: method,
    method,
    tie: 'lot',
  })),
  { ...PLAIN, name: 'no lot', method: 'approval' },
  { ...PLAIN, name: 'scottish-stv', method: 'scottish-stv', tie: 'lot', blind: true },
  {
    ...PLAIN,
    name: 'equal-shares',
    method: 'equal-shares',
    tie: 'lot',
    shares: { utility: 'cost', completion: 'add1', fill: true },
  },
]

/** One person's device, and what it does in the assembly. */
function hand(community, space, clock) {
  const acting = () => assembly.actingIn(community, Date.now())
  const seeing = async (make) => must(await community.writeSeeing(make))
  return {
    community,
    async put(kind, body) {
      const context = { ...acting(), areas: {} }
      return must(
        await community.write(must(assembly.assemblyDraft(kind, body, acting(), context))),
      )
    },
    propose: (me, changes) =>
      me.put('assembly/proposed', {
        matter: 'ordinary',
        title: 'A well',
        articles: [{ id: 'a', text: 'We dig a well at the corner of Dock Street.' }],
        doers: [],
        ...changes,
      }),
    open: (proposal, input = {}) =>
      seeing((seen) => assembly.openingDraft({ proposal, seed: SEED, ...input }, acting(), seen)),
    /** As if the days that the charter gives were over. */
    async close(vote) {
      const later = 10 * 86_400_000
      clock.time += later
      const acts = { ...acting(), now: Date.now() + later }
      const recount = assembly.recountIn(community)
      const closing = await seeing((seen) => assembly.closingDraft(vote, acts, seen, recount))
      clock.time -= later
      return closing
    },
    attest: (closing) =>
      seeing((seen) =>
        assembly.attestationDraft(space, closing, acting(), {
          seeing: seen,
          recount: assembly.recountIn(community),
        }),
      ),
  }
}

const NAMES = ['Boris', 'Chen', 'Dara', 'Emre', 'Fatou', 'Gita']

/** Ana and some neighbours, who have a charter with a policy for every method. */
export async function foundWorld(hubUrl, { people = 4 } = {}) {
  const crypto = await loadNodeCrypto()
  const world = { crypto, areas: areasOver(crypto) }
  const clocks = []
  const device = async (seed) => {
    const made = await testDevice(world, seed)
    made.clock.time = Date.now()
    clocks.push(made.clock)
    return made
  }
  const ana = await found(await device(901), 'Lakeside', 'Ana')
  must(await ana.setHubs([hubUrl]))
  const others = []
  for (const [at, name] of NAMES.slice(0, people).entries())
    others.push(await enter(ana, await device(910 + at), name))
  const space = idBytes(ana.id)
  const hands = [ana, ...others].map((community, at) => hand(community, space, clocks[at]))
  const [first] = hands
  const meetAll = async () => {
    for (const other of others) await meet(ana, other)
    for (const other of others) await meet(ana, other)
  }
  await meetAll()
  const charter = {
    version: 1,
    text: 'We decide together.',
    policies: POLICIES,
    attesters: [ana.me],
    moderators: [],
    suspensive: [],
  }
  const proposal = await first.put('assembly/proposed', {
    matter: 'charter',
    title: 'Our charter',
    articles: [],
    doers: [],
    act: { charter },
  })
  const vote = await first.open(proposal)
  await meetAll()
  for (const one of hands) await one.put('assembly/ballot-cast', { vote, answer: 'yes' })
  await meetAll()
  await first.attest(await first.close(vote))
  await meetAll()
  const connection = connectHub(hubUrl, {
    chance: systemChance,
    onLink: (link) => {
      const session = ana.connect(link, { url: hubUrl })
      const timer = setInterval(() => session.tick(performance.now()), 1_000).unref()
      void session.done.finally(() => clearInterval(timer))
    },
  })
  return { ana: first, hands, meetAll, world, stop: () => connection.close() }
}

/** The page becomes a member, as people do: by link, and let in. */
export async function joinWorld(page, { ana }, name) {
  const { link } = must(await ana.community.invite({ uses: 1, days: 7 }))
  await page.goto(link)
  await page.locator('form input[type=text]').first().fill(name)
  await page.locator('form .button.main').click()
  await choose(page)
  for (let tries = 0; tries < 100; tries++) {
    const asked = ana.community.requests().find((one) => one.name === name)
    if (asked) {
      must(await ana.community.admit(asked.log))
      break
    }
    await page.waitForTimeout(200)
  }
  await page.locator('.bar').waitFor({ timeout: 30_000 })
  await page.locator('.report-button').waitFor({ timeout: 30_000 })
}

async function choose(page) {
  await page.locator('.word-list li').nth(5).waitFor()
  await page.locator('form input[type=checkbox]').check()
  await page.locator('form .button.main').click()
}

const CANDIDATES = ['Amina Haddad', 'Bao Tran', 'Carla Núñez', 'Dmytro Bondar', 'Ewa Nowak']
const PROJECTS = [
  ['Benches at the landing', 1200],
  ['A second water tank', 4800],
  ['Lamps in Mill Lane', 2600],
  ['Seeds for the school garden', 700],
  ['Repair of the boat', 3900],
]
const named = (names) => names.map((name, at) => ({ id: String(at + 1), name, picks: [] }))
const ranks = (order) => order.map((each) => [each].flat())

/** A vote by every method, with what each of seven people says. */
export const ASKED = {
  'yes-no': {
    title: 'Dig a well at the corner of Dock Street',
    ballots: ['yes', 'yes', 'no', 'yes', 'abstain', 'no', 'yes'].map((answer) => ({ answer })),
  },
  consent: {
    title: 'Quiet hours after ten in the evening',
    matter: 'ordinary',
    ballots: [
      ...['yes', 'yes', 'abstain', 'yes', 'yes'].map((answer) => ({ answer })),
      {
        answer: 'no',
        objection: {
          reason: 'The night shift sleeps by day and gets no rest at all.',
          resolves: 'Quiet hours from two to four in the afternoon as well.',
        },
      },
      { answer: 'yes', reason: 'My children sleep at last.' },
    ],
  },
  approval: {
    title: 'Where do we meet in winter?',
    options: named(['The school hall', 'The boat house', 'The old bakery', 'At the Haddads']),
    ballots: [[1, 2], [1], [2, 3], [1, 3], [1, 2, 4], [2], [1]].map((approves) => ({ approves })),
  },
  score: {
    title: 'Which day for the market?',
    options: named(['Wednesday', 'Saturday morning', 'Sunday']),
    ballots: [
      [20, 80, 0],
      [0, 100, 40],
      [60, 30, 0],
      [0, 90, 90],
      [10, 70, 20],
      [100, 0, 0],
      [0, 60, 10],
    ].map((points) => ({ points: points.map((each, at) => ({ option: at + 1, points: each })) })),
  },
  schulze: {
    title: 'Which name for the new square?',
    options: named(['Harbour Square', 'Square of the Ice', 'Fatou’s Corner', 'Lake Gate']),
    ballots: [
      [1, 2, 3, 4],
      [1, 2, 4, 3],
      [2, 3, 1],
      [2, 3, 1, 4],
      [3, 1, 2],
      [3, [1, 4]],
      [4, 3, 1, 2],
    ].map((order) => ({ ranking: ranks(order) })),
  },
  'ranked-pairs': {
    title: 'Which colour for the boat house?',
    options: named(['Red', 'Blue', 'Green', 'As it is']),
    ballots: [
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3, 4],
      [2, 3, 1],
      [2, 3, 1],
      [3, 1, 2],
      [3, 1, 2, 4],
    ].map((order) => ({ ranking: ranks(order) })),
  },
  'scottish-stv': {
    title: 'Who goes to the district council?',
    options: named(CANDIDATES),
    seats: 2,
    ballots: [
      [1, 2, 3],
      [1, 2],
      [1, 3, 2],
      [1, 5],
      [2, 4],
      [3, 5, 2],
      [4, 2],
    ].map((order) => ({ ranking: ranks(order) })),
  },
  'meek-stv': {
    title: 'Who writes the letter to the region?',
    options: named(CANDIDATES),
    seats: 2,
    ballots: [[1, 2, 3], [1, 2], [1, 3, 2], [1, 5], [2, 4], [3, 5, 2], []].map((order) => ({
      ranking: ranks(order),
    })),
  },
  phragmen: {
    title: 'Who keeps the keys of the store?',
    options: named(CANDIDATES),
    seats: 2,
    ballots: [[1, 2], [1, 2], [1, 2], [1], [3], [3, 4], [5]].map((approves) => ({ approves })),
  },
  'equal-shares': {
    title: 'The spring budget',
    options: PROJECTS.map(([name, cost], at) => ({ id: String(at + 1), name, cost, picks: [] })),
    limit: 9000,
    ballots: [[1, 2], [2, 4], [2, 3], [3, 4], [1, 4, 5], [2], [2, 3, 4]].map((approves) => ({
      approves,
    })),
  },
}

/** Proposes, opens, lets everybody here vote; `end` closes and attests. Resolves to the vote. */
export async function ask(world, name, { end = false, votes = true, people, ...changes } = {}) {
  const { ana, hands, meetAll } = world
  const { title, matter = name, ballots, ...asked } = { ...ASKED[name], ...changes }
  const proposal = await ana.propose(ana, { matter, title, articles: ARTICLES[name] ?? PLACE })
  const vote = await ana.open(proposal, asked)
  await meetAll()
  const voting = votes ? hands.slice(0, people) : []
  for (const [at, one] of voting.entries())
    await one.put('assembly/ballot-cast', { vote, ...ballots[at] })
  await meetAll()
  if (end) {
    const closing = await ana.close(vote)
    if (end === 'certified') await ana.attest(closing)
    await meetAll()
  }
  return { proposal, vote }
}

const PLACE = [{ id: 'a', text: 'We decide it now, and try it for a year.' }]
const ARTICLES = {
  'yes-no': [
    { id: 'a', text: 'We dig a well at the corner of Dock Street and Mill Lane.' },
    { id: 'b', text: 'Until the water is tested we boil it.' },
  ],
}
