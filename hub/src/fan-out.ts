// Live delivery, coalesced: what arrives within a few milliseconds reaches every listener in one go,
// and the link behind it makes one write of it. A factor of seven under bursts (research/hub.md §2.1).

import type { SpaceId, StoredRun } from '@folkmoot/kernel/log'
import type { Holder } from '@folkmoot/kernel/sync'

type Listener = (run: StoredRun, n: number) => void

interface Stream {
  readonly listeners: Set<Listener>
  waiting: { readonly run: StoredRun; readonly n: number }[]
  readonly stop: () => void
}

export interface FanOut {
  readonly watch: Holder['watch']
  /** Delivers what waits now, for a hub that is about to close. */
  flush(): void
}

export function createFanOut(
  holder: Pick<Holder, 'watch'>,
  options: { readonly everyMs: number; readonly onFlush?: (ms: number) => void },
): FanOut {
  const streams = new Map<SpaceId, Stream>()
  let timer: NodeJS.Timeout | undefined

  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    const began = performance.now()
    for (const stream of streams.values()) {
      const runs = stream.waiting
      if (runs.length === 0) continue
      stream.waiting = []
      for (const listener of stream.listeners) {
        for (const { run, n } of runs) listener(run, n)
      }
    }
    options.onFlush?.(performance.now() - began)
  }
  const open = (space: SpaceId): Stream => {
    const stream: Stream = {
      listeners: new Set(),
      waiting: [],
      stop: holder.watch(space, (run, n) => {
        stream.waiting.push({ run, n })
        timer ??= setTimeout(flush, options.everyMs)
      }),
    }
    streams.set(space, stream)
    return stream
  }
  return {
    watch(space, listener) {
      const stream = streams.get(space) ?? open(space)
      stream.listeners.add(listener)
      return () => {
        stream.listeners.delete(listener)
        if (stream.listeners.size > 0) return
        stream.stop()
        streams.delete(space)
      }
    },
    flush,
  }
}
