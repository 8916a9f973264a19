// A writer and a reader for binary formats: big-endian integers, canonical varints, checked lengths.

import { assert } from './result.ts'
import { concat } from './bytes.ts'

/** Grows as needed; `finish` gives the bytes. */
export class Writer {
  #bytes = new Uint8Array(256)
  #length = 0

  get length(): number {
    return this.#length
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }

  u8(value: number): this {
    this.#room(1)
    this.#bytes[this.#length++] = value
    return this
  }

  u32(value: number): this {
    return this.u8(value >>> 24)
      .u8(value >>> 16)
      .u8(value >>> 8)
      .u8(value)
  }

  /** Unsigned LEB128 in the shortest form, up to 2^53 - 1. */
  varint(value: number): this {
    assert(Number.isSafeInteger(value) && value >= 0, 'varint out of range')
    while (value >= 128) {
      this.u8((value % 128) | 128)
      value = Math.floor(value / 128)
    }
    return this.u8(value)
  }

  bytes(part: Uint8Array): this {
    this.#room(part.length)
    this.#bytes.set(part, this.#length)
    this.#length += part.length
    return this
  }

  /** varint length ‖ bytes. */
  block(part: Uint8Array): this {
    return this.varint(part.length).bytes(part)
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }
}

/** Thrown by Reader on any misfit and caught by `read`; it never leaves this module. */
class Misfit extends Error {}

export class Reader {
  /** All of it, for formats that look at bytes in place. */
  readonly source: Uint8Array
  at: number
  readonly #end: number

  /** Over a part of the bytes, which then need no view of it. */
  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.source = bytes
    this.at = start
    this.#end = end
  }

  get left(): number {
    return this.#end - this.at
  }

  u8(): number {
    if (this.at >= this.#end) throw new Misfit()
    return this.source[this.at++] as number
  }

  u32(): number {
    return ((this.u8() << 24) | (this.u8() << 16) | (this.u8() << 8) | this.u8()) >>> 0
  }

  varint(max = Number.MAX_SAFE_INTEGER): number {
    let value = 0
    let scale = 1
    for (let count = 0; count < 8; count++) {
      const byte = this.u8()
      value += (byte & 127) * scale
      if (byte < 128) {
        // One encoding per value: a longer form with a zero last group is refused.
        if ((byte === 0 && count > 0) || value > max) throw new Misfit()
        return value
      }
      scale *= 128
    }
    throw new Misfit()
  }

  /** A view, not a copy. */
  bytes(length: number): Uint8Array {
    if (length > this.left) throw new Misfit()
    const part = this.source.subarray(this.at, this.at + length)
    this.at += length
    return part
  }

  block(max: number): Uint8Array {
    return this.bytes(this.varint(max))
  }

  /** For a rule of the format that the reading function checks itself. */
  fail(): never {
    throw new Misfit()
  }
}

/** Runs a reading function over outside bytes: undefined unless it fits and nothing is left over. */
export const read = <T>(bytes: Uint8Array, reading: (reader: Reader) => T): T | undefined =>
  readPart(bytes, 0, bytes.length, reading)

/** The same over the bytes from `start` to `end`. */
export function readPart<T>(
  bytes: Uint8Array,
  start: number,
  end: number,
  reading: (reader: Reader) => T,
): T | undefined {
  const reader = new Reader(bytes, start, end)
  try {
    const value = reading(reader)
    return reader.left === 0 ? value : undefined
  } catch (error) {
    if (error instanceof Misfit) return undefined
    throw error
  }
}

/** The bytes that a writing function makes. */
export function write(writing: (writer: Writer) => void): Uint8Array {
  const writer = new Writer()
  writing(writer)
  return writer.finish()
}

/** Joins without copying twice when there is one part. */
export const join = (parts: readonly Uint8Array[]): Uint8Array =>
  parts.length === 1 && parts[0] ? parts[0] : concat(...parts)
