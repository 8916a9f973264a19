// What goes wrong in a world: power, disks, clocks, the network, the hub. Each fault ends by itself.

import { copyOf } from '../world/disk.ts'
import { memoryDisk } from '@folkmoot/kernel/store'
import { crash, type SimDevice } from '../world/device.ts'
import { start } from '../world/starting.ts'
import { attack } from '../checkers/rejecting.ts'
import { checkRemade } from '../checkers/remaking.ts'
import { keepBackup, restore } from './restoring.ts'
import type { Dice } from '../world/dice.ts'
import { FAIR, type Weather } from '../world/wire.ts'
import { fail, type World } from '../world/world.ts'
import { DEFAULT_QUOTAS } from '@folkmoot/hub/core'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEAR = 365 * DAY

export type Fault = (world: World, dice: Dice) => string

const boots = (world: World, device: SimDevice): void =>
  void start(world, device).then(
    (how) =>
      how === 'up'
        ? world.record.note(world.timeline.now, device.name, 'boot', how)
        : fail(world, 'fault', `${device.name} does not open: ${how}`),
    (fault: Error) => {
      // The disk may still be full: it is tried again.
      if (fault.name !== 'StoreFull')
        return fail(world, 'fault', `${device.name} boot: ${fault.stack}`)
      world.timeline.after(HOUR, () => boots(world, device))
    },
  )

const powerCut: Fault = (world, dice) => {
  const device = dice.pick(world.devices)
  // Half of them in the middle of a write.
  const strike = (): void => {
    // A cut that waits for a write is no fault yet; after the last fault there are none.
    if (world.healed) return
    crash(device)
    world.record.note(world.timeline.now, device.name, 'crash', '')
    world.timeline.after(dice.between(1_000, 2 * HOUR), () => {
      if (!device.replica) boots(world, device)
    })
  }
  const wait = (tries: number): void => {
    if (tries > 0 && device.disk.pending === 0)
      return world.timeline.after(30 * 1000, () => wait(tries - 1))
    strike()
  }
  wait(dice.percent(50) ? 40 : 0)
  return device.name
}

const partition: Fault = (world, dice) => {
  const parts = dice.between(2, 4)
  for (const name of ['hub', ...world.devices.map((device) => device.name)]) {
    world.parts.set(name, dice.below(parts))
  }
  world.timeline.after(dice.between(MINUTE, 5 * DAY), () => world.parts.clear())
  return `${parts} parts`
}

const badWeather: Fault = (world, dice) => {
  const weather: Weather = {
    delayMsMax: dice.pick([50, 500, 5_000]),
    drop: dice.pick([0, 0, 5, 40]),
    repeat: dice.pick([0, 0, 5, 20]),
    reorder: dice.pick([0, 0, 5, 20]),
    damagePerMille: dice.pick([0, 1, 20]),
    clog: dice.pick([0, 0, 3, 10]),
  }
  world.weather = weather
  world.timeline.after(dice.between(HOUR, 2 * DAY), () => {
    if (world.weather === weather) world.weather = FAIR
  })
  return Object.values(weather).join('/')
}

const wrongClock: Fault = (world, dice) => {
  const device = dice.pick(world.devices)
  device.skewMs = dice.pick([
    dice.between(-DAY, DAY),
    dice.between(-HOUR, HOUR),
    10 * YEAR * (dice.percent(50) ? 1 : -1),
    dice.between(-90, 90) * DAY,
    0,
  ])
  return `${device.name} ${device.skewMs}`
}

const sleep: Fault = (world, dice) => {
  const device = dice.pick(world.devices)
  device.asleepUntilMs = world.timeline.now + dice.between(2 * DAY, 30 * DAY)
  for (const cut of device.sessions) cut()
  return device.name
}

const fullDisk: Fault = (world, dice) => {
  const device = dice.percent(20) ? world.hub : dice.pick(world.devices)
  device.disk.full = true
  world.timeline.after(dice.between(MINUTE, 8 * HOUR), () => (device.disk.full = false))
  return 'name' in device ? device.name : 'hub'
}

const slowDisk: Fault = (world, dice) => {
  const device = dice.percent(50) ? world.hub : dice.pick(world.devices)
  device.disk.latencyMsMax = dice.pick([2, 200, 3_000])
  return `${'name' in device ? device.name : 'hub'} ${device.disk.latencyMsMax}`
}

