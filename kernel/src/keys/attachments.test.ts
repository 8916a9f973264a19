import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { concat, utf8 } from '../base/index.ts'
import { type Crypto, loadSodium, nobleCrypto, paddedLength } from '../crypto/index.ts'
import { seeded } from '../testing/index.ts'
import {
  attachment,
  ATTACHMENT_BYTES_MAX,
  type AttachmentBody,
  chunkHashes,
  openAttachment,
  sealAttachment,
  type SealedAttachment,
} from './attachments.ts'
import type { KeyPorts } from './port.ts'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'

const ports: KeyPorts = { crypto: nobleCrypto, chance: seeded(51) }
const CANARY = 'Ana at 61.78 34.35 with phone 4711'
const has = (bytes: Uint8Array, words = CANARY): boolean =>
  Buffer.from(bytes).includes(Buffer.from(words))

// JPEG

const segment = (marker: number, content: Uint8Array): Uint8Array =>
  concat(Uint8Array.of(0xff, marker, (content.length + 2) >> 8, content.length + 2), content)
const exif = (turn: number, little: boolean): Uint8Array => {
  const u16 = (n: number): number[] => (little ? [n & 255, n >> 8] : [n >> 8, n & 255])
  const u32 = (n: number): number[] => (little ? [n, 0, 0, 0] : [0, 0, 0, n])
  const order = little ? [0x49, 0x49] : [0x4d, 0x4d]
  const gps = [...u16(0x8825), ...u16(4), ...u32(1), ...u32(50)]
  const turned = [...u16(0x0112), ...u16(3), ...u32(1), ...u16(turn), 0, 0]
  const tiff = [...order, ...u16(42), ...u32(8), ...u16(2), ...gps, ...turned, ...u32(0)]
  return segment(0xe1, concat(utf8('Exif\0\0'), Uint8Array.from(tiff), utf8(CANARY)))
}
const quantised = segment(0xdb, new Uint8Array(65).fill(9))
const scan = concat(
  segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
  Uint8Array.of(1, 0xff, 0, 2, 0xff, 0xd0, 3),
)
const jpeg = (...metadata: readonly Uint8Array[]): Uint8Array =>
  concat(Uint8Array.of(0xff, 0xd8), ...metadata, quantised, scan, scan, Uint8Array.of(0xff, 0xd9))

describe('JPEG', () => {
  it('[K37] keeps its picture and loses place, comments, thumbnail and what lies behind its end', () => {
    const dirty = concat(
      jpeg(
        segment(0xe0, concat(utf8('JFIF\0'), new Uint8Array(9), utf8(CANARY))),
        exif(1, true),
        segment(0xe1, utf8(`http://ns.adobe.com/xap/1.0/\0${CANARY}`)),
        segment(0xe2, utf8(`ICC_PROFILE\0${CANARY}`)),
        segment(0xed, utf8(`Photoshop 3.0\0${CANARY}`)),
        segment(0xee, concat(utf8('Adobe'), Uint8Array.of(0, 100, 0, 0, 0, 0, 1), utf8(CANARY))),
        segment(0xfe, utf8(CANARY)),
      ),
      utf8(CANARY),
    )
    const clean = stripJpeg(dirty) as Uint8Array
    expect(has(dirty)).toBe(true)
    expect(has(clean)).toBe(false)
    expect(has(clean, 'Adobe')).toBe(true)
    expect(Buffer.from(clean).includes(Buffer.from(concat(quantised, scan, scan)))).toBe(true)
    expect(stripJpeg(clean)).toEqual(clean)
  })

  it('[K37] keeps its turn, for phones store photos sideways', () => {
    for (const little of [true, false]) {
      for (const turn of [2, 6, 8]) {
        const clean = stripJpeg(jpeg(exif(turn, little))) as Uint8Array
        expect(has(clean)).toBe(false)
        const at = Buffer.from(clean).indexOf(Buffer.from('Exif'))
        expect([...clean.subarray(at + 16, at + 26)]).toEqual([1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn])
        expect(stripJpeg(clean)).toEqual(clean)
      }
    }
    for (const turn of [0, 1, 9, 255]) {
      expect(has(stripJpeg(jpeg(exif(turn, true))) as Uint8Array, 'Exif')).toBe(false)
    }
  })
})

// PNG

const crc32 = (bytes: Uint8Array): Buffer => {
  let c = 0xffffffff
  for (const byte of bytes) {
    c ^= byte
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  }
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE((c ^ 0xffffffff) >>> 0)
  return sum
}
const chunk = (name: string, content: Uint8Array): Uint8Array => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const named = concat(utf8(name), content)
  return concat(length, named, crc32(named))
}
const header = chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0))
const pixel = chunk('IDAT', deflateSync(Buffer.from([0, 7])))
const png = (...metadata: readonly Uint8Array[]): Uint8Array =>
  concat(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    header,
    ...metadata,
    pixel,
    chunk('IEND', new Uint8Array()),
  )

