// What stands on the map: reports, how exactly each is known, and the names that people gave to places.

import { type GeoJSONSource, LngLatBounds, type Map as MapLibre } from 'maplibre-gl'

export interface MapPoint {
  readonly ref: string
  readonly north: number
  readonly east: number
  readonly radius: number
  readonly title: string
  readonly place?: string | undefined
}

const METRES_PER_DEGREE = 111_320
/** Rings of thousands of reports would only hide one another. */
const RINGS_MAX = 300
const NAMES_MAX = 300

const collection = <F>(features: readonly F[]) => ({
  type: 'FeatureCollection' as const,
  features: [...features],
})

const at = (east: number, north: number) => ({
  type: 'Point' as const,
  coordinates: [east, north],
})

const reportsOf = (points: readonly MapPoint[]) =>
  collection(
    points.map(({ ref, north, east }) => ({
      type: 'Feature' as const,
      properties: { ref },
      geometry: at(east, north),
    })),
  )

/** A place that is known to so many metres, as a ring of 48 corners. */
function ring({ north, east, radius }: MapPoint): number[][] {
  const up = radius / METRES_PER_DEGREE
  const across = up / Math.max(0.05, Math.cos((north * Math.PI) / 180))
  return Array.from({ length: 49 }, (_, corner) => {
    const turn = (corner / 48) * 2 * Math.PI
    return [east + across * Math.sin(turn), north + up * Math.cos(turn)]
  })
}

/** One ring for each place, however many reports name it. */
function reachOf(points: readonly MapPoint[]) {
  const rings = new Map<string, MapPoint>()
  for (const point of points)
    if (point.radius > 0) rings.set(`${point.north} ${point.east} ${point.radius}`, point)
  return collection(
    [...rings.values()].map((point) => ({
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'Polygon' as const, coordinates: [ring(point)] },
    })),
  )
}

/** The names used most, each where it was first used. */
export function namesOf(points: readonly MapPoint[]) {
  const names = new Map<string, { readonly point: MapPoint; count: number }>()
  for (const point of points) {
    if (!point.place) continue
    const known = names.get(point.place)
    if (known) known.count++
    else names.set(point.place, { point, count: 1 })
  }
  return [...names]
    .map(([name, { point, count }]) => ({ name, north: point.north, east: point.east, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, NAMES_MAX)
}

const labelsOf = (points: readonly MapPoint[]) =>
  collection(
    namesOf(points).map(({ name, north, east, count }) => ({
      type: 'Feature' as const,
      properties: { name, rank: -count },
      geometry: at(east, north),
    })),
  )

export function showPoints(map: MapLibre, points: readonly MapPoint[]): void {
  void map.getSource<GeoJSONSource>('reports')?.setData(reportsOf(points))
  void map.getSource<GeoJSONSource>('names')?.setData(labelsOf(points))
  const few = points.length > RINGS_MAX ? [] : points
  void map.getSource<GeoJSONSource>('reach')?.setData(reachOf(few))
}

/** Among many, a few that lie elsewhere must not shrink all the others to one dot. */
const FEW_ELSEWHERE = 0.01

function middle(sorted: readonly number[]): readonly [number, number] {
  const cut = Math.floor(sorted.length * FEW_ELSEWHERE)
  return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0]
}

/** South, west, north, east of where nearly all of them lie. */
export function windowAround(
  points: readonly MapPoint[],
): readonly [number, number, number, number] {
  const [south, north] = middle(points.map((point) => point.north).sort((a, b) => a - b))
  const [west, east] = middle(points.map((point) => point.east).sort((a, b) => a - b))
  return [south, west, north, east]
}

/** Without a map file there is nothing but land, and coming closer shows less and less. */
const ZOOM_MAX = { bare: 13, withFile: 15 }

export function fit(map: MapLibre, points: readonly MapPoint[], hasFile: boolean): void {
  if (points.length === 0) return
  const [south, west, north, east] = windowAround(points)
  map.fitBounds(new LngLatBounds([west, south], [east, north]), {
    // The buttons stand at the right.
    padding: { top: 50, bottom: 50, left: 60, right: 95 },
    maxZoom: hasFile ? ZOOM_MAX.withFile : ZOOM_MAX.bare,
    animate: false,
  })
}
