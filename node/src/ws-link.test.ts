import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Link, MESSAGE_BYTES_MAX } from '@folkmoot/kernel/sync'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { systemChance } from './chance.ts'
import { connectHub, type ConnectOptions, hubSocketUrl, pauseBefore } from './connect-hub.ts'
import { SUBPROTOCOL, WS_OPTIONS, wsLink, type WsLinkOptions } from './ws-link.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A server that hands over a link for each connection. */
async function serve(
  onLink: (link: Link, socket: WebSocket) => void,
  options: WsLinkOptions = {},
): Promise<{ readonly url: string; readonly server: Server; stop(): void }> {
  const server = createServer()
  const sockets = new WebSocketServer({ noServer: true, ...WS_OPTIONS })
  server.on('upgrade', (request, stream, head) => {
    sockets.handleUpgrade(request, stream, head, (socket) =>
      onLink(wsLink(socket, { stream, ...options }), socket),
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const stop = (): void => {
    for (const socket of sockets.clients) socket.terminate()
    server.close()
  }
  closers.push(stop)
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, stop }
}

const dial = (url: string, options: Partial<ConnectOptions> = {}) => {
  const connection = connectHub(url, { chance: systemChance, onLink: () => {}, ...options })
  closers.push(() => connection.close())
  return connection
}

const linkTo = (url: string): Promise<Link> =>
  new Promise((onLink) => {
    dial(url, { onLink })
  })

const message = (length: number, value = 1): Uint8Array => new Uint8Array(length).fill(value)

describe('a link over a WebSocket', () => {
  it('carries whole messages in order, both ways, up to the limit', async () => {
    const { url } = await serve((link) => link.onMessage((bytes) => link.send(bytes)))
    const link = await linkTo(url)
    const sizes = [1, 300, 0, 70_000, MESSAGE_BYTES_MAX, 5]
    const received: number[] = []
    link.onMessage((bytes) => void received.push(bytes.length))
    for (const size of sizes) link.send(message(size))
    await vi.waitFor(() => expect(received).toEqual(sizes))
  })

  it('closes when a message is too large, and says so', async () => {
    const { url } = await serve(() => {})
    const link = await linkTo(url)
    const closed = new Promise((resolve) => {
      link.onClose(resolve)
    })
    link.send(message(MESSAGE_BYTES_MAX + 1))
    expect(await closed).toBe('too-large')
  })

  it('closes on text, which no peer of ours sends', async () => {
    const { url } = await serve((link) => link.onMessage(() => {}))
    const socket = new WebSocket(hubSocketUrl(url), [SUBPROTOCOL])
    const closed = new Promise((resolve) => {
      socket.on('close', resolve)
    })
    socket.on('open', () => socket.send('text'))
    expect(await closed).toBe(1003)
  })

  it('passes the reason for closing to the other side, and tells when bytes have left', async () => {
    const { url } = await serve((link) => link.onMessage(() => link.close('enough')))
    const link = await linkTo(url)
    const drained = new Promise<void>((resolve) => {
      link.onDrain(resolve)
    })
    const closed = new Promise((resolve) => {
      link.onClose(resolve)
    })
    for (let i = 0; i < 14; i++) link.send(message(500_000))
    expect(link.unsentBytes).toBeGreaterThan(256 * 1024)
    await drained
    expect(link.unsentBytes).toBeLessThan(256 * 1024)
    expect(await closed).toBe('enough')
    link.send(message(10))
  })

  it('sends a burst of small messages in few writes', async () => {
    let writes = 0
    const { url } = await serve((link, socket) => {
      const stream = (socket as unknown as { _socket: { _writev: unknown; _write: unknown } })
        ._socket
      for (const name of ['_writev', '_write'] as const) {
        const original = stream[name] as (...values: unknown[]) => void
        stream[name] = (...values: unknown[]) => {
          writes++
          original.apply(stream, values)
        }
      }
      for (let i = 0; i < 100; i++) link.send(message(300, i))
    })
    const received: number[] = []
    const onLink = (link: Link) => link.onMessage((bytes) => void received.push(bytes[0] ?? -1))
    dial(url, { onLink })
    await vi.waitFor(() => expect(received).toHaveLength(100))
    expect(received).toEqual([...received].sort((a, b) => a - b))
    expect(writes).toBeLessThan(5)
  })

  it('cuts off a peer that never answers pings', async () => {
    const closed = vi.fn<(why: string) => void>()
    const { url } = await serve((link) => link.onClose(closed), { pingMs: 20 })
    const socket = new WebSocket(hubSocketUrl(url), [SUBPROTOCOL], { autoPong: false })
    closers.push(() => socket.terminate())
    await vi.waitFor(() => expect(closed).toHaveBeenCalledWith('lost'))
  })

  it('cuts off a peer that lets more pile up than is allowed', async () => {
    const closed = vi.fn<(why: string) => void>()
    const { url } = await serve(
      (link) => {
        link.onClose(closed)
        for (let i = 0; i < 100; i++) link.send(message(400_000))
      },
      { unsentBytesMax: 1_000_000 },
    )
    const socket = new WebSocket(hubSocketUrl(url), [SUBPROTOCOL])
    socket.on('open', () => socket.pause())
    socket.on('error', () => {})
    closers.push(() => socket.terminate())
    await vi.waitFor(() => expect(closed).toHaveBeenCalledWith('lost'))
  })
})

describe('a connection to a hub', () => {
  it('comes back after the hub was away, and says what it is doing', async () => {
    const states: string[] = []
    let links = 0
    const first = await serve((link) => link.onMessage(() => {}))
    const { port } = new URL(first.url)
    dial(first.url, {
      firstMs: 20,
      onState: (state) => void states.push(state),
      onLink: () => void links++,
    })
    await vi.waitFor(() => expect(links).toBe(1))
    first.stop()
    await vi.waitFor(() => expect(states).toContain('away'))
    const again = createServer()
    const sockets = new WebSocketServer({ server: again })
    again.listen(Number(port), '127.0.0.1')
    closers.push(() => {
      for (const socket of sockets.clients) socket.terminate()
      again.close()
    })
    await vi.waitFor(() => expect(links).toBe(2), { timeout: 5_000 })
    expect(states.slice(0, 3)).toEqual(['connecting', 'connected', 'away'])
  })

  it('waits anything between nothing and a bound that doubles up to its end', () => {
    const least = { bytes: () => new Uint8Array([0, 0]) }
    const most = { bytes: () => new Uint8Array([255, 255]) }
    const options = { chance: most, onLink: () => {} }
    expect(pauseBefore(3, least, options)).toBe(0)
    const bounds = [0, 1, 2, 30].map((attempt) => Math.ceil(pauseBefore(attempt, most, options)))
    expect(bounds).toEqual([1000, 2000, 4000, 60_000])
  })

  it('understands addresses as people write them, and keeps an invitation code', () => {
    expect(hubSocketUrl('https://hub.example')).toBe('wss://hub.example/v1/sync')
    expect(hubSocketUrl('http://10.0.0.2:7777/')).toBe('ws://10.0.0.2:7777/v1/sync')
    expect(hubSocketUrl('https://hub.example/?code=abc')).toBe('wss://hub.example/v1/sync?code=abc')
  })
})
