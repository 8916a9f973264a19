// One lot, step by step: what is done, what comes now, and who was drawn.

import type { ReactNode } from 'react'
import { ButtonLink } from '../../../kit/button.tsx'
import { Notice } from '../../../kit/notice.tsx'
import { Empty, Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import type { ViewValue } from '../../../shell/line.ts'
import { DiceStep } from './dice-step.tsx'
import { FixStep, PanelsStep } from './fix-step.tsx'
import { PoolStep } from './pool-step.tsx'
import { ResultStep } from './result-step.tsx'
import { OpenStep, SealStep } from './share-steps.tsx'
import { useLotsWords } from './words/index.ts'

export type Lot = Extract<ViewValue<'lot'>, { readonly missing: false }>
interface Step {
  readonly name: 'pool' | 'shares' | 'fix' | 'list' | 'dice' | 'open' | 'result'
  readonly done: boolean
  readonly content: ReactNode
}

/** In their order; the first that is not done is the one that comes now. */
function stepsOf(lot: Lot): readonly Step[] {
  const { fixed, shares, dice, draw, result, published } = lot
  const quotas = (draw?.quotas.length ?? 0) > 0
  const known =
    (shares
      ? shares.opened.length === shares.sealed.length
      : (dice?.right.length ?? 0) >= (dice?.need ?? 1)) && fixed
  const steps: (Step | false)[] = [
    { name: 'pool', done: fixed, content: <PoolStep lot={lot} /> },
    !!shares && { name: 'shares', done: fixed, content: <SealStep lot={lot} /> },
    { name: 'fix', done: fixed, content: <FixStep lot={lot} /> },
    quotas && { name: 'list', done: published !== undefined, content: <PanelsStep lot={lot} /> },
    shares
      ? { name: 'open', done: known, content: <OpenStep lot={lot} /> }
      : { name: 'dice', done: known, content: <DiceStep lot={lot} /> },
    { name: 'result', done: result.ok, content: <ResultStep lot={lot} /> },
  ]
  return steps.filter((step) => step !== false)
}

/** People say yes and give their numbers side by side, until somebody fixes it. */
const isNow = (steps: readonly Step[], at: number, fixed: boolean): boolean =>
  fixed
    ? steps.findIndex(({ done }) => !done) === at
    : ['pool', 'shares', 'fix'].includes(steps[at]?.name ?? '')

function Steps({ lot }: { readonly lot: Lot }) {
  const words = useLotsWords().steps
  const steps = stepsOf(lot)
  return (
    <ol className="lot-steps">
      {steps.map(({ name, done, content }, at) => {
        const now = isNow(steps, at, lot.fixed) || (name === 'result' && done)
        return (
          <li key={name} className={now ? 'card lot-step now' : 'card lot-step'}>
            <h2>
              {words[name]}{' '}
              {done && name !== 'result' && <span className="chip">{words.done}</span>}
              {now && !done && <span className="chip warm">{words.now}</span>}
            </h2>
            {(now || done) && content}
          </li>
        )
      })}
    </ol>
  )
}

export function LotScreen({ lot: ref }: { readonly lot: string }) {
  const words = useLotsWords()
  const lot = useView('lot', { ref })
  if (lot?.missing !== false)
    return (
      <Page key={lot ? 'gone' : 'asked'} title={words.title} back="/decide/lots">
        {lot && (
          <Empty
            title={words.missing.title}
            action={<ButtonLink to="/decide/lots">{words.list}</ButtonLink>}
          >
            <p>{words.missing.text}</p>
          </Empty>
        )}
      </Page>
    )
  return (
    <Page key="here" title={lot.title} back="/decide/lots">
      <p className="lead">
        {lot.size !== undefined && `${words.people(lot.size)} · `}
        {words.ways[lot.way]} · {words.by(lot.by)}
      </p>
      {lot.replaced && <Notice look="warm">{words.replaced}</Notice>}
      <Steps lot={lot} />
      {!lot.replaced && (
        <p>
          <ButtonLink to={`/decide/lots/new/${ref}`} look="quiet">
            {words.again}
          </ButtonLink>
        </p>
      )}
    </Page>
  )
}
