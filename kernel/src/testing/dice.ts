// Chance with a seed: the same number gives the same history on every machine.

export interface Dice {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number
  /** True so many times in a hundred. */
  chance(percent: number): boolean
  pick<T>(from: readonly T[]): T
  shuffled<T>(items: readonly T[]): T[]
  bytes(length: number): Uint8Array
}

/** SplitMix32: short, and good enough to choose with. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit)
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    shuffled(items) {
      const mixed = [...items]
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = below(i + 1)
        ;[mixed[i], mixed[j]] = [mixed[j] as never, mixed[i] as never]
      }
      return mixed
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  }
}
