// The app's files. What may be served is listed once at the start, so no path that somebody asks for
// ever reaches the file system.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface AppFile {
  readonly path: string
  readonly type: string
  readonly size: number
  readonly etag: string
  /** Its name changes with its content, so it may be kept for good. */
  readonly hashed: boolean
  /** Compressed when first asked for, because the hub should start at once; undefined: no gain. */
  readonly gzipped: () => Uint8Array | undefined
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.pmtiles': 'application/vnd.pmtiles',
}
const COMPRESSIBLE = /^text|json|svg|wasm/
const GZIP_BYTES_MAX = 4 * 1024 * 1024
const HASHED = /^\/assets\/.+[-.][\w-]{8,}\.\w+$/

/** By address; empty when there is no such folder. */
export function listAppFiles(folder: string | undefined): ReadonlyMap<string, AppFile> {
  const files = new Map<string, AppFile>()
  for (const path of folder ? filesBelow(folder) : []) {
    const name =
      '/' +
      relative(folder ?? '', path)
        .split(sep)
        .join('/')
    // Files whose name starts with a dot are never meant for the public.
    if (!name.includes('/.')) files.set(name, describeFile(path, name))
  }
  return files
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}

function describeFile(path: string, name: string): AppFile {
  const { size } = statSync(path)
  const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
  const small = size <= GZIP_BYTES_MAX ? readFileSync(path) : undefined
  return {
    path,
    type,
    size,
    etag: `"${etagOf(small, path, size)}"`,
    hashed: HASHED.test(name),
    gzipped: small && COMPRESSIBLE.test(type) ? once(() => gzipOf(path)) : () => undefined,
  }
}

function etagOf(content: Uint8Array | undefined, path: string, size: number): string {
  const of = content ?? `${size} ${statSync(path).mtimeMs}`
  return createHash('sha256').update(of).digest('base64url').slice(0, 22)
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** undefined also when the file is gone: then the whole is sent for, and that fails as it should. */
function gzipOf(path: string): Uint8Array | undefined {
  try {
    const content = readFileSync(path)
    const zipped = gzipSync(content, { level: 9 })
    return zipped.length < content.length * 0.9 ? zipped : undefined
  } catch {
    return undefined
  }
}
