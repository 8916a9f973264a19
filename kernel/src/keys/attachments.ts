// Files beside entries: cleaned, padded, cut into chunks and encrypted under a key of their own, which
// only the entry holds. A hub keeps chunks by the hash of what it sees.

import {
  bytes as byteString,
  concat,
  equalBytes,
  hex,
  int,
  list,
  type Of,
  ok,
  oneOf,
  record,
  refuse,
  type Result,
  text,
  utf8Text,
} from '../base/index.ts'
import { type Crypto, label, pad, unpad } from '../crypto/index.ts'
import { NONCE_BYTES } from '../log/index.ts'
import type { KeyPorts } from './port.ts'
import { KEY_BYTES } from './seals-block.ts'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'

export const ATTACHMENT_BYTES_MAX = 8 * 1024 * 1024
export const ATTACHMENT_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'text/plain',
  'text/csv',
] as const
const CHUNK_BYTES_MAX = 192 * 1024
const TAG_BYTES = 16
const CHUNK_PLAIN_BYTES = CHUNK_BYTES_MAX - TAG_BYTES
const CHUNKS_MAX = 64

/** What an entry's body says of a file; without the key in it the chunks are noise. */
export const attachment = record({
  name: text(120),
  type: oneOf(...ATTACHMENT_TYPES),
  size: int(0, ATTACHMENT_BYTES_MAX),
  key: byteString(KEY_BYTES),
  /** SHA-256 of each encrypted chunk, in order: their names at hubs. */
  chunks: list(byteString(32), CHUNKS_MAX),
  /** SHA-256 of the cleaned file. */
  hash: byteString(32),
})
export type AttachmentBody = Of<typeof attachment>

export type AttachmentRefusal =
  | { readonly kind: 'attachment-too-large'; readonly bytesMax: number }
  | { readonly kind: 'attachment-name' }
  | { readonly kind: 'attachment-type'; readonly allowed: readonly string[] }
  /** The file is not what its type says, or not whole: it cannot be cleaned. */
  | { readonly kind: 'attachment-malformed' }
  | { readonly kind: 'attachment-incomplete'; readonly missing: readonly string[] }
  | { readonly kind: 'attachment-damaged' }

type AttachmentType = (typeof ATTACHMENT_TYPES)[number]

const PDF = '%PDF-'
/** PDFs and texts have no metadata that can be taken out without rewriting them; people are told. */
const CLEAN: Readonly<Record<AttachmentType, (file: Uint8Array) => Uint8Array | undefined>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'application/pdf': (file) => (utf8Text(file.subarray(0, 5)) === PDF ? file : undefined),
  'text/plain': (file) => (utf8Text(file) === undefined ? undefined : file),
  'text/csv': (file) => (utf8Text(file) === undefined ? undefined : file),
}

const isType = (type: string): type is AttachmentType =>
  (ATTACHMENT_TYPES as readonly string[]).includes(type)

export interface SealedAttachment {
  readonly body: AttachmentBody
  /** Ciphertexts by the hex of their SHA-256, to be put into the blob store. */
  readonly chunks: readonly { readonly hash: string; readonly bytes: Uint8Array }[]
}

/** Each chunk knows its place and how many there are, so none can be moved or left out. */
function chunkPlace(at: number, count: number) {
  const nonce = new Uint8Array(NONCE_BYTES)
  nonce[NONCE_BYTES - 1] = at
  return { nonce, context: concat(label('folkmoot/blob/1'), Uint8Array.of(at, count)) }
}

/** The key is used for this file alone, so the number of a chunk may be its nonce. */
function sealChunks(crypto: Crypto, key: Uint8Array, padded: Uint8Array): Uint8Array[] {
  const count = Math.ceil(padded.length / CHUNK_PLAIN_BYTES)
  return Array.from({ length: count }, (_, at) => {
    const plain = padded.subarray(at * CHUNK_PLAIN_BYTES, (at + 1) * CHUNK_PLAIN_BYTES)
    const { nonce, context } = chunkPlace(at, count)
    return crypto.xchachaSeal(key, nonce, plain, context)
  })
}

/** Cleans, pads and encrypts a file that a person chose. */
export function sealAttachment(
  { crypto, chance }: KeyPorts,
  file: Uint8Array,
  { name, type }: { readonly name: string; readonly type: string },
): Result<SealedAttachment, AttachmentRefusal> {
  if (!isType(type)) return refuse({ kind: 'attachment-type', allowed: ATTACHMENT_TYPES })
  if (text(120).misfit(name) !== undefined) return refuse({ kind: 'attachment-name' })
  const bytesMax = ATTACHMENT_BYTES_MAX
  if (file.length > bytesMax) return refuse({ kind: 'attachment-too-large', bytesMax })
  const clean = CLEAN[type](file)
  if (!clean) return refuse({ kind: 'attachment-malformed' })
  const key = chance.bytes(KEY_BYTES)
  const sealed = sealChunks(crypto, key, pad(clean)).map((bytes) => {
    const digest = crypto.sha256(bytes)
    return { bytes, digest, hash: hex(digest) }
  })
  const chunks = sealed.map(({ digest }) => digest)
  const hash = crypto.sha256(clean)
  return ok({ body: { name, type, size: clean.length, key, chunks, hash }, chunks: sealed })
}

/** The hex hashes of the chunks that an attachment needs. */
export const chunkHashes = (body: AttachmentBody): readonly string[] => body.chunks.map(hex)

/** `chunkOf` answers for a hash; whatever it answers is checked. */
export function openAttachment(
  crypto: Crypto,
  body: AttachmentBody,
  chunkOf: (hash: string) => Uint8Array | undefined,
): Result<Uint8Array, AttachmentRefusal> {
  const stored = body.chunks.map((hash) => ({ hash, bytes: chunkOf(hex(hash)) }))
  const missing = stored.flatMap(({ hash, bytes }) => (bytes ? [] : [hex(hash)]))
  if (missing.length > 0) return refuse({ kind: 'attachment-incomplete', missing })
  const plain = stored.map(({ hash, bytes }, at) => {
    if (!bytes || bytes.length > CHUNK_BYTES_MAX) return undefined
    if (!equalBytes(crypto.sha256(bytes), hash)) return undefined
    const { nonce, context } = chunkPlace(at, stored.length)
    return crypto.xchachaOpen(body.key, nonce, bytes, context)
  })
  const whole = plain.flatMap((part) => (part ? [part] : []))
  const file = whole.length === plain.length ? unpad(concat(...whole)) : undefined
  const fits = file && file.length === body.size && equalBytes(crypto.sha256(file), body.hash)
  return fits ? ok(file) : refuse({ kind: 'attachment-damaged' })
}
