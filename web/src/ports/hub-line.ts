// Holds a connection to a hub: dials, and after each loss dials again after a random wait, so that the
// members of a hub that restarts do not all come back in the same second.

import type { Chance } from '@folkmoot/kernel/base'
import type { Link } from '@folkmoot/kernel/sync'
import { hubSocketAddress, SUBPROTOCOL, webSocketLink } from './web-socket-link.ts'

const FIRST_MS = 1_000
const PAUSE_MS_MAX = 60_000
/** After this long a connection counts as good, and the next loss begins with a short wait again. */
const GOOD_MS = 30_000

/** Full jitter: anything from nothing to the bound, which doubles with each failure. */
export function pauseBefore(attempt: number, chance: Chance): number {
  const bound = Math.min(PAUSE_MS_MAX, FIRST_MS * 2 ** Math.min(attempt, 10))
  const [high = 0, low = 0] = chance.bytes(2)
  return ((high * 256 + low) / 65_536) * bound
}

export interface HubLine {
  /** Dials at once, without waiting for the rest of a pause: the network has come back. */
  retryNow(): void
  close(): void
}

export interface HubLineOptions {
  readonly chance: Chance
  readonly onLink: (link: Link) => void
}

export function connectHub(url: string, { chance, onLink }: HubLineOptions): HubLine {
  const address = hubSocketAddress(url)
  let attempt = 0
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let socket: WebSocket | undefined

  const dial = (): void => {
    clearTimeout(timer)
    timer = undefined
    const made = new WebSocket(address, SUBPROTOCOL)
    made.binaryType = 'arraybuffer'
    socket = made
    let good: ReturnType<typeof setTimeout> | undefined
    made.addEventListener('open', () => {
      good = setTimeout(() => (attempt = 0), GOOD_MS)
      onLink(webSocketLink(made))
    })
    made.addEventListener('close', () => {
      clearTimeout(good)
      if (!stopped && socket === made) timer = setTimeout(dial, pauseBefore(attempt++, chance))
    })
  }
  dial()
  return {
    retryNow() {
      if (timer === undefined || stopped) return
      attempt = 0
      dial()
    },
    close() {
      stopped = true
      clearTimeout(timer)
      socket?.close(1000, 'bye')
    },
  }
}
