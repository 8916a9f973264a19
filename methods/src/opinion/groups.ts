// Groups of people who stand near one another on the map. Deterministic, unlike Polis's: from every
// extreme point as a start, the farthest points after it; the tightest result of each size; the
// size whose silhouette is best. Points are taken by where they lie, so neither names nor arrival matter.

export interface Points {
  readonly xs: Float64Array
  readonly ys: Float64Array
}

export interface Grouping {
  /** Of each point, by number from 0: the largest group first. */
  readonly groups: readonly number[]
  readonly sizes: readonly number[]
  readonly silhouette: number
}

export const GROUPS_MIN = 2
export const GROUPS_MAX = 5
const ROUNDS_MAX = 100
const STARTS_A_GROUP = 10
/** Of more points than these, evenly spread ones stand for the rest in whatever costs much. */
const LOOKED_AT_MAX = 2_000

/** undefined when there are fewer than two different places. */
export function groupPoints(points: Points, only?: number): Grouping | undefined {
  const order = byPlace(points)
  const [xs, ys] = [pick(points.xs, order), pick(points.ys, order)]
  const placed = { xs, ys }
  const places = countPlaces(placed)
  const sizes = only === undefined ? [2, 3, 4, 5] : [only]
  let best: { labels: Int32Array; silhouette: number } | undefined
  for (const k of sizes.filter((k) => k >= GROUPS_MIN && k <= Math.min(GROUPS_MAX, places))) {
    const labels = groupAll(placed, k)
    const silhouette = silhouetteOf(placed, labels, k)
    if (!best || silhouette > best.silhouette) best = { labels, silhouette }
  }
  return best && numberBySize(best, order)
}

/** From left to right, then from below: equal places are interchangeable. */
const byPlace = ({ xs, ys }: Points): number[] =>
  [...xs.keys()].sort(
    (a, b) =>
      (xs[a] as number) - (xs[b] as number) || (ys[a] as number) - (ys[b] as number) || a - b,
  )

const pick = (values: Float64Array, order: readonly number[]): Float64Array =>
  Float64Array.from(order, (at) => values[at] as number)

function countPlaces({ xs, ys }: Points): number {
  let places = 0
  for (let i = 0; i < xs.length; i++)
    if (i === 0 || xs[i] !== xs[i - 1] || ys[i] !== ys[i - 1]) places++
  return places
}

const squared = (x: number, y: number): number => x * x + y * y

/** Numbers of evenly spread points, all of them where they are few. */
function spread(count: number): number[] {
  const stride = Math.max(1, count / LOOKED_AT_MAX)
  return Array.from({ length: Math.ceil(count / stride) }, (_, at) => Math.floor(at * stride))
}

function groupAll(points: Points, k: number): Int32Array {
  const looked = spread(points.xs.length)
  const centres = tightest({ xs: pick(points.xs, looked), ys: pick(points.ys, looked) }, k)
  return settle(points, centres).labels
}

/** The lowest inertia over all starts. */
function tightest(points: Points, k: number): Centres {
  let best: Centres | undefined
  let least = Number.POSITIVE_INFINITY
  for (const start of extremes(points, k * STARTS_A_GROUP)) {
    const { centres, inertia } = settle(points, farthestFrom(points, start, k))
    if (inertia >= least) continue
    best = centres
    least = inertia
  }
  return best ?? points
}

function extremes({ xs, ys }: Points, count: number): number[] {
  const [x, y] = [meanOf(xs), meanOf(ys)]
  const far = Float64Array.from(xs, (each, at) => squared(each - x, (ys[at] as number) - y))
  const sorted = [...far.keys()].sort((a, b) => (far[b] as number) - (far[a] as number) || a - b)
  const places = new Map(sorted.map((at) => [`${xs[at]} ${ys[at]}`, at]))
  return [...places.values()].slice(0, count)
}

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** A point, and then again and again the point farthest from all that are chosen. */
function farthestFrom({ xs, ys }: Points, start: number, k: number): Centres {
  const chosen = [start]
  const nearest = new Float64Array(xs.length).fill(Number.POSITIVE_INFINITY)
  while (chosen.length < k) {
    const last = chosen.at(-1) as number
    let next = 0
    for (let i = 0; i < xs.length; i++) {
      const away = squared(
        (xs[i] as number) - (xs[last] as number),
        (ys[i] as number) - (ys[last] as number),
      )
      if (away < (nearest[i] as number)) nearest[i] = away
      if ((nearest[i] as number) > (nearest[next] as number)) next = i
    }
    chosen.push(next)
  }
  return { xs: pick(xs, chosen), ys: pick(ys, chosen) }
}