describe('PNG', () => {
  it('[K37] keeps its picture and loses text, time, EXIF, anything unknown and what lies behind', () => {
    const names = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf', 'iCCP', 'pHYs', 'prVt']
    const dirty = concat(png(...names.map((name) => chunk(name, utf8(CANARY)))), utf8(CANARY))
    expect(stripPng(dirty)).toEqual(png())
    const kept = chunk('tRNS', Uint8Array.of(0, 7))
    expect(stripPng(png(kept))).toEqual(png(kept))
  })

  it('[K37] is refused with a wrong sum or an unknown chunk that it cannot do without', () => {
    const bent = png()
    bent[45] = (bent[45] ?? 0) ^ 1
    expect(stripPng(bent)).toBeUndefined()
    expect(stripPng(png(chunk('XXXX', utf8('x'))))).toBeUndefined()
    expect(stripPng(png(header))).toBeUndefined()
  })
})

// WebP

const le32 = (n: number): Uint8Array => Uint8Array.of(n, n >> 8, n >> 16, n >> 24)
const riffChunk = (name: string, content: Uint8Array): Uint8Array =>
  concat(utf8(name), le32(content.length), content, new Uint8Array(content.length % 2))
const webp = (...chunks: readonly Uint8Array[]): Uint8Array => {
  const body = concat(...chunks)
  return concat(utf8('RIFF'), le32(body.length + 4), utf8('WEBP'), body)
}
const extended = (flags: number): Uint8Array =>
  riffChunk('VP8X', Uint8Array.of(flags, 0, 0, 0, 1, 0, 0, 1, 0, 0))
const picture = riffChunk('VP8 ', Uint8Array.of(1, 2, 3))

describe('WebP', () => {
  it('[K37] keeps its picture and loses EXIF, XMP, profile and anything unknown, also in frames', () => {
    const names = ['EXIF', 'XMP ', 'ICCP', 'JUNK']
    const metadata = names.map((name) => riffChunk(name, utf8(CANARY)))
    const frameHead = new Uint8Array(16)
    const frame = riffChunk('ANMF', concat(frameHead, picture, ...metadata))
    const dirty = concat(webp(extended(0x3e), ...metadata, frame, picture), utf8(CANARY))
    const clean = webp(extended(0x12), riffChunk('ANMF', concat(frameHead, picture)), picture)
    expect(stripWebp(dirty)).toEqual(clean)
    expect(stripWebp(webp(picture))).toEqual(webp(picture))
  })
})

describe('every stripper', () => {
  const files = [
    { strip: stripJpeg, file: jpeg(exif(6, true), segment(0xfe, utf8('x'))) },
    { strip: stripPng, file: png(chunk('tEXt', utf8('x'))) },
    { strip: stripWebp, file: webp(extended(8), riffChunk('EXIF', utf8('x')), picture) },
  ]
  it('[K37] refuses a file that is not whole', () => {
    for (const { strip, file } of files) {
      expect(strip(file)).toBeDefined()
      for (let length = 0; length < file.length; length++) {
        expect(strip(file.subarray(0, length)), `${length} of ${file.length}`).toBeUndefined()
      }
    }
  })

  it('never throws and never gives more than it got but a header, whatever is changed', () => {
    for (const { strip, file } of files) {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 5 }),
          (changes) => {
            const bent = file.slice()
            for (const [at, byte] of changes) bent[at] = byte
            const clean = strip(bent)
            if (clean) {
              expect(clean.length).toBeLessThanOrEqual(bent.length + 50)
              expect(strip(clean)).toEqual(clean)
            }
          },
        ),
        { seed: 52, numRuns: 2_000 },
      )
    }
  })
})

const sealedOf = (file: Uint8Array, type = 'text/plain', by = ports): SealedAttachment => {
  const sealed = sealAttachment(by, file, { name: 'list.txt', type })
  if (!sealed.ok) throw new Error(sealed.refusal.kind)
  return sealed.value
}
const storeOf = ({ chunks }: SealedAttachment) => {
  const store = new Map(chunks.map(({ hash, bytes }) => [hash, bytes]))
  return { store, chunkOf: (hash: string) => store.get(hash) }
}

