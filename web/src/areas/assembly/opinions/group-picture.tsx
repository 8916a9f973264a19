// Where people stand, drawn: a dot for each, a letter for each group, and a ring around whoever looks. The
// list of groups below says the same in words.

import type { ShownMap } from './calls.ts'
import { letterOf, Mark } from './marks.tsx'
import { useOpinionsWords } from './words/index.ts'

const WIDTH = 360
const HEIGHT = 260
const EDGE = 26
/** More dots than these hide one another and cost time: evenly spread ones stand for the rest. */
const DOTS_MAX = 1_200

type Point = ShownMap['points'][number]

function scaled(points: readonly Point[]) {
  const range = (values: readonly number[]): readonly [number, number] => {
    let [least, most] = [Infinity, -Infinity]
    for (const value of values) {
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
    return [least, most - least || 1]
  }
  const [left, wide] = range(points.map(({ x }) => x))
  const [low, high] = range(points.map(({ y }) => y))
  return points.map((point) => ({
    ...point,
    x: EDGE + ((point.x - left) / wide) * (WIDTH - 2 * EDGE),
    y: HEIGHT - EDGE - ((point.y - low) / high) * (HEIGHT - 2 * EDGE),
  }))
}

function middles(points: readonly Point[], groups: ShownMap['groups']) {
  return groups.map(({ id }) => {
    const inside = points.filter(({ group }) => group === id)
    const mean = (of: (point: Point) => number): number =>
      inside.reduce((sum, point) => sum + of(point), 0) / Math.max(1, inside.length)
    return { id, x: mean(({ x }) => x), y: mean(({ y }) => y) }
  })
}

export function GroupPicture({ map }: { readonly map: ShownMap }) {
  const words = useOpinionsWords().map
  if (map.points.length < 3) return null
  const points = scaled(map.points)
  const me = points.find(({ mine }) => mine)
  const stride = Math.ceil(points.length / DOTS_MAX)
  const size = points.length > 150 ? 4 : 6
  const drawn = points.filter((_, at) => at % stride === 0)
  const label = [
    words.picture,
    ...map.groups.map(({ id, size }) => `${words.group(letterOf(id))}: ${words.size(size)}`),
  ].join('. ')
  return (
    <figure className="card opinion-picture">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {drawn.map((point, at) => (
          // Dots have no name and never move among themselves.
          // oxlint-disable-next-line react/no-array-index-key
          <Mark key={at} group={point.group} x={point.x} y={point.y} size={size} />
        ))}
        {map.groups.length > 1 &&
          middles(points, map.groups).map(({ id, x, y }) => (
            <g key={id} className={`opinion-label g${id}`}>
              <circle cx={x} cy={y} r={13} />
              <text x={x} y={y + 5.5}>
                {letterOf(id)}
              </text>
            </g>
          ))}
        {me && (
          <g className="opinion-me">
            <circle cx={me.x} cy={me.y} r={size + 4.5} />
            <text x={me.x} y={me.y > 40 ? me.y - size - 9 : me.y + size + 20}>
              {words.you}
            </text>
          </g>
        )}
      </svg>
      <figcaption className="hint">
        {words.pictureText} {!me || me.group === undefined ? words.notPlaced : ''}
      </figcaption>
    </figure>
  )
}
