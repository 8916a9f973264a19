// How votes moved from stage to stage: columns of boxes with bands between them, and the same as a table.

import type { PictureOf } from '../picture.ts'
import type { VoteShown } from '../vote-view.ts'
import { flowOf } from './flow.ts'
import type { OfResult } from './outcome.tsx'
import { Wide } from './wide.tsx'
import { useResultWords } from './words/index.ts'

type Stv = PictureOf<'stv'>

const HEIGHT = 260
const PITCH = 96
const BOX = 20
const LEFT = 8
const TOP = 26
const COLOURS = 8

/** Elected first, in their order; then who left last: bands mostly go upwards. */
const rowsOf = ({ winners }: OfResult['result'], { excluded }: Stv): readonly number[] => [
  ...winners.map((winner) => winner - 1),
  ...excluded.toReversed(),
]

const colour = (row: number, rows: number): string =>
  row === rows ? 'flow-rest' : `flow-${row % COLOURS}`

const band = (x: number, toX: number, y: number, toY: number, height: number): string => {
  const middle = (x + toX) / 2
  return `M${x} ${y}C${middle} ${y} ${middle} ${toY} ${toX} ${toY}v${height}C${middle} ${toY + height} ${middle} ${y + height} ${x} ${y + height}Z`
}

function Drawing({ picture, rows }: { readonly picture: Stv; readonly rows: readonly number[] }) {
  const words = useResultWords().picture
  const { boxes, bands, height } = flowOf(
    picture.stages.map(({ votes, nonTransferable, lost }) => ({
      votes,
      rest: nonTransferable + lost,
    })),
    rows,
    HEIGHT,
  )
  const x = (stage: number): number => LEFT + stage * PITCH
  const width = x(picture.stages.length - 1) + BOX + 44
  return (
    <svg
      className="flow"
      width={width}
      height={height + TOP + 4}
      viewBox={`0 0 ${width} ${height + TOP + 4}`}
      role="img"
      aria-label={`${words.flow}. ${words.sameTable}`}
    >
      {picture.stages.map((_, stage) => (
        // Stages never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <text key={stage} x={x(stage)} y={15} className="flow-stage">
          {stage + 1}
        </text>
      ))}
      {bands.map(({ stage, from, to, y, toY, height: thick }) => (
        <path
          key={`${stage} ${from} ${to}`}
          className={`band ${colour(from, rows.length)}`}
          d={band(x(stage) + BOX, x(stage + 1), y + TOP, toY + TOP, thick)}
        />
      ))}
      {boxes.map(({ stage, row, y, height: tall }) => (
        <g key={`${stage} ${row}`}>
          <rect
            className={colour(row, rows.length)}
            x={x(stage)}
            y={y + TOP}
            width={BOX}
            height={Math.max(1, tall)}
          />
          {tall >= 13 && row < rows.length && (
            <text x={x(stage) + BOX / 2} y={y + TOP + tall / 2 + 4.5} className="flow-number">
              {row + 1}
            </text>
          )}
          {tall >= 13 && (
            <text x={x(stage) + BOX + 4} y={y + TOP + tall / 2 + 4.5} className="flow-votes">
              {shortVotes(picture, stage, rows[row])}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

/** Whole votes on the picture; the table has all places. */
function shortVotes(picture: Stv, stage: number, option: number | undefined): string {
  const shown = picture.stages[stage]
  const text = option === undefined ? shown?.restText : shown?.texts[option]
  return (text ?? '').replace(/\.0+$/, '').replace(/(\.\d)\d+$/, '$1')
}

export function FlowTable({
  vote,
  picture,
  rows,
}: {
  readonly vote: VoteShown
  readonly picture: Stv
  readonly rows: readonly number[]
}) {
  const words = useResultWords().picture
  const { stages } = picture
  return (
    <Wide label={words.table}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{words.option}</th>
            {stages.map((_, stage) => (
              // Stages never change places.
              // oxlint-disable-next-line react/no-array-index-key
              <th key={stage} scope="col">
                {words.stage(stage + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((option, row) => (
            <tr key={option}>
              <th scope="row">
                <i className={colour(row, rows.length)} aria-hidden="true" /> {row + 1}.{' '}
                <bdi>{vote.options[option]?.name}</bdi>
              </th>
              {stages.map(({ texts, elected, excluded }, stage) => (
                // Stages never change places.
                // oxlint-disable-next-line react/no-array-index-key
                <td key={stage}>
                  {plain(texts[option])}
                  {elected.includes(option) && <small className="good">{words.isElected}</small>}
                  {excluded.includes(option) && <small>{words.isExcluded}</small>}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">
              <i className="flow-rest" aria-hidden="true" /> {words.rest}
            </th>
            {stages.map(({ restText }, stage) => (
              // Stages never change places.
              // oxlint-disable-next-line react/no-array-index-key
              <td key={stage}>{plain(restText)}</td>
            ))}
          </tr>
          {!picture.oneQuota && (
            <tr>
              <th scope="row">{words.quotaRow}</th>
              {stages.map(({ quotaText }, stage) => (
                // Stages never change places.
                // oxlint-disable-next-line react/no-array-index-key
                <td key={stage}>{plain(quotaText)}</td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </Wide>
  )
}

const plain = (text: string | undefined): string => (text ?? '').replace(/\.0+$/, '')

export function FlowPicture({ vote, result, picture }: OfResult & { readonly picture: Stv }) {
  const words = useResultWords().picture
  const rows = rowsOf(result, picture)
  return (
    <figure>
      <figcaption>
        {words.flow}. {picture.oneQuota && words.quota(plain(picture.quotaText))}
      </figcaption>
      <Wide label={words.flow}>
        <Drawing picture={picture} rows={rows} />
      </Wide>
      <p className="hint">{words.flowHint}</p>
      <FlowTable vote={vote} picture={picture} rows={rows} />
    </figure>
  )
}
