// The records of a space's journal: runs with their numbers of arrival, proofs of forks, and how many
// runs have arrived in all (the numbers of joined runs leave gaps).

import { assert, type Reader, read, write, type Writer } from '@folkmoot/kernel/base'
import { ID_BYTES, idBytes, type LogId, logId, type StoredRun } from '@folkmoot/kernel/log'
import type { MemoryDisk } from '@folkmoot/kernel/store'
import { diskFault } from './disk.ts'

export type SpaceRuns = MemoryDisk['spaces'] extends Map<unknown, infer Runs> ? Runs : never
type Kept = SpaceRuns['arrived'][number]

const RUNS = 1
const FORK = 2
const ARRIVALS = 3
const HASH_BYTES = 32
const RUN_BYTES_MAX = 1 << 26
/** About this much of a rewritten journal goes into one record. */
const RECORD_BYTES = 1 << 20

function putRun(writer: Writer, n: number, run: StoredRun): void {
  writer.varint(n).bytes(idBytes(run.log)).varint(run.from).varint(run.to)
  writer.bytes(run.before).bytes(run.head)
  writer.u8(run.control ? 1 : 0).block(run.bytes)
}

function takeRun(reader: Reader): Kept {
  const n = reader.varint()
  const log = logId(reader.bytes(ID_BYTES))
  const from = reader.varint()
  const to = reader.varint()
  const before = reader.bytes(HASH_BYTES).slice()
  const head = reader.bytes(HASH_BYTES).slice()
  const control = reader.u8() === 1
  return {
    n,
    run: { log, from, to, before, head, control, bytes: reader.block(RUN_BYTES_MAX).slice() },
  }
}

export const appendedRecord = (
  numbers: readonly number[],
  runs: readonly StoredRun[],
): Uint8Array =>
  write((writer) => {
    writer.u8(RUNS).varint(runs.length)
    runs.forEach((run, at) => putRun(writer, numbers[at] ?? 0, run))
  })

const runsRecord = (kept: readonly Kept[]): Uint8Array =>
  appendedRecord(
    kept.map(({ n }) => n),
    kept.map(({ run }) => run),
  )

/** Everything about a space, for a journal that is written anew. */
export function spaceRecords(space: SpaceRuns): readonly Uint8Array[] {
  const records = [write((writer) => writer.u8(ARRIVALS).varint(space.arrivals))]
  for (const [log, evidence] of space.forks)
    records.push(write((writer) => writer.u8(FORK).bytes(idBytes(log)).block(evidence)))
  let part: Kept[] = []
  let bytes = 0
  for (const kept of space.arrived) {
    part.push(kept)
    bytes += kept.run.bytes.length
    if (bytes < RECORD_BYTES) continue
    records.push(runsRecord(part))
    part = []
    bytes = 0
  }
  if (part.length > 0) records.push(runsRecord(part))
  return records
}

interface Restored {
  readonly logs: Map<LogId, Kept[]>
  readonly arrived: Kept[]
  readonly forks: Map<LogId, Uint8Array>
  arrivals: number
}

function takeRecord(reader: Reader, into: Restored): true {
  const kind = reader.u8()
  if (kind === RUNS) {
    for (let left = reader.varint(); left > 0; left--) keep(takeRun(reader), into)
  } else if (kind === FORK) {
    into.forks.set(logId(reader.bytes(ID_BYTES)), reader.block(RUN_BYTES_MAX).slice())
  } else if (kind === ARRIVALS) into.arrivals = Math.max(into.arrivals, reader.varint())
  else reader.fail()
  return true
}

function keep(kept: Kept, into: Restored): void {
  const log = into.logs.get(kept.run.log)
  if (log) log.push(kept)
  else into.logs.set(kept.run.log, [kept])
  into.arrived.push(kept)
  into.arrivals = Math.max(into.arrivals, kept.n)
}

/** The checksums have held already: a record that cannot be read was written by something else. */
export function restoreSpace(records: readonly Uint8Array[]): SpaceRuns {
  const into: Restored = { logs: new Map(), arrived: [], forks: new Map(), arrivals: 0 }
  for (const record of records) {
    if (!read(record, (reader) => takeRecord(reader, into)))
      throw diskFault('StoreDamaged', 'a record of the store cannot be read')
  }
  into.arrived.sort((a, b) => a.n - b.n)
  for (const log of into.logs.values()) log.sort((a, b) => a.run.from - b.run.from)
  assert(
    into.arrived.every(({ n }) => n > 0),
    'a run without a number of arrival',
  )
  return into
}
