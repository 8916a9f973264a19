// How votes flow from stage to stage, as boxes and bands to draw: what an option keeps goes straight
// on, what it loses goes to those who gain, each by its part of the gain.

export interface FlowStage {
  /** By option, in units of the method. */
  readonly votes: readonly number[]
  /** Papers that name nobody further, and what rounding has lost. */
  readonly rest: number
}
export interface FlowBox {
  readonly stage: number
  /** Place in `order`; the last one is the rest. */
  readonly row: number
  readonly y: number
  readonly height: number
}
export interface FlowBand {
  readonly stage: number
  readonly from: number
  readonly to: number
  readonly y: number
  readonly toY: number
  readonly height: number
}
export interface Flow {
  readonly boxes: readonly FlowBox[]
  readonly bands: readonly FlowBand[]
  readonly height: number
}

const GAP = 6

/** `order` says which option stands in which row, from the top. */
export function flowOf(
  stages: readonly FlowStage[],
  order: readonly number[],
  height: number,
): Flow {
  const columns = stages.map(({ votes, rest }) => [
    ...order.map((option) => votes[option] ?? 0),
    rest,
  ])
  const most = Math.max(1, ...columns.map((column) => column.reduce((sum, each) => sum + each, 0)))
  const scale = height / most
  const tops = columns.map((column) => topsOf(column, scale))
  const boxes = columns.flatMap((column, stage) =>
    column.flatMap((votes, row) =>
      votes > 0 ? [{ stage, row, y: tops[stage]?.[row] ?? 0, height: votes * scale }] : [],
    ),
  )
  const bands = columns.slice(1).flatMap((next, at) => {
    const before = columns[at] ?? []
    return bandsBetween(before, next).map(({ from, to, start, end, votes }) => ({
      stage: at,
      from,
      to,
      y: (tops[at]?.[from] ?? 0) + start * scale,
      toY: (tops[at + 1]?.[to] ?? 0) + end * scale,
      height: votes * scale,
    }))
  })
  return { boxes, bands, height: height + GAP * order.length }
}

/** One under the other, with a gap after each that has something. */
function topsOf(column: readonly number[], scale: number): readonly number[] {
  let y = 0
  return column.map((votes) => {
    const top = y
    if (votes > 0) y += votes * scale + GAP
    return top
  })
}

interface Moved {
  readonly from: number
  readonly to: number
  /** Where in the box it leaves and arrives, in votes. */
  readonly start: number
  readonly end: number
  readonly votes: number
}

function bandsBetween(before: readonly number[], next: readonly number[]): readonly Moved[] {
  const kept = before.map((votes, row) => Math.min(votes, next[row] ?? 0))
  const lost = before.map((votes, row) => votes - (kept[row] ?? 0))
  const gained = next.map((votes, row) => votes - (kept[row] ?? 0))
  const gains = gained.reduce((sum, each) => sum + each, 0)
  const straight = kept.flatMap((votes, row) =>
    votes > 0 ? [{ from: row, to: row, start: 0, end: 0, votes }] : [],
  )
  if (gains === 0) return straight
  const leaves = [...kept]
  const arrives = [...kept]
  const moved = lost.flatMap((loss, from) =>
    gained.flatMap((gain, to) => {
      const votes = (loss * gain) / gains
      if (votes === 0) return []
      const band = { from, to, start: leaves[from] ?? 0, end: arrives[to] ?? 0, votes }
      leaves[from] = band.start + votes
      arrives[to] = band.end + votes
      return [band]
    }),
  )
  return [...straight, ...moved]
}
