// Accepting WebSockets: which upgrade becomes a connection, and what the others are told.

import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Clock } from '@folkmoot/kernel/base'
import { SUBPROTOCOL, WS_OPTIONS } from '@folkmoot/node'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Addresses } from './addresses.ts'
import { createBuckets } from './core/bucket.ts'
import type { HubQuotas } from './core/quotas.ts'
import { pathOf } from './http/routes.ts'
import type { Metrics } from './metrics.ts'

export interface Accepted {
  readonly socket: WebSocket
  readonly stream: Duplex
  readonly request: IncomingMessage
}

export interface SocketOptions {
  readonly server: Server
  readonly clock: Clock
  readonly limits: HubQuotas
  readonly addresses: Addresses
  readonly metrics: Metrics
  readonly draining: () => boolean
  readonly onSocket: (accepted: Accepted) => void
}

export interface Sockets {
  readonly open: ReadonlySet<WebSocket>
}

type Why = 'path' | 'draining' | 'full' | 'address'

const ANSWERS: Readonly<Record<Why, string>> = {
  path: '404 Not Found',
  draining: '503 Service Unavailable',
  full: '503 Service Unavailable',
  address: '429 Too Many Requests',
}

export function acceptSockets(options: SocketOptions): Sockets {
  const { limits, addresses, metrics } = options
  const upgrades = new WebSocketServer({
    noServer: true,
    ...WS_OPTIONS,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  })
  const connects = createBuckets(options.clock, limits.addressConnects)
  const refusal = (request: IncomingMessage): Why | undefined => {
    if (pathOf(request) !== '/v1/sync' || !offersOurs(request)) return 'path'
    if (options.draining()) return 'draining'
    if (upgrades.clients.size >= limits.connectionsMax) return 'full'
    const from = addresses.key(request)
    return from !== undefined && connects.take(from, 1) > 0 ? 'address' : undefined
  }
  options.server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy())
    const why = refusal(request)
    if (why) {
      metrics.count('folkmoot_hub_connections_refused_total', why)
      stream.end(`HTTP/1.1 ${ANSWERS[why]}\r\nConnection: close\r\nRetry-After: 30\r\n\r\n`)
      return
    }
    upgrades.handleUpgrade(request, stream, head, (socket) =>
      options.onSocket({ socket, stream, request }),
    )
  })
  return { open: upgrades.clients }
}

const offersOurs = (request: IncomingMessage): boolean =>
  (request.headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .some((offered) => offered.trim() === SUBPROTOCOL)
