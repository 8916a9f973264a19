// A frontier names content: {log → (seq, chain hash)}, because a seq alone does not (DESIGN §2).

import type { Crypto } from '../crypto/index.ts'
import { label } from '../crypto/index.ts'
import { putU64 } from './chain.ts'
import { HASH_BYTES } from './frame.ts'
import { ID_BYTES, idBytes, type LogId } from './ids.ts'

const POSITION_BYTES = ID_BYTES + 8 + HASH_BYTES

export interface Position {
  readonly seq: number
  readonly hash: Uint8Array
}
export type Frontier = ReadonlyMap<LogId, Position>

/** Sorted by log id: the only order in which a frontier is written. */
export const sortedLogs = (frontier: Frontier): LogId[] => [...frontier.keys()].sort()

/** 32 bytes: H(label ‖ for each log in order: log ‖ u64 seq ‖ hash). */
export function frontierRoot(crypto: Crypto, frontier: Frontier): Uint8Array {
  const start = label('folkmoot/frontier/1')
  const bytes = new Uint8Array(start.length + frontier.size * POSITION_BYTES)
  bytes.set(start)
  let at = start.length
  for (const log of sortedLogs(frontier)) {
    const position = frontier.get(log)
    if (!position || position.seq === 0) continue
    bytes.set(idBytes(log), at)
    putU64(bytes, at + ID_BYTES, position.seq)
    bytes.set(position.hash, at + ID_BYTES + 8)
    at += POSITION_BYTES
  }
  return crypto.sha256(bytes.subarray(0, at))
}
