// The log: frame, chain, head, run, fork proof. Functions over bytes; no key for reading in sight.

export {
  entryRef,
  ID_BYTES,
  idBytes,
  logId,
  REF_BYTES,
  spaceId,
  type EntryRef,
  type LogId,
  type SpaceId,
} from './ids.ts'
export {
  decodeFrame,
  encodeFrame,
  FLAG,
  FLAGS_KNOWN,
  FRAME_BODY_BYTES_MAX,
  FRAME_VERSION,
  HASH_BYTES,
  KEY_REF_BYTES,
  NONCE_BYTES,
  type Frame,
  type Tail,
} from './frame.ts'
export {
  chainNext,
  chainStart,
  CONTEXT_BYTES,
  frameContext,
  headMessage,
  moveFrameContext,
  putU64,
  SEQ_AT,
  writeFrameContext,
} from './chain.ts'
export {
  continues,
  decodeRun,
  encodeRun,
  FrameCursor,
  headVerifies,
  joinRunBytes,
  packedHashes,
  passedFrame,
  prev8Of,
  RUN_BYTES_MAX,
  RUN_BYTES_TARGET,
  RUN_FRAMES_MAX,
  RUN_LOG_END,
  runEnd,
  runHashes,
  SIGNATURE_BYTES,
  signRun,
  type Head,
  type PassedFrames,
  type Run,
} from './run.ts'
export {
  hashWithin,
  joinStored,
  runAfter,
  runOf,
  signatureOf,
  storedAfter,
  storedRun,
  withoutBodies,
  type Sha256,
  type StoredRun,
} from './stored.ts'
export { acceptRun, type Acceptance, type LogTip } from './accept.ts'
export { frontierRoot, sortedLogs, type Frontier, type Position } from './frontier.ts'
export {
  decodeForkEvidence,
  encodeForkEvidence,
  FORK_RUNS_MAX,
  forkHolds,
  type ForkEvidence,
  type ForkProof,
} from './fork.ts'
