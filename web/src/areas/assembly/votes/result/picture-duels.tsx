// Each option against each other one: arrows from the winner to the loser, and the table of all duels.

import type { PictureOf } from '../picture.ts'
import type { OfResult } from './outcome.tsx'
import { Wide } from './wide.tsx'
import { useResultWords } from './words/index.ts'

type Duels = PictureOf<'duels'>

/** More would be a ball of wool. */
const DRAWN_MAX = 8
const SIZE = 320
const RADIUS = 122
const DOT = 19

interface Point {
  readonly x: number
  readonly y: number
}

/** The winner on top, the others in their order around. */
function places(order: readonly number[]): ReadonlyMap<number, Point> {
  return new Map(
    order.map((option, at) => {
      const angle = (2 * Math.PI * at) / order.length - Math.PI / 2
      return [
        option,
        { x: SIZE / 2 + RADIUS * Math.cos(angle), y: SIZE / 2 + RADIUS * Math.sin(angle) },
      ] as const
    }),
  )
}

function arrow(from: Point, to: Point): { readonly line: string; readonly at: Point } {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const start = { x: from.x + x * DOT, y: from.y + y * DOT }
  const end = { x: to.x - x * (DOT + 7), y: to.y - y * (DOT + 7) }
  return {
    line: `M${start.x} ${start.y}L${end.x} ${end.y}`,
    // Nearer to the winner, where fewer lines cross.
    at: { x: from.x + (to.x - from.x) * 0.33, y: from.y + (to.y - from.y) * 0.33 },
  }
}

/** Pairs that were left out are no part of the order. */
const isLeftOut = ({ pairs }: Duels, winner: number, loser: number): boolean =>
  pairs.some((pair) => pair.winner === winner && pair.loser === loser && !pair.locked)

/** A step of a strongest path from the winner. */
const isOnPath = ({ comparisons }: Duels, from: number, to: number): boolean =>
  comparisons.some(({ path }) => path.some((step, at) => step === from && path[at + 1] === to))

function Graph({ result, picture }: OfResult & { readonly picture: Duels }) {
  const words = useResultWords().picture
  const order = picture.ranking.flat()
  const points = places(order)
  const won = order.flatMap((winner) =>
    order
      .filter((loser) => duel(picture, winner, loser) > duel(picture, loser, winner))
      .map((loser) => ({ winner, loser, votes: duel(picture, winner, loser) })),
  )
  return (
    <svg
      className="duel-graph"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label={`${words.graph}. ${words.graphLabel} ${words.sameTable}`}
    >
      <defs>
        <marker
          id="duel-head"
          viewBox="0 0 8 8"
          refX="1"
          refY="4"
          markerWidth="6"
          markerHeight="6"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      {won.map(({ winner, loser, votes }) => {
        const [from, to] = [points.get(winner), points.get(loser)]
        if (!from || !to) return null
        const { line, at } = arrow(from, to)
        const out = isLeftOut(picture, winner, loser)
        const look = out ? 'left-out' : isOnPath(picture, winner, loser) ? 'on-path' : ''
        return (
          <g key={`${winner} ${loser}`} className={`duel ${look}`}>
            <path d={line} markerEnd="url(#duel-head)" />
            <text x={at.x} y={at.y + 4}>
              {votes}
            </text>
          </g>
        )
      })}
      {order.map((option) => {
        const point = points.get(option)
        const chosen = result.winners.includes(option + 1)
        return (
          point && (
            <g key={option} className={chosen ? 'dot chosen' : 'dot'}>
              <circle cx={point.x} cy={point.y} r={DOT} />
              <text x={point.x} y={point.y + 5}>
                {option + 1}
              </text>
            </g>
          )
        )
      })}
    </svg>
  )
}

const duel = ({ duels }: Duels, a: number, b: number): number => duels[a]?.[b] ?? 0

function Cell({ picture, row, column }: { picture: Duels; row: number; column: number }) {
  const words = useResultWords().picture
  if (row === column) return <td aria-hidden="true">·</td>
  const [votes, against] = [duel(picture, row, column), duel(picture, column, row)]
  const way = votes > against ? 'wins' : votes < against ? 'loses' : 'equal'
  const sign = { wins: '▲', loses: '▽', equal: '=' }[way]
  return (
    <td className={way}>
      {votes} <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{words[way]}</span>
    </td>
  )
}

function Matrix({ vote, picture }: OfResult & { readonly picture: Duels }) {
  const words = useResultWords().picture
  const order = picture.ranking.flat()
  return (
    <Wide label={words.duels}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{words.option}</th>
            {order.map((option) => (
              <th key={option} scope="col">
                <abbr title={vote.options[option]?.name}>{option + 1}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((row) => (
            <tr key={row}>
              <th scope="row">
                {row + 1}. <bdi>{vote.options[row]?.name}</bdi>
              </th>
              {order.map((column) => (
                <Cell key={column} picture={picture} row={row} column={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

export function DuelsPicture(of: OfResult & { readonly picture: Duels }) {
  const words = useResultWords().picture
  return (
    <figure>
      {of.vote.options.length <= DRAWN_MAX && (
        <>
          <figcaption>{words.graphLabel}</figcaption>
          <Graph {...of} />
        </>
      )}
      <h3>{words.duels}</h3>
      <p className="hint">{words.duelsHint}</p>
      <Matrix {...of} />
    </figure>
  )
}
