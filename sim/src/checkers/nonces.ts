// No two entries under one key with one nonce: a cipher forgives everything but that.

import { hex } from '@folkmoot/kernel/base'
import { runOf } from '@folkmoot/kernel/log'
import type { SimDevice } from '../world/device.ts'
import { fail, type World } from '../world/world.ts'

export function checkNonces(world: World, device: SimDevice): void {
  const seen = new Map<string, string>()
  for (const { arrived } of device.disk.memory.spaces.values()) {
    for (const { run: stored } of arrived) {
      const run = runOf(stored)
      for (const [i, frame] of run.frames.entries()) {
        const place = `${run.log.slice(0, 8)}:${run.from + i}`
        const used = `${hex(frame.keyRef)} ${hex(frame.nonce)}`
        const other = seen.get(used)
        if (other && other !== place && /[^0 ]/.test(used.slice(0, 32))) {
          return fail(world, 'P6', `${place} and ${other} have one key and one nonce`)
        }
        seen.set(used, place)
      }
    }
  }
}
