// Sealing an entry into a frame and opening it again, for both classes. The nonce is random (decision
// 0004); the place of the frame is associated data, so that a body opens nowhere else.

import {
  assert,
  concat,
  decodeCbor,
  encodeCbor,
  equalBytes,
  ok,
  refuse,
  type Result,
  utf8,
  type Cbor,
} from '../base/index.ts'
import { type Crypto, pad, unpad, unpaddedLength } from '../crypto/index.ts'
import {
  type EntryRef,
  entryRef,
  FLAG,
  FRAME_BODY_BYTES_MAX,
  CONTEXT_BYTES,
  frameContext,
  moveFrameContext,
  writeFrameContext,
  idBytes,
  KEY_REF_BYTES,
  NONCE_BYTES,
  type Frame,
} from '../log/index.ts'
import type { DepsTable } from './deps-table.ts'
import { decodePlain, encodePlain, isControlKind, peekPlain, type PlainHead } from './plain.ts'
import type {
  EntryPlace,
  EpochKey,
  KeyPorts,
  KeyRefusal,
  Place,
  Plain,
  SealRefusal,
} from './port.ts'
import { decodeSeals, splitSeals } from './seals-block.ts'

export const NO_KEY_REF: Uint8Array = new Uint8Array(KEY_REF_BYTES)
const TAIL = utf8('tail')

/** What is written, with the author's own table of dependencies (read, not changed). */
export interface Writing {
  readonly table: DepsTable
  readonly plain: Plain
}

/** Flags and keyRef: what a frame's context needs besides its place. */
export type Outside = Pick<Frame, 'flags' | 'keyRef'>

const lane = (kind: string): number => (isControlKind(kind) ? FLAG.control : 0)

/** Puts the parts of a frame together, unless they are more than a run may carry. */
export function frameOf(
  outside: Outside,
  nonce: Uint8Array,
  body: Uint8Array,
  tail?: Uint8Array,
): Result<Frame, SealRefusal> {
  const size = body.length + (tail?.length ?? 0)
  const bytesMax = FRAME_BODY_BYTES_MAX
  if (size > bytesMax) return refuse({ kind: 'entry-too-large', bytes: size, bytesMax })
  const part = (bytes: Uint8Array) => ({ length: bytes.length, body: bytes, bodyHash: undefined })
  return ok({ ...outside, nonce, ...part(body), tail: tail && part(tail) })
}

/** The ciphertext of a plaintext at a place; used by every frame that has one. */
export function sealBody(
  { crypto, chance }: KeyPorts,
  place: Place,
  outside: Outside,
  { key, writing }: { readonly key: Uint8Array; readonly writing: Writing },
): { readonly nonce: Uint8Array; readonly sealed: Uint8Array } {
  const nonce = chance.bytes(NONCE_BYTES)
  const context = frameContext(place.space, place.log, place.seq, outside)
  const padded = pad(encodePlain(writing.table, writing.plain))
  return { nonce, sealed: crypto.xchachaSeal(key, nonce, padded, context) }
}

/** An ordinary entry under an epoch's key. */
export function sealEntry(
  ports: KeyPorts,
  place: Place,
  { key, ...writing }: Writing & { readonly key: EpochKey },
): Result<Frame, SealRefusal> {
  const outside = { flags: lane(writing.plain.kind), keyRef: idBytes(key.ref) }
  const { nonce, sealed } = sealBody(ports, place, outside, { key: key.key, writing })
  return frameOf(outside, nonce, sealed)
}

const tailContext = (place: Place, outside: Outside): Uint8Array =>
  concat(frameContext(place.space, place.log, place.seq, outside), TAIL)

/** An entry of the ephemeral class: envelope under the record key, content in a tail that goes. */
export function sealEphemeral(
  ports: KeyPorts,
  place: Place,
  { key, tailKey, table, plain }: Writing & { readonly key: EpochKey; readonly tailKey: EpochKey },
): Result<Frame, SealRefusal> {
  assert(!isControlKind(plain.kind), 'membership and keys are never ephemeral')
  const outside = { flags: FLAG.ephemeral, keyRef: idBytes(key.ref) }
  const tailNonce = ports.chance.bytes(NONCE_BYTES)
  const body = { tailKey: idBytes(tailKey.ref), tailNonce }
  const writing = { table, plain: { ...plain, body } }
  const { nonce, sealed } = sealBody(ports, place, outside, { key: key.key, writing })
  const content = pad(encodeCbor(plain.body))
  const context = tailContext(place, outside)
  const tail = ports.crypto.xchachaSeal(tailKey.key, tailNonce, content, context)
  return frameOf(outside, nonce, sealed, tail)
}

