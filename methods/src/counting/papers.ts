// The papers of a count by single transferable vote, in parcels: who holds which paper at which
// value. A paper that ranks two options alike is followed only as far as its order is clear.

import type { Ballots } from './profile.ts'

export interface Papers {
  readonly count: number
  readonly weights: Float64Array
  /** Of one paper of each kind, in the units of the method. */
  readonly values: Float64Array
  /** The option that holds each, or -1. */
  readonly holders: Int32Array
  /** Moves a paper to its next option that may receive it; -1 when there is none. */
  pass(paper: number, mayReceive: readonly boolean[]): number
  /** What one option holds, last come first. */
  heldBy(option: number): Int32Array
}

export function createPapers(ballots: Ballots, options: number, unit: number): Papers {
  const { count, weights } = ballots
  const clear = clearOrders(ballots)
  const places = new Uint32Array(count)
  const holders = new Int32Array(count).fill(-1)
  const values = new Float64Array(count).fill(unit)
  const heads = new Int32Array(options).fill(-1)
  const sizes = new Int32Array(options)
  const below = new Int32Array(count).fill(-1)
  const hold = (paper: number, option: number): void => {
    holders[paper] = option
    if (option < 0) return
    below[paper] = heads[option] as number
    heads[option] = paper
    sizes[option] = (sizes[option] as number) + 1
  }
  return {
    count,
    weights,
    values,
    holders,
    pass(paper, mayReceive) {
      const end = clear.starts[paper + 1] as number
      let at = (clear.starts[paper] as number) + (places[paper] as number)
      while (at < end && !mayReceive[clear.order[at] as number]) at++
      places[paper] = at + 1 - (clear.starts[paper] as number)
      const option = at < end ? (clear.order[at] as number) : -1
      hold(paper, option)
      return option
    },
    heldBy(option) {
      const held = new Int32Array(sizes[option] as number)
      let paper = heads[option] as number
      for (let at = 0; at < held.length; at++) {
        held[at] = paper
        paper = below[paper] as number
      }
      heads[option] = -1
      sizes[option] = 0
      return held
    },
  }
}

/** Options alone in their rank, up to the first rank of several. */
export function clearOrders({ count, starts: from, marks }: Ballots): {
  starts: Uint32Array
  order: Int32Array
} {
  const starts = new Uint32Array(count + 1)
  const order = new Int32Array(marks.length)
  let end = 0
  for (let ballot = 0; ballot < count; ballot++) {
    const last = from[ballot + 1] as number
    for (let at = from[ballot] as number; at < last; at++) {
      if (at + 1 < last && ((marks[at + 1] as number) & 1) === 0) break
      order[end++] = (marks[at] as number) >> 1
    }
    starts[ballot + 1] = end
  }
  return { starts, order }
}