type Centres = Points

/** Lloyd's algorithm until nothing moves. */
function settle(
  points: Points,
  centres: Centres,
): { labels: Int32Array; centres: Centres; inertia: number } {
  const labels = new Int32Array(points.xs.length).fill(-1)
  let inertia = 0
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const moved = assign(points, centres, labels)
    inertia = moved.inertia
    if (!moved.any) break
    recentre(points, centres, labels)
  }
  return { labels, centres, inertia }
}

function assign(
  { xs, ys }: Points,
  centres: Centres,
  labels: Int32Array,
): { any: boolean; inertia: number } {
  let any = false
  let inertia = 0
  for (let i = 0; i < xs.length; i++) {
    let [label, least] = [0, Number.POSITIVE_INFINITY]
    for (let group = 0; group < centres.xs.length; group++) {
      const away = squared(
        (xs[i] as number) - (centres.xs[group] as number),
        (ys[i] as number) - (centres.ys[group] as number),
      )
      if (away < least) [label, least] = [group, away]
    }
    any ||= labels[i] !== label
    labels[i] = label
    inertia += least
  }
  return { any, inertia }
}

/** A group that lost everybody keeps its centre. */
function recentre({ xs, ys }: Points, centres: Centres, labels: Int32Array): void {
  const k = centres.xs.length
  const [x, y, n] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)]
  for (let i = 0; i < xs.length; i++) {
    const group = labels[i] as number
    x[group] = (x[group] as number) + (xs[i] as number)
    y[group] = (y[group] as number) + (ys[i] as number)
    n[group] = (n[group] as number) + 1
  }
  for (let group = 0; group < k; group++) {
    if (n[group] === 0) continue
    centres.xs[group] = (x[group] as number) / (n[group] as number)
    centres.ys[group] = (y[group] as number) / (n[group] as number)
  }
}

/** Rousseeuw's: how much nearer people are to their own group than to the next; alone counts as 0. */
export function silhouetteOf({ xs, ys }: Points, labels: ArrayLike<number>, k: number): number {
  const looked = spread(xs.length)
  let sum = 0
  for (const i of looked) {
    const [away, counts] = [new Float64Array(k), new Float64Array(k)]
    for (const other of looked) {
      const group = labels[other] as number
      const [x, y] = [
        (xs[i] as number) - (xs[other] as number),
        (ys[i] as number) - (ys[other] as number),
      ]
      away[group] = (away[group] as number) + Math.sqrt(squared(x, y))
      counts[group] = (counts[group] as number) + 1
    }
    sum += widthOf(labels[i] as number, away, counts)
  }
  return sum / looked.length
}

function widthOf(own: number, away: Float64Array, counts: Float64Array): number {
  if ((counts[own] as number) < 2) return 0
  const inside = (away[own] as number) / ((counts[own] as number) - 1)
  let outside = Number.POSITIVE_INFINITY
  for (let group = 0; group < away.length; group++)
    if (group !== own && (counts[group] as number) > 0)
      outside = Math.min(outside, (away[group] as number) / (counts[group] as number))
  if (outside === Number.POSITIVE_INFINITY) return 0
  const larger = Math.max(inside, outside)
  return larger === 0 ? 0 : (outside - inside) / larger
}

/** The largest group is 0; of equal ones the one that lies farther left. */
function numberBySize(
  { labels, silhouette }: { labels: Int32Array; silhouette: number },
  order: readonly number[],
): Grouping {
  const sizes = new Map<number, number>()
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1)
  // A Map keeps the order of first appearance, which here is from left to right.
  const sorted = [...sizes].sort(([, a], [, b]) => b - a)
  const numbers = new Map(sorted.map(([label], at) => [label, at]))
  const groups = Array.from(order, () => 0)
  order.forEach((point, at) => {
    groups[point] = numbers.get(labels[at] as number) as number
  })
  return { groups, sizes: sorted.map(([, size]) => size), silhouette }
}
