// Keys in order, made when asked and kept while little changes. A list that was given out is never
// changed, so a screen may hold it and compare by identity.

export interface SortedKeys {
  /** Tells that a key came or went. */
  changed(key: string, present: boolean): void
  list(): readonly string[]
  forget(): void
}

const PENDING_MIN = 32
const SPLICED_MAX = 8

/** `source` gives the keys of the moment; it is read only when most of them have changed. */
export function createSortedKeys(source: () => Iterable<string>): SortedKeys {
  let known: readonly string[] | undefined
  const pending = new Map<string, boolean>()
  const forget = (): void => {
    known = undefined
    pending.clear()
  }
  return {
    changed(key, present) {
      if (!known) return
      pending.set(key, present)
      if (pending.size > PENDING_MIN + known.length / 4) forget()
    },
    list() {
      if (known && pending.size > 0) known = merged(known, pending)
      known ??= [...source()].sort()
      pending.clear()
      return known
    },
    forget,
  }
}

/** A few changes are spliced into a copy, which is one move of memory each; many are merged. */
function merged(
  known: readonly string[],
  pending: ReadonlyMap<string, boolean>,
): readonly string[] {
  if (pending.size > SPLICED_MAX) return mergedInOneGo(known, pending)
  const next = known.slice()
  for (const [key, present] of pending) {
    const place = placeOf(next, key, 0)
    const there = next[place] === key
    if (present && !there) next.splice(place, 0, key)
    else if (!present && there) next.splice(place, 1)
  }
  return next
}

function mergedInOneGo(
  known: readonly string[],
  pending: ReadonlyMap<string, boolean>,
): readonly string[] {
  const next: string[] = []
  let at = 0
  for (const key of [...pending.keys()].sort()) {
    const place = placeOf(known, key, at)
    for (; at < place; at++) next.push(known[at] as string)
    if (known[at] === key) at++
    if (pending.get(key)) next.push(key)
  }
  for (; at < known.length; at++) next.push(known[at] as string)
  return next
}

/** The first index from `from` on whose key is not below `key`. */
function placeOf(keys: readonly string[], key: string, from: number): number {
  let [low, high] = [from, keys.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] as string) < key) low = middle + 1
    else high = middle
  }
  return low
}
