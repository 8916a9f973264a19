// Backups that people restore: the disk of an earlier day. The careful connect before they write; whoever
// writes at once makes a fork, and nobody is to blame.

import type { LogId } from '@folkmoot/kernel/log'
import { communityOf, crash, type SimDevice } from '../world/device.ts'
import { copyOf } from '../world/disk.ts'
import { carry } from '../world/meeting.ts'
import { fail, type World } from '../world/world.ts'
import { start } from '../world/starting.ts'

export function keepBackup(world: World, device: SimDevice): string {
  if (!communityOf(device)?.me) return 'nothing'
  device.backup = copyOf(device.disk.memory)
  world.timeline.after(0, () => undefined)
  return device.name
}

/** `careful`: everything that others have is taken in before the first word is written. */
export async function restore(world: World, device: SimDevice, careful: boolean): Promise<string> {
  const community = communityOf(device)
  if (!device.backup || !community) return 'nothing'
  const { log } = community
  const before = community.holder.frontier(community.id).get(log)?.seq ?? 0
  // What is known of this log elsewhere: all of it, or the restored device cannot know better.
  const [other] = world.devices.filter(
    (each) =>
      each !== device &&
      communityOf(each)?.me !== undefined &&
      (communityOf(each)?.holder.frontier(community.id).get(log)?.seq ?? 0) >= before,
  )
  if (careful && !other) return 'nobody has it all'
  // Until it has caught up: a full disk, or a power cut half-way, makes the most careful careless.
  const forkedBefore = device.mayFork.has(log)
  device.mayFork.add(log)
  crash(device)
  device.disk.memory = device.backup
  device.backup = undefined
  device.told.clear()
  // It has not seen what it will see again, perhaps after the key has gone.
  world.ghost.placesSeen.delete(device.name)
  const up = await start(world, device)
  if (up !== 'up') return up
  if (!careful || !other) return 'careless'
  return catchUp(world, device, { other, log, before, forkedBefore })
}

async function catchUp(
  world: World,
  device: SimDevice,
  of: {
    readonly other: SimDevice
    readonly log: LogId
    readonly before: number
    readonly forkedBefore: boolean
  },
): Promise<string> {
  const restored = communityOf(device)
  const had = restored?.holder.frontier(restored.id).get(restored.log)?.seq ?? 0
  await carry(world, of.other, device)
  const isAhead = had < of.before
  const tended = await restored?.tend()
  // It waits for what its own last entries cite, and writes nothing until then.
  if (tended && !tended.ok && tended.refusal.kind === 'write-restored-backup') return 'waits'
  const now = communityOf(device)
  if (!now || !restored || now !== restored) return 'crashed'
  const known = now.holder.frontier(now.id).get(of.log)?.seq ?? 0
  if (known >= of.before && !of.forkedBefore) device.mayFork.delete(of.log)
  if (isAhead && known >= of.before && now.me !== undefined && now.log === of.log) {
    const { me } = await now.status()
    if (me === 'member')
      fail(world, 'P3', `${device.name} goes on with a log that is ahead elsewhere`)
  }
  return `careful, ${of.before - had} behind`
}
