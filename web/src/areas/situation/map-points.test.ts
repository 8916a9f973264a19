// Where the map looks first, and which names stand on it.

import { describe, expect, it } from 'vitest'
import { namesOf, windowAround } from './map-points.ts'

const point = (north: number, east: number, place?: string) => ({
  ref: `${north} ${east}`,
  north,
  east,
  radius: 50,
  title: '',
  place,
})

describe('where the map looks first', () => {
  it('is around all of a few', () => {
    expect(windowAround([point(10, 20), point(12, 18)])).toEqual([10, 18, 12, 20])
  })

  it('is where nearly all of many lie', () => {
    const many = Array.from({ length: 500 }, (_, at) => point(18 + at / 1000, -72 + at / 1000))
    const [south, west, north, east] = windowAround([...many, point(51, 0), point(-30, 140)])
    expect(south).toBeGreaterThanOrEqual(18)
    expect(north).toBeLessThan(19)
    expect(west).toBeGreaterThanOrEqual(-72)
    expect(east).toBeLessThan(-71)
  })
})

describe('names on the map', () => {
  it('come once, the most used first', () => {
    const points = [
      point(1, 1, 'Pier'),
      point(2, 2, 'Library'),
      point(2, 2, 'Library'),
      point(3, 3),
    ]
    expect(namesOf(points).map(({ name, count }) => [name, count])).toEqual([
      ['Library', 2],
      ['Pier', 1],
    ])
  })
})
