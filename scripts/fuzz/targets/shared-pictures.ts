// Small pictures with what cameras put into them.

import { deflateSync, crc32 } from 'node:zlib'
import { concat, utf8 } from '../../../kernel/src/base/index.ts'
import { must } from '../target.ts'

const segment = (marker: number, content: Uint8Array): Uint8Array =>
  concat(Uint8Array.of(0xff, marker, (content.length + 2) >> 8, content.length + 2), content)
const TIFF = [
  0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
]
const LITTLE = [
  0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0,
]

export const jpegs: readonly Uint8Array[] = [TIFF, LITTLE].map((tiff) =>
  concat(
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, concat(utf8('JFIF\0'), Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 0, 0))),
    segment(0xe1, concat(utf8('Exif\0\0'), Uint8Array.from(tiff))),
    segment(0xee, concat(utf8('Adobe'), new Uint8Array(7))),
    segment(0xfe, utf8('a comment')),
    segment(0xdb, new Uint8Array(65).fill(9)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    Uint8Array.of(1, 0xff, 0, 2, 0xff, 0xd0, 3, 0xff, 0xd9, 7),
  ),
)

const u32 = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const chunk = (type: string, content: Uint8Array): Uint8Array => {
  const named = concat(utf8(type), content)
  return concat(u32(content.length), named, u32(crc32(named)))
}

export const pngs: readonly Uint8Array[] = [
  concat(
    PNG,
    chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0)),
    chunk('tEXt', utf8('Author\0Ana')),
    chunk('gAMA', u32(45_455)),
    chunk('IDAT', new Uint8Array(deflateSync(Uint8Array.of(0, 1)))),
    chunk('IEND', new Uint8Array()),
  ),
]

/** Every chunk's checksum made right. */
export function withChecksums(bytes: Uint8Array): Uint8Array {
  const made = bytes.slice()
  const view = new DataView(made.buffer)
  for (let at = 8; at + 12 <= made.length;) {
    const end = at + 12 + view.getUint32(at)
    if (end > made.length) break
    view.setUint32(end - 4, crc32(made.subarray(at + 4, end - 4)))
    at = end
  }
  return made
}

const le32 = (value: number): Uint8Array => u32(value).reverse()
const riffChunk = (name: string, content: Uint8Array): Uint8Array =>
  concat(utf8(name), le32(content.length), content, new Uint8Array(content.length % 2))
const riff = (...chunks: readonly Uint8Array[]): Uint8Array => {
  const body = concat(utf8('WEBP'), ...chunks)
  return concat(utf8('RIFF'), le32(body.length), body)
}

const picture = riffChunk('VP8 ', Uint8Array.of(1, 2, 3))
export const webps: readonly Uint8Array[] = [
  riff(picture),
  riff(
    riffChunk('VP8X', Uint8Array.of(0x3e, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    riffChunk('ANIM', new Uint8Array(6)),
    riffChunk('ANMF', concat(new Uint8Array(16), picture, riffChunk('XMP ', utf8('x')))),
    riffChunk('EXIF', utf8('place')),
  ),
]

/** What has been cleaned is a picture, is no longer than it was, and cleaning it again changes nothing. */
export function mustStayClean(
  strip: (bytes: Uint8Array) => Uint8Array | undefined,
  bytes: Uint8Array,
): boolean {
  const clean = strip(bytes)
  if (!clean) return false
  const again = strip(clean)
  must(again, 'a cleaned picture is a picture')
  must(
    again.length === clean.length && again.every((byte, i) => byte === clean[i]),
    'clean stays clean',
  )
  return true
}
