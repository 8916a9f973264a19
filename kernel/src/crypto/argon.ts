// What a passphrase must cost (security.md §3.8). The cost is stored beside the salt, so it comes
// back from a file that someone may have changed: hence a floor and a ceiling.

import type { ArgonCost } from './port.ts'

/** 317 ms of a core in WebAssembly, 2.1 s in JavaScript; RFC 9106's second option but one lane. */
export const ARGON_USUAL: ArgonCost = { memoryKiB: 64 * 1024, passes: 3 }

/** OWASP's minimum: for phones on which 64 MiB cannot be had. */
export const ARGON_FLOOR: ArgonCost = { memoryKiB: 19 * 1024, passes: 2 }

/** Above it a stored cost is an attack on the reader's memory, not care for the passphrase. */
export const ARGON_CEILING: ArgonCost = { memoryKiB: 1024 * 1024, passes: 16 }

const isBetween = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && low <= value && value <= high

/** [C16] of docs/spec/crypto.md. */
export const isArgonCost = ({ memoryKiB, passes }: ArgonCost): boolean =>
  isBetween(memoryKiB, ARGON_FLOOR.memoryKiB, ARGON_CEILING.memoryKiB) &&
  isBetween(passes, ARGON_FLOOR.passes, ARGON_CEILING.passes)
