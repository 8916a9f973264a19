// node scripts/country-boxes.mjs: writes areas/src/situation/country-boxes.ts from world-atlas (Natural
// Earth 1:50m, public domain). Far parts of a country (Alaska, Guiana, the other side of 180°) get a box
// of their own, because one box around all of them would hold half the world.

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { runAsMain } from './tree.mjs'

/** Polygons nearer than this many degrees share a box; borders are drawn a few kilometres off. */
const GAP = 3
const MARGIN = 0.1

const HEAD = `// Written by scripts/country-boxes.mjs from Natural Earth 1:50m: for each country the boxes that it fills,
// in hundredths of a degree: name, south, west, north, east.

export const countryBoxes: readonly (readonly [string, number, number, number, number])[] = [
`

/** Positions of each arc, undone of delta coding and quantisation. */
function decodeArcs({ arcs, transform }) {
  const [sx, sy] = transform.scale
  const [tx, ty] = transform.translate
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]) => [(x += dx) * sx + tx, (y += dy) * sy + ty])
  })
}

/** The boxes of an outer ring, [south, west, north, east]: two where it runs across 180°. */
function ringBoxes(ring, arcs) {
  const points = ring.flatMap((index) => arcs[index < 0 ? ~index : index])
  const whole = boxAround(points)
  if (whole[3] - whole[1] <= 180) return [whole]
  return [points.filter(([x]) => x < 0), points.filter(([x]) => x >= 0)].map(boxAround)
}

function boxAround(points) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...ys), Math.min(...xs), Math.max(...ys), Math.max(...xs)]
}

const near = (a, b) =>
  a[0] - GAP < b[2] && b[0] - GAP < a[2] && a[1] - GAP < b[3] && b[1] - GAP < a[3]
const around = (a, b) => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]

/** Joins boxes that are near each other until none are. */
function joined(boxes) {
  const left = [...boxes]
  for (let i = 0; i < left.length; i++) {
    const other = left.findIndex((box, j) => j > i && near(left[i], box))
    if (other < 0) continue
    left[i] = around(left[i], left[other])
    left.splice(other, 1)
    i = -1
  }
  return left
}

export function boxesOf(topology) {
  const arcs = decodeArcs(topology)
  return topology.objects.countries.geometries
    .flatMap(({ type, arcs: parts, properties }) => {
      if (!parts) return []
      const polygons = type === 'Polygon' ? [parts] : parts
      return joined(polygons.flatMap(([outer]) => ringBoxes(outer, arcs))).map((box) => [
        properties.name,
        ...[box[0] - MARGIN, box[1] - MARGIN, box[2] + MARGIN, box[3] + MARGIN].map((degrees) =>
          Math.round(degrees * 100),
        ),
      ])
    })
    .sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2]))
}

runAsMain(import.meta.url, () => {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  const boxes = boxesOf(JSON.parse(readFileSync(path, 'utf8')))
  const target = join(import.meta.dirname, '../areas/src/situation/country-boxes.ts')
  const quoted = (name) => (name.includes("'") ? `"${name}"` : `'${name}'`)
  const lines = boxes.map(([name, ...box]) => `  [${quoted(name)}, ${box.join(', ')}],\n`)
  writeFileSync(target, `${HEAD}${lines.join('')}]\n`)
  console.log(`${boxes.length} boxes of ${new Set(boxes.map(([name]) => name)).size} countries`)
})
