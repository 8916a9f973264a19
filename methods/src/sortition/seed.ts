// Where a seed comes from, offline and without anybody who could choose it: random shares that were
// sealed before a cited moment and opened after it, or dice rolled before witnesses.

import { compareBytes, concat, utf8 } from '@folkmoot/kernel/base'

type Sha256 = (bytes: Uint8Array) => Uint8Array

/** In whatever order they were opened; one honest share is enough to make the seed unforeseeable. */
export function seedOfShares(shares: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  const hashes = shares.map((share) => sha256(concat(utf8('share '), share))).sort(compareBytes)
  return sha256(concat(utf8('shares '), ...hashes))
}

/** Rolls as the witnesses wrote them down: digits of one to six, in order, spaces ignored. */
export function seedOfDice(rolls: string, sha256: Sha256): Uint8Array | undefined {
  const digits = rolls.replace(/\s+/g, '')
  return /^[1-6]{10,1000}$/.test(digits) ? sha256(utf8(`dice ${digits}`)) : undefined
}
