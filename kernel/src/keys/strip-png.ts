// Takes out of a PNG every chunk that the picture does not need: text, time, EXIF, anything unknown.

import { concat, crc32, equalBytes } from '../base/index.ts'

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
/** A list of what stays, since anybody may invent a chunk. Animation (acTL, fcTL, fdAT) included. */
const CRITICAL = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND'])
const HARMLESS = new Set(['tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'acTL', 'fcTL', 'fdAT'])

const u32 = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)) >>>
  0

export const isPng = (bytes: Uint8Array): boolean => equalBytes(bytes.subarray(0, 8), SIGNATURE)

/** undefined when the file is not whole. Chunks in the order of PNG 3 §5.6: IHDR first, IEND last. */
export function stripPng(bytes: Uint8Array): Uint8Array | undefined {
  if (!isPng(bytes)) return undefined
  const kept: Uint8Array[] = [SIGNATURE]
  let hasPicture = false
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = u32(bytes, at)
    const end = at + 12 + length
    if (end > bytes.length) return undefined
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (crc32(bytes.subarray(at + 4, end - 4)) !== u32(bytes, end - 4)) return undefined
    if ((kept.length === 1) !== (type === 'IHDR')) return undefined
    hasPicture ||= type === 'IDAT'
    const isCritical = ((bytes[at + 4] ?? 0) & 0x20) === 0
    if (isCritical && !CRITICAL.has(type)) return undefined
    if (isCritical || HARMLESS.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return hasPicture && length === 0 ? concat(...kept) : undefined
    at = end
  }
  return undefined
}
