// The chosen projects against the money that there is, and what each voter pays for them.

import { useMoments } from '../../../../kit/moments.ts'
import type { PictureOf } from '../picture.ts'
import type { OfResult } from './outcome.tsx'
import { Wide } from './wide.tsx'
import { useResultWords } from './words/index.ts'

type Shares = PictureOf<'shares'>
const COLOURS = 8

function BudgetBar({ vote, picture }: OfResult & { readonly picture: Shares }) {
  const words = useResultWords().picture
  const moments = useMoments()
  const { bought, filled, costs, cost, limit } = picture
  const most = Math.max(limit, cost, 1)
  return (
    <div
      className="budget-bar"
      role="img"
      aria-label={words.budgetLabel(moments.number(cost), moments.number(limit))}
    >
      {[...bought, ...filled].map((project, at) => (
        <span
          key={project}
          className={`flow-${at % COLOURS}`}
          style={{ inlineSize: `${(100 * (costs[project] ?? 0)) / most}%` }}
          title={vote.options[project]?.name}
        >
          {project + 1}
        </span>
      ))}
    </div>
  )
}

export function BudgetPicture(of: OfResult & { readonly picture: Shares }) {
  const words = useResultWords().picture
  const moments = useMoments()
  const { vote, picture } = of
  const { bought, filled, costs, votes, purchases, cost, limit } = picture
  const chosen = [...bought, ...filled]
  const others = vote.options.map((_, at) => at).filter((at) => !chosen.includes(at))
  const status = (project: number): string =>
    bought.includes(project)
      ? words.chosen
      : filled.includes(project)
        ? words.filled
        : words.notChosen
  return (
    <figure>
      <figcaption>{words.budgetLabel(moments.number(cost), moments.number(limit))}</figcaption>
      <BudgetBar {...of} />
      {limit > cost && <p className="hint">{words.left(moments.number(limit - cost))}</p>}
      <Wide label={words.table}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{words.project}</th>
              <th scope="col">{words.cost}</th>
              <th scope="col">{words.votes}</th>
              <th scope="col">{words.pays}</th>
            </tr>
          </thead>
          <tbody>
            {[...chosen, ...others].map((project) => (
              <tr key={project} data-chosen={chosen.includes(project) || undefined}>
                <th scope="row">
                  {project + 1}. <bdi>{vote.options[project]?.name}</bdi>
                  <small className={chosen.includes(project) ? 'good' : ''}>
                    {status(project)}
                  </small>
                </th>
                <td>{moments.number(costs[project] ?? 0)}</td>
                <td>{moments.number(votes[project] ?? 0)}</td>
                <td>{shortPrice(purchases.find((bought) => bought.project === project)?.price)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </figure>
  )
}

const shortPrice = (price: string | undefined): string => (price ?? '–').replace(/\.0+$/, '')
