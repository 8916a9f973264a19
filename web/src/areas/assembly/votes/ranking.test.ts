import { createDice } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { addLast, isShared, move, placeOf, type Ranking, share, takeOut } from './ranking.ts'

describe('a ranking made by hand', () => {
  it('moves past the next place, and out of a shared one', () => {
    expect(move([[1], [2], [3]], 3, 'up')).toEqual([[1], [3], [2]])
    expect(move([[1], [2], [3]], 1, 'down')).toEqual([[2], [1], [3]])
    expect(move([[1, 2], [3]], 2, 'up')).toEqual([[2], [1], [3]])
    expect(move([[1, 2], [3]], 1, 'down')).toEqual([[2], [1], [3]])
    expect(move([[1], [2]], 1, 'up')).toEqual([[1], [2]])
    expect(move([[1], [2]], 2, 'down')).toEqual([[1], [2]])
  })

  it('shares the place above, and leaves it again', () => {
    expect(share([[1], [2], [3]], 2)).toEqual([[1, 2], [3]])
    expect(share([[1, 2], [3]], 2)).toEqual([[1], [2], [3]])
    expect(share([[1], [2]], 1)).toEqual([[1], [2]])
  })

  it('keeps every option at most once, whatever is pressed', () => {
    const dice = createDice(77)
    for (let round = 0; round < 300; round++) {
      let ranking: Ranking = []
      for (let press = 0; press < 30; press++) {
        const option = 1 + dice.below(5)
        const moves = [
          () => addLast(ranking, option),
          () => takeOut(ranking, option),
          () => move(ranking, option, 'up'),
          () => move(ranking, option, 'down'),
          () => share(ranking, option),
        ]
        ranking = moves[dice.below(moves.length)]?.() ?? ranking
        const all = ranking.flat()
        expect(new Set(all).size).toBe(all.length)
        expect(ranking.every((place) => place.length > 0)).toBe(true)
        if (isShared(ranking, option)) expect(placeOf(ranking, option)).toBeDefined()
      }
    }
  })
})
