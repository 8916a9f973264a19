// One world from the founding to the end: people and faults, then healing, agreement, expiry, judgement.

import { choose } from '../people/deciding.ts'
import { doIt } from '../people/doing.ts'
import { admit, invite, keepAsking } from '../people/belonging.ts'
import { tend, visit } from '../people/living.ts'
import { EVIL } from '../people/evil.ts'
import { watchDevice, watchHub } from '../checkers/watching.ts'
import {
  checkAgreement,
  checkCounting,
  checkForks,
  checkNothingLost,
  checkOutsiders,
  checkTakenOut,
  checkTopics,
  correctDevices,
  referenceOf,
} from '../checkers/ending.ts'
import { checkDecisions } from '../checkers/decisions.ts'
import { checkNonces } from '../checkers/nonces.ts'
import { checkBlind } from '../checkers/blindness.ts'
import { checkForgotten } from '../checkers/forgetting.ts'
import { checkRemade } from '../checkers/remaking.ts'
import { heal, strike } from '../faults/faults.ts'
import { communityOf, isUp, type SimDevice } from './device.ts'
import { carry, meet, visitHub } from './meeting.ts'
import { start } from './starting.ts'
import {
  addDevice,
  count,
  createWorld,
  fail,
  HUB_URL,
  type World,
  type WorldOptions,
} from './world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const FOUNDERS = 4
/** Faults for each hundred actions. */
const FAULTS_PER_HUNDRED = 14

export async function runWorld(options: WorldOptions): Promise<World> {
  const world = await createWorld(options)
  await found(world)
  await live(world)
  if (!world.failure) await agree(world)
  world.record.note(world.timeline.now, '=', 'end', world.failure ? 'failed' : 'held')
  return world
}

const pass = (world: World, ms: number): Promise<void> =>
  world.timeline.until(world.timeline.now + ms)

/** A space on the first device; the next few come in while the sun still shines. */
async function found(world: World): Promise<void> {
  watchHub(world)
  void world.hub.start()
  await pass(world, 1000)
  const first = addDevice(world)
  void start(world, first)
  await pass(world, 1000)
  void foundSpace(world, first).catch((fault: Error) => fail(world, 'fault', fault.stack ?? ''))
  await pass(world, 1000)
  for (let i = 1; i < FOUNDERS; i++) {
    doIt(world, first, 'visit', visit)
    await pass(world, 10_000)
    doIt(world, first, 'invite', invite)
    await pass(world, MINUTE)
    doIt(world, first, 'visit', visit)
    await pass(world, 10_000)
    keepAsking(world)
    await pass(world, 20_000)
    doIt(world, first, 'admit', admit)
    await pass(world, 30_000)
  }
}

/** The dice are thrown before each action, so that leaving some out does not change the others. */
async function live(world: World): Promise<void> {
  const { options } = world
  const people = world.dice.child('people')
  const faults = world.dice.child('faults')
  for (let n = 0; n < options.actions && !world.failure; n++) {
    const gap = people.pick([
      people.between(500, 20_000),
      people.between(1000, 10 * MINUTE),
      people.between(MINUTE, 3 * HOUR),
    ])
    const turn = {
      who: people.below(1000),
      choice: choose(people, options.assembly),
      lie: people.below(1000),
    }
    const struck = faults.below(100) < FAULTS_PER_HUNDRED
    const fault = faults.child(`${n}`)
    await pass(world, gap)
    if (options.only && !options.only.has(n)) continue
    if (struck) strike(world, fault)
    act(world, turn)
    if (n % 12 === 0) askAndAdmit(world)
    if (n === TURNS_BAD) turnBad(world)
  }
}

interface Turn {
  readonly who: number
  readonly choice: ReturnType<typeof choose>
  readonly lie: number
}

/** Those who belong write most; of those who lie every fourth word is a lie. */
function act(world: World, { who, choice, lie }: Turn): void {
  const device = world.devices[who % world.devices.length]
  if (!device) return
  const bad = EVIL[lie % EVIL.length]
  if (!device.honest && lie % 4 === 0 && bad) return doIt(world, device, bad[0], bad[1])
  const isMember = communityOf(device)?.me !== undefined
  if (isMember) doIt(world, device, choice.name, choice.action)
  else doIt(world, device, 'visit', visit)
}

