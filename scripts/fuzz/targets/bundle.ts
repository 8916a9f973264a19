// A bundle from a stick: read, taken in, and what is not signed is not stored.

import { concat } from '../../../kernel/src/base/index.ts'
import { BUNDLE_MAGIC, createBundle, importBundle } from '../../../kernel/src/sync/index.ts'
import { recordHash, startHash } from '../../../kernel/src/sync/bundle-format.ts'
import { type MakeTarget, must } from '../target.ts'
import { digestOf } from './shared-ports.ts'
import { crypto, holderOn, makeSides, memoryDisk, space } from './shared-talk.ts'
import { everyHead, headsHold } from './shared-truth.ts'

/** Where the varint at a place ends, and its value; large values are no lengths. */
function varintAt(
  bytes: Uint8Array,
  from: number,
): { readonly end: number; readonly value: number } {
  let [at, value, scale] = [from, 0, 1]
  for (; at < from + 5; at++) {
    const byte = bytes[at] ?? 0
    value += (byte & 127) * scale
    scale *= 128
    if (byte < 128) break
  }
  return { end: at + 1, value }
}

/** The hashes of a bundle made anew over whatever its records are now. */
function sealedAnew(bytes: Uint8Array): Uint8Array {
  const header = varintAt(bytes, BUNDLE_MAGIC.length + 1)
  let at = header.end + header.value
  if (at >= bytes.length) return bytes
  let hash = startHash(crypto, bytes.subarray(0, at))
  while (at < bytes.length && bytes[at] !== 0) {
    const { end, value } = varintAt(bytes, at + 1)
    if (end + value > bytes.length) return bytes
    hash = recordHash(crypto, hash, bytes[at] ?? 0, bytes.subarray(end, end + value))
    at = end + value
  }
  const root = bytes.subarray(at + 1, at + 33)
  if (root.length < 32) return bytes
  return concat(bytes.subarray(0, at + 33), recordHash(crypto, hash, 0, root))
}

export const target: MakeTarget = async () => {
  const { hub, member } = await makeSides()
  const blobs = await hub.store.blobs.list(space)
  const whole = await createBundle(crypto, hub.holder, space, { blobs })
  const since = member.holder.frontier(space)
  const part = await createBundle(crypto, hub.holder, space, { since })
  await importBundle(crypto, member.holder, space, { bytes: whole })
  const forked = await createBundle(crypto, member.holder, space)
  const heads = await everyHead()
  const empty = memoryDisk()
  let holder = await holderOn(empty)
  const before = digestOf(holder.disk)
  return {
    sources: ['kernel/src/sync/bundle', 'kernel/src/sync/byte-source.ts'],
    seeds: [whole, part, forked],
    bytesMax: 16_384,
    repair: sealedAnew,
    async run(bytes) {
      // As a stream of odd pieces as well, since a file does not come in one.
      const pieces = bytes.length % 2 === 0 ? [bytes.subarray(0, 7), bytes.subarray(7)] : bytes
      const taken = await importBundle(crypto, holder.holder, space, { bytes: pieces })
      const isSame = digestOf(holder.disk) === before
      if (!taken.ok) must(isSame, 'a refused bundle leaves the store as it was')
      if (isSame) return taken.ok
      must(taken.ok, 'a refused bundle leaves the store as it was')
      const { newEntries, forks, blobs: chunks } = taken.value
      must(newEntries + forks.length + chunks > 0, 'the count tells of what was stored')
      must(headsHold(holder, heads), 'only what was signed is stored')
      holder = await holderOn(empty)
      return true
    },
  }
}
