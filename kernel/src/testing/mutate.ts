// Bytes that were true once: for parsers that must refuse whatever is not.

import type { Random } from './random.ts'

/** A few bits flipped, bytes cut out, put in or set to a bound. May give back the same bytes. */
export function mutated(random: Random, bytes: Uint8Array): Uint8Array {
  const changed = Array.from(bytes)
  const changes = 1 + random.below(4)
  for (let i = 0; i < changes; i++) {
    const at = random.below(changed.length + 1)
    switch (random.below(4)) {
      case 0:
        if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
        break
      case 1:
        changed.splice(at, 1 + random.below(8))
        break
      case 2:
        changed.splice(at, 0, ...random.bytes(1 + random.below(8)))
        break
      default:
        changed[at] = random.pick([0, 1, 127, 128, 255])
    }
  }
  return Uint8Array.from(changed)
}
