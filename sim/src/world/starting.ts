// A device comes up with the watchers on it; what its person was told is durable must be there again.

import { watchDevice } from '../checkers/watching.ts'
import { boot, communityOf, type SimDevice } from './device.ts'
import { fail, type World } from './world.ts'

export async function start(world: World, device: SimDevice): Promise<string> {
  const up = await boot(world, device)
  if (up !== 'up') return up
  watchDevice(world, device)
  const community = communityOf(device)
  if (!community) return up
  for (const [log, seq] of device.told) {
    const has = community.holder.frontier(community.id).get(log)?.seq ?? 0
    const isForked = community.forkEvidence().has(log)
    if (has < seq && !isForked) {
      fail(world, 'P14', `${device.name} had ${seq} own entries before the crash, and has ${has}`)
    }
  }
  return up
}
