// The plaintext of an entry: canonical CBOR [kind, time, lamport, deps, body], and nothing else.
// Apart from encryption, because the order of entries and the areas depend on exactly these bytes.

import {
  type Cbor,
  encodeCbor,
  ok,
  read,
  readPart,
  readCbor,
  readCborName,
  type Reader,
  refuse,
  type Result,
} from '../base/index.ts'
import { type DepsTable, readDeps, writeDeps } from './deps-table.ts'
import type { Deps, Plain } from './port.ts'

export const KIND_MAX = 64
const KIND = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/
/** Years 1 to 9999, as shapes have it. */
const TIME_MIN = -62_135_596_800_000
const TIME_MAX = 253_402_300_799_999

export type PlainRefusal = { readonly kind: 'entry-unreadable' }

/** Membership and keys travel in the control lane; everything else does not (K5). */
export const isControlKind = (kind: string): boolean =>
  kind.startsWith('space/') || kind.startsWith('key/')

export const encodePlain = (table: DepsTable, plain: Plain): Uint8Array =>
  encodeCbor([plain.kind, plain.time, plain.lamport, writeDeps(table, plain.deps), plain.body])

const isInt = (value: unknown, min: number, max: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max

/** Kinds that have been looked at: there are few, and they come again and again. */
const knownKinds = new Set<string>()
const KNOWN_KINDS_MAX = 1_000

function isKind(value: string): boolean {
  if (knownKinds.has(value)) return true
  if (value.length > KIND_MAX || !KIND.test(value)) return false
  if (knownKinds.size < KNOWN_KINDS_MAX) knownKinds.add(value)
  return true
}

/** Everything but the dependencies, which only make sense in the order of the log. */
export type PlainHead = Omit<Plain, 'deps'>

/** The table is only read: call `advanceDeps` when the entry is taken in. */
export function decodePlain(table: DepsTable, bytes: Uint8Array): Result<Plain, PlainRefusal> {
  const plain = plainIn(table, bytes, 0, bytes.length)
  return plain ? ok(plain) : refuse({ kind: 'entry-unreadable' })
}

/** The same of the bytes from `start` to `end`; undefined when they are no plaintext. */
export function plainIn(
  table: DepsTable,
  bytes: Uint8Array,
  start: number,
  end: number,
): Plain | undefined {
  const head = readPart(bytes, start, end, readHead)
  const deps = head && readDeps(table, head.deps as Cbor)
  if (!deps) return undefined
  // In place: one object less for every entry that there is.
  const plain = head as { -readonly [N in keyof Plain]: Plain[N] }
  plain.deps = deps
  return plain
}

/** For entries that bring keys, which are needed before their log can be read up to them. */
export function peekPlain(bytes: Uint8Array): PlainHead | undefined {
  const head = read(bytes, readHead)
  if (!head) return undefined
  const { kind, time, lamport, body } = head
  return { kind, time, lamport, body }
}

interface RawPlain extends PlainHead {
  readonly deps: Cbor | Deps
}

const LIST_OF_FIVE = 0x85

/** Item by item, without the list around them: this is done for every entry that there is. */
function readHead(reader: Reader): RawPlain {
  if (reader.u8() !== LIST_OF_FIVE) reader.fail()
  const kind = readCborName(reader)
  const time = readCbor(reader, 1)
  const lamport = readCbor(reader, 1)
  const deps = readCbor(reader, 1)
  const body = readCbor(reader, 1)
  if (!isKind(kind) || !isInt(time, TIME_MIN, TIME_MAX)) reader.fail()
  if (!isInt(lamport, 1, Number.MAX_SAFE_INTEGER)) reader.fail()
  return { kind, time, lamport, deps, body }
}
