// Opening many bodies where the implementation has no way of its own to do so.

import type { OpenInto, OpenMany, SealedBodies } from './port.ts'

const NONCE = 24
const TAG = 16

/** How far `source` is used: from the first nonce to the end of the last ciphertext. */
export function spanOf({ places, count }: SealedBodies): readonly [from: number, to: number] {
  const last = 3 * (count - 1)
  return [places[0] as number, (places[last + 1] as number) + (places[last + 2] as number)]
}

/** One after the other. */
export const manyWith =
  (open: OpenInto): OpenMany =>
  (key, { source, count, places, aads, aadLength }, out, lengths) => {
    for (let i = 0; i < count; i++) {
      const nonceAt = places[3 * i] as number
      const at = places[3 * i + 1] as number
      const length = places[3 * i + 2] as number
      const nonce = source.subarray(nonceAt, nonceAt + NONCE)
      const sealed = source.subarray(at, at + length)
      const aad = aads.subarray(i * aadLength, (i + 1) * aadLength)
      const opened =
        length < TAG
          ? undefined
          : open(key, nonce, sealed, aad, out.subarray(at - (places[0] as number)))
      lengths[i] = opened ?? -1
    }
  }
