// Seeded chance for the fuzzer, as fast as it can be: xorshift128 on 32-bit words.

export interface Chance {
  word(): number
  /** A whole number from 0 up to but not including `limit`. */
  below(limit: number): number
  bytes(length: number): Uint8Array
  pick<T>(list: readonly T[]): T
}

export function chanceFrom(seed: number): Chance {
  let [a, b, c, d] = [seed | 0, 0x9e3779b9, 0x243f6a88, 0xb7e15162]
  const word = (): number => {
    const t = a ^ (a << 11)
    ;[a, b, c] = [b, c, d]
    d = d ^ (d >>> 19) ^ t ^ (t >>> 8)
    return d >>> 0
  }
  for (let i = 0; i < 20; i++) word()
  const below = (limit: number): number => word() % limit
  return {
    word,
    below,
    bytes: (length) => Uint8Array.from({ length }, () => word() & 255),
    pick: (list) => list[below(list.length)] as (typeof list)[number],
  }
}
