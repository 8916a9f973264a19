// Bytes that come whole or in pieces, read with a limit before anything is allocated.

import { concat } from '../base/index.ts'

export type BundleBytes = Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export interface ByteSource {
  /** Exactly `length` bytes, or undefined when there are not so many. A view where it can be. */
  take(length: number): Promise<Uint8Array | undefined>
  /** The shortest form of a varint and its bytes; undefined when it is none or above `max`. */
  varint(max: number): Promise<{ readonly value: number; readonly bytes: Uint8Array } | undefined>
  /** Whether nothing is left. */
  ended(): Promise<boolean>
  /** Bytes taken so far. */
  readonly taken: number
}

export function byteSource(bytes: BundleBytes): ByteSource {
  const pieces = bytes instanceof Uint8Array ? undefined : iterate(bytes)
  let held = bytes instanceof Uint8Array ? bytes : new Uint8Array()
  let taken = 0
  async function fill(length: number): Promise<boolean> {
    const more: Uint8Array[] = []
    let have = held.length
    while (have < length) {
      const next = await pieces?.next()
      if (!next || next.done) break
      more.push(next.value)
      have += next.value.length
    }
    if (more.length > 0) held = concat(held, ...more)
    return held.length >= length
  }
  async function take(length: number): Promise<Uint8Array | undefined> {
    if (held.length < length && !(await fill(length))) return undefined
    const part = held.subarray(0, length)
    held = held.subarray(length)
    taken += length
    return part
  }
  return {
    take,
    varint: async (max) => {
      await fill(8)
      let [value, scale] = [0, 1]
      for (let i = 0; i < Math.min(8, held.length); i++) {
        const byte = held[i] ?? 0
        value += (byte & 127) * scale
        scale *= 128
        if (byte >= 128) continue
        if ((byte === 0 && i > 0) || value > max) return undefined
        const read = await take(i + 1)
        return read && { value, bytes: read }
      }
      return undefined
    },
    ended: async () => !(await fill(1)),
    get taken() {
      return taken
    },
  }
}

async function* iterate(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield piece
}
