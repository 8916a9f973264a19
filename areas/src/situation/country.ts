// In which country a set of points lies: the smallest box that holds nearly all of them. A box is
// coarse, but it needs no borders, and what lies outside is flagged, never dropped.

import { countryBoxes } from './country-boxes.ts'
import { isInBox, type Box } from './queries.ts'

export interface Country {
  readonly name: string
  readonly box: Box
}

type Spot = { readonly north: number; readonly east: number }

/** Of a hundred points so many must lie inside. */
const INSIDE_PERCENT = 90
const HUNDREDTH = 10_000

const boxFrom = ([, south, west, north, east]: (typeof countryBoxes)[number]): Box => ({
  south: south * HUNDREDTH,
  west: west * HUNDREDTH,
  north: north * HUNDREDTH,
  east: east * HUNDREDTH,
})

const sizeOf = ({ south, west, north, east }: Box): number => (north - south) * (east - west)

export function countryOf(points: readonly Spot[]): Country | undefined {
  if (points.length === 0) return undefined
  let smallest: Country | undefined
  for (const row of countryBoxes) {
    const box = boxFrom(row)
    if (smallest && sizeOf(box) >= sizeOf(smallest.box)) continue
    const inside = points.filter((point) => isInBox(box, point)).length
    if (inside * 100 >= points.length * INSIDE_PERCENT) smallest = { name: row[0], box }
  }
  return smallest
}
