// Listening, with a sentence when it does not work.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Why a hub could not start, in one sentence for the person who starts it. */
export class HubStartError extends Error {
  override readonly name = 'HubStartError'
}

export interface Listening {
  readonly host: string
  readonly port: number
  readonly url: string
}

export function listen(server: Server, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(asStartError(error, host, port)))
    server.listen({ host, port }, () => {
      const address = server.address() as AddressInfo
      resolve({ host, port: address.port, url: urlOf(host, address.port) })
    })
  })
}

/** Rejects as `listen` would, and lets go of the port again. */
export async function tryPort(host: string, port: number): Promise<void> {
  const server = createServer()
  await listen(server, host, port)
  await new Promise((resolve) => server.close(resolve))
}

function asStartError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new HubStartError(
        `Port ${port} is taken: another program listens there. Stop it, or choose another with --port.`,
        { cause: error },
      )
    case 'EACCES':
      return new HubStartError(
        `This system does not let you use port ${port}: choose one above 1023 with --port.`,
        { cause: error },
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new HubStartError(
        `This machine has no address ${host}: use 127.0.0.1 for this machine alone or 0.0.0.0 for all.`,
        { cause: error },
      )
    default:
      return error
  }
}

/** A hub that listens on every address is reached from this machine by the loopback one. */
function urlOf(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
