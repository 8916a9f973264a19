// What devices do besides: meet, visit the hub, carry sticks, tend, restart, lock and open.

import { crash } from '../world/device.ts'
import { start } from '../world/starting.ts'
import { carry, meet, visitHub } from '../world/meeting.ts'
import { type Action, others } from './doing.ts'

export const visit: Action = ({ world, device }) =>
  visitHub(world, device, world.dice.between(5_000, 240_000))

export const encounter: Action = ({ world, device }) => {
  const near = others({ world, device })
  if (near.length === 0) return 'nobody'
  return meet(world, device, world.dice.pick(near), world.dice.between(5_000, 120_000))
}

export const stick: Action = async ({ world, device }) => {
  const near = others({ world, device })
  return near.length === 0 ? 'nobody' : carry(world, device, world.dice.pick(near))
}

export const tend: Action = async ({ device }) => {
  await device.replica?.tend()
  return 'ok'
}

export const lock: Action = async ({ world, device }) => {
  await device.replica?.lock()
  crash(device)
  return start(world, device)
}
