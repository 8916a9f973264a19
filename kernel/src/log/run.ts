// A run: consecutive entries of one log ending at a signed head; the only thing that travels.

import { assert, concat, equalBytes, read, Reader, write, type Writer } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import { chainNextInto, headMessage } from './chain.ts'
import {
  type Frame,
  FRAME_BODY_BYTES_MAX,
  HASH_BYTES,
  NONCE_BYTES,
  passPlainFrame,
  readFrame,
  writeFrame,
} from './frame.ts'
import { type LogId, type SpaceId, ID_BYTES, idBytes, logId } from './ids.ts'

export const RUN_VERSION = 1
/** Runs are cut here; only a single large entry may exceed it, up to RUN_BYTES_MAX. */
export const RUN_BYTES_TARGET = 64 * 1024
export const RUN_BYTES_MAX = FRAME_BODY_BYTES_MAX + 1024
export const RUN_FRAMES_MAX = 1024
export const SIGNATURE_BYTES = 64
const PREV_BYTES = 8

export interface Run {
  readonly log: LogId
  /** The seq of the first frame; the first entry of a log has seq 1. */
  readonly from: number
  /** First 8 bytes of the chain hash before `from`: a hint that tells a fork from damage. */
  readonly prev8: Uint8Array
  readonly frames: readonly Frame[]
  /** Over the head (log, last seq, its chain hash). */
  readonly signature: Uint8Array
}

export interface Head {
  readonly seq: number
  readonly hash: Uint8Array
  readonly signature: Uint8Array
}

export const runEnd = (run: Run): number => run.from + run.frames.length - 1

export function writeRun(writer: Writer, run: Run): void {
  writer.u8(RUN_VERSION).bytes(idBytes(run.log)).varint(run.from).bytes(run.prev8)
  writer.varint(run.frames.length)
  let previous: Frame | undefined
  for (const frame of run.frames) {
    writeFrame(writer, frame, previous)
    previous = frame
  }
  writer.bytes(run.signature)
}

/**
 * The bytes that a run was read from. By identity of the run, so that a changed copy never carries
 * them along; what arrives is stored as it came, without writing it anew.
 */
const encodings = new WeakMap<Run, Uint8Array>()

export const encodeRun = (run: Run): Uint8Array =>
  encodings.get(run) ?? write((writer) => writeRun(writer, run))

function readRun(reader: Reader): Run {
  if (reader.left > RUN_BYTES_MAX || reader.u8() !== RUN_VERSION) reader.fail()
  const log = logId(reader.bytes(ID_BYTES))
  const from = reader.varint()
  const prev8 = reader.bytes(PREV_BYTES)
  const count = reader.varint(RUN_FRAMES_MAX)
  if (from < 1 || count < 1 || from > Number.MAX_SAFE_INTEGER - count) reader.fail()
  const frames: Frame[] = []
  for (let i = 0; i < count; i++) frames.push(readFrame(reader, frames[i - 1]))
  return { log, from, prev8, frames, signature: reader.bytes(SIGNATURE_BYTES) }
}

/** undefined unless the bytes are the one encoding of a run within the limits. Views, not copies. */
export function decodeRun(bytes: Uint8Array): Run | undefined {
  const run = read(bytes, readRun)
  if (run) encodings.set(run, bytes)
  return run
}

/**
 * The frames of a verified run one after the other, straight from its bytes: all of them at once, taken
 * apart, would be five times as large and wait long enough to become old.
 */
