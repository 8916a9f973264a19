// A bundle file: the runs of a session in one stream, for a stick or a messenger (docs/spec/bundle.md).

import { concat, type Reader, utf8, write, type Writer } from '../base/index.ts'
import { type Crypto, label } from '../crypto/index.ts'
import {
  type Frontier,
  HASH_BYTES,
  ID_BYTES,
  idBytes,
  logId,
  type LogId,
  type Position,
  RUN_BYTES_MAX,
  sortedLogs,
  spaceId,
  type SpaceId,
} from '../log/index.ts'
import { BLOB_BYTES_MAX } from '../store/index.ts'
import { EVIDENCE_BYTES_MAX } from './messages.ts'

/** "fmbundle": what a bundle starts with, before its version. */
export const BUNDLE_MAGIC = utf8('fmbundle')
export const BUNDLE_VERSION = 1
export const BUNDLE_LOGS_MAX = 16_384
export const BUNDLE_HEADER_BYTES_MAX = ID_BYTES + 1 + 2 * (3 + BUNDLE_LOGS_MAX * (32 + 8 + 32))
export const BUNDLE_BYTES_MAX = 1024 * 1024 * 1024

export interface BundleHeader {
  readonly space: SpaceId
  /** What the reader is thought to have; undefined: nothing. */
  readonly from: Frontier | undefined
  /** What the reader has afterwards. */
  readonly to: Frontier
}

/** The first byte of each record; 0 is the trailer. */
export const RECORD = { end: 0, run: 1, blob: 2, fork: 3 } as const
export const RECORD_BYTES_MAX: ReadonlyMap<number, number> = new Map([
  [RECORD.run, RUN_BYTES_MAX],
  [RECORD.blob, 32 + BLOB_BYTES_MAX],
  [RECORD.fork, EVIDENCE_BYTES_MAX],
])
/** Root of `to` ‖ hash of all. */
export const TRAILER_BYTES = HASH_BYTES + HASH_BYTES

export type BundleRefusal =
  | { readonly kind: 'bundle-not-a-bundle' }
  | { readonly kind: 'bundle-newer'; readonly theirs: number; readonly ours: number }
  | { readonly kind: 'bundle-foreign'; readonly space: string }
  | { readonly kind: 'bundle-too-large'; readonly limitBytes: number }
  /** Cut off or changed on the way. What came before the damage has been taken. */
  | { readonly kind: 'bundle-damaged'; readonly taken: number }

function writeFrontier(writer: Writer, frontier: Frontier): void {
  const logs = sortedLogs(frontier)
  writer.varint(logs.length)
  for (const log of logs) {
    const { seq, hash } = frontier.get(log) as Position
    writer.bytes(idBytes(log)).varint(seq).bytes(hash)
  }
}

function readFrontier(reader: Reader): Frontier {
  const count = reader.varint(BUNDLE_LOGS_MAX)
  if (count * (ID_BYTES + 1 + HASH_BYTES) > reader.left) reader.fail()
  const frontier = new Map<LogId, Position>()
  let previous = ''
  for (let i = 0; i < count; i++) {
    const log = logId(reader.bytes(ID_BYTES))
    // One encoding per frontier: in order of id, each log once.
    if (log <= previous) reader.fail()
    previous = log
    frontier.set(log, { seq: reader.varint(), hash: reader.bytes(HASH_BYTES).slice() })
  }
  return frontier
}

/** space ‖ u8 whether there is a `from` ‖ (from) ‖ to. */
export const writeHeader = (header: BundleHeader): Uint8Array =>
  write((writer) => {
    writer.bytes(idBytes(header.space)).u8(header.from ? 1 : 0)
    if (header.from) writeFrontier(writer, header.from)
    writeFrontier(writer, header.to)
  })

export function readHeader(reader: Reader): BundleHeader {
  const space = spaceId(reader.bytes(ID_BYTES))
  const has = reader.u8()
  if (has > 1) reader.fail()
  const from = has ? readFrontier(reader) : undefined
  return { space, from, to: readFrontier(reader) }
}

/** magic ‖ version ‖ varint length ‖ header. */
export function bundleStart(header: BundleHeader): Uint8Array {
  const bytes = writeHeader(header)
  return write((writer) => {
    writer.bytes(BUNDLE_MAGIC).u8(BUNDLE_VERSION).block(bytes)
  })
}

/** h_0 = H(label ‖ start); h_i = H(h_{i-1} ‖ type ‖ H(content)): a stream needs no second pass. */
export const startHash = (crypto: Crypto, start: Uint8Array): Uint8Array =>
  crypto.sha256(concat(label('folkmoot/bundle/1'), start))

export const recordHash = (
  crypto: Crypto,
  before: Uint8Array,
  type: number,
  content: Uint8Array,
): Uint8Array => crypto.sha256(concat(before, new Uint8Array([type]), crypto.sha256(content)))

/** u8 type ‖ varint length ‖ content. */
export const record = (type: number, content: Uint8Array): Uint8Array =>
  write((writer) => {
    writer.u8(type).block(content)
  })
