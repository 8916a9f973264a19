// The seeded generator with what random histories need besides: odds and shuffling.

import { seeded, type Random } from './random.ts'

export interface Dice extends Random {
  /** True so many times in a hundred. */
  chance(percent: number): boolean
  shuffled<T>(items: readonly T[]): T[]
}

export function createDice(seed: number): Dice {
  const random = seeded(seed)
  return {
    ...random,
    chance: (percent) => random.below(100) < percent,
    shuffled(items) {
      const mixed = [...items]
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = random.below(i + 1)
        ;[mixed[i], mixed[j]] = [mixed[j] as never, mixed[i] as never]
      }
      return mixed
    },
  }
}
