// A Link over the browser's WebSocket (kernel/src/sync/port.ts).

import { type Link, MESSAGE_BYTES_MAX } from '@folkmoot/kernel/sync'

export const SUBPROTOCOL = 'folkmoot.1'
/** A browser says nothing when its buffer empties, so it is looked at. */
const DRAIN_MS = 50
const DRAINED_BYTES = 128 * 1024

/** The hub's address as people write it becomes the address of its socket. */
export function hubSocketAddress(url: string): string {
  const parsed = new URL(`/v1/sync${new URL(url).search}`, url)
  parsed.protocol = parsed.protocol.replace(/^http/, 'ws')
  return parsed.href
}

export function webSocketLink(socket: WebSocket): Link {
  const drained: (() => void)[] = []
  const closed: ((why: string) => void)[] = []
  let timer: ReturnType<typeof setInterval> | undefined
  const watch = (): void => {
    timer ??= setInterval(() => {
      if (socket.bufferedAmount > DRAINED_BYTES) return
      clearInterval(timer)
      timer = undefined
      for (const listener of drained) listener()
    }, DRAIN_MS)
  }
  socket.addEventListener('close', ({ reason, code }) => {
    clearInterval(timer)
    for (const listener of closed.splice(0)) listener(reason || `code-${code}`)
  })
  return {
    send(message) {
      if (socket.readyState !== WebSocket.OPEN) return
      socket.send(message as Uint8Array<ArrayBuffer>)
      watch()
    },
    get unsentBytes() {
      return socket.bufferedAmount
    },
    onMessage(listener) {
      socket.addEventListener('message', ({ data }) => {
        if (!(data instanceof ArrayBuffer) || data.byteLength > MESSAGE_BYTES_MAX)
          return socket.close(3003, 'unreadable')
        listener(new Uint8Array(data))
      })
    },
    onClose: (listener) => void closed.push(listener),
    onDrain: (listener) => void drained.push(listener),
    close: (why) => socket.close(1000, why.slice(0, 120)),
  }
}
