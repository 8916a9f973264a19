// One file of the app as an answer: not changed, compressed, a part of it, or the whole.

import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AppFile } from './app-files.ts'

export function sendFile(request: IncomingMessage, response: ServerResponse, file: AppFile): void {
  response.setHeader('Content-Type', file.type)
  response.setHeader('ETag', file.etag)
  response.setHeader(
    'Cache-Control',
    file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
  if (request.headers['if-none-match'] === file.etag) return end(response, 304)
  const gzipped = file.gzipped()
  if (gzipped) response.setHeader('Vary', 'Accept-Encoding')
  const range = rangeOf(request, file)
  if (range) return sendPart(request, response, { file, ...range })
  if (gzipped && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    response.setHeader('Content-Encoding', 'gzip')
    response.setHeader('Content-Length', gzipped.length)
    response.end(request.method === 'HEAD' ? undefined : gzipped)
    return
  }
  response.setHeader('Content-Length', file.size)
  if (!gzipped) response.setHeader('Accept-Ranges', 'bytes')
  stream(request, response, file, {})
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status
  response.end()
}

interface Range {
  readonly start: number
  readonly end: number
}

/** One range of a file that is not compressed: how maps are read. Anything else gets the whole. */
function rangeOf(request: IncomingMessage, file: AppFile): Range | undefined {
  const asked = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(request.headers.range ?? '')
  if (!asked || file.gzipped()) return undefined
  const start = Number(asked[1])
  const end = Math.min(asked[2] ? Number(asked[2]) : file.size - 1, file.size - 1)
  return { start, end }
}

function sendPart(
  request: IncomingMessage,
  response: ServerResponse,
  part: Range & { readonly file: AppFile },
): void {
  if (part.start > part.end) {
    response.setHeader('Content-Range', `bytes */${part.file.size}`)
    return end(response, 416)
  }
  response.statusCode = 206
  response.setHeader('Content-Range', `bytes ${part.start}-${part.end}/${part.file.size}`)
  response.setHeader('Content-Length', part.end - part.start + 1)
  stream(request, response, part.file, { start: part.start, end: part.end })
}

function stream(
  request: IncomingMessage,
  response: ServerResponse,
  file: AppFile,
  range: Partial<Range>,
): void {
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  const source = createReadStream(file.path, range)
  // Too late for a status: the cut connection tells the browser that the file is not whole.
  source.on('error', () => response.destroy())
  source.pipe(response)
}
