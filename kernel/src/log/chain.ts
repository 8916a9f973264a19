// The chain over hashes of ciphertext: a body can go and the chain still verifies (DESIGN §4).

import { assert, concat } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import { label } from '../crypto/index.ts'
import {
  FRAME_VERSION,
  HASH_BYTES,
  KEY_REF_BYTES,
  NONCE_BYTES,
  type Frame,
  type Tail,
} from './frame.ts'
import { type LogId, type SpaceId, idBytes } from './ids.ts'

/** h_0 = H(label ‖ space ‖ log). */
export const chainStart = (crypto: Crypto, space: SpaceId, log: LogId): Uint8Array =>
  crypto.sha256(concat(label('folkmoot/log/1'), idBytes(space), idBytes(log)))

export function putU64(bytes: Uint8Array, at: number, value: number): void {
  const high = Math.floor(value / 0x100000000)
  for (let i = 0; i < 4; i++) {
    bytes[at + i] = high >>> (24 - 8 * i)
    bytes[at + 4 + i] = value >>> (24 - 8 * i)
  }
}

const HEADER_BYTES = 2 + KEY_REF_BYTES + NONCE_BYTES + 4
const LINK_BYTES = HASH_BYTES + 8 + HEADER_BYTES + HASH_BYTES
const link = new Uint8Array(LINK_BYTES)

/** h_i = H(h_{i-1} ‖ u64 seq ‖ version ‖ flags ‖ keyRef ‖ nonce ‖ u32 length ‖ H(ciphertext)). */
export function chainNext(
  crypto: Crypto,
  before: Uint8Array,
  seq: number,
  frame: Frame,
): Uint8Array {
  const next = new Uint8Array(HASH_BYTES)
  chainNextInto(crypto, before, seq, frame, next, 0)
  return next
}

/** The same, written to `out` from `to` on. */
export function chainNextInto(
  crypto: Crypto,
  before: Uint8Array,
  seq: number,
  frame: Frame,
  out: Uint8Array,
  to: number,
): void {
  assert(before.length === HASH_BYTES, 'chain hash length')
  link.set(before, 0)
  putU64(link, HASH_BYTES, seq)
  let at = HASH_BYTES + 8
  link[at++] = FRAME_VERSION
  link[at++] = frame.flags
  link.set(frame.keyRef, at)
  link.set(frame.nonce, (at += KEY_REF_BYTES))
  at += NONCE_BYTES
  for (let i = 0; i < 4; i++) link[at++] = frame.length >>> (24 - 8 * i)
  if (frame.body) crypto.sha256Into(frame.body, link, at)
  else link.set(frame.bodyHash as Uint8Array, at)
  crypto.sha256Into(frame.tail ? concat(link, tailLink(crypto, frame.tail)) : link, out, to)
}

/** u32 length ‖ H(tail): what an ephemeral frame adds to its link. */
function tailLink(crypto: Crypto, tail: Tail): Uint8Array {
  const length = new Uint8Array(4)
  for (let i = 0; i < 4; i++) length[i] = tail.length >>> (24 - 8 * i)
  // Whether its bytes are still here or not.
  return concat(length, tail.body ? crypto.sha256(tail.body) : (tail.bodyHash as Uint8Array))
}

/** The bytes that a head signs: label ‖ space ‖ log ‖ u64 seq ‖ h. */
export function headMessage(space: SpaceId, log: LogId, seq: number, hash: Uint8Array): Uint8Array {
  const number = new Uint8Array(8)
  putU64(number, 0, seq)
  return concat(label('folkmoot/head/1'), idBytes(space), idBytes(log), number, hash)
}

/** Associated data of a frame's encryption: its place, so that it opens nowhere else. */
export function frameContext(
  space: SpaceId,
  log: LogId,
  seq: number,
  frame: { readonly flags: number; readonly keyRef: Uint8Array },
): Uint8Array {
  const context = new Uint8Array(CONTEXT_BYTES)
  writeFrameContext(context, { space, log, seq }, frame)
  return context
}

export const CONTEXT_BYTES = 32 + 32 + 8 + 2 + KEY_REF_BYTES

/** The same into bytes that are used again, for whoever opens one frame after the other. */
export function writeFrameContext(
  context: Uint8Array,
  { space, log, seq }: { readonly space: SpaceId; readonly log: LogId; readonly seq: number },
  frame: { readonly flags: number; readonly keyRef: Uint8Array },
): void {
  context.set(idBytes(space), 0)
  context.set(idBytes(log), 32)
  moveFrameContext(context, seq, frame)
}

/** From one frame of a log to another of the same. */
export function moveFrameContext(
  context: Uint8Array,
  seq: number,
  frame: { readonly flags: number; readonly keyRef: Uint8Array },
): void {
  putU64(context, SEQ_AT, seq)
  context[72] = FRAME_VERSION
  context[73] = frame.flags
  const { keyRef } = frame
  for (let i = 0; i < KEY_REF_BYTES; i++) context[74 + i] = keyRef[i] as number
}

/** Where a context says its seq: all that differs between frames of a log with one key and no flags. */
export const SEQ_AT = 64
