// What a parser has to offer to be fuzzed, and how it says that a promise was broken.

import type { Chance } from './chance.ts'

export interface Target {
  /** Beginnings of the paths whose literals make the dictionary. */
  readonly sources: readonly string[]
  /** Encodings that are true. */
  readonly seeds: readonly Uint8Array[]
  /**
   * Whether the input was taken; refused is false. Any exception is a failure: parsers refuse, and a
   * broken promise (`must`) is said in the same way.
   */
  run(bytes: Uint8Array): boolean | Promise<boolean>
  /** Makes checksums right again, so that something gets past them; used on half of the inputs. */
  readonly repair?: (bytes: Uint8Array, chance: Chance) => Uint8Array
  /** Another way from one input to the next, taken half of the time: what keeps a form well-formed. */
  readonly vary?: (bytes: Uint8Array, chance: Chance) => Uint8Array
  readonly bytesMax?: number
}

export type MakeTarget = () => Target | Promise<Target>

class Broken extends Error {}

export function must(holds: unknown, promise: string): asserts holds {
  if (!holds) throw new Broken(promise)
}

/** One encoding for one value: whatever was read is written to the same bytes. */
export function mustEqual(written: Uint8Array, given: Uint8Array): void {
  must(written.length === given.length, 'what was read is written to the same bytes')
  for (let i = 0; i < given.length; i++) {
    if (written[i] !== given[i]) must(false, 'what was read is written to the same bytes')
  }
}
