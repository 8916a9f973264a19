// A ranking as it is made by hand: places, best first, and in each place the numbers of options.
// Every move gives a new ranking; an option stands in one place or in none.

export type Ranking = readonly (readonly number[])[]

const without = (ranking: Ranking, option: number): number[][] =>
  ranking
    .map((place) => place.filter((other) => other !== option))
    .filter(({ length }) => length > 0)

/** Counted from 1; undefined: without a place. */
export function placeOf(ranking: Ranking, option: number): number | undefined {
  const at = ranking.findIndex((place) => place.includes(option))
  return at < 0 ? undefined : at + 1
}

export const isShared = (ranking: Ranking, option: number): boolean =>
  ranking.some((place) => place.length > 1 && place.includes(option))

export const addLast = (ranking: Ranking, option: number): Ranking =>
  placeOf(ranking, option) === undefined ? [...ranking, [option]] : ranking

export const takeOut = (ranking: Ranking, option: number): Ranking => without(ranking, option)

/** Out of a shared place to just before (or after) it; alone, past the next place. */
export function move(ranking: Ranking, option: number, way: 'up' | 'down'): Ranking {
  const at = (placeOf(ranking, option) ?? 0) - 1
  if (at < 0) return ranking
  const shared = isShared(ranking, option)
  const rest = without(ranking, option)
  const to = way === 'up' ? (shared ? at : at - 1) : at + 1
  if (to < 0 || to > rest.length) return ranking
  return [...rest.slice(0, to), [option], ...rest.slice(to)]
}

/** Into the place above; or, where it is shared, out of it to a place of its own just below. */
export function share(ranking: Ranking, option: number): Ranking {
  if (isShared(ranking, option)) return move(ranking, option, 'down')
  const at = (placeOf(ranking, option) ?? 0) - 1
  if (at < 1) return ranking
  return ranking.flatMap((place, other) => {
    if (other === at) return []
    return [other === at - 1 ? [...place, option] : place]
  })
}
