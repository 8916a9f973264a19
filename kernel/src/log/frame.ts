// A frame: one entry as everybody without a key sees it (docs/spec/log.md, L1–L6).

import { read, type Reader, write, type Writer } from '../base/index.ts'

export const FRAME_VERSION = 1
export const KEY_REF_BYTES = 16
export const NONCE_BYTES = 24
export const HASH_BYTES = 32
/** Body and tail together. An epoch for 1,000 devices is 88 kB; nothing else comes near. */
export const FRAME_BODY_BYTES_MAX = 256 * 1024

/** Bits of `flags`. */
export const FLAG = {
  /** Membership, keys, policy: sent first, never pruned. */
  control: 1,
  /** Has a tail: the content of the ephemeral class, whose key and bytes are destroyed after the term. */
  ephemeral: 2,
  /** The body starts with sealed keys (docs/spec/keys.md): readable without an epoch key. */
  seals: 4,
  /** The body is sealed to an invitation's key: the request of someone who is not yet a member. */
  request: 8,
} as const
export const FLAGS_KNOWN = 15

export interface Frame {
  readonly flags: number
  /** First 16 bytes of the chain hash of the epoch's entry; zeros in the entry that founds one. */
  readonly keyRef: Uint8Array
  readonly nonce: Uint8Array
  /** Bytes of the body as it was signed, also after the body was dropped. */
  readonly length: number
  /** The ciphertext; undefined once dropped (expired, redacted). */
  readonly body: Uint8Array | undefined
  /** SHA-256 of the ciphertext; set by readers only where the body is missing. */
  readonly bodyHash: Uint8Array | undefined
  /** Only with FLAG.ephemeral: a second ciphertext that goes at the end of its term (L4). */
  readonly tail: Tail | undefined
}

export interface Tail {
  readonly length: number
  readonly body: Uint8Array | undefined
  readonly bodyHash: Uint8Array | undefined
}

const NEW_SHARED = 1
const DROPPED = 2
const TAIL_DROPPED = 4

type Shared = Pick<Frame, 'flags' | 'keyRef'>

const same = (a: Shared, b: Shared): boolean => {
  if (a.flags !== b.flags) return false
  for (let i = 0; i < KEY_REF_BYTES; i++) if (a.keyRef[i] !== b.keyRef[i]) return false
  return true
}

/** What frames of a run share (flags, keyRef) is written once, when it changes. */
export function writeFrame(writer: Writer, frame: Frame, previous: Frame | undefined): void {
  const fresh = previous === undefined || !same(frame, previous)
  const tailDropped = frame.tail !== undefined && frame.tail.body === undefined
  writer.u8(
    (fresh ? NEW_SHARED : 0) | (frame.body ? 0 : DROPPED) | (tailDropped ? TAIL_DROPPED : 0),
  )
  if (fresh) writer.u8(frame.flags).bytes(frame.keyRef)
  writer.bytes(frame.nonce).varint(frame.length)
  writer.bytes(frame.body ?? (frame.bodyHash as Uint8Array))
  if (!frame.tail) return
  writer.varint(frame.tail.length).bytes(frame.tail.body ?? (frame.tail.bodyHash as Uint8Array))
}

function readTail(reader: Reader, dropped: boolean, lengthMax: number): Tail {
  const length = reader.varint(lengthMax)
  const rest = reader.bytes(dropped ? HASH_BYTES : length)
  return dropped
    ? { length, body: undefined, bodyHash: rest }
    : { length, body: rest, bodyHash: undefined }
}

/**
 * Passes one frame of a verified run that has nothing but a body, and notes as the `i`-th three numbers
 * where its nonce begins, where its body begins, and how long that is. Gives its keyRef, the same bytes
 * as the frame before where they are the same; undefined for every other frame, which is left unread.
 */
export function passPlainFrame(
  reader: Reader,
  previous: Shared | undefined,
  places: Int32Array,
  i: number,
): Uint8Array | undefined {
  const start = reader.at
  const marker = reader.u8()
  const flags = marker === NEW_SHARED ? reader.u8() : marker === 0 ? previous?.flags : undefined
  if (flags !== 0) {
    reader.at = start
    return undefined
  }
  const keyRef = marker === 0 && previous ? previous.keyRef : reader.bytes(KEY_REF_BYTES)
  places[3 * i] = reader.at
  reader.at += NONCE_BYTES
  const length = reader.varint()
  places[3 * i + 1] = reader.at
  places[3 * i + 2] = length
  reader.at += length
  return keyRef
}

export function readFrame(reader: Reader, previous: Shared | undefined): Frame {
  const marker = reader.u8()
  const fresh = (marker & NEW_SHARED) !== 0
  if (marker > 7 || (!fresh && !previous)) reader.fail()
  const flags = fresh ? reader.u8() : (previous?.flags ?? 0)
  const keyRef = fresh ? reader.bytes(KEY_REF_BYTES) : (previous?.keyRef ?? reader.fail())
  if (flags > FLAGS_KNOWN) reader.fail()
  const nonce = reader.bytes(NONCE_BYTES)
  const length = reader.varint(FRAME_BODY_BYTES_MAX)
  const dropped = (marker & DROPPED) !== 0
  const rest = reader.bytes(dropped ? HASH_BYTES : length)
  const hasTail = (flags & FLAG.ephemeral) !== 0
  const tailDropped = (marker & TAIL_DROPPED) !== 0
  if (tailDropped && !hasTail) reader.fail()
  const frame: Frame = {
    flags,
    keyRef,
    nonce,
    length,
    body: dropped ? undefined : rest,
    bodyHash: dropped ? rest : undefined,
    tail: hasTail ? readTail(reader, tailDropped, FRAME_BODY_BYTES_MAX - length) : undefined,
  }
  // One encoding per run: the shared part must not be repeated where it did not change.
  if (fresh && previous && same(frame, previous)) reader.fail()
  return frame
}

/** A frame outside a run: what the first frame of a run looks like. */
export const encodeFrame = (frame: Frame): Uint8Array =>
  write((writer) => writeFrame(writer, frame, undefined))

/** undefined unless the bytes are the one encoding of a frame. A view, not a copy. */
export const decodeFrame = (bytes: Uint8Array): Frame | undefined =>
  read(bytes, (reader) => readFrame(reader, undefined))