/** 'seals': the tail holds sealed keys. 'gone', 'key-missing', 'unreadable': `plain.body` is null. */
export type TailState = 'none' | 'open' | 'seals' | 'gone' | 'key-missing' | 'unreadable'

export interface Opened {
  readonly plain: Plain
  readonly tail: TailState
  /** The ephemeral epoch whose key opens the tail; kept so that the tail can go with it. */
  readonly tailKey: EntryRef | undefined
}

export interface Opening {
  /** The author's table as it was before this entry (read, not changed). */
  readonly table: DepsTable
  readonly keyOf: (epoch: EntryRef) => Uint8Array | undefined
  /** `epochOfFrame` of the frame, where the caller has it: frames of a run mostly share it. */
  readonly epoch?: EntryRef
}

export const isFounding = (frame: Outside): boolean =>
  (frame.flags & (FLAG.seals | FLAG.ephemeral)) === FLAG.seals &&
  equalBytes(frame.keyRef, NO_KEY_REF)

/** The epoch under whose key the body of a frame is; for a founding one the entry itself. */
export const epochOfFrame = (frame: Outside, ref: EntryRef): EntryRef =>
  isFounding(frame) ? ref : entryRef(frame.keyRef)

/** Opens any entry but a request. Nothing that stands in a frame makes it throw. */
export function openEntry(
  crypto: Crypto,
  place: EntryPlace,
  frame: Frame,
  opening: Opening,
): Result<Opened, KeyRefusal> {
  if (isRequest(frame) || namesNoKey(frame)) return refuse({ kind: 'entry-unreadable' })
  const key = opening.keyOf(opening.epoch ?? epochOfFrame(frame, place.ref))
  if (!frame.body) return refuse({ kind: 'frame-dropped' })
  if (!key) return refuse({ kind: 'key-missing' })
  const length = openBody(crypto, place, frame, key)
  if (length === undefined) return refuse({ kind: 'frame-damaged' })
  const bytes = unpadded(length)
  const plain = bytes && decodePlain(opening.table, bytes)
  openedBody.fill(0, 0, length)
  if (!plain?.ok || !fitsFrame(plain.value.kind, frame)) return refuse({ kind: 'entry-unreadable' })
  return openTail(crypto, place, frame, { plain: plain.value, keyOf: opening.keyOf })
}

/** Kind and body of an entry that brings keys, before its log could be read up to it. */
export function peekEntry(
  crypto: Crypto,
  place: Place,
  frame: Frame,
  key: Uint8Array,
): PlainHead | undefined {
  if (isRequest(frame) || namesNoKey(frame)) return undefined
  const length = openBody(crypto, place, frame, key)
  if (length === undefined) return undefined
  const bytes = unpadded(length)
  const head = bytes && peekPlain(bytes)
  openedBody.fill(0, 0, length)
  return head && fitsFrame(head.kind, frame) ? head : undefined
}

/**
 * The plaintext that was opened last, still padded, for as long as it is being decoded: an array for
 * each entry costs as much as opening it. What is decoded holds nothing of this memory.
 */
let openedBody = new Uint8Array(4 * 1024)

function roomToOpen(length: number): Uint8Array {
  if (length > openedBody.length) openedBody = new Uint8Array(FRAME_BODY_BYTES_MAX)
  return openedBody
}

/** A view of the opened body without its padding. */
function unpadded(length: number): Uint8Array | undefined {
  const end = unpaddedLength(openedBody, length)
  return end === undefined ? undefined : openedBody.subarray(0, end)
}

/** The length of what is then in `openedBody`; undefined when the tag does not fit. */
function openBody(crypto: Crypto, place: Place, frame: Frame, key: Uint8Array): number | undefined {
  const sealed = frame.body && ciphertextOf(frame, frame.body)
  if (!sealed) return undefined
  writeOpenContext(place, frame)
  return crypto.xchachaOpenInto(key, frame.nonce, sealed, openContext, roomToOpen(sealed.length))
}
const openContext = new Uint8Array(CONTEXT_BYTES)
/** Where the last frame stood that was opened: the next one is mostly its neighbour. */
let openedIn: { readonly space: string; readonly log: string } = { space: '', log: '' }

