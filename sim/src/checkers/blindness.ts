// P18: the hub's bytes hold no word, no name, no key. Every canary is looked for in everything it keeps.

import { utf8 } from '@folkmoot/kernel/base'
import type { MemoryDisk } from '@folkmoot/kernel/store'
import { fail, type World } from '../world/world.ts'
import { secretsOf } from './secrets.ts'

function bytesOf(memory: MemoryDisk): Buffer {
  const parts: Uint8Array[] = []
  for (const { arrived, forks } of memory.spaces.values()) {
    for (const { run } of arrived) parts.push(run.bytes)
    parts.push(...forks.values())
  }
  for (const blobs of memory.blobs.values()) parts.push(...blobs.values())
  for (const [name, bytes] of memory.records) parts.push(utf8(name), bytes)
  return Buffer.concat(parts)
}

export async function checkBlind(world: World): Promise<void> {
  const held = bytesOf(world.hub.disk.memory)
  if (held.includes('anarie')) return fail(world, 'P18', 'the hub holds a name or a word')
  for (const device of world.devices) {
    const secrets = await secretsOf(world, device.disk.memory)
    if (!secrets) continue
    const keys = [...secrets.ring.epochs.values()].flatMap(({ key }) => (key ? [key] : []))
    for (const key of [secrets.seed, secrets.sealSecret, ...keys]) {
      if (held.includes(Buffer.from(key)))
        return fail(world, 'P18', `the hub holds a key of ${device.name}`)
    }
  }
}
