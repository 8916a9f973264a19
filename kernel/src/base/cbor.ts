// Canonical CBOR (RFC 8949 §4.2.1): one encoding per value, so bytes may be hashed and compared.
// The subset has no floats, tags or indefinite lengths: what must be exact has no other form.
// Own code because no library refuses every second encoding while decoding (decision 0003).

import { assert } from './result.ts'
import { codesOf, compareBytes, utf8, utf8Text } from './bytes.ts'
import { Writer, type Reader, read } from './wire.ts'

export type Cbor = number | string | boolean | null | Uint8Array | readonly Cbor[] | CborMap
export interface CborMap {
  readonly [key: string]: Cbor
}

export const CBOR_DEPTH_MAX = 32

function head(writer: Writer, major: number, value: number): void {
  const type = major << 5
  if (value < 24) writer.u8(type | value)
  else if (value < 0x100) writer.u8(type | 24).u8(value)
  else if (value < 0x10000)
    writer
      .u8(type | 25)
      .u8(value >> 8)
      .u8(value)
  else if (value < 0x100000000) writer.u8(type | 26).u32(value)
  else
    writer
      .u8(type | 27)
      .u32(Math.floor(value / 0x100000000))
      .u32(value % 0x100000000)
}

// eslint-disable-next-line no-control-regex -- all of ASCII is meant
const ASCII = /^[\u0000-\u007f]*$/

/** Shorter keys first, then bytewise: the order of their encodings. ASCII needs no bytes for that. */
function compareKeys(a: string, b: string): number {
  if (ASCII.test(a) && ASCII.test(b)) return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
  const [left, right] = [utf8(a), utf8(b)]
  return left.length - right.length || compareBytes(left, right)
}

const SHORT_MAX = 64

/** Short ASCII by hand: the common case, several times faster than TextEncoder. */
function putText(writer: Writer, text: string): void {
  if (text.length <= SHORT_MAX && ASCII.test(text)) {
    head(writer, 3, text.length)
    for (let i = 0; i < text.length; i++) writer.u8(text.charCodeAt(i))
    return
  }
  const bytes = utf8(text)
  head(writer, 3, bytes.length)
  writer.bytes(bytes)
}

function put(writer: Writer, value: Cbor | undefined, depth: number): void {
  assert(depth <= CBOR_DEPTH_MAX, 'value too deep')
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value), 'only whole numbers can be encoded')
    if (value >= 0) head(writer, 0, value)
    else head(writer, 1, -1 - value)
  } else if (typeof value === 'string') putText(writer, value)
  else if (value === false) writer.u8(0xf4)
  else if (value === true) writer.u8(0xf5)
  else if (value === null) writer.u8(0xf6)
  else if (value instanceof Uint8Array) {
    head(writer, 2, value.length)
    writer.bytes(value)
  } else if (Array.isArray(value)) {
    head(writer, 4, value.length)
    for (const item of value) put(writer, item as Cbor, depth + 1)
  } else {
    assert(typeof value === 'object', 'value has no encoding')
    putMap(writer, value as CborMap, depth)
  }
}

/** Fields that are undefined are absent. */
function putMap(writer: Writer, map: CborMap, depth: number): void {
  const keys = Object.keys(map).filter((key) => map[key] !== undefined)
  keys.sort(compareKeys)
  head(writer, 5, keys.length)
  for (const key of keys) {
    putText(writer, key)
    put(writer, map[key], depth + 1)
  }
}

export function encodeCbor(value: Cbor): Uint8Array {
  const writer = new Writer()
  put(writer, value, 0)
  return writer.finish()
}

function argument(reader: Reader, short: number): number {
  if (short < 24) return short
  if (short === 24) return atLeast(reader, reader.u8(), 24)
  if (short === 25) return atLeast(reader, (reader.u8() << 8) | reader.u8(), 0x100)
  if (short === 26) return atLeast(reader, reader.u32(), 0x10000)
  if (short !== 27) reader.fail()
  const value = reader.u32() * 0x100000000 + reader.u32()
  return Number.isSafeInteger(value) ? atLeast(reader, value, 0x100000000) : reader.fail()
}

const atLeast = (reader: Reader, value: number, min: number): number =>
  value >= min ? value : reader.fail()

