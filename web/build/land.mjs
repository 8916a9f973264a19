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

export function landGeoJson(scale) {
  const atlas = JSON.parse(readFileSync(require.resolve(`world-atlas/land-${scale}.json`), 'utf8'))
  const land = feature(atlas, atlas.objects.land)
  const shapes = land.type === 'FeatureCollection' ? land.features : [land]
  const polygons = shapes.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates],
  )
  const coordinates = polygons
    .map((polygon) => polygon.map(rounded).filter((ring) => ring.length > 3))
    .filter((polygon) => polygon.length > 0)
  return JSON.stringify({ type: 'MultiPolygon', coordinates })
}
