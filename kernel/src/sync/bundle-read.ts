// Reading a bundle: header, records one after the other, trailer. Limits come before allocation; what
// is wrong is a refusal, and whole records before the damage have already been given.

import { concat, equalBytes, ok, read, refuse, type Result } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import { decodeRun, frontierRoot, HASH_BYTES, type Run, type SpaceId } from '../log/index.ts'
import {
  BUNDLE_BYTES_MAX,
  BUNDLE_HEADER_BYTES_MAX,
  BUNDLE_MAGIC,
  BUNDLE_VERSION,
  type BundleHeader,
  type BundleRefusal,
  readHeader,
  RECORD,
  RECORD_BYTES_MAX,
  recordHash,
  startHash,
  TRAILER_BYTES,
} from './bundle-format.ts'
import { BLOB_NAME_BYTES } from './blob-name.ts'
import { type BundleBytes, type ByteSource, byteSource } from './byte-source.ts'

export type BundleItem =
  | { readonly kind: 'run'; readonly run: Run; readonly bytes: number }
  | { readonly kind: 'blob'; readonly name: Uint8Array; readonly content: Uint8Array }
  | { readonly kind: 'fork'; readonly evidence: Uint8Array }

export interface BundleReading {
  readonly header: BundleHeader
  /** The next item; undefined at a good end; a refusal where the bundle is damaged. */
  next(): Promise<Result<BundleItem | undefined, BundleRefusal>>
}

export interface BundleReadOptions {
  /** A bundle of any other space is refused. */
  readonly space?: SpaceId
  readonly bytesMax?: number
}

async function readStart(
  source: ByteSource,
): Promise<Result<{ readonly header: BundleHeader; readonly start: Uint8Array }, BundleRefusal>> {
  const magic = await source.take(BUNDLE_MAGIC.length)
  if (!magic || !equalBytes(magic, BUNDLE_MAGIC)) return refuse({ kind: 'bundle-not-a-bundle' })
  const version = await source.take(1)
  const theirs = version?.[0] ?? 0
  if (theirs > BUNDLE_VERSION) return refuse({ kind: 'bundle-newer', theirs, ours: BUNDLE_VERSION })
  if (!version || theirs !== BUNDLE_VERSION) return refuse({ kind: 'bundle-not-a-bundle' })
  const length = await source.varint(BUNDLE_HEADER_BYTES_MAX)
  const bytes = length && (await source.take(length.value))
  const header = bytes && read(bytes, readHeader)
  if (!length || !header) return refuse({ kind: 'bundle-damaged', taken: 0 })
  return ok({ header, start: concat(magic, version, length.bytes, bytes) })
}

/** The header alone, e.g. for `--since FILE`. */
export async function readBundleHeader(
  bytes: BundleBytes,
): Promise<Result<BundleHeader, BundleRefusal>> {
  const start = await readStart(byteSource(bytes))
  return start.ok ? ok(start.value.header) : start
}

export async function readBundle(
  crypto: Crypto,
  bytes: BundleBytes,
  options: BundleReadOptions = {},
): Promise<Result<BundleReading, BundleRefusal>> {
  const limitBytes = options.bytesMax ?? BUNDLE_BYTES_MAX
  if (bytes instanceof Uint8Array && bytes.length > limitBytes) {
    return refuse({ kind: 'bundle-too-large', limitBytes })
  }
  const source = byteSource(bytes)
  const start = await readStart(source)
  if (!start.ok) return start
  const { header } = start.value
  if (options.space && header.space !== options.space) {
    return refuse({ kind: 'bundle-foreign', space: header.space })
  }
  let hash = startHash(crypto, start.value.start)
  let taken = 0
  const damaged = () => refuse({ kind: 'bundle-damaged', taken } as const)
  return ok({
    header,
    async next() {
      const type = (await source.take(1))?.[0]
      if (type === RECORD.end) {
        return (await endsWell(crypto, source, header, hash)) ? ok(undefined) : damaged()
      }
      const max = RECORD_BYTES_MAX.get(type ?? -1)
      const length = max === undefined ? undefined : await source.varint(max)
      if (length && source.taken + length.value > limitBytes) {
        return refuse({ kind: 'bundle-too-large', limitBytes })
      }
      const content = length && (await source.take(length.value))
      const item = content && itemOf(type as number, content)
      if (!length || !item) return damaged()
      hash = recordHash(crypto, hash, type as number, content)
      taken++
      return ok(item)
    },
  })
}

function itemOf(type: number, content: Uint8Array): BundleItem | undefined {
  if (type === RECORD.fork) return { kind: 'fork', evidence: content }
  if (type === RECORD.blob) {
    if (content.length < BLOB_NAME_BYTES) return undefined
    const name = content.subarray(0, BLOB_NAME_BYTES)
    return { kind: 'blob', name, content: content.subarray(BLOB_NAME_BYTES) }
  }
  const run = decodeRun(content)
  return run && { kind: 'run', run, bytes: content.length }
}

async function endsWell(
  crypto: Crypto,
  source: ByteSource,
  header: BundleHeader,
  hash: Uint8Array,
): Promise<boolean> {
  const trailer = await source.take(TRAILER_BYTES)
  if (!trailer || !(await source.ended())) return false
  const root = trailer.subarray(0, HASH_BYTES)
  return (
    equalBytes(root, frontierRoot(crypto, header.to)) &&
    equalBytes(trailer.subarray(HASH_BYTES), recordHash(crypto, hash, RECORD.end, root))
  )
}
