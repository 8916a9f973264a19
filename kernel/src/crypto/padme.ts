// Padding, so that the length of a ciphertext says little about what was written: PADMÉ (PURBs,
// Nikitin et al., PETS 2019) leaks O(log log length) bits and adds at most 12 %, with a floor of
// 256 bytes, below which every message looks alike (security.md §3.4).

import { assert } from './bytes.ts'

export const PADDED_MIN = 256

/** Keeps the arithmetic below in 32 bits; a body is far smaller. */
const LENGTH_MAX = 2 ** 30
const END = 0x80

const log2Floor = (value: number): number => 31 - Math.clz32(value)

/** PADMÉ itself: as many low bits of the length become zero as the exponent has bits to spare. */
export function padmeLength(length: number): number {
  assert(Number.isInteger(length) && length >= 0 && length <= LENGTH_MAX, 'length to pad')
  if (length < 2) return length
  const exponent = log2Floor(length)
  const mask = (1 << (exponent - log2Floor(exponent) - 1)) - 1
  return (length + mask) & ~mask
}

export const paddedLength = (length: number): number => Math.max(PADDED_MIN, padmeLength(length))

/** plaintext ‖ 0x80 ‖ zeros, up to the padded length. */
export function pad(plain: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedLength(plain.length + 1))
  padded.set(plain)
  padded[plain.length] = END
  return padded
}

/** A view, and undefined unless the bytes are exactly what `pad` makes: one padding for one plaintext. */
export function unpad(padded: Uint8Array): Uint8Array | undefined {
  const end = unpaddedLength(padded, padded.length)
  return end === undefined ? undefined : padded.subarray(0, end)
}

/** How long the plaintext is whose padded form is `length` bytes from `start` on. */
export function unpaddedLength(bytes: Uint8Array, length: number, start = 0): number | undefined {
  let end = start + length - 1
  while (end >= start && bytes[end] === 0) end--
  if (end < start || bytes[end] !== END) return undefined
  return paddedLength(end - start + 1) === length ? end - start : undefined
}
