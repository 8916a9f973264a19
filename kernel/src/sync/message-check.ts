// What a link damaged is told from what was said (Y18): a bit that turned in an ACK would otherwise say
// that an entry is safe at a hub which never had it.

import { concat, crc32, read, write } from '../base/index.ts'
import { CHECKS_ITSELF } from './messages.ts'

const CHECK_BYTES = 4

const checkOf = (bytes: Uint8Array): Uint8Array => write((writer) => writer.u32(crc32(bytes)))

/** A message as it goes over a link. */
export const checked = (message: Uint8Array): Uint8Array =>
  CHECKS_ITSELF.has(message[0] ?? 0) ? message : concat(message, checkOf(message))

/** The message in what came over a link; undefined when it was damaged on the way. A view. */
export function unchecked(bytes: Uint8Array): Uint8Array | undefined {
  if (CHECKS_ITSELF.has(bytes[0] ?? 0)) return bytes
  const end = bytes.length - CHECK_BYTES
  if (end < 1) return undefined
  const message = bytes.subarray(0, end)
  return read(bytes.subarray(end), (reader) => reader.u32()) === crc32(message)
    ? message
    : undefined
}
