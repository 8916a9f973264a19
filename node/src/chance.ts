// Chance from the operating system.

import { randomFillSync } from 'node:crypto'
import type { Chance } from '@folkmoot/kernel/base'

export const systemChance: Chance = {
  // Its own memory, not a slice of Node's shared pool: these bytes become keys that are zeroed later.
  bytes: (length) => randomFillSync(new Uint8Array(length)),
}
