// The end of a hub: nothing more is read, what was handed in is answered, and the connections are
// closed spread over a while, because only the server can keep them from all coming back at once.

import type { Server } from 'node:http'
import type { WebSocket } from 'ws'
import type { Connection, Connections } from './connections.ts'
import type { FanOut } from './fan-out.ts'

export interface DrainOptions {
  readonly server: Server
  readonly connections: Connections
  readonly fanOut: FanOut
  readonly drainMs: number
}

/** Service restart, RFC 6455 registry: try again. */
const RESTART = 1012
/** A few connections need no spreading: one every 5 ms. */
const EACH_MS = 5
const ANSWER_MS_MAX = 5_000

export async function drain(options: DrainOptions): Promise<void> {
  const { server, connections, fanOut } = options
  server.close()
  for (const connection of connections.all) connection.reading.stop()
  const deadline = performance.now() + ANSWER_MS_MAX
  while (performance.now() < deadline && busy(connections)) await pause(10)
  fanOut.flush()
  const waiting = [...connections.all]
  const spreadMs = Math.min(options.drainMs, waiting.length * EACH_MS)
  const seconds = Math.max(1, Math.ceil(spreadMs / 1000))
  await Promise.all(
    waiting.map(async ({ socket }, i) => {
      await pause((spreadMs * i) / waiting.length)
      await closeSocket(socket, `restart ${seconds}`)
    }),
  )
  server.closeAllConnections()
}

const busy = (connections: Connections): boolean =>
  [...connections.all].some((connection: Connection) => connection.reading.busy)

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

const GOODBYE_MS_MAX = 1_000

/** The close frame follows everything that was sent before it. */
function closeSocket(socket: WebSocket, why: string): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), GOODBYE_MS_MAX)
    socket.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    if (socket.readyState === socket.CLOSED) {
      clearTimeout(timer)
      return resolve()
    }
    // Paused, it would never see the other side's goodbye; what else comes in is dropped.
    socket.removeAllListeners('message')
    socket.resume()
    socket.close(RESTART, why)
  })
}
