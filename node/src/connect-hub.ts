// Holds a connection to a hub: dials, and after each loss dials again after a random wait, so that
// the members of a hub that restarts do not all come back in the same second.

import type { Chance } from '@folkmoot/kernel/base'
import type { Link } from '@folkmoot/kernel/sync'
import { WebSocket } from 'ws'
import { SUBPROTOCOL, WS_OPTIONS, wsLink } from './ws-link.ts'

export interface HubConnection {
  /** Dials at once, without waiting for the rest of a pause. */
  retryNow(): void
  close(): void
}

export interface ConnectOptions {
  readonly chance: Chance
  /** A connection stands: speak on it. Called again after each reconnection, with a new link. */
  readonly onLink: (link: Link) => void
  readonly onState?: (state: 'connecting' | 'connected' | 'away', why: string) => void
  readonly firstMs?: number
  readonly pauseMsMax?: number
  readonly pingMs?: number
}

const FIRST_MS = 1_000
const PAUSE_MS_MAX = 60_000
const STEADY_MS = 10_000
const HANDSHAKE_MS = 15_000
/** A hub that restarts may ask for more time: a close reason such as "restart 900" (seconds). */
const WINDOW = /^restart (\d{1,4})$/

/** Full jitter: anything from nothing to the bound, which doubles with each failure. */
export function pauseBefore(attempt: number, chance: Chance, options: ConnectOptions): number {
  const first = options.firstMs ?? FIRST_MS
  const bound = Math.min(options.pauseMsMax ?? PAUSE_MS_MAX, first * 2 ** Math.min(attempt, 20))
  return fraction(chance) * bound
}

function fraction(chance: Chance): number {
  const [high = 0, low = 0] = chance.bytes(2)
  return (high * 256 + low) / 65_536
}

/** `url` is the hub's address as people write it: http(s) or ws(s), with a code if it asks for one. */
export function hubSocketUrl(url: string): string {
  const parsed = new URL(`/v1/sync${new URL(url).search}`, url)
  parsed.protocol = parsed.protocol.replace(/^http/, 'ws')
  return parsed.href
}

export function connectHub(url: string, options: ConnectOptions): HubConnection {
  const address = hubSocketUrl(url)
  let attempt = 0
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let socket: WebSocket | undefined

  const dial = (): void => {
    clearTimeout(timer)
    timer = undefined
    options.onState?.('connecting', '')
    socket = openSocket(address)
    let opened = Infinity
    socket.once('open', () => {
      opened = performance.now()
      if (socket) announce(socket, options)
    })
    socket.once('close', (_code, reason) => {
      // A hub that hangs up at once must not be called again and again at full speed.
      if (performance.now() - opened > STEADY_MS) attempt = 0
      again(reason.toString('utf8'))
    })
  }
  const again = (why: string): void => {
    options.onState?.('away', why)
    if (stopped) return
    const window = Number(WINDOW.exec(why)?.[1] ?? 0) * 1000
    const pause = Math.max(
      pauseBefore(attempt++, options.chance, options),
      window * fraction(options.chance),
    )
    timer = setTimeout(dial, pause)
  }
  dial()
  return {
    retryNow() {
      attempt = 0
      if (timer) dial()
    },
    close() {
      stopped = true
      clearTimeout(timer)
      socket?.close(1000, 'bye')
    },
  }
}

function openSocket(address: string): WebSocket {
  const socket = new WebSocket(address, [SUBPROTOCOL], {
    ...WS_OPTIONS,
    handshakeTimeout: HANDSHAKE_MS,
  })
  // 'close' follows every error, and is where dialling again begins.
  socket.on('error', () => {})
  return socket
}

function announce(socket: WebSocket, options: ConnectOptions): void {
  const link = wsLink(socket, options.pingMs ? { pingMs: options.pingMs } : {})
  options.onState?.('connected', '')
  options.onLink(link)
}
