// Draws the app's icon as PNG: six people around a fire. Phones ask for bitmaps, and a bitmap that
// is drawn at build time needs no binary file in the repository.

import { deflateSync } from 'node:zlib'

const FIELD = [138, 59, 30]
const PERSON = [248, 243, 234]
const FIRE = [240, 180, 90]
const DOTS = [
  ...[0, 60, 120, 180, 240, 300].map((turn) => ({
    x: 32 + 17 * Math.sin((turn * Math.PI) / 180),
    y: 32 - 17 * Math.cos((turn * Math.PI) / 180),
    r: 5,
    colour: PERSON,
  })),
  { x: 32, y: 32, r: 5.5, colour: FIRE },
]

/** Colour at a point of the 64 × 64 drawing, with soft edges of about a pixel. */
function colourAt(x, y, pixel) {
  let colour = FIELD
  for (const dot of DOTS) {
    const inside = (dot.r - Math.hypot(x - dot.x, y - dot.y)) / pixel + 0.5
    const share = Math.min(1, Math.max(0, inside))
    colour = colour.map((part, at) => part + (dot.colour[at] - part) * share)
  }
  return colour
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  return c >>> 0
})

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'ascii'), data])
  let crc = 0xffffffff
  for (const byte of body) crc = CRC[(crc ^ byte) & 255] ^ (crc >>> 8)
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4)
  return out
}

export function iconPng(size) {
  const pixel = 64 / size
  const raw = Buffer.alloc(size * (size * 3 + 1))
  let at = 0
  for (let row = 0; row < size; row++) {
    raw[at++] = 0
    for (let column = 0; column < size; column++)
      for (const part of colourAt((column + 0.5) * pixel, (row + 0.5) * pixel, pixel))
        raw[at++] = Math.round(part)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
