// Logs for tests: made by a seed, signed for real or by a stub, cut into runs wherever a test likes.

import type { Crypto } from '../crypto/index.ts'
import {
  chainStart,
  FLAG,
  type Frame,
  KEY_REF_BYTES,
  logId,
  type LogId,
  type LogTip,
  NONCE_BYTES,
  type Position,
  type Run,
  signRun,
  type SpaceId,
  spaceId,
  storedRun,
  type StoredRun,
} from '../log/index.ts'
import type { OwnRun } from '../sync/index.ts'
import type { Random } from './random.ts'

export const testSpace = (number = 1): SpaceId => spaceId(new Uint8Array(32).fill(number))

export interface FrameWish {
  readonly flags?: number
  /** Bytes of the body; drawn from the seed when absent. */
  readonly size?: number
}

export function testFrame(random: Random, wish: FrameWish = {}): Frame {
  const flags = wish.flags ?? (random.below(8) === 0 ? FLAG.ephemeral : 0)
  const size = wish.size ?? 16 + random.below(300)
  const tailSize = random.below(60)
  const tail =
    (flags & FLAG.ephemeral) === 0
      ? undefined
      : { length: tailSize, body: random.bytes(tailSize), bodyHash: undefined }
  return {
    flags,
    keyRef: new Uint8Array(KEY_REF_BYTES).fill(random.below(3)),
    nonce: random.bytes(NONCE_BYTES),
    length: size,
    body: random.bytes(size),
    bodyHash: undefined,
    tail,
  }
}

export interface TestLog {
  readonly log: LogId
  readonly seed: Uint8Array
  readonly tip: () => Position
  /** Signs the next run; nothing is sent or stored. */
  readonly write: (frames: readonly Frame[]) => OwnRun
  /** A log that goes on from here without the other knowing: a restored backup. */
  readonly clone: () => TestLog
}

export function testLog(
  crypto: Crypto,
  space: SpaceId,
  random: Random,
  start?: { readonly seed: Uint8Array; readonly tip: Position },
): TestLog {
  const seed = start?.seed ?? random.bytes(32)
  const log = logId(crypto.ed25519PublicKey(seed))
  let tip: Position = start?.tip ?? { seq: 0, hash: chainStart(crypto, space, log) }
  return {
    log,
    seed,
    tip: () => tip,
    write(frames) {
      const before = tip
      const signed = signRun(crypto, space, { log, seed }, before, frames)
      const head: LogTip = signed.head
      tip = { seq: head.seq, hash: head.hash }
      return { ...signed, head, before: before.hash }
    },
    clone: () => testLog(crypto, space, random, { seed, tip }),
  }
}

export const storedOf = (own: OwnRun): StoredRun => storedRun(own.run, own.before, own.head.hash)

/** Frames in runs of random length; the first frame of every log is of the control lane. */
export function writeRandomly(log: TestLog, random: Random, entries: number): OwnRun[] {
  const runs: OwnRun[] = []
  for (let left = entries; left > 0;) {
    const count = Math.min(left, 1 + random.below(random.flip() ? 1 : 12))
    const first = log.tip().seq === 0
    const frames = Array.from({ length: count }, (_, i) =>
      testFrame(random, first && i === 0 ? { flags: FLAG.control } : {}),
    )
    runs.push(log.write(frames))
    left -= count
  }
  return runs
}

export interface TestHistory {
  readonly space: SpaceId
  readonly logs: readonly TestLog[]
  /** The runs of each log, in order. */
  readonly runs: ReadonlyMap<LogId, readonly OwnRun[]>
}

export function testHistory(
  crypto: Crypto,
  random: Random,
  wish: { readonly logs: number; readonly entries: number; readonly space?: SpaceId },
): TestHistory {
  const space = wish.space ?? testSpace()
  const logs = Array.from({ length: wish.logs }, () => testLog(crypto, space, random))
  const runs = new Map(
    logs.map((log) => [log.log, writeRandomly(log, random, 1 + random.below(wish.entries))]),
  )
  return { space, logs, runs }
}

/** The runs of a history as they may have been heard somewhere: a prefix of each log. */
export function somePrefix(history: TestHistory, random: Random): Run[] {
  return [...history.runs.values()].flatMap((runs) =>
    runs.slice(0, random.below(runs.length + 1)).map(({ run }) => run),
  )
}
