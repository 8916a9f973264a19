// What the pairwise methods end with: options in layers. A layer holds those whom nobody left
// defeats; within a layer the method says nothing, and who must choose draws a lot.

import type { Square } from './duels.ts'
import type { Lot, Tie } from './lot.ts'
import { byLot, lazyLot } from './lot.ts'
import type { Option } from './profile.ts'

export interface OrderResult {
  /** Best first; those of one layer tie. */
  readonly ranking: readonly (readonly number[])[]
  readonly winners: readonly number[]
  readonly ties: readonly Tie[]
  readonly duels: Square
  readonly condorcetWinner: number | undefined
  readonly smith: readonly number[]
}

/** Layer by layer: those whom none of the others still here defeats. */
export function layersOf(size: number, defeats: (a: number, b: number) => boolean): number[][] {
  let left = Array.from({ length: size }, (_, option) => option)
  const layers: number[][] = []
  while (left.length > 0) {
    const top = left.filter((a) => !left.some((b) => b !== a && defeats(b, a)))
    layers.push(top)
    left = left.filter((option) => !top.includes(option))
  }
  return layers
}

/** As many as there are seats, from the top; a lot only where a layer is larger than what is left. */
export function winnersOf(
  layers: readonly (readonly number[])[],
  options: readonly Option[],
  { seats, lot }: { readonly seats: number; readonly lot: Lot },
): { winners: number[]; ties: Tie[] } {
  const places = lazyLot(options, lot)
  const winners: number[] = []
  const ties: Tie[] = []
  for (const layer of layers) {
    const left = seats - winners.length
    if (left <= 0) break
    if (layer.length === 1) {
      winners.push(...layer)
      continue
    }
    const drawn = byLot(layer, places())
    const chosen = drawn.slice(0, left)
    ties.push({
      stage: 0,
      what: layer.length > left ? 'election' : 'order',
      among: layer,
      chosen,
      by: 'lot',
    })
    winners.push(...chosen)
  }
  return { winners, ties }
}
