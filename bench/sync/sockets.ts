// WebSockets for the relays that are written here, and the bytes that went over one.

import type { Socket } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import type { Wire } from './subject.ts'

/** Bytes on the TCP connection, the upgrade and the frames' heads included. */
export function wireOf(socket: WebSocket): Wire {
  const stream = (socket as unknown as { _socket?: Socket })._socket
  return { received: stream?.bytesRead ?? 0, sent: stream?.bytesWritten ?? 0 }
}

export const addWire = (a: Wire, b: Wire): Wire => ({
  received: a.received + b.received,
  sent: a.sent + b.sent,
})

/** `stream` is the TCP connection under the WebSocket. */
export function listen(
  onSocket: (socket: WebSocket, stream: Socket) => void,
): Promise<{ readonly port: number }> {
  const server = new WebSocketServer({
    port: 0,
    host: '127.0.0.1',
    perMessageDeflate: false,
    skipUTF8Validation: true,
    maxPayload: 256 * 1024 * 1024,
  })
  server.on('connection', (socket, { socket: stream }) => onSocket(socket, stream))
  return new Promise((resolve) => {
    server.once('listening', () => {
      const at = server.address()
      resolve({ port: typeof at === 'object' && at ? at.port : 0 })
    })
  })
}

export function dial(port: number): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, {
    perMessageDeflate: false,
    skipUTF8Validation: true,
    maxPayload: 256 * 1024 * 1024,
  })
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket))
    socket.once('error', reject)
  })
}

export function hangUp(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('close', () => resolve())
    socket.close()
  })
}

/** Looks every few milliseconds; the looking costs every subject the same. */
export async function until(what: string, holds: () => boolean, limitMs = 600_000): Promise<void> {
  const end = Date.now() + limitMs
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
