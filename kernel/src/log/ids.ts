// Ids are lower-case hex strings in memory (map keys) and raw bytes on the wire.

import { fromHex, hex } from '../base/index.ts'

declare const brand: unique symbol
type Branded<T, B> = T & { readonly [brand]: B }

/** 32 bytes as 64 hex digits: SHA-256(label folkmoot/space/1 ‖ founder's log ‖ 16 random bytes). */
export type SpaceId = Branded<string, 'space'>
/** 32 bytes as 64 hex digits: a random Ed25519 public key made at install, one per space. */
export type LogId = Branded<string, 'log'>
/** The first 16 bytes of an entry's chain hash as 32 hex digits. */
export type EntryRef = Branded<string, 'entry'>

export const ID_BYTES = 32
export const REF_BYTES = 16

export const spaceId = (bytes: Uint8Array): SpaceId => hex(bytes) as SpaceId
export const logId = (bytes: Uint8Array): LogId => hex(bytes) as LogId
export const entryRef = (chainHash: Uint8Array): EntryRef =>
  hex(chainHash.subarray(0, REF_BYTES)) as EntryRef

const bytesById = new Map<string, Uint8Array>()
const BYTES_BY_ID_MAX = 20_000

/** The raw bytes of an id; cached, because every frame of a log asks again. */
export function idBytes(id: SpaceId | LogId | EntryRef): Uint8Array {
  const known = bytesById.get(id)
  if (known) return known
  const bytes = fromHex(id) ?? new Uint8Array(0)
  if (bytesById.size >= BYTES_BY_ID_MAX) bytesById.clear()
  bytesById.set(id, bytes)
  return bytes
}
