// Records in a file: length ‖ CRC-32 ‖ bytes, after a head that names the format. What a crash tore
// off is told apart from damage: torn is only what lies at the very end.

import { crc32, read, write } from '@folkmoot/kernel/base'
import { diskFault } from './disk.ts'

const MAGIC = 0x464d_4f54
const VERSION = 1
const HEAD_BYTES = 8
const FRAME_BYTES = 8

export const head = (): Uint8Array => write((writer) => writer.u32(MAGIC).u32(VERSION))

export const frame = (bytes: Uint8Array): Uint8Array =>
  write((writer) => writer.u32(bytes.length).u32(crc32(bytes)).bytes(bytes))

const wordAt = (bytes: Uint8Array, at: number): number =>
  read(bytes.subarray(at, at + 4), (reader) => reader.u32()) ?? 0

export interface Unframed {
  readonly records: readonly Uint8Array[]
  /** Where the last whole record ends; what lies behind was torn. */
  readonly end: number
}

/** A file without even its head is new, or was torn while it was made. */
export function unframe(bytes: Uint8Array): Unframed {
  if (bytes.length < HEAD_BYTES) return { records: [], end: 0 }
  if (wordAt(bytes, 0) !== MAGIC) {
    if (bytes.every((byte) => byte === 0)) return { records: [], end: 0 }
    throw diskFault('StoreDamaged', 'a file of the store does not begin as it should')
  }
  if (wordAt(bytes, 4) !== VERSION) throw diskFault('StoreNewer', 'the store has a newer format')
  const records: Uint8Array[] = []
  let at = HEAD_BYTES
  while (at + FRAME_BYTES <= bytes.length) {
    const length = wordAt(bytes, at)
    const end = at + FRAME_BYTES + length
    if (length === 0 || end > bytes.length) break
    const record = bytes.subarray(at + FRAME_BYTES, end)
    if (crc32(record) !== wordAt(bytes, at + 4)) {
      if (end < bytes.length && hasMore(bytes, end))
        throw diskFault('StoreDamaged', 'a record in the middle of the store is damaged')
      break
    }
    records.push(record)
    at = end
  }
  return { records, end: at }
}

/** Whether a whole record follows: then what came before it was not torn off but damaged. */
function hasMore(bytes: Uint8Array, at: number): boolean {
  if (at + FRAME_BYTES > bytes.length) return false
  const length = wordAt(bytes, at)
  const end = at + FRAME_BYTES + length
  if (length === 0 || end > bytes.length) return false
  return crc32(bytes.subarray(at + FRAME_BYTES, end)) === wordAt(bytes, at + 4)
}
