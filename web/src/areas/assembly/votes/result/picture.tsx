// The picture of a result, as the method has it; each says the same as a table or in figures.

import { Bars } from './bars.tsx'
import type { OfResult } from './outcome.tsx'
import { BudgetPicture } from './picture-budget.tsx'
import { DuelsPicture } from './picture-duels.tsx'
import { FlowPicture } from './picture-flow.tsx'
import { MajorityPicture } from './picture-majority.tsx'
import { useResultWords } from './words/index.ts'

/** Most first; equal ones as they stand on the ballot. */
const barsOf = ({ vote, result }: OfResult, values: readonly number[]) =>
  vote.options
    .map(({ id, name }, at) => ({
      id,
      name,
      value: values[at] ?? 0,
      chosen: result.winners.includes(at + 1),
    }))
    .sort((a, b) => b.value - a.value)

export function Picture(of: OfResult) {
  const words = useResultWords().picture
  const { picture } = of.result
  switch (picture.kind) {
    case 'nothing':
      return null
    case 'majority':
      return <MajorityPicture {...of} picture={picture} />
    case 'stv':
      return <FlowPicture {...of} picture={picture} />
    case 'duels':
      return <DuelsPicture {...of} picture={picture} />
    case 'shares':
      return <BudgetPicture {...of} picture={picture} />
    case 'phragmen':
      return <Bars head={words.approvals} bars={barsOf(of, picture.votes)} />
    case 'sums': {
      const { threshold, ballots, sums } = picture
      const least =
        threshold && picture.of === 'approvals'
          ? { least: (threshold.over * ballots) / threshold.under }
          : {}
      return <Bars head={words[picture.of]} bars={barsOf(of, sums)} {...least} />
    }
  }
}
