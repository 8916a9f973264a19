// A fork: two heads of one log that diverge. The proof is data that anyone can check (DESIGN §4).

import { equalBytes, read, write } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import { chainStart } from './chain.ts'
import { HASH_BYTES } from './frame.ts'
import { ID_BYTES, idBytes, logId, type LogId, type SpaceId, spaceId } from './ids.ts'
import {
  continues,
  decodeRun,
  encodeRun,
  headVerifies,
  type Run,
  RUN_BYTES_MAX,
  runEnd,
  runHashes,
  SIGNATURE_BYTES,
} from './run.ts'
import type { LogTip } from './accept.ts'

/** What a holder has in hand when a run of another branch arrives. */
export interface ForkProof {
  readonly log: LogId
  readonly mine: LogTip
  readonly theirs: LogTip
  /** The run of the other branch. */
  readonly run: Run
  /** A seq at which the two branches have different chain hashes. */
  readonly at: number
}

/**
 * Self-contained evidence: two chains of runs from a common entry, each ending at a signed head.
 * `common` is the last entry that both share (seq 0: the start of the log).
 */
export interface ForkEvidence {
  readonly space: SpaceId
  readonly log: LogId
  readonly common: { readonly seq: number; readonly hash: Uint8Array }
  readonly branches: readonly [readonly Run[], readonly Run[]]
}

export const FORK_RUNS_MAX = 64
const EVIDENCE_VERSION = 1

export const encodeForkEvidence = (evidence: ForkEvidence): Uint8Array =>
  write((writer) => {
    writer.u8(EVIDENCE_VERSION).bytes(idBytes(evidence.space)).bytes(idBytes(evidence.log))
    writer.varint(evidence.common.seq).bytes(evidence.common.hash)
    for (const branch of evidence.branches) {
      writer.varint(branch.length)
      for (const run of branch) writer.block(encodeRun(run))
    }
  })

export const decodeForkEvidence = (bytes: Uint8Array): ForkEvidence | undefined =>
  read(bytes, (reader) => {
    if (reader.u8() !== EVIDENCE_VERSION) reader.fail()
    const space = spaceId(reader.bytes(ID_BYTES))
    const log = logId(reader.bytes(ID_BYTES))
    const common = { seq: reader.varint(), hash: reader.bytes(HASH_BYTES) }
    const branch = (): Run[] => {
      const runs: Run[] = []
      const count = reader.varint(FORK_RUNS_MAX)
      for (let i = 0; i < count; i++) {
        runs.push(decodeRun(reader.block(RUN_BYTES_MAX)) ?? reader.fail())
      }
      return runs
    }
    return { space, log, common, branches: [branch(), branch()] }
  })

/** The head that a branch reaches from the common entry; undefined unless every link and signature holds. */
function branchHead(
  crypto: Crypto,
  evidence: ForkEvidence,
  runs: readonly Run[],
): LogTip | undefined {
  let at: LogTip = { ...evidence.common, signature: new Uint8Array(SIGNATURE_BYTES) }
  for (const run of runs) {
    if (run.log !== evidence.log || run.from !== at.seq + 1) return undefined
    // No signature covers it: without this anyone could give one proof many encodings.
    if (!continues(run, at.hash)) return undefined
    const hash = runHashes(crypto, run, at.hash).at(-1) as Uint8Array
    at = { seq: runEnd(run), hash, signature: run.signature }
    if (!headVerifies(crypto, evidence.space, run.log, at)) return undefined
  }
  return runs.length > 0 ? at : undefined
}

/** True when the evidence proves two histories of one log: both start together and part at once. */
export function forkHolds(crypto: Crypto, evidence: ForkEvidence): boolean {
  if (!crypto.ed25519Certify(idBytes(evidence.log))) return false
  const start = chainStart(crypto, evidence.space, evidence.log)
  if (evidence.common.seq === 0 && !equalBytes(start, evidence.common.hash)) return false
  const [left, right] = evidence.branches
  if (!branchHead(crypto, evidence, left) || !branchHead(crypto, evidence, right)) return false
  const first = (runs: readonly Run[]): Uint8Array | undefined =>
    runs[0] &&
    runHashes(crypto, { ...runs[0], frames: runs[0].frames.slice(0, 1) }, evidence.common.hash)[0]
  const [a, b] = [first(left), first(right)]
  return a !== undefined && b !== undefined && !equalBytes(a, b)
}