/** Up to a third of those who are here by then (f), and never the founder alone. */
const TURNS_BAD = 40
function turnBad(world: World): void {
  const dice = world.dice.child('bad')
  const many = dice.pick([0, 1, 1, Math.floor(world.devices.length / 3)])
  for (const device of dice.shuffled(world.devices.slice(1)).slice(0, many)) {
    device.honest = false
    world.record.note(world.timeline.now, device.name, 'turns bad', '')
  }
}

function askAndAdmit(world: World): void {
  keepAsking(world)
  for (const device of world.devices) {
    const community = isUp(world, device) ? communityOf(device) : undefined
    if (community && community.requests().length > 0) doIt(world, device, 'admit', admit)
  }
}

/** P15: an hour after the last fault all correct devices agree. */
async function agree(world: World): Promise<void> {
  await heal(world)
  await meetAll(world, 60 * MINUTE, true)
  await judge(world, false)
  if (world.failure) return
  // The term of places ends: everyone tends, and nothing of them is left.
  // What came late is kept for the whole term after it was first seen, so there are two terms to wait.
  await pass(world, 40 * DAY)
  await meetAll(world, 45 * MINUTE, true)
  await pass(world, 40 * DAY)
  await meetAll(world, 45 * MINUTE, true)
  await judge(world, true)
}

async function meetAll(world: World, lengthMs: number, sticks = false): Promise<void> {
  const end = world.timeline.now + lengthMs
  for (let round = 0; world.timeline.now < end && !world.failure; round++) {
    for (const [i, device] of world.devices.entries()) {
      if (!communityOf(device)) continue
      // What is written in the last rounds could not reach everyone any more.
      if (world.timeline.now < end - 25 * MINUTE) doIt(world, device, 'tend', tend)
      visitHub(world, device, 2 * MINUTE)
      const other = world.devices[(i + 1 + round) % world.devices.length]
      if (other && round % 3 === 0) meet(world, device, other, MINUTE)
      await pass(world, 5_000)
    }
    if (sticks && (round === 2 || round === 3 || round === 4)) await bringSticks(world)
    await pass(world, 9 * MINUTE)
  }
}

/**
 * Whose pass at the hub has ended before it could fetch its admission, and who was away while the keys
 * of the gate were changed, gets the newest entries by hand (README, what falls short).
 */
async function bringSticks(world: World): Promise<void> {
  const from = (await referenceOf(world))?.device
  for (const device of world.devices) {
    const community = communityOf(device)
    const root = from && (await communityOf(from)?.status())?.root
    if (!from || !community || (await community.status()).root === root) continue
    count(world, 'locked out')
    hand(world, from, device)
    hand(world, device, from)
  }
}

/** Writing takes time, so nobody may wait for it where time stands still. */
const hand = (world: World, from: SimDevice, to: SimDevice): void =>
  doIt(world, from, 'hand', () => carry(world, from, to))

async function judge(world: World, whole: boolean): Promise<void> {
  const reference = await referenceOf(world)
  if (!reference) return count(world, 'nobody left')
  const correct = correctDevices(world, reference)
  count(world, `correct devices ${correct.length}`)
  await checkAgreement(world, reference, whole)
  if (whole && reference.waits) return count(world, 'nobody reads all')
  checkForks(world, reference)
  checkCounting(world, reference)
  checkNothingLost(world, reference)
  checkTopics(world, reference)
  if (whole) checkDecisions(world, reference)
  checkOutsiders(world)
  await checkBlind(world)
  checkNonces(world, reference.device)
  if (!whole) return
  for (const { device } of correct) await checkRemade(world, device)
  await checkForgotten(
    world,
    correct.map(({ device }) => device),
  )
  for (const device of world.devices) hand(world, reference.device, device)
  await pass(world, MINUTE)
  checkTakenOut(world, reference)
}

async function foundSpace(world: World, first: SimDevice): Promise<void> {
  const made = await first.replica?.create({
    name: 'Kanarie-space',
    as: first.person,
    hubs: [HUB_URL],
  })
  if (!made?.ok) return fail(world, 'fault', made?.refusal.kind ?? 'no replica')
  first.space = made.value.id
  world.ghost.granted.add(first.name)
  watchDevice(world, first)
}
