// The mark of each group: a shape of its own beside its letter and colour, so that no eye has to tell
// colours apart.

export const letterOf = (group: number): string => 'ABCDE'[group] ?? '?'

interface Place {
  readonly x: number
  readonly y: number
  readonly size: number
}

const polygon = (points: readonly (readonly [number, number])[], { x, y, size }: Place): string =>
  points.map(([across, up]) => `${x + across * size},${y + up * size}`).join(' ')

const SHAPES: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [
    [0, -1.2],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  [
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
    [-1.2, -0.4],
    [-0.4, -0.4],
  ],
]

/** Without a group: a small ring. */
export function Mark({ group, ...place }: Place & { readonly group: number | undefined }) {
  const shape = group === undefined ? [] : (SHAPES[group] ?? [])
  const name = group === undefined ? 'opinion-dot none' : `opinion-dot g${group}`
  if (shape.length === 0)
    return <circle className={name} cx={place.x} cy={place.y} r={place.size} />
  return <polygon className={name} points={polygon(shape, place)} />
}
