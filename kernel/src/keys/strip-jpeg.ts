// Takes out of a JPEG what its picture does not need: place, time, device, thumbnail, comments, and
// whatever lies behind the end. Its turn is kept, since phones store photos sideways.

import { concat, utf8 } from '../base/index.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP14 = 0xee
const APP15 = 0xef
const COM = 0xfe

const u16 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  utf8(text).every((byte, i) => bytes[at + i] === byte)

export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff

/** undefined when the file is not whole: what cannot be read through cannot be cleaned. */
export function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (!isJpeg(bytes)) return undefined
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  let hasPicture = false
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    while (bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]
    if (marker === undefined || marker < 0xc0 || marker === SOI) return undefined
    if (marker === EOI) return hasPicture ? concat(...kept, Uint8Array.of(0xff, EOI)) : undefined
    const length = at + 4 <= bytes.length ? u16(bytes, at + 2) : 0
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return undefined
    kept.push(cleaned(bytes.subarray(at, end), marker))
    at = end
    if (marker !== SOS) continue
    hasPicture = true
    const scanEnd = endOfScan(bytes, at)
    kept.push(bytes.subarray(at, scanEnd))
    at = scanEnd
  }
  return undefined
}

/** Behind a scan header comes coded data, in which FF is followed by 00 or a restart marker. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  for (; at < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    if (next !== 0x00 && (next < 0xd0 || next > 0xd7)) break
  }
  return at
}

const NOTHING = new Uint8Array()
const JFIF = Uint8Array.of(0xff, APP0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0)

function cleaned(segment: Uint8Array, marker: number): Uint8Array {
  if (marker === COM) return NOTHING
  if (marker < APP0 || marker > APP15) return segment
  // Written anew: the original may carry a thumbnail of what was cut away.
  if (marker === APP0) return startsWith(segment, 4, 'JFIF\0') ? JFIF : NOTHING
  if (marker === APP14) return colours(segment)
  return marker === APP1 && startsWith(segment, 4, 'Exif\0\0') ? turnOnly(segment) : NOTHING
}

/** How the colours are stored: twelve bytes, and whatever was put behind them goes. */
function colours(segment: Uint8Array): Uint8Array {
  const end = 4 + ADOBE_BYTES
  if (segment.length < end || !startsWith(segment, 4, 'Adobe')) return NOTHING
  return concat(Uint8Array.of(0xff, APP14, 0, ADOBE_BYTES + 2), segment.subarray(4, end))
}
const ADOBE_BYTES = 12

/** The orientation alone, in the smallest EXIF there is; nothing when it is the ordinary one. */
function turnOnly(segment: Uint8Array): Uint8Array {
  const turn = orientation(segment.subarray(10))
  if (turn === undefined || turn < 2 || turn > 8) return NOTHING
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0]
  const exif = concat(utf8('Exif\0\0'), Uint8Array.from([...tiff, 0, 0, 0, 0]))
  return concat(Uint8Array.of(0xff, APP1, 0, exif.length + 2), exif)
}

/** Tag 0x0112 of the first directory (TIFF 6.0 §2); undefined when it is not there. */
function orientation(tiff: Uint8Array): number | undefined {
  const little = tiff[0] === 0x49
  const short = (at: number): number =>
    little ? (tiff[at] ?? 0) | ((tiff[at + 1] ?? 0) << 8) : u16(tiff, at)
  const long = (at: number): number =>
    little ? short(at) + short(at + 2) * 65_536 : short(at) * 65_536 + short(at + 2)
  const directory = long(4)
  const count = Math.min(short(directory), 100)
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + 12 * i
    if (entry + 12 <= tiff.length && short(entry) === 0x0112) return short(entry + 8)
  }
  return undefined
}
