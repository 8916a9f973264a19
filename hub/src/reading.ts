// When the hub reads from a connection. It stops reading one that hands in faster than it may, or
// faster than the store takes it in, so that memory stays bounded and the network slows the sender.

import type { BucketLimit } from './core/bucket.ts'

export interface Pausable {
  pause(): void
  resume(): void
}

export interface Reading {
  /** A message came in. */
  received(bytes: number): void
  /** Bytes that wait for the store; call with the same number, negative, when they are done. */
  pending(bytes: number): void
  /** Whether something that this connection handed in waits for the store. */
  readonly busy: boolean
  /** Stops for good: the hub is about to close. */
  stop(): void
  close(): void
}

type Reason = 'rate' | 'own' | 'all' | 'stop'

export interface FlowLimits {
  readonly connectionBytes: BucketLimit
  readonly pendingBytesMax: number
  readonly pendingBytesMaxAll: number
}

export interface Flow {
  connection(socket: Pausable): Reading
  /** Bytes of all connections that wait for the store. */
  readonly pendingBytes: number
}

export function createFlow(limits: FlowLimits, now: () => number): Flow {
  let all = 0
  const held = new Set<() => void>()
  const letGo = (): void => {
    if (all > limits.pendingBytesMaxAll / 2) return
    for (const go of held) go()
    held.clear()
  }
  return {
    get pendingBytes() {
      return all
    },
    connection(socket) {
      const gate = createReasons(socket)
      const rate = createRate(limits.connectionBytes, gate, now)
      const go = (): void => gate.lift('all')
      let own = 0
      return {
        received: rate.received,
        get busy() {
          return own > 0
        },
        pending(bytes) {
          own += bytes
          all += bytes
          if (own > limits.pendingBytesMax) gate.stop('own')
          else gate.lift('own')
          if (bytes > 0 && all > limits.pendingBytesMaxAll) {
            gate.stop('all')
            held.add(go)
          } else letGo()
        },
        stop: () => gate.stop('stop'),
        close() {
          rate.close()
          held.delete(go)
          // What this connection still has with the store is counted down by its own answers.
        },
      }
    },
  }
}

interface Reasons {
  stop(reason: Reason): void
  lift(reason: Reason): void
}

function createReasons(socket: Pausable): Reasons {
  const reasons = new Set<Reason>()
  return {
    stop(reason) {
      if (reasons.size === 0) socket.pause()
      reasons.add(reason)
    },
    lift(reason) {
      if (reasons.delete(reason) && reasons.size === 0) socket.resume()
    },
  }
}

function createRate(limit: BucketLimit, gate: Reasons, now: () => number) {
  let level = 0
  let at = now()
  let timer: NodeJS.Timeout | undefined
  return {
    received(bytes: number): void {
      const time = now()
      level = Math.max(0, level - (Math.max(0, time - at) / 1000) * limit.perSecond) + bytes
      at = time
      if (level <= limit.burst || timer) return
      gate.stop('rate')
      timer = setTimeout(
        () => {
          timer = undefined
          gate.lift('rate')
        },
        ((level - limit.burst) / limit.perSecond) * 1000,
      )
    },
    close: (): void => clearTimeout(timer),
  }
}
