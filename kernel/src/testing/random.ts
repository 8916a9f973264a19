// A small seeded generator (xorshift128+ on 32-bit halves), so that a seed repeats a test to the byte.

import type { Chance } from '../base/index.ts'

export interface Random extends Chance {
  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number
  flip(): boolean
  pick<T>(list: readonly T[]): T
}

export function seeded(seed: number): Random {
  let [a, b, c, d] = [seed | 0, 0x9e3779b9, 0x243f6a88, 0xb7e15162]
  function word(): number {
    const t = (a ^ (a << 11)) | 0
    a = b
    b = c
    c = d
    d = (d ^ (d >>> 19) ^ t ^ (t >>> 8)) | 0
    return d >>> 0
  }
  for (let i = 0; i < 16; i++) word()
  const below = (limit: number): number => word() % limit
  return {
    below,
    bytes: (length) => Uint8Array.from({ length }, () => word() & 255),
    flip: () => (word() & 1) === 1,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
  }
}
