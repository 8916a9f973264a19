// The second listener, on loopback only: metrics, and the order to make a backup. Nothing here is for
// the public side, and nothing there reaches it.

import { createServer, type Server } from 'node:http'
import type { Metrics } from '../metrics.ts'
import { text } from './routes.ts'

export interface AdminOptions {
  readonly metrics: Metrics
  /** Makes a backup and resolves to a sentence about it. */
  readonly backup: () => Promise<string>
}

export function createAdmin(options: AdminOptions): Server {
  return createServer((request, response) => {
    // A page open in the operator's browser must not be able to give orders here.
    if (request.headers['sec-fetch-site'] !== undefined) {
      return text(response, 403, 'This address is for programs on this machine.\n')
    }
    if (request.method === 'GET' && request.url === '/metrics') {
      return text(response, 200, options.metrics.text())
    }
    if (request.method === 'POST' && request.url === '/backup') {
      options.backup().then(
        (sentence) => text(response, 200, `${sentence}\n`),
        () => text(response, 500, 'The backup failed: see the log, and look for free space.\n'),
      )
      return
    }
    text(response, 404, 'GET /metrics and POST /backup are answered here.\n')
  })
}
