// Takes out of a WebP what its picture does not need: EXIF, XMP, colour profile, anything unknown.

import { concat, utf8 } from '../base/index.ts'

const HEAD_BYTES = 12
const PICTURES = new Set(['VP8 ', 'VP8L', 'ANMF'])
const KEPT = new Set([...PICTURES, 'VP8X', 'ALPH', 'ANIM'])
const KEPT_IN_FRAME = new Set(['VP8 ', 'VP8L', 'ALPH'])
const FRAME_HEAD_BYTES = 16
/** Flags of VP8X that stay: animation and alpha. Those for profile, EXIF and XMP go. */
const VP8X_FLAGS = 0x02 | 0x10

const u32le = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)) >>>
  0

const le32 = (value: number): Uint8Array =>
  Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24)

const nameAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4))

export const isWebp = (bytes: Uint8Array): boolean =>
  nameAt(bytes, 0) === 'RIFF' && nameAt(bytes, 8) === 'WEBP'

interface Chunk {
  readonly name: string
  readonly content: Uint8Array
}

/** undefined unless the bytes are whole chunks, each padded to an even length with a zero. */
function chunksOf(bytes: Uint8Array): Chunk[] | undefined {
  const chunks: Chunk[] = []
  for (let at = 0; at < bytes.length;) {
    const length = u32le(bytes, at + 4)
    const end = at + 8 + length
    if (at + 8 > bytes.length || end > bytes.length) return undefined
    chunks.push({ name: nameAt(bytes, at), content: bytes.subarray(at + 8, end) })
    at = end + (length % 2)
    if (at > bytes.length) return undefined
  }
  return chunks
}

const written = ({ name, content }: Chunk): Uint8Array =>
  concat(utf8(name), le32(content.length), content, new Uint8Array(content.length % 2))

function cleaned({ name, content }: Chunk): Chunk | undefined {
  if (name === 'VP8X') {
    if (content.length !== 10) return undefined
    return {
      name,
      content: concat(Uint8Array.of((content[0] ?? 0) & VP8X_FLAGS), content.subarray(1)),
    }
  }
  if (name !== 'ANMF') return { name, content }
  const inner = chunksOf(content.subarray(FRAME_HEAD_BYTES))
  if (content.length < FRAME_HEAD_BYTES || !inner) return undefined
  const kept = inner.filter((chunk) => KEPT_IN_FRAME.has(chunk.name)).map(written)
  return { name, content: concat(content.subarray(0, FRAME_HEAD_BYTES), ...kept) }
}

/** undefined when the file is not whole. */
export function stripWebp(bytes: Uint8Array): Uint8Array | undefined {
  if (!isWebp(bytes)) return undefined
  const end = 8 + u32le(bytes, 4)
  if (end < HEAD_BYTES || end > bytes.length) return undefined
  const chunks = chunksOf(bytes.subarray(HEAD_BYTES, end))?.filter(({ name }) => KEPT.has(name))
  if (!chunks?.some(({ name }) => PICTURES.has(name))) return undefined
  const clean = chunks.map(cleaned)
  if (clean.some((chunk) => chunk === undefined)) return undefined
  const body = concat(...clean.flatMap((chunk) => (chunk ? [written(chunk)] : [])))
  return concat(utf8('RIFF'), le32(body.length + 4), utf8('WEBP'), body)
}
