// A draw that anyone can repeat: people in the order of SHA-256(seed ‖ key). The first are drawn, the
// others follow when somebody cannot come (the idea of RFC 3797, with today's hash). And a number
// below a bound, for a lottery over a published list.

import { compareBytes, concat, utf8 } from '@folkmoot/kernel/base'

export interface Drawing {
  readonly seed: Uint8Array
  readonly sha256: (bytes: Uint8Array) => Uint8Array
}

/** Numbers of the members in the order of the draw. */
export function drawOrder(keys: readonly string[], { seed, sha256 }: Drawing): number[] {
  const tickets = keys.map((key, member) => ({ member, ticket: sha256(concat(seed, utf8(key))) }))
  tickets.sort((a, b) => compareBytes(a.ticket, b.ticket) || a.member - b.member)
  return tickets.map(({ member }) => member)
}

const BYTES = 6
const RANGE = 2 ** (8 * BYTES)

/** Every number below the bound is exactly as likely: what would tip the scale is drawn again. */
export function drawNumber(below: number, { seed, sha256 }: Drawing): number {
  const fair = RANGE - (RANGE % below)
  for (let round = 0; ; round++) {
    const hash = sha256(concat(seed, utf8(`number ${round}`)))
    const drawn = hash.subarray(0, BYTES).reduce((sum, byte) => sum * 256 + byte, 0)
    if (drawn < fair) return drawn % below
  }
}
