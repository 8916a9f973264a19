// What a key of an earlier generation may see: the space as it stood when that generation ended (H6).
// A member who has not yet learnt of the new epoch finds its entry, and so its new key, in there; a
// removed member finds nothing that it could not have seen while it belonged.

import type { Frontier, LogId, Position, SpaceId } from '@folkmoot/kernel/log'
import type { Holder } from '@folkmoot/kernel/sync'

export interface PastFrontiers {
  /** Positions of all logs counting only what arrived up to `until`. */
  at(space: SpaceId, until: number): Promise<Frontier>
}

const SCAN_BYTES = 1024 * 1024
const REMEMBERED_MAX = 200

export function createPastFrontiers(holder: Pick<Holder, 'arrived'>): PastFrontiers {
  const known = new Map<string, Promise<Frontier>>()
  return {
    at(space, until) {
      const key = `${space} ${until}`
      const remembered = known.get(key)
      if (remembered) return remembered
      if (known.size >= REMEMBERED_MAX) known.clear()
      const scanning = scan(holder, space, until)
      known.set(key, scanning)
      scanning.catch(() => known.delete(key))
      return scanning
    },
  }
}

/** Read once from the store: rare enough not to be kept for every generation of every space. */
async function scan(
  holder: Pick<Holder, 'arrived'>,
  space: SpaceId,
  until: number,
): Promise<Frontier> {
  const frontier = new Map<LogId, Position>()
  for (let n = 0; n < until;) {
    const runs = await holder.arrived(space, n, SCAN_BYTES)
    for (const { run, n: place } of runs) {
      if (place <= until) frontier.set(run.log, { seq: run.to, hash: run.head })
    }
    n = runs.at(-1)?.n ?? until
  }
  return frontier
}

/** The earlier of two positions of each log: a log that a fork has closed since is closed here too. */
export function notBeyond(past: Frontier, now: Frontier): Frontier {
  const frontier = new Map<LogId, Position>()
  for (const [log, position] of past) {
    const today = now.get(log)
    frontier.set(log, today && today.seq < position.seq ? today : position)
  }
  return frontier
}
