// A Link over a WebSocket, the same for both ends (kernel/src/sync/port.ts).

import type { Duplex } from 'node:stream'
import { type Link, MESSAGE_BYTES_MAX } from '@folkmoot/kernel/sync'
import { WebSocket } from 'ws'

/** Negotiated at the upgrade: a server of something else is not taken for a hub. */
export const SUBPROTOCOL = 'folkmoot.1'
/** Below the 60 s after which common proxies close an idle connection. */
export const PING_MS = 25_000
/** Messages that follow each other this closely leave in one write to the socket. */
export const CORK_MS = 5
/** Ciphertext does not shrink, and zlib's memory for each connection fragments the heap. */
export const WS_OPTIONS = {
  perMessageDeflate: false,
  maxPayload: MESSAGE_BYTES_MAX,
  skipUTF8Validation: true,
} as const

export interface WsLinkOptions {
  /** The stream under the WebSocket, where it is known: lets small messages share a write. */
  readonly stream?: Duplex | undefined
  readonly pingMs?: number
  readonly corkMs?: number
  /** Beyond this the other side reads too slowly to be kept. */
  readonly unsentBytesMax?: number
}

/** Listeners hear of draining only after more than this had piled up; below, nobody was waiting. */
const PRESSED_BYTES = 128 * 1024
const UNSENT_BYTES_MAX = 8 * 1024 * 1024
/** Names of close codes for logs and screens; the reason that the other side gave comes first. */
const CODES: Readonly<Record<number, string>> = {
  1001: 'gone',
  1006: 'lost',
  1009: 'too-large',
  1012: 'restart',
}

type Listeners<T> = ((value: T) => void)[]

export function wsLink(socket: WebSocket, options: WsLinkOptions = {}): Link {
  const closed: Listeners<string> = []
  const drained: Listeners<void> = []
  const cork = createCork(options.stream, options.corkMs ?? CORK_MS)
  const unsentBytesMax = options.unsentBytesMax ?? UNSENT_BYTES_MAX
  let pressed = false
  const sent = (): void => {
    if (!pressed || socket.bufferedAmount > PRESSED_BYTES) return
    pressed = false
    for (const listener of drained) listener()
  }
  socket.on('close', (code, reason) => {
    const why = reason.length > 0 ? reason.toString('utf8') : (CODES[code] ?? 'closed')
    for (const listener of closed.splice(0)) listener(why)
  })
  // 'close' always follows and says what there is to say.
  socket.on('error', () => {})
  keepAlive(socket, options.pingMs ?? PING_MS)
  return {
    send(message) {
      if (socket.readyState !== WebSocket.OPEN) return
      if (socket.bufferedAmount > unsentBytesMax) return socket.terminate()
      cork()
      socket.send(message, { binary: true, compress: false }, sent)
      pressed ||= socket.bufferedAmount > PRESSED_BYTES
    },
    get unsentBytes() {
      return socket.bufferedAmount
    },
    onMessage: (listener) => onBinary(socket, listener),
    onClose: (listener) => void closed.push(listener),
    onDrain: (listener) => void drained.push(listener),
    close: (why) => socket.close(1000, why.slice(0, 120)),
  }
}

function onBinary(socket: WebSocket, listener: (message: Uint8Array) => void): void {
  socket.on('message', (data, isBinary) => {
    if (!isBinary || !(data instanceof Uint8Array)) return socket.close(1003, 'binary-only')
    listener(new Uint8Array(data.buffer, data.byteOffset, data.length))
  })
}

/** A connection that does not answer for one whole interval is dead, whatever the network says. */
function keepAlive(socket: WebSocket, pingMs: number): void {
  let answered = true
  const timer = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
  }, pingMs)
  socket.on('pong', () => {
    answered = true
  })
  socket.on('close', () => clearInterval(timer))
}

/** Holds the stream back for a moment, so that a burst of messages costs one write (hub.md §2.1). */
function createCork(stream: Duplex | undefined, corkMs: number): () => void {
  let corked = false
  return () => {
    if (corked || !stream) return
    corked = true
    stream.cork()
    setTimeout(() => {
      corked = false
      stream.uncork()
    }, corkMs)
  }
}
