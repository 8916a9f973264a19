// A frontier names content: {log → (seq, chain hash)}, because a seq alone does not (DESIGN §2).

import { concat } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import { label } from '../crypto/index.ts'
import { putU64 } from './chain.ts'
import { idBytes, type LogId } from './ids.ts'

export interface Position {
  readonly seq: number
  readonly hash: Uint8Array
}
export type Frontier = ReadonlyMap<LogId, Position>

/** Sorted by log id: the only order in which a frontier is written. */
export const sortedLogs = (frontier: Frontier): LogId[] => [...frontier.keys()].sort()

/** 32 bytes: H(label ‖ for each log in order: log ‖ u64 seq ‖ hash). */
export function frontierRoot(crypto: Crypto, frontier: Frontier): Uint8Array {
  const parts: Uint8Array[] = [label('folkmoot/frontier/1')]
  for (const log of sortedLogs(frontier)) {
    const position = frontier.get(log)
    if (!position || position.seq === 0) continue
    const seq = new Uint8Array(8)
    putU64(seq, 0, position.seq)
    parts.push(idBytes(log), seq, position.hash)
  }
  return crypto.sha256(concat(...parts))
}
