// How an author numbers the other logs: in the order in which it first mentions them, so that a
// dependency costs about three bytes instead of forty. Writer and readers keep the same table of a
// log by going through its entries in order.

import { assert, type Cbor, concat } from '../base/index.ts'
import { ID_BYTES, idBytes, type LogId, logId } from '../log/index.ts'
import type { Deps } from './port.ts'

export const DEPS_DIGEST_BYTES = 8
const LOGS_MAX = 4_000

/** Changed only by `advanceDeps`, so that a failed append or a refused entry leaves no trace. */
export interface DepsTable {
  readonly own: LogId
  /** The place in the list is the number on the wire. */
  readonly logs: readonly LogId[]
  /** Greatest seq mentioned of each of `logs`. */
  readonly seqs: readonly number[]
  readonly indexes: ReadonlyMap<LogId, number>
}

export const createDepsTable = (own: LogId): DepsTable => ({
  own,
  logs: [],
  seqs: [],
  indexes: new Map(),
})

export const copyDepsTable = (table: DepsTable): DepsTable => ({
  own: table.own,
  logs: [...table.logs],
  seqs: [...table.seqs],
  indexes: new Map(table.indexes),
})

/** Takes in what an entry of this log mentions; call once for each entry, in order. */
export function advanceDeps(table: DepsTable, deps: Deps): void {
  const logs = table.logs as LogId[]
  const seqs = table.seqs as number[]
  for (const { log, seq } of deps.changes) {
    const index = table.indexes.get(log) ?? logs.push(log) - 1
    ;(table.indexes as Map<LogId, number>).set(log, index)
    seqs[index] = seq
  }
}

/** null, or [new logs, [index, seq delta, …], digest]. What does not fit the table is our fault. */
export function writeDeps(table: DepsTable, deps: Deps): Cbor {
  if (deps.changes.length === 0) return null
  assert(deps.digest?.length === DEPS_DIGEST_BYTES, 'digest of dependencies')
  const fresh = new Map<LogId, number>()
  const pairs: number[] = []
  const mentioned = new Set<LogId>()
  for (const { log, seq } of deps.changes) {
    assert(log !== table.own && !mentioned.has(log), 'dependency on the own log or twice')
    mentioned.add(log)
    let index = table.indexes.get(log)
    if (index === undefined) {
      index = table.logs.length + fresh.size
      fresh.set(log, index)
    }
    const delta = seq - (table.seqs[index] ?? 0)
    // Zero: an authority entry names again what it had named (order.md, O5).
    assert(Number.isSafeInteger(seq) && delta >= 0, 'dependency must not go back')
    pairs.push(index, delta)
  }
  return [concat(...[...fresh.keys()].map(idBytes)), pairs, deps.digest]
}

const NO_DEPS: Deps = { changes: [], digest: undefined }

/** undefined unless the value is exactly what `writeDeps` makes of some dependencies. */
export function readDeps(table: DepsTable, value: Cbor | undefined): Deps | undefined {
  if (value === null) return NO_DEPS
  if (!Array.isArray(value) || value.length !== 3) return undefined
  const [names, pairs, digest] = value as readonly Cbor[]
  if (!(names instanceof Uint8Array) || names.length % ID_BYTES !== 0) return undefined
  if (!(digest instanceof Uint8Array) || digest.length !== DEPS_DIGEST_BYTES) return undefined
  if (!Array.isArray(pairs) || pairs.length === 0 || pairs.length % 2 !== 0) return undefined
  const changes = readPairs(table, names, pairs as readonly Cbor[])
  return changes && { changes, digest }
}

type Changes = Deps['changes'][number][]

/** New logs must be new, and come in the order of their numbers: one encoding for one meaning. */
function readPairs(
  table: DepsTable,
  names: Uint8Array,
  pairs: readonly Cbor[],
): Changes | undefined {
  const known = table.logs.length
  let fresh = 0
  const changes: Changes = []
  const mentioned = new Set<LogId>()
  for (let i = 0; i < pairs.length; i += 2) {
    const [index, delta] = [pairs[i], pairs[i + 1]]
    if (typeof index !== 'number' || typeof delta !== 'number' || delta < 0) return undefined
    if (index < 0 || index > known + fresh) return undefined
    const isNew = index === known + fresh
    if (isNew && ++fresh * ID_BYTES > names.length) return undefined
    const log = logOf(table, names, index)
    if (log === undefined || mentioned.has(log)) return undefined
    if (index >= known && (log === table.own || table.indexes.has(log))) return undefined
    const seq = (table.seqs[index] ?? 0) + delta
    if (!Number.isSafeInteger(seq) || seq < 1) return undefined
    mentioned.add(log)
    changes.push({ log, seq })
  }
  return fresh * ID_BYTES === names.length && known + fresh <= LOGS_MAX ? changes : undefined
}

function logOf(table: DepsTable, names: Uint8Array, index: number): LogId | undefined {
  const at = (index - table.logs.length) * ID_BYTES
  return at < 0 ? table.logs[index] : logId(names.subarray(at, at + ID_BYTES))
}
