// The one way in: a run becomes part of a log only here, for members and hub alike (DESIGN §4).

import { equalBytes } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import { chainStart } from './chain.ts'
import type { ForkProof } from './fork.ts'
import { type LogId, type SpaceId, idBytes } from './ids.ts'
import { continues, headVerifies, type Run, runEnd, runHashes } from './run.ts'
import { runAfter, type StoredRun, storedRun } from './stored.ts'

export interface LogTip {
  readonly seq: number
  readonly hash: Uint8Array
  readonly signature: Uint8Array
}

export type Acceptance =
  | {
      readonly kind: 'new'
      readonly run: Run
      readonly stored: StoredRun
      /** Chain hash of each frame of `run`. */
      readonly hashes: readonly Uint8Array[]
      readonly tip: LogTip
    }
  | { readonly kind: 'known' }
  /** Entries between the tip and the run are missing. */
  | { readonly kind: 'gap'; readonly have: number }
  /** It starts before the tip, and the holder must say which hash stands there. */
  | { readonly kind: 'needs-hash'; readonly seq: number }
  | { readonly kind: 'fork'; readonly proof: ForkProof }
  /** It says that it continues a hash that the holder does not have at that seq: a fork, or damage. */
  | { readonly kind: 'elsewhere'; readonly seq: number }
  | { readonly kind: 'bad'; readonly why: 'key' | 'signature' }

/**
 * Judges a run against the holder's tip of that log (undefined: log not known).
 * `hashAt` gives the holder's chain hash at a seq below the tip, where it is at hand.
 */
export function acceptRun(
  crypto: Crypto,
  space: SpaceId,
  tip: LogTip | undefined,
  run: Run,
  hashAt: (log: LogId, seq: number) => Uint8Array | undefined,
): Acceptance {
  const have = tip?.seq ?? 0
  if (run.from > have + 1) return { kind: 'gap', have }
  if (!tip && !crypto.ed25519Certify(idBytes(run.log))) return { kind: 'bad', why: 'key' }
  const start = chainStart(crypto, space, run.log)
  const before = hashBefore(run.from - 1, start, tip, (seq) => hashAt(run.log, seq))
  if (!before) return { kind: 'needs-hash', seq: run.from - 1 }
  // An honest run of another branch: its sender must send from an earlier entry, which proves the fork.
  if (!continues(run, before)) return { kind: 'elsewhere', seq: run.from - 1 }
  const hashes = runHashes(crypto, run, before)
  const head = {
    seq: runEnd(run),
    hash: (hashes.at(-1) ?? before).slice(),
    signature: run.signature,
  }
  if (!headVerifies(crypto, space, run.log, head)) return { kind: 'bad', why: 'signature' }
  return afterVerification(run, before, hashes, tip, head, (seq) => hashAt(run.log, seq))
}

function hashBefore(
  seq: number,
  start: Uint8Array,
  tip: LogTip | undefined,
  hashAt: (seq: number) => Uint8Array | undefined,
): Uint8Array | undefined {
  if (seq === 0) return start
  return tip?.seq === seq ? tip.hash : hashAt(seq)
}

function afterVerification(
  run: Run,
  before: Uint8Array,
  hashes: readonly Uint8Array[],
  tip: LogTip | undefined,
  head: LogTip,
  hashAt: (seq: number) => Uint8Array | undefined,
): Acceptance {
  const have = tip?.seq ?? 0
  if (tip && run.from <= have) {
    // Both know this stretch: the hashes must be the same, or the log has two histories.
    const shared = Math.min(have, head.seq)
    const mine = shared === have ? tip.hash : hashAt(shared)
    const theirs = hashes[shared - run.from] as Uint8Array
    if (!mine) return { kind: 'needs-hash', seq: shared }
    if (!equalBytes(mine, theirs)) {
      return { kind: 'fork', proof: { log: run.log, mine: tip, theirs: head, run, at: shared } }
    }
    if (head.seq <= have) return { kind: 'known' }
    const rest = runAfter(run, have, tip.hash)
    const stored = storedRun(rest, tip.hash, head.hash)
    return { kind: 'new', run: rest, stored, hashes: hashes.slice(have + 1 - run.from), tip: head }
  }
  return { kind: 'new', run, stored: storedRun(run, before, head.hash), hashes, tip: head }
}
