// One world from the founding to the end: people and faults, then healing, agreement, expiry, judgement.

import { choose } from '../people/deciding.ts'
import { doIt } from '../people/doing.ts'
import { admit, invite, keepAsking } from '../people/belonging.ts'
import { tend, visit } from '../people/living.ts'
import { heal, strike } from '../faults/faults.ts'
import { boot, communityOf } from './device.ts'
import { meet, visitHub } from './meeting.ts'
import { addDevice, createWorld, fail, HUB_URL, type World, type WorldOptions } from './world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
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
  void world.hub.start()
  await pass(world, 1000)
  const first = addDevice(world)
  void boot(world, first)
  await pass(world, 1000)
  void first.replica?.create({ name: 'Kanarie-space', as: first.person, hubs: [HUB_URL] }).then(
    (made) => (made.ok ? (first.space = made.value.id) : fail(world, 'fault', made.refusal.kind)),
    (fault: Error) => fail(world, 'fault', fault.stack ?? ''),
  )
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
    const who = people.below(1000)
    const choice = choose(people)
    const struck = faults.below(100) < FAULTS_PER_HUNDRED
    const fault = faults.child(`${n}`)
    await pass(world, gap)
    if (options.only && !options.only.has(n)) continue
    if (struck) strike(world, fault)
    const device = world.devices[who % world.devices.length]
    if (device) doIt(world, device, choice.name, choice.action)
    if (n % 10 === 0) keepAsking(world)
  }
}

/** P15: an hour after the last fault all correct devices agree. */
async function agree(world: World): Promise<void> {
  await heal(world)
  const end = world.timeline.now + 60 * MINUTE
  for (let round = 0; world.timeline.now < end && !world.failure; round++) {
    for (const [i, device] of world.devices.entries()) {
      if (!communityOf(device)) continue
      doIt(world, device, 'tend', tend)
      visitHub(world, device, 2 * MINUTE)
      const other = world.devices[(i + 1 + round) % world.devices.length]
      if (other && round % 3 === 0) meet(world, device, other, MINUTE)
      await pass(world, 5_000)
    }
    await pass(world, 3 * MINUTE)
  }
}