function writeOpenContext(place: Place, frame: Outside): void {
  const { space, log, seq } = place
  if (log === openedIn.log && space === openedIn.space) {
    return moveFrameContext(openContext, seq, frame)
  }
  writeFrameContext(openContext, place, frame)
  openedIn = { space, log }
}

export const isRequest = (frame: Outside): boolean => (frame.flags & FLAG.request) !== 0

const namesNoKey = (frame: Frame): boolean =>
  equalBytes(frame.keyRef, NO_KEY_REF) && !isFounding(frame)

const hasBlockInBody = (frame: Frame): boolean =>
  (frame.flags & (FLAG.seals | FLAG.ephemeral)) === FLAG.seals

const ciphertextOf = (frame: Frame, body: Uint8Array): Uint8Array | undefined =>
  hasBlockInBody(frame) ? splitSeals(body)?.rest : body

/** The lane and the seals of a frame must be those of its kind (K5), or a hub could be told lies. */
function fitsFrame(kind: string, frame: Frame): boolean {
  const flags = frame.flags
  if (lane(kind) !== (flags & FLAG.control)) return false
  if (isFounding(frame)) return kind === 'key/epoch' || kind === 'space/genesis'
  const seals = (flags & FLAG.seals) !== 0
  if (seals && !isControlKind(kind)) return false
  if ((flags & FLAG.ephemeral) === 0)
    return kind === 'key/epoch' ? false : seals || kind !== 'key/seal'
  const isKeyKind = kind === 'key/epoch' || kind === 'key/seal'
  return seals ? isKeyKind : !isControlKind(kind)
}

interface Envelope {
  readonly plain: Plain
  readonly keyOf: Opening['keyOf']
}

function openTail(
  crypto: Crypto,
  place: Place,
  frame: Frame,
  { plain, keyOf }: Envelope,
): Result<Opened, KeyRefusal> {
  if ((frame.flags & FLAG.ephemeral) === 0) return ok({ plain, tail: 'none', tailKey: undefined })
  if ((frame.flags & FLAG.seals) !== 0) {
    const tail = frame.tail?.body ? 'seals' : 'gone'
    return ok({ plain, tail, tailKey: undefined })
  }
  const named = readEnvelope(plain.body)
  if (!named) return refuse({ kind: 'entry-unreadable' })
  const closed = (tail: TailState): Result<Opened, KeyRefusal> =>
    ok({ plain: { ...plain, body: null }, tail, tailKey: named.tailKey })
  if (!frame.tail?.body) return closed('gone')
  const key = keyOf(named.tailKey)
  if (!key) return closed('key-missing')
  const context = tailContext(place, frame)
  const padded = crypto.xchachaOpen(key, named.tailNonce, frame.tail.body, context)
  const bytes = padded && unpad(padded)
  const body = bytes && decodeCbor(bytes)
  if (body === undefined) return closed('unreadable')
  return ok({ plain: { ...plain, body }, tail: 'open', tailKey: named.tailKey })
}

/** The content of an ephemeral entry whose key came after the entry had been read. */
export function openLateTail(
  crypto: Crypto,
  place: EntryPlace,
  frame: Frame,
  keyOf: Opening['keyOf'],
): Cbor | undefined {
  const key = keyOf(epochOfFrame(frame, place.ref))
  const head = key && peekEntry(crypto, place, frame, key)
  if (!head) return undefined
  const heading = { time: 0, lamport: 0, deps: { changes: [], digest: undefined } }
  const opened = openTail(crypto, place, frame, { plain: { ...heading, ...head }, keyOf })
  return opened.ok && opened.value.tail === 'open' ? opened.value.plain.body : undefined
}

function readEnvelope(
  body: Cbor,
): { readonly tailKey: EntryRef; readonly tailNonce: Uint8Array } | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined
  if (body instanceof Uint8Array || Object.keys(body).length !== 2) return undefined
  const { tailKey, tailNonce } = body as { readonly [key: string]: Cbor | undefined }
  if (!(tailKey instanceof Uint8Array) || tailKey.length !== KEY_REF_BYTES) return undefined
  if (!(tailNonce instanceof Uint8Array) || tailNonce.length !== NONCE_BYTES) return undefined
  return { tailKey: entryRef(tailKey), tailNonce }
}

/** The sealed keys that a frame carries, wherever they stand; undefined when there are none. */
export function sealsOf(frame: Frame) {
  if ((frame.flags & FLAG.seals) === 0) return undefined
  if (hasBlockInBody(frame)) return frame.body && splitSeals(frame.body)?.block
  return frame.tail?.body && decodeSeals(frame.tail.body)
}
