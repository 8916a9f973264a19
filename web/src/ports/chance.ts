// The browser's chance and clock, behind the kernel's ports.

import type { Chance, Clock } from '@folkmoot/kernel/base'

export const chance: Chance = {
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
}

export const clock: Clock = { now: () => Date.now() }
