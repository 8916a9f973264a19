import { describe, expect, it } from 'vitest'
import { flowOf } from './flow.ts'

const STAGES = [
  { votes: [6, 3, 1], rest: 0 },
  { votes: [4, 4, 2], rest: 0 },
  { votes: [4, 5, 0], rest: 1 },
]

describe('the flow of votes', () => {
  const flow = flowOf(STAGES, [0, 1, 2], 100)

  it('draws every vote of every stage once', () => {
    for (const stage of [0, 1, 2]) {
      const heights = flow.boxes.filter((box) => box.stage === stage).map(({ height }) => height)
      expect(heights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100)
    }
  })

  it('lets all votes of a box leave, and all arrive', () => {
    for (const stage of [0, 1]) {
      const bands = flow.bands.filter((band) => band.stage === stage)
      for (const { row, height } of flow.boxes.filter((box) => box.stage === stage))
        expect(
          bands.filter(({ from }) => from === row).reduce((sum, band) => sum + band.height, 0),
        ).toBeCloseTo(height)
      for (const { row, height } of flow.boxes.filter((box) => box.stage === stage + 1))
        expect(
          bands.filter(({ to }) => to === row).reduce((sum, band) => sum + band.height, 0),
        ).toBeCloseTo(height)
    }
  })

  it('sends what one loses to those who gain', () => {
    const moved = flow.bands.filter(({ stage, from, to }) => stage === 0 && from !== to)
    expect(moved.map(({ from, to, height }) => [from, to, Math.round(height)])).toEqual([
      [0, 1, 10],
      [0, 2, 10],
    ])
  })
})
