// The shape of an attachment inside an entry: what is needed to fetch, check and open its chunks.
// It stands in the ground because areas declare it and the keys folder opens it.

import { bytes, int, list, type Of, oneOf, record, text } from './shapes.ts'

export const ATTACHMENT_BYTES_MAX = 8 * 1024 * 1024
export const ATTACHMENT_CHUNKS_MAX = 64

/** What can be shown or saved without running anything. SVG and HTML can run, so they are absent. */
export const ATTACHMENT_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'text/plain',
  'text/csv',
] as const

export const attachment = record({
  name: text(120),
  type: oneOf(...ATTACHMENT_TYPES),
  /** Bytes of the whole, after metadata was stripped. */
  size: int(0, ATTACHMENT_BYTES_MAX),
  /** Random key of this attachment alone. */
  key: bytes(32),
  /** SHA-256 of the whole plaintext. */
  hash: bytes(32),
  /** SHA-256 of each chunk's ciphertext, which is its name at holders. */
  chunks: list(bytes(32), ATTACHMENT_CHUNKS_MAX),
})
export type AttachmentBody = Of<typeof attachment>
