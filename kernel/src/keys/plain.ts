// The plaintext of an entry: canonical CBOR [kind, time, lamport, deps, body], and nothing else.
// Apart from encryption, because the order of entries and the areas depend on exactly these bytes.

import { decodeCbor, encodeCbor, ok, refuse, type Result, type Cbor } from '../base/index.ts'
import { type DepsTable, readDeps, writeDeps } from './deps-table.ts'
import type { Plain } from './port.ts'

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

const isKind = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= KIND_MAX && KIND.test(value)

/** Everything but the dependencies, which only make sense in the order of the log. */
export type PlainHead = Omit<Plain, 'deps'>

/** The table is only read: call `advanceDeps` when the entry is taken in. */
export function decodePlain(table: DepsTable, bytes: Uint8Array): Result<Plain, PlainRefusal> {
  const value = decodeCbor(bytes)
  const head = headOf(value)
  const deps = head && readDeps(table, (value as readonly Cbor[])[3])
  return deps ? ok({ ...head, deps }) : refuse({ kind: 'entry-unreadable' })
}

/** For entries that bring keys, which are needed before their log can be read up to them. */
export const peekPlain = (bytes: Uint8Array): PlainHead | undefined => headOf(decodeCbor(bytes))

function headOf(value: Cbor | undefined): PlainHead | undefined {
  if (!Array.isArray(value) || value.length !== 5) return undefined
  const [kind, time, lamport, , body] = value as readonly Cbor[]
  if (!isKind(kind) || !isInt(time, TIME_MIN, TIME_MAX)) return undefined
  if (!isInt(lamport, 1, Number.MAX_SAFE_INTEGER)) return undefined
  return { kind, time, lamport, body: body as Cbor }
}
