// Virtual time: a queue of events. Nothing in the world waits for a real clock; between two events every
// promise of the code under test that can be kept is kept.

import { setImmediate } from 'node:timers'

export interface Timeline {
  /** Milliseconds since the world began. */
  readonly now: number
  /** Events that wait. */
  readonly length: number
  after(delayMs: number, work: () => void): void
  /** Does the next event and all that follows from it at once; false when there is none. */
  step(): Promise<boolean>
  /** Does every event up to this time. */
  until(time: number): Promise<void>
}

interface Event {
  readonly time: number
  /** Two events of one time happen as they were asked for. */
  readonly n: number
  readonly work: () => void
}

const isBefore = (a: Event, b: Event): boolean =>
  a.time < b.time || (a.time === b.time && a.n < b.n)

/** A macrotask comes only after all microtasks, and the code under test has nothing but these. */
export const drained = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

function push(heap: Event[], event: Event): void {
  let at = heap.push(event) - 1
  while (at > 0) {
    const up = (at - 1) >> 1
    const parent = heap[up] as Event
    if (!isBefore(event, parent)) break
    heap[at] = parent
    at = up
  }
  heap[at] = event
}

function pop(heap: Event[]): Event | undefined {
  const top = heap[0]
  const last = heap.pop()
  if (!top || !last || heap.length === 0) return top
  let at = 0
  for (;;) {
    let down = 2 * at + 1
    if (down >= heap.length) break
    if (down + 1 < heap.length && isBefore(heap[down + 1] as Event, heap[down] as Event)) down++
    if (!isBefore(heap[down] as Event, last)) break
    heap[at] = heap[down] as Event
    at = down
  }
  heap[at] = last
  return top
}

export function createTimeline(): Timeline {
  const heap: Event[] = []
  let now = 0
  let count = 0
  const step = async (): Promise<boolean> => {
    const event = pop(heap)
    if (!event) return false
    now = event.time
    event.work()
    await drained()
    return true
  }
  return {
    get now() {
      return now
    },
    get length() {
      return heap.length
    },
    after: (delayMs, work) => push(heap, { time: now + Math.max(0, delayMs), n: count++, work }),
    step,
    async until(time) {
      await drained()
      while (heap.length > 0 && (heap[0] as Event).time <= time) await step()
      now = Math.max(now, time)
    },
  }
}
