// Two ends of a link in memory, with a hand on the wire: deliver, lose, repeat, reorder, cut.

import type { Link } from '../sync/index.ts'

export interface PretendWire {
  readonly a: Link
  readonly b: Link
  /** Messages on their way, in the order in which they were sent; a test may change both lists. */
  readonly toA: Uint8Array[]
  readonly toB: Uint8Array[]
  /** Bytes delivered in each direction. */
  readonly carried: { toA: number; toB: number; messages: number }
  /** Delivers the next message in either direction; false when there is none. */
  deliver(to?: 'a' | 'b'): boolean
  /** Both ends hear that the link is gone; what was on its way is lost. */
  cut(why?: string): void
  readonly isCut: boolean
}

interface End {
  readonly link: Link
  hear(message: Uint8Array): void
  drained(): void
  gone(why: string): void
}

/** `count` says how many bytes are on the way from here. */
function endOf(queue: Uint8Array[], wire: { cut: (why: string) => void }): End {
  let open = true
  let listener: ((message: Uint8Array) => void) | undefined
  const early: Uint8Array[] = []
  const drains: (() => void)[] = []
  const closes: ((why: string) => void)[] = []
  return {
    link: {
      send: (message) => {
        // A real link copies, too: the sender may use its buffer again.
        if (open) queue.push(message.slice())
      },
      get unsentBytes() {
        return queue.reduce((sum, { length }) => sum + length, 0)
      },
      onMessage: (hear) => {
        listener = hear
        for (const message of early.splice(0)) hear(message)
      },
      onClose: (hear) => void closes.push(hear),
      onDrain: (hear) => void drains.push(hear),
      close: (why) => wire.cut(why),
    },
    hear: (message) => {
      if (!open) return
      if (listener) listener(message)
      else early.push(message)
    },
    drained: () => {
      for (const drain of drains) drain()
    },
    gone: (why) => {
      if (!open) return
      open = false
      for (const close of closes) close(why)
    },
  }
}

export function pretendWire(): PretendWire {
  const toA: Uint8Array[] = []
  const toB: Uint8Array[] = []
  const carried = { toA: 0, toB: 0, messages: 0 }
  let isCut = false
  const cut = (why = 'cut'): void => {
    if (isCut) return
    isCut = true
    // What was sent before a close still arrives, as with a socket that is shut down in order.
    if (why !== 'cut') while (deliver()) continue
    toA.length = 0
    toB.length = 0
    a.gone(why)
    b.gone(why)
  }
  const a = endOf(toB, { cut })
  const b = endOf(toA, { cut })
  function deliver(to: 'a' | 'b' = toA.length >= toB.length ? 'a' : 'b'): boolean {
    const message = (to === 'a' ? toA : toB).shift()
    if (!message) return false
    carried[to === 'a' ? 'toA' : 'toB'] += message.length
    carried.messages++
    ;(to === 'a' ? a : b).hear(message)
    ;(to === 'a' ? b : a).drained()
    return true
  }
  return {
    a: a.link,
    b: b.link,
    toA: toA,
    toB: toB,
    carried,
    deliver,
    cut,
    get isCut() {
      return isCut
    },
  }
}

/** Lets every promise that can be kept be kept. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    // A timer of nought waits a millisecond; Node has something that does not.
    const { setImmediate: soon } = globalThis as { setImmediate?: (act: () => void) => void }
    if (soon) soon(resolve)
    else setTimeout(resolve, 0)
  })

/** Delivers until nothing is on the way and nobody is about to say anything. */
export async function settle(
  wire: Pick<PretendWire, 'deliver'>,
  stepsMax = 100_000,
): Promise<void> {
  for (let quiet = 0, steps = 0; quiet < 3;) {
    let delivered = 0
    while (wire.deliver()) delivered++
    steps += delivered
    if (steps > stepsMax) throw new Error('the two sides never come to rest')
    quiet = delivered > 0 ? 0 : quiet + 1
    await breathe()
  }
}
