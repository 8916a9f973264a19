// The world's land as a small GeoJSON without borders: Natural Earth draws them as they are held,
// and a map that is used in a conflict must not take a side (research/web-stack.md §5).

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'

const require = createRequire(import.meta.url)
/** Two decimals are about a kilometre: enough for a coastline at this scale. */
const round = (value) => Math.round(value * 100) / 100

function rounded(ring) {
  const out = []
  let last = ''
  for (const [x, y] of ring) {
    const point = [round(x), round(y)]
    const key = point.join()
    if (key !== last) out.push(point)
    last = key
  }
  return out
}

/** Longitudes that go on past 180 instead of jumping, so that a ring is one line on a flat page. */
function unrolled(ring) {
  const out = []
  let turn = 0
  let before = ring[0][0]
  for (const [x, y] of ring) {
    if (x - before > 180) turn -= 360
    else if (before - x > 180) turn += 360
    before = x
    out.push([x + turn, y])
  }
  const drift = out.at(-1)[0] - out[0][0]
  // A ring that goes once around the earth holds a pole: close it along the edge of the page.
  if (Math.abs(drift) < 1) return out
  const pole = out[0][1] < 0 ? -90 : 90
  return [...out, [out.at(-1)[0], pole], [out[0][0], pole], out[0]]
}

/** The part of a ring on one side of a meridian (Sutherland and Hodgman 1974, one edge). */
function clipped(ring, edge, side) {
  const inside = ([x]) => (x - edge) * side >= 0
  const out = []
  for (let at = 0; at < ring.length; at++) {
    const [a, b] = [ring[at], ring[(at + 1) % ring.length]]
    if (inside(a)) out.push(a)
    if (inside(a) === inside(b)) continue
    const share = (edge - a[0]) / (b[0] - a[0])
    out.push([edge, a[1] + share * (b[1] - a[1])])
  }
  if (out.length > 0) out.push(out[0])
  return out
}

/** The world's page is cut at 180°: what reaches over one edge comes in at the other. */
function onPage(polygon) {
  const rings = polygon.map(unrolled)
  const shifted = (by) => rings.map((ring) => ring.map(([x, y]) => [x + by, y]))
  return [-360, 0, 360]
    .map((by) => shifted(by).map((ring) => clipped(clipped(ring, -180, 1), 180, -1)))
    .filter(([outer]) => outer.length > 3)
}

export function landGeoJson(scale) {
  const atlas = JSON.parse(readFileSync(require.resolve(`world-atlas/land-${scale}.json`), 'utf8'))
  const land = feature(atlas, atlas.objects.land)
  const shapes = land.type === 'FeatureCollection' ? land.features : [land]
  const polygons = shapes.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates],
  )
  const coordinates = polygons
    .flatMap(onPage)
    .map((polygon) => polygon.map(rounded).filter((ring) => ring.length > 3))
    .filter((polygon) => polygon.length > 0)
  return JSON.stringify({ type: 'MultiPolygon', coordinates })
}
