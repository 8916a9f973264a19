// All chance of a world: one generator per purpose, each grown from the seed, so that one more throw
// in one place does not change every other.

import type { Chance } from '@folkmoot/kernel/base'

export interface Dice extends Chance {
  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** True so many times in a hundred. */
  percent(percent: number): boolean
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
  /** Another generator that depends on this seed and the name only. */
  child(name: string): Dice
}

/** FNV-1a over code units: a name becomes 32 bits. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** xorshift128. */
function words(name: string): () => number {
  let [a, b, c, d] = [seedOf(name), seedOf(`${name}.`), 0x243f6a88, 0xb7e15162]
  const word = (): number => {
    const t = (a ^ (a << 11)) | 0
    a = b
    b = c
    c = d
    d = (d ^ (d >>> 19) ^ t ^ (t >>> 8)) | 0
    return d >>> 0
  }
  for (let i = 0; i < 20; i++) word()
  return word
}

export function createDice(name: string): Dice {
  const word = words(name)
  const below = (limit: number): number => word() % limit
  const dice: Dice = {
    below,
    between: (low, high) => low + below(high - low + 1),
    percent: (percent) => below(100) < percent,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    bytes(length) {
      const bytes = new Uint8Array(length)
      for (let i = 0; i < length; i += 4) {
        const next = word()
        for (let k = 0; k < 4 && i + k < length; k++) bytes[i + k] = next >>> (8 * k)
      }
      return bytes
    },
    shuffled(list) {
      const mixed = [...list]
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = below(i + 1)
        const kept = mixed[i]
        mixed[i] = mixed[j] as (typeof mixed)[number]
        mixed[j] = kept as (typeof mixed)[number]
      }
      return mixed
    },
    child: (part) => createDice(`${name}/${part}`),
  }
  return dice
}