const restarts = (world: World): void =>
  void world.hub.start().then(
    () => world.record.note(world.timeline.now, 'hub', 'boot', ''),
    () => world.timeline.after(HOUR, () => restarts(world)),
  )

const hubDown: Fault = (world, dice) => {
  const how = dice.pick(['crash', 'crash', 'crash', 'lost', 'back'] as const)
  if (how === 'lost') world.hub.replace(memoryDisk())
  else if (how === 'back' && world.hubBackup) world.hub.replace(copyOf(world.hubBackup))
  else world.hub.crash()
  if (how !== 'crash') world.ghost.hubLosses++
  world.timeline.after(dice.between(1_000, dice.pick([MINUTE, DAY])), () => {
    if (!world.hub.isUp) restarts(world)
  })
  return how
}

const hubBackup: Fault = (world) => {
  world.hubBackup = copyOf(world.hub.disk.memory)
  return ''
}

const withhold: Fault = (world, dice) => {
  const logs = world.devices.flatMap((device) => [...device.logs])
  if (logs.length === 0) return 'nothing'
  world.hub.withheld = dice.pick(logs)
  world.timeline.after(dice.between(HOUR, 3 * DAY), () => (world.hub.withheld = undefined))
  return world.hub.withheld.slice(0, 8)
}

const quota: Fault = (world, dice) => {
  world.hub.quotas = { ...DEFAULT_QUOTAS, spaceBytesMax: dice.pick([20_000, 100_000]) }
  world.hub.crash()
  restarts(world)
  world.timeline.after(dice.between(HOUR, DAY), () => {
    world.hub.quotas = DEFAULT_QUOTAS
    world.hub.crash()
    restarts(world)
  })
  return String(world.hub.quotas.spaceBytesMax)
}

/** Whatever takes a while runs on; what goes wrong in it is a failure like any other. */
const begin = (world: World, what: string, work: Promise<unknown>): string => {
  work.then(
    (how) => world.record.note(world.timeline.now, '*', what, typeof how === 'string' ? how : ''),
    (fault: Error) => {
      if (fault.name !== 'StoreFull') fail(world, 'fault', `${what}: ${fault.stack}`)
    },
  )
  return ''
}

const assault: Fault = (world, dice) =>
  begin(world, 'attacked', attack(world, dice.pick(world.devices)))

const remake: Fault = (world, dice) =>
  begin(world, 'remade', checkRemade(world, dice.pick(world.devices)))

const backup: Fault = (world, dice) => keepBackup(world, dice.pick(world.devices))

const restoring: Fault = (world, dice) => {
  const kept = world.devices.filter((device) => device.backup && device.replica && device.honest)
  if (kept.length === 0) return 'nothing'
  return begin(world, 'restored', restore(world, dice.pick(kept), dice.percent(70)))
}

export const FAULTS: readonly (readonly [string, number, Fault])[] = [
  ['power', 40, powerCut],
  ['part', 10, partition],
  ['weather', 12, badWeather],
  ['clock', 10, wrongClock],
  ['sleep', 4, sleep],
  ['full', 5, fullDisk],
  ['slow', 8, slowDisk],
  ['hub', 8, hubDown],
  ['copy', 4, hubBackup],
  ['withhold', 3, withhold],
  ['quota', 2, quota],
  ['attack', 10, assault],
  ['remake', 8, remake],
  ['backup', 7, backup],
  ['restore', 6, restoring],
]

export function strike(world: World, dice: Dice): void {
  const all = FAULTS.reduce((sum, [, weight]) => sum + weight, 0)
  let at = dice.below(all)
  for (const [name, weight, fault] of FAULTS) {
    at -= weight
    if (at >= 0) continue
    return world.record.note(world.timeline.now, '*', name, fault(world, dice))
  }
}

/** The weather clears, everyone wakes, every disk has room: what is left must agree. */
export async function heal(world: World): Promise<void> {
  world.healed = true
  world.weather = FAIR
  world.parts.clear()
  world.hub.withheld = undefined
  world.hub.quotas = DEFAULT_QUOTAS
  world.hub.disk.full = false
  world.hub.disk.latencyMsMax = 4
  world.hub.crash()
  restarts(world)
  for (const device of world.devices) {
    device.disk.full = false
    device.disk.latencyMsMax = 4
    device.skewMs = 0
    device.asleepUntilMs = 0
    if (!device.replica) boots(world, device)
  }
  await world.timeline.until(world.timeline.now + 60_000)
}
