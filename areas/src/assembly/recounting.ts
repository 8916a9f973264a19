// Recounting as a device does it on every look at a page: what stood at a place is a pure function of
// its past, so it is projected once and kept, and a result once told is told again until something of
// the assembly changes.

import { recountIn, type House } from './acting.ts'
import type { Known, KnownAt, Recount } from './deciding.ts'

/** Two frontiers of a vote, and of the one looked at before. */
const PLACES_KEPT = 4

export interface KeptPlaces {
  readonly known: Map<string, Known>
  /** How many forks were known: a new one shortens what is kept. */
  forks: number
}
export const createKeptPlaces = (): KeptPlaces => ({ known: new Map(), forks: 0 })

/**
 * `recountIn` that asks each place once. Not kept is what may still change: a past that has not
 * arrived whole, or of which something cannot be read yet.
 */
export function recountKept(
  house: House & { forkEvidence(): { readonly size: number } },
  kept: KeptPlaces,
): Recount {
  const forks = house.forkEvidence().size
  if (forks !== kept.forks) kept.known.clear()
  kept.forks = forks
  const recount = recountIn(house)
  const at: KnownAt = (place) => {
    const key = `${place.log} ${place.seq}`
    const before = kept.known.get(key)
    if (before) {
      // Back to the end: the one that was asked for longest ago goes first.
      kept.known.delete(key)
      kept.known.set(key, before)
      return { ok: true, value: before }
    }
    const asked = recount.at(place)
    if (asked.ok && asked.value.hidden === 0) keep(kept.known, key, asked.value)
    return asked
  }
  return { ...recount, at }
}

function keep(known: Map<string, Known>, key: string, value: Known): void {
  known.set(key, value)
  for (const oldest of known.keys()) {
    if (known.size <= PLACES_KEPT) return
    known.delete(oldest)
  }
}
