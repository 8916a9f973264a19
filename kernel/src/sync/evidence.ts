// Evidence of a fork, cut to what proves it: one run of each branch from the last common entry on,
// hashes instead of bodies, so that nothing readable outlives its term in a proof.

import { assert, compareBytes, equalBytes } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import {
  encodeForkEvidence,
  encodeRun,
  FLAG,
  type ForkEvidence,
  type Frame,
  type Position,
  type Run,
  runAfter,
  runEnd,
  runHashes,
  runOf,
  type SpaceId,
  storedAfter,
  type StoredRun,
} from '../log/index.ts'

/** A proven fork: the log is closed at its last common entry. */
export interface KnownFork extends Position {
  readonly evidence: Uint8Array
}

function bare(crypto: Crypto, run: Run): Run {
  const hashed = (part: { readonly body: Uint8Array | undefined }) =>
    part.body && { body: undefined, bodyHash: crypto.sha256(part.body) }
  const frames = run.frames.map((frame): Frame => ({
    ...frame,
    ...hashed(frame),
    tail: frame.tail && { ...frame.tail, ...hashed(frame.tail) },
  }))
  return { ...run, frames }
}

/** The part of a run after `common`, which stands before it or within it. */
const from = (run: Run, common: Position): Run =>
  run.from === common.seq + 1 ? run : runAfter(run, common.seq, common.hash)

/**
 * `theirs` continues `before`, which the holder's own chain has too, and its head has verified;
 * `mine` are the holder's runs from there on. undefined when the two do not part.
 */
export function assembleFork(
  crypto: Crypto,
  space: SpaceId,
  before: Position,
  branches: { readonly theirs: Run; readonly mine: readonly StoredRun[] },
): KnownFork | undefined {
  const { theirs, mine } = branches
  const other = runHashes(crypto, theirs, before.hash)
  let common = before
  for (const stored of mine) {
    if (stored.to <= before.seq) continue
    const part = storedAfter(crypto, stored, before.seq)
    const run = runOf(part)
    for (const [i, hash] of runHashes(crypto, run, part.before).entries()) {
      const seq = run.from + i
      const against = other[seq - theirs.from]
      if (!against) return undefined
      if (!equalBytes(hash, against)) {
        return knownFork(crypto, space, common, [from(run, common), from(theirs, common)])
      }
      common = { seq, hash }
    }
  }
  return undefined
}

function knownFork(
  crypto: Crypto,
  space: SpaceId,
  common: Position,
  branches: readonly [Run, Run],
): KnownFork {
  const [a, b] = [bare(crypto, branches[0]), bare(crypto, branches[1])]
  assert(a.from === b.from && a.from <= runEnd(a), 'branches part at one place')
  const inOrder = compareBytes(encodeRun(a), encodeRun(b)) < 0
  const sorted = inOrder ? ([[a], [b]] as const) : ([[b], [a]] as const)
  const evidence: ForkEvidence = { space, log: a.log, common, branches: sorted }
  return { seq: common.seq, hash: common.hash, evidence: encodeForkEvidence(evidence) }
}

/** Whether any main body of a run is missing; a hub or a courier may have dropped it, or withheld it. */
export const lacksBodies = (run: Run): boolean => run.frames.some((frame) => !frame.body)

/** Whether any frame is of the control lane. */
export const isControl = (run: Run): boolean =>
  run.frames.some((frame) => (frame.flags & FLAG.control) !== 0)
