// What an entry had seen, as a frontier: everything in its past. The log states and proves it
// (docs/spec/order.md, O4), so whoever cites it cannot leave out what the device had read.

import type { Frontier, LogId, Position } from '../log/index.ts'
import type { Causality } from './causality.ts'
import type { Place } from './places.ts'

/** These places with everything in their past. */
export function frontierOf(causality: Causality, places: Iterable<Place>): Frontier {
  const frontier = new Map<LogId, Position>()
  for (const [log, seq] of causality.closure(places)) {
    const hash = causality.hashAt({ log, seq })
    if (seq > 0 && hash) frontier.set(log, { seq, hash })
  }
  return frontier
}

/** Everything in the past of the entry at a place, without itself. */
export function frontierBefore(causality: Causality, { log, seq }: Place): Frontier {
  const frontier = new Map(frontierOf(causality, [{ log, seq }]))
  const hash = causality.hashAt({ log, seq: seq - 1 })
  if (seq > 1 && hash) frontier.set(log, { seq: seq - 1, hash })
  else frontier.delete(log)
  return frontier
}

/** What the next entry of a log will have seen: its root goes into an opening or closing. */
export function frontierAhead(causality: Causality, log: LogId): Frontier {
  const { changes } = causality.depsFor(log)
  const seq = causality.frontier().get(log)?.seq ?? 0
  return frontierOf(causality, [...changes, ...(seq > 0 ? [{ log, seq }] : [])])
}