/** Short ASCII by hand: the common case, faster than TextDecoder, and in one piece. */
function text(reader: Reader, length: number): string {
  const start = reader.at
  if (length > SHORT_MAX || length > reader.left) return longText(reader, length)
  const codes = codesOf(length)
  for (let i = 0; i < length; i++) {
    const byte = reader.source[start + i] as number
    if (byte > 127) return longText(reader, length)
    codes[i] = byte
  }
  reader.at += length
  return String.fromCharCode.apply(null, codes)
}

const longText = (reader: Reader, length: number): string =>
  utf8Text(reader.bytes(length)) ?? reader.fail()

/** Names of fields come again in every entry: by a hash of their bytes, the last one that had it. */
const names: (string | undefined)[] = Array.from({ length: 256 }, () => undefined)
const NAME_MAX = 32

function fieldName(reader: Reader, length: number): string {
  if (length > NAME_MAX || length > reader.left) return text(reader, length)
  let hash = length
  for (let i = 0; i < length; i++) {
    hash = (Math.imul(hash, 31) + (reader.source[reader.at + i] as number)) | 0
  }
  const slot = hash & 255
  const known = names[slot]
  if (known !== undefined && isHere(reader, known, length)) {
    reader.at += length
    return known
  }
  const name = text(reader, length)
  names[slot] = name
  return name
}

/** Only for names of ASCII: of any other, a byte and a code differ. */
function isHere({ source, at }: Reader, name: string, length: number): boolean {
  if (name.length !== length) return false
  for (let i = 0; i < length; i++) if (name.charCodeAt(i) !== source[at + i]) return false
  return true
}

function take(reader: Reader, depth: number): Cbor {
  const first = reader.u8()
  const major = first >> 5
  const short = first & 31
  switch (major) {
    case 0:
      return argument(reader, short)
    case 1:
      return safe(reader, -1 - argument(reader, short))
    case 2:
      return reader.bytes(argument(reader, short)).slice()
    case 3:
      return text(reader, argument(reader, short))
    case 4:
      return takeList(reader, argument(reader, short), depth)
    case 5:
      return takeMap(reader, argument(reader, short), depth)
    default:
      return first === 0xf4 ? false : first === 0xf5 ? true : first === 0xf6 ? null : reader.fail()
  }
}

const safe = (reader: Reader, value: number): number =>
  Number.isSafeInteger(value) ? value : reader.fail()

function takeList(reader: Reader, length: number, depth: number): Cbor[] {
  // Every item takes at least a byte: a length beyond the input is refused before allocation.
  if (length > reader.left || depth >= CBOR_DEPTH_MAX) reader.fail()
  const list: Cbor[] = []
  for (let i = 0; i < length; i++) list.push(take(reader, depth + 1))
  return list
}

function takeMap(reader: Reader, length: number, depth: number): CborMap {
  if (length * 2 > reader.left || depth >= CBOR_DEPTH_MAX) reader.fail()
  const map: Record<string, Cbor> = {}
  let previous = -1
  let previousLength = 0
  for (let i = 0; i < length; i++) {
    const first = reader.u8()
    if (first >> 5 !== 3) reader.fail()
    const keyLength = argument(reader, first & 31)
    const start = reader.at
    const key = fieldName(reader, keyLength)
    const sorted =
      keyLength === previousLength
        ? isAfter(reader.source, previous, start, keyLength)
        : keyLength > previousLength
    if (!sorted && i > 0) reader.fail()
    previous = start
    previousLength = keyLength
    // An object key with a meaning of its own would change the object's prototype.
    if (key === '__proto__') reader.fail()
    map[key] = take(reader, depth + 1)
  }
  return map
}

/** Whether the second of two keys of one length comes after the first. */
function isAfter(source: Uint8Array, before: number, at: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    const difference = (source[at + i] as number) - (source[before + i] as number)
    if (difference !== 0) return difference > 0
  }
  return false
}

/** The next value, for formats whose outermost list is read in place; `depth` is how deep it stands. */
export const readCbor = (reader: Reader, depth: number): Cbor => take(reader, depth)

/** The next value, which must be a text of ASCII that comes again and again: the same string each time. */
export function readCborName(reader: Reader): string {
  const first = reader.u8()
  return first >> 5 === 3 ? fieldName(reader, argument(reader, first & 31)) : reader.fail()
}

/** undefined unless the bytes are the one encoding of a value of the subset. */
export const decodeCbor = (bytes: Uint8Array): Cbor | undefined =>
  read(bytes, (reader) => take(reader, 0))
