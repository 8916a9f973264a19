// A log with one writer that fills it with random bytes: what tests, crash loops and benches append.
// To a store and to a hub it is like any other, because they see ciphertext only.

import {
  chainStart,
  FLAG,
  type Frame,
  KEY_REF_BYTES,
  type LogId,
  logId,
  NONCE_BYTES,
  type Run,
  signRun,
  type SpaceId,
  type StoredRun,
  storedRun,
} from '@folkmoot/kernel/log'
import type { Chance } from '@folkmoot/kernel/base'
import type { Crypto } from '@folkmoot/kernel/crypto'

export interface SampleRun {
  readonly run: Run
  readonly stored: StoredRun
}

export interface SampleLog {
  readonly log: LogId
  readonly seq: number
  next(shape?: {
    readonly entries?: number
    readonly bytes?: number
    readonly control?: boolean
    readonly ephemeral?: boolean
  }): SampleRun
  /** A second writer with the same key, from here on: what a restored backup makes. */
  branch(): SampleLog
}

interface Position {
  readonly seq: number
  readonly hash: Uint8Array
}

export interface SampleOptions {
  readonly crypto: Crypto
  readonly chance: Chance
  readonly space: SpaceId
  readonly seed?: Uint8Array
  readonly at?: Position
}

export function createSampleLog(options: SampleOptions): SampleLog {
  const { crypto, chance, space } = options
  const seed = options.seed ?? chance.bytes(32)
  const log = logId(crypto.ed25519PublicKey(seed))
  let at = options.at ?? { seq: 0, hash: chainStart(crypto, space, log) }
  return {
    log,
    get seq() {
      return at.seq
    },
    next({ entries = 1, bytes = 256, control = false, ephemeral = false } = {}) {
      const flags = (control ? FLAG.control : 0) | (ephemeral ? FLAG.ephemeral : 0)
      const frames = Array.from({ length: entries }, () => sampleFrame(chance, bytes, flags))
      const { run, head } = signRun(crypto, space, { log, seed }, at, frames)
      const stored = storedRun(run, at.hash, head.hash)
      at = { seq: head.seq, hash: head.hash }
      return { run, stored }
    },
    branch: () => createSampleLog({ ...options, seed, at }),
  }
}

function sampleFrame(chance: Chance, length: number, flags: number): Frame {
  const tail = (flags & FLAG.ephemeral) !== 0
  return {
    flags,
    keyRef: new Uint8Array(KEY_REF_BYTES).fill(7),
    nonce: chance.bytes(NONCE_BYTES),
    length,
    body: chance.bytes(length),
    bodyHash: undefined,
    tail: tail ? { length, body: chance.bytes(length), bodyHash: undefined } : undefined,
  }
}
