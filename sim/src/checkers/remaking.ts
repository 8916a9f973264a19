// P2: a device that is opened anew from a copy of its disk shows what the running one shows.

import { openReplica } from '@folkmoot/kernel/replica'
import { createMemoryStore } from '@folkmoot/kernel/store'
import { communityOf, PASSPHRASE, replicaPorts, type SimDevice } from '../world/device.ts'
import { copyOf } from '../world/disk.ts'
import { fail, type World } from '../world/world.ts'

export async function checkRemade(world: World, device: SimDevice): Promise<void> {
  const community = communityOf(device)
  // What is on its way to the disk is not on the copy.
  if (!community || device.disk.pending > 0) return
  const copy = copyOf(device.disk.memory)
  const { me, root, state, entries, waiting } = await community.status()
  if (waiting > 0) return
  const store = createMemoryStore((bytes) => world.crypto.sha256(bytes), copy)
  const ports = { ...replicaPorts(world, device, store), chance: world.dice.child('remade') }
  const opened = await openReplica(ports, { passphrase: PASSPHRASE })
  if (!opened.ok)
    return fail(world, 'P2', `${device.name} does not open again: ${opened.refusal.kind}`)
  const again = await opened.value.spaces()[0]?.status()
  if (!again || device.disk.pending > 0) return
  if (again.root !== root)
    return fail(world, 'P2', `${device.name} has other entries after opening again`)
  if (again.state !== state || again.me !== me) {
    fail(
      world,
      'P2',
      `${device.name} shows another state after opening again (${entries}, ${again.entries})`,
    )
  }
}