export class FrameCursor {
  readonly #reader: Reader
  readonly #bytes: Uint8Array
  #next: number
  #frame: Frame | undefined
  /** Of the frame before the next one. */
  #shared: Pick<Frame, 'flags' | 'keyRef'> | undefined

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#reader = new Reader(bytes)
    this.#reader.at = RUN_LOG_END
    this.#next = this.#reader.varint()
    this.#reader.bytes(PREV_BYTES)
    this.#reader.varint()
  }

  /** The frame at `seq`, which must not lie before one that was taken. */
  take(seq: number): Frame {
    assert(seq >= this.#next, 'a cursor does not go back')
    for (; this.#next <= seq; this.#next++) {
      this.#shared = this.#frame = readFrame(this.#reader, this.#shared)
    }
    return this.#frame as Frame
  }

  /**
   * Passes the frames from `seq` on that have nothing but a body, all under one key, up to `max` of
   * them and not beyond `last`: they can be opened at once. undefined when the first is none.
   */
  pass(seq: number, last: number, max: number): PassedFrames | undefined {
    if (seq > this.#next) this.take(seq - 1)
    assert(seq === this.#next, 'a cursor does not go back')
    const places = new Int32Array(3 * Math.min(max, last - seq + 1))
    let keyRef: Uint8Array | undefined
    let count = 0
    while (3 * count < places.length) {
      const before = this.#reader.at
      const ref = passPlainFrame(this.#reader, this.#shared, places, count)
      if (!ref || (keyRef && ref !== keyRef)) {
        this.#reader.at = before
        break
      }
      if (!keyRef) this.#shared = { flags: 0, keyRef: ref }
      keyRef = ref
      count++
    }
    this.#next += count
    return keyRef && { from: seq, count, keyRef, places, source: this.#bytes }
  }
}

/** Frames without flags that stand one after the other in a run and name one key. */
export interface PassedFrames {
  readonly from: number
  readonly count: number
  readonly keyRef: Uint8Array
  readonly source: Uint8Array
  /** For each: where its nonce begins, where its body begins, and how long that is. */
  readonly places: Int32Array
}

/** One of them, as `take` would have given it. */
export function passedFrame({ source, keyRef, places }: PassedFrames, i: number): Frame {
  const nonceAt = places[3 * i] as number
  const at = places[3 * i + 1] as number
  const length = places[3 * i + 2] as number
  const nonce = source.subarray(nonceAt, nonceAt + NONCE_BYTES)
  const body = source.subarray(at, at + length)
  return { flags: 0, keyRef, nonce, length, body, bodyHash: undefined, tail: undefined }
}

/** Where the part that names neither version nor log begins: what a session sends (docs/spec/sync.md). */
export const RUN_LOG_END = 1 + ID_BYTES

/** The bytes of a run from its log and the part after RUN_LOG_END: the one copy on the way in. */
export function joinRunBytes(log: LogId, rest: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(RUN_LOG_END + rest.length)
  bytes[0] = RUN_VERSION
  bytes.set(idBytes(log), 1)
  bytes.set(rest, RUN_LOG_END)
  return bytes
}

/** The chain hash after each frame, starting from the hash before the run: views of one piece of memory. */
export function runHashes(crypto: Crypto, run: Run, before: Uint8Array): Uint8Array[] {
  const { frames, from } = run
  const all = new Uint8Array(frames.length * HASH_BYTES)
  const hashes: Uint8Array[] = []
  let hash = before
  for (let i = 0; i < frames.length; i++) {
    const at = i * HASH_BYTES
    chainNextInto(crypto, hash, from + i, frames[i] as Frame, all, at)
    hash = all.subarray(at, at + HASH_BYTES)
    hashes.push(hash)
  }
  return hashes
}

/** Chain hashes in one piece, without a copy where `runHashes` made them. */
export function packedHashes(hashes: readonly Uint8Array[]): Uint8Array {
  const [first] = hashes
  const whole = first?.buffer
  const isWhole = first?.byteOffset === 0 && whole?.byteLength === hashes.length * HASH_BYTES
  return whole && isWhole ? new Uint8Array(whole) : concat(...hashes)
}

/** Whether the run's head is signed by its log for this hash. */
export const headVerifies = (
  crypto: Crypto,
  space: SpaceId,
  log: LogId,
  head: { readonly seq: number; readonly hash: Uint8Array; readonly signature: Uint8Array },
): boolean =>
  crypto.ed25519Verify(idBytes(log), headMessage(space, log, head.seq, head.hash), head.signature)

export const prev8Of = (hash: Uint8Array): Uint8Array => hash.subarray(0, PREV_BYTES)

/** Whether the run says that it continues from this hash. */
export const continues = (run: Run, before: Uint8Array): boolean =>
  equalBytes(run.prev8, prev8Of(before))

/** Makes and signs a run of an own log. */
export function signRun(
  crypto: Crypto,
  space: SpaceId,
  own: { readonly log: LogId; readonly seed: Uint8Array },
  before: { readonly seq: number; readonly hash: Uint8Array },
  frames: readonly Frame[],
): { readonly run: Run; readonly hashes: readonly Uint8Array[]; readonly head: Head } {
  const unsigned: Run = {
    log: own.log,
    from: before.seq + 1,
    prev8: prev8Of(before.hash),
    frames,
    signature: new Uint8Array(SIGNATURE_BYTES),
  }
  const hashes = runHashes(crypto, unsigned, before.hash)
  const seq = before.seq + frames.length
  const hash = hashes.at(-1) ?? new Uint8Array(HASH_BYTES)
  const signature = crypto.ed25519Sign(own.seed, headMessage(space, own.log, seq, hash))
  return { run: { ...unsigned, signature }, hashes, head: { seq, hash, signature } }
}
