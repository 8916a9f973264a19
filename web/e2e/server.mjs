// Serves the built app as a hub does: the same headers, index.html for every screen's address.

import { createServer } from 'node:http'
import { readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { headers } from '../build/policy.mjs'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
}

const isFile = (path) => {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * Resolves to the origin and a way to stop, which also ends open connections. `sent` are the headers
 * of every answer: the app's own, unless it is no part of the app that is served.
 */
export function serve(folder, { port = 0, sent = headers } = {}) {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://here').pathname)
    const wanted = join(folder, path)
    const file = wanted.startsWith(folder) && isFile(wanted) ? wanted : join(folder, 'index.html')
    response.writeHead(200, {
      ...sent,
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
    })
    response.end(readFileSync(file))
  })
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address()
      resolve({
        origin: `http://127.0.0.1:${taken}`,
        port: taken,
        stop: () =>
          new Promise((stopped) => {
            server.close(stopped)
            server.closeAllConnections()
          }),
      })
    })
  })
}
