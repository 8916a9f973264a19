// Options as bars, most first, with what each has in figures beside it: a picture that is its own table.

import { useMoments } from '../../../../kit/moments.ts'
import { useResultWords } from './words/index.ts'

export interface Bar {
  readonly id: string
  readonly name: string
  readonly value: number
  readonly chosen: boolean
}

export function Bars({
  head,
  bars,
  least,
}: {
  /** What the figures are. */
  readonly head: string
  readonly bars: readonly Bar[]
  /** Where a mark stands: what is needed. */
  readonly least?: number
}) {
  const words = useResultWords().picture
  const moments = useMoments()
  const most = Math.max(1, least ?? 0, ...bars.map(({ value }) => value))
  return (
    <table className="bars">
      <thead>
        <tr>
          <th scope="col">{words.option}</th>
          <th scope="col">{head}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ id, name, value, chosen }) => (
          <tr key={id} data-chosen={chosen || undefined}>
            <th scope="row">
              <bdi>{name}</bdi>
              {chosen && <span className="chip sure">{words.chosen}</span>}
            </th>
            <td>
              <span className="track" aria-hidden="true">
                <span className="fill" style={{ inlineSize: `${(100 * value) / most}%` }} />
                {least !== undefined && (
                  <span
                    className="mark-at"
                    style={{ insetInlineStart: `${(100 * least) / most}%` }}
                  />
                )}
              </span>
              <span className="figure">{moments.number(value)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