describe('attachment', () => {
  let sodium: Crypto
  beforeAll(async () => {
    sodium = await loadSodium()
  })

  it('[K38] comes back whole from its chunks, in both implementations', () => {
    for (const size of [0, 1, 200, 196_591, 196_592, 400_000]) {
      const file = new Uint8Array(size).fill(0x61)
      const sealed = sealedOf(file, 'text/plain', { crypto: sodium, chance: seeded(size) })
      expect(attachment.misfit(sealed.body)).toBeUndefined()
      const reader = size > 200 ? sodium : nobleCrypto
      expect(openAttachment(reader, sealed.body, storeOf(sealed).chunkOf)).toEqual({
        ok: true,
        value: file,
      })
    }
  })

  it('[K38] has chunks of at most 192 KiB named by their hash, and sizes that say little', () => {
    const sealed = sealedOf(new Uint8Array(500_000).fill(0x61), 'text/plain', {
      crypto: sodium,
      chance: seeded(1),
    })
    const padded = paddedLength(500_001)
    expect(sealed.chunks.map(({ bytes }) => bytes.length)).toEqual([
      192 * 1024,
      192 * 1024,
      padded - 2 * (192 * 1024 - 16) + 16,
    ])
    const place = concat(utf8('folkmoot/blob/1'), Uint8Array.of(2, 3))
    const nonce = new Uint8Array(24)
    nonce[23] = 2
    const third = sealed.chunks[2]?.bytes as Uint8Array
    expect(sodium.xchachaOpen(sealed.body.key, nonce, third, place)).toBeDefined()
    expect(sealed.chunks.every(({ bytes }) => bytes.length <= 192 * 1024)).toBe(true)
    expect(sealed.chunks.map(({ hash }) => hash)).toEqual(chunkHashes(sealed.body))
    const sizes = new Set(
      Array.from(
        { length: 60 },
        (_, n) => sealedOf(new Uint8Array(3_000 + n).fill(0x61)).chunks[0]?.bytes.length,
      ),
    )
    expect(sizes.size).toBeLessThanOrEqual(2)
  })

  it('[K38] says which chunks are missing and refuses those that were changed or moved', () => {
    const sealed = sealedOf(new Uint8Array(400_000).fill(0x61), 'text/plain', {
      crypto: sodium,
      chance: seeded(2),
    })
    const { store, chunkOf } = storeOf(sealed)
    const [first, second] = chunkHashes(sealed.body) as [string, string]
    const held = store.get(first) as Uint8Array
    store.delete(first)
    expect(openAttachment(sodium, sealed.body, chunkOf)).toEqual({
      ok: false,
      refusal: { kind: 'attachment-incomplete', missing: [first] },
    })
    const damaged = { ok: false, refusal: { kind: 'attachment-damaged' } }
    store.set(first, store.get(second) as Uint8Array)
    expect(openAttachment(sodium, sealed.body, chunkOf)).toEqual(damaged)
    store.set(first, held)
    const { body } = sealed
    const bent: AttachmentBody[] = [
      { ...body, chunks: [...body.chunks].reverse() },
      { ...body, chunks: body.chunks.slice(0, 2) },
      { ...body, key: new Uint8Array(32) },
      { ...body, size: body.size - 1 },
      { ...body, hash: new Uint8Array(32) },
      { ...body, chunks: [] },
    ]
    for (const each of bent) expect(openAttachment(sodium, each, chunkOf)).toEqual(damaged)
    expect(openAttachment(sodium, body, chunkOf).ok).toBe(true)
  })

  it('[K39] is refused by name when it is too large, of another type, or not what it claims', () => {
    const tried = (file: Uint8Array, type: string, name = 'x') => {
      const sealed = sealAttachment(ports, file, { name, type })
      return sealed.ok ? undefined : sealed.refusal.kind
    }
    expect(tried(new Uint8Array(ATTACHMENT_BYTES_MAX + 1), 'text/plain')).toBe(
      'attachment-too-large',
    )
    expect(tried(utf8('x'), 'image/gif')).toBe('attachment-type')
    expect(tried(utf8('x'), 'text/html')).toBe('attachment-type')
    expect(tried(utf8('x'), 'text/plain', 'x'.repeat(121))).toBe('attachment-name')
    expect(tried(utf8('x'), 'text/plain', 'a\u0000b')).toBe('attachment-name')
    expect(tried(png(), 'image/jpeg')).toBe('attachment-malformed')
    expect(tried(utf8('<script>'), 'image/png')).toBe('attachment-malformed')
    expect(tried(utf8('<script>'), 'application/pdf')).toBe('attachment-malformed')
    expect(tried(Uint8Array.of(0xff, 0xfe), 'text/csv')).toBe('attachment-malformed')
    expect(tried(png(), 'image/png')).toBeUndefined()
    expect(tried(utf8('%PDF-1.7 x'), 'application/pdf')).toBeUndefined()
  })

  it('[K37] is cleaned before it is encrypted', () => {
    const sealed = sealedOf(png(chunk('tEXt', utf8(CANARY))), 'image/png')
    const opened = openAttachment(nobleCrypto, sealed.body, storeOf(sealed).chunkOf)
    expect(opened).toEqual({ ok: true, value: png() })
    expect(sealed.body.size).toBe(png().length)
  })
})
