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
function hand(community, space) {
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
    close: (vote) =>
      seeing((seen) =>
        assembly.closingDraft(
          vote,
          { ...acting(), now: Date.now() + 400 * 86_400_000 },
          seen,
          assembly.recountIn(community),
        ),
      ),
    attest: (closing) =>
      seeing((seen) =>
        assembly.attestationDraft(
          space,
          closing,
          { ...acting(), now: Date.now() + 400 * 86_400_000 },
          { seeing: seen, recount: assembly.recountIn(community) },
        ),
      ),
  }
}

const NAMES = ['Boris', 'Chen', 'Dara', 'Emre', 'Fatou', 'Gita']

/** Ana and some neighbours, who have a charter with a policy for every method. */
export async function foundWorld(hubUrl, { people = 4 } = {}) {
  const crypto = await loadNodeCrypto()
  const world = { crypto, areas: areasOver(crypto) }
  const device = async (seed) => {
    const made = await testDevice(world, seed)
    made.clock.time = Date.now()
    return made
  }
  const ana = await found(await device(901), 'Lakeside', 'Ana')
  must(await ana.setHubs([hubUrl]))
  const others = []
  for (const [at, name] of NAMES.slice(0, people).entries())
    others.push(await enter(ana, await device(910 + at), name))
  const space = idBytes(ana.id)
  const hands = [ana, ...others].map((community) => hand(community, space))
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
