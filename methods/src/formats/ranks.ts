// From "this option came second" to an order.

import type { Ranking } from '../counting/profile.ts'

/** Equal numbers are one rank, gaps close, and who has no number is not ranked. */
export function ranksToRanking(ranks: readonly (number | undefined)[]): Ranking {
  const byRank = new Map<number, number[]>()
  ranks.forEach((rank, option) => {
    if (rank === undefined) return
    const alike = byRank.get(rank)
    if (alike) alike.push(option)
    else byRank.set(rank, [option])
  })
  return [...byRank.entries()].sort(([a], [b]) => a - b).map(([, options]) => options)
}
